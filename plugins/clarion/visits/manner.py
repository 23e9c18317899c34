"""How a visitor behaves: as a guest, who waits for an answer, asks no host twice at once, and leaves in time."""

import ssl
from dataclasses import dataclass, field
from urllib.parse import quote

MINUTES_OF_A_DAY = 24 * 60
NAME = "Clarion"
"""The name by which a robots.txt may speak to us."""
SAFE = "/%:@!$&'()*+,;=~?-._"
"""What stands in an address as it is; all else is written as a head of a request can hold it."""


@dataclass(frozen=True)
class Manner:
    """How much is asked of hosts, and of those who wait; all times in seconds."""

    agent: str = NAME
    in_all: float = 300
    patience: float = 10
    """For one answer, from the first word to the last."""
    pause: float = 1
    """Between two requests to a host."""
    backoff: float = 2
    """Before a request that did not come through is made again; twice as long before the next."""
    tries: int = 2
    """How often the page itself is asked for, after a first question for its head alone."""
    at_once: int = 8
    """Hosts."""
    may_be_private: bool = False
    """Whether hosts in a private network are visited: whoever writes content would choose what our machines ask."""
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)


def manner_for(address: str | None, minutes: int) -> Manner:
    """As the site at that address: who wonders at a visit can see whose it is."""
    agent = f"{NAME} (+{quote(address, safe=SAFE)})" if address else NAME
    return Manner(agent, 60 * (minutes or MINUTES_OF_A_DAY))
