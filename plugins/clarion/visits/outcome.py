"""What comes of a visit, in words that follow the address."""

import socket
import ssl
from http.client import HTTPException
from typing import Literal, NamedTuple

from clarion.visits.guest import TimeUp
from clarion.visits.knocking import Private
from clarion.visits.robots import Closed

REFUSING = frozenset({401, 402, 403, 405, 406, 407, 451, 999})
"""What hosts say to programs, and often not to readers: whether the page is there, it does not tell."""
Sort = Literal["there", "broken", "unreached", "untrusted", "passed over", "private", "later"]
"""unreached: the host did not answer; untrusted: it did not prove who it is. Both may be the fault of our own network.
passed over: the host lets no program in; private: it is nowhere for readers to go; later: nothing came out."""


class Outcome(NamedTuple):
    sort: Sort
    status: str
    moved: str = ""
    """The address to which it has moved for good."""


def outcome_of(code: int, moved: str) -> Outcome:
    """What an answer means."""
    status = f"answers {code}"
    if code in REFUSING:
        return Outcome("passed over", f"not seen: {status} to programs")
    if code == 429:
        return Outcome("later", status)
    return Outcome("broken", status) if code >= 400 else Outcome("there", status, moved)


NO_ROBOTS = Outcome("passed over", "not visited: its robots.txt asks so")
NO_COOKIES = Outcome("passed over", "not seen: lets nobody in without cookies")
A_CIRCLE = Outcome("broken", "leads from one address to the next without an end")
FAULTS = (Private, TimeUp, Closed, OSError, HTTPException, ValueError)
"""What may come in place of an answer."""


def outcome_of_fault(fault: Exception) -> Outcome:
    """What it means that no answer came."""
    if isinstance(fault, Private):
        return Outcome("private", "not visited: it leads into a private network")
    if isinstance(fault, TimeUp):
        return Outcome("later", "not visited: there was no time left")
    if isinstance(fault, Closed):
        return Outcome("later", f"not visited: its robots.txt {fault}")
    if isinstance(fault, ssl.SSLError):
        return Outcome("untrusted", f"cannot be trusted ({_reason(fault)})")
    if isinstance(fault, OSError):
        return _unreached(fault)
    return Outcome("broken", "gives no answer that a browser could read")


def _reason(fault: ssl.SSLError) -> str:
    reason = getattr(fault, "verify_message", "") or (fault.reason or "").replace("_", " ").lower()
    return reason or "no safe connection"


def _unreached(fault: OSError) -> Outcome:
    if isinstance(fault, socket.gaierror):
        is_for_now = fault.errno == socket.EAI_AGAIN
        return Outcome("unreached", f"has a host that {'cannot be found' if is_for_now else 'does not exist'}")
    if isinstance(fault, TimeoutError):
        return Outcome("unreached", "does not answer")
    if isinstance(fault, ConnectionRefusedError):
        return Outcome("unreached", "refuses every connection")
    return Outcome(
        "unreached", "breaks off the connection" if isinstance(fault, ConnectionError) else "cannot be reached"
    )
