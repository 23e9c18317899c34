"""All addresses, visited: several hosts at once, and those first that were not seen for the longest time."""

from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.parse import urlsplit

from clarion.visits.guest import Guest
from clarion.visits.outcome import Outcome
from clarion.visits.robots import Robots
from clarion.visits.visiting import visited

Done = SimpleQueue[tuple[str, Outcome | Exception]]


def visited_all(addresses: Iterable[str], guest: Guest, tell: Callable[[int], None]) -> dict[str, Outcome]:
    """What came of each, in the order in which it was known; those of which nothing came in time are left out. Whoever
    interrupts it has what is known by then. `tell` is told how many are."""
    groups: SimpleQueue[list[str]] = SimpleQueue()
    waiting, done = by_host(addresses), Done()
    for group in waiting:
        groups.put(group)
    robots = Robots(guest)
    for _ in range(min(guest.manner.at_once, len(waiting))):
        Thread(target=_visit, args=(groups, guest, robots, done), daemon=True).start()
    found: dict[str, Outcome] = {}
    try:
        _take(done, sum(map(len, waiting)), guest, found, tell)
    except KeyboardInterrupt:
        guest.leave()
    return found


def by_host(addresses: Iterable[str]) -> list[list[str]]:
    """The addresses of each host, in their order."""
    groups: dict[str, list[str]] = {}
    for address in addresses:
        groups.setdefault(urlsplit(address).hostname or "", []).append(address)
    return list(groups.values())


def _visit(groups: SimpleQueue[list[str]], guest: Guest, robots: Robots, done: Done) -> None:
    """What a thread does: one host after the other."""
    while True:
        try:
            group = groups.get_nowait()
        except Empty:
            return
        for address in group:
            try:
                done.put((address, visited(address, guest, robots)))
            except Exception as fault:  # noqa: BLE001 (a fault of ours: raised where it is seen)
                done.put((address, fault))


def _take(done: Done, count: int, guest: Guest, found: dict[str, Outcome], tell: Callable[[int], None]) -> None:
    """Wait for all of them, or until the guest leaves: a request that is under way then has an end, too."""
    while len(found) < count:
        try:
            address, outcome = done.get(timeout=guest.left + guest.manner.patience)
        except Empty:
            return
        if isinstance(outcome, Exception):
            raise outcome
        found[address] = outcome
        tell(len(found))
