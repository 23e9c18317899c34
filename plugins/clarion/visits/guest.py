"""Who visits: one that waits for its turn at each host, comes again where it was asked to, and knows when to leave."""

import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from clarion.visits.knocking import Answer, knock
from clarion.visits.manner import Manner

LATER = frozenset({429, 500, 502, 503, 504})
"""What a host says that may answer better later: RFC 9110, section 15.6; RFC 6585, section 4."""

LONGEST = 9
"""Digits of a number of seconds that is worth reading: no visitor waits for thirty years."""


class TimeUp(Exception):
    """The visits are to end before the host would be asked again."""


@dataclass
class _Host:
    """What is known of a host: since when, by our clock, it may be asked again, and how long it wants to be left."""

    turn: threading.Lock = field(default_factory=threading.Lock)
    free: float = 0
    pause: float = 0


class Guest:
    """Asks hosts, from whatever thread: each one question at a time, with a pause between."""

    def __init__(self, manner: Manner) -> None:
        self.manner = manner
        self._ends = time.monotonic() + manner.in_all
        self._leaves = threading.Event()
        self._hosts: dict[str, _Host] = {}

    @property
    def left(self) -> float:
        """The seconds until it leaves."""
        return 0 if self._leaves.is_set() else max(0, self._ends - time.monotonic())

    def leave(self) -> None:
        self._leaves.set()

    def slow_down(self, address: str, pause: float) -> None:
        """Between two questions, the host of the address wants that much time."""
        self._host(address).pause = pause

    def ask(self, method: str, address: str, tries: int = 1, *, is_read: bool = False) -> Answer:
        """What the host answers; asked again where it takes too long, or says that it may do better later.

        Raises TimeUp, and what `knock` raises."""
        for n in range(1, tries):
            with suppress(TimeoutError):
                answer = self._ask_once(method, address, self.manner.backoff * 2 ** (n - 1), is_read)
                if answer.code not in LATER:
                    return answer
        return self._ask_once(method, address, self.manner.backoff * 2 ** (tries - 1), is_read)

    def _ask_once(self, method: str, address: str, delay: float, is_read: bool) -> Answer:
        """In turn. The host is left alone for the delay where it did not do well, unless it says for how long."""
        host = self._host(address)
        with host.turn:
            self._wait(host.free - time.monotonic())
            pause = delay
            try:
                answer = knock(method, address, self.manner, is_read=is_read)
                pause = _seconds(answer.retry_after, delay) if answer.code in LATER else host.pause
            finally:
                host.free = time.monotonic() + max(self.manner.pause, pause)
        return answer

    def _wait(self, seconds: float) -> None:
        pause = max(0, seconds)
        if pause >= self.left or self._leaves.wait(pause):
            raise TimeUp

    def _host(self, address: str) -> _Host:
        return self._hosts.setdefault(urlsplit(address).hostname or "", _Host())


def _seconds(retry_after: str, otherwise: float) -> float:
    """How long it asks us to wait: seconds or a date (RFC 9110, section 10.2.3)."""
    if retry_after.strip().isdecimal():
        return float(retry_after[:LONGEST])
    try:
        return parsedate_to_datetime(retry_after).timestamp() - time.time()
    except (TypeError, ValueError):
        return otherwise
