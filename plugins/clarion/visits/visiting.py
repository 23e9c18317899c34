"""One address, visited: where it leads in the end, and whether something is there."""

from contextlib import suppress
from http.client import HTTPException
from urllib.parse import urljoin, urlsplit

from clarion.visits.guest import Guest
from clarion.visits.knocking import Answer
from clarion.visits.outcome import A_CIRCLE, FAULTS, NO_COOKIES, NO_ROBOTS, Outcome, outcome_of, outcome_of_fault
from clarion.visits.robots import MOVED, Robots

FOR_GOOD = frozenset({301, 308})
HOPS = 10


def visited(address: str, guest: Guest, robots: Robots) -> Outcome:
    """What comes of a visit."""
    try:
        return _followed(address, guest, robots)
    except FAULTS as fault:
        return outcome_of_fault(fault)


def _followed(address: str, guest: Guest, robots: Robots) -> Outcome:
    """Through its redirects: as long as each is for good, it is the new address that is to be written."""
    here, moved, is_for_good, has_cookies = address, "", True, False
    for _ in range(HOPS):
        if not robots.allow(here):
            return NO_ROBOTS
        answer = _answer(here, guest)
        following = urljoin(here, answer.location)
        if answer.code not in MOVED or not answer.location or urlsplit(following).scheme not in ("http", "https"):
            return outcome_of(answer.code, moved)
        has_cookies = has_cookies or answer.has_cookie
        is_for_good = is_for_good and answer.code in FOR_GOOD
        here, moved = following, following if is_for_good else moved
    return NO_COOKIES if has_cookies else A_CIRCLE


def _answer(address: str, guest: Guest) -> Answer:
    """The head of the page is enough; but many hosts answer that question badly, or not at all."""
    with suppress(HTTPException, ConnectionError, TimeoutError):
        answer = guest.ask("HEAD", address)
        if answer.code < 400:
            return answer
    return guest.ask("GET", address, guest.manner.tries)
