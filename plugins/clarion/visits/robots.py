"""What the hosts say that robots may see (RFC 9309)."""

from urllib.parse import urljoin

from protego import Protego

from clarion.visits.guest import Guest
from clarion.visits.manner import NAME

HOPS = 5
"""Redirects that are followed to a robots.txt: RFC 9309, section 2.3.1.2."""
MOVED = frozenset({301, 302, 303, 307, 308})
SLOWEST = 30
"""Seconds between two questions, however many more a host would like."""


class Closed(Exception):
    """What robots may see cannot be known: nothing may be. Carries what the host answered."""


class Robots:
    """The robots.txt of each host, asked for once; where there was no answer, that is known, too."""

    def __init__(self, guest: Guest) -> None:
        self._guest = guest
        self._known: dict[str, Protego | Exception] = {}

    def allow(self, address: str) -> bool:
        """Raises Closed, and what `Guest.ask` raises."""
        origin = urljoin(address, "/")
        if origin not in self._known:
            self._known[origin] = self._asked(origin)
        found = self._known[origin]
        if isinstance(found, Exception):
            raise found
        return found.can_fetch(address, NAME)

    def _asked(self, origin: str) -> Protego | Exception:
        try:
            rules = Protego.parse(self._text(urljoin(origin, "robots.txt")))
        except Exception as fault:  # noqa: BLE001 (it is raised again for each page of the host)
            return fault
        self._guest.slow_down(origin, min(rules.crawl_delay(NAME) or 0, SLOWEST))
        return rules

    def _text(self, address: str) -> str:
        """Where there is none, everything may be seen (RFC 9309, section 2.3.1.3); where it cannot be had, nothing."""
        for _ in range(HOPS + 1):
            answer = self._guest.ask("GET", address, self._guest.manner.tries, is_read=True)
            if answer.code not in MOVED or not answer.location:
                break
            address = urljoin(address, answer.location)
        if answer.code == 429 or answer.code >= 500:
            raise Closed(f"answers {answer.code}")
        return answer.body.decode("utf-8", "replace") if answer.code == 200 else ""
