"""What editors are told of the visits: each broken link and each that has moved, at its line; and all in numbers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from clarion.problems import Problem
from clarion.visits.outcome import Outcome
from clarion.visits.places import Place
from clarion.visits.record import Record

RULE = "links"
BROKEN = ("broken", "unreached", "untrusted")


def told_of(found: Mapping[str, Outcome], places: Mapping[str, Iterable[Place]], record: Record) -> Iterator[Problem]:
    """What is to be done about the links that were visited, everywhere where they stand."""
    for address, outcome in found.items():
        visit = record.get(address)
        since = f" since {visit.since}" if visit and visit.since else ""
        for place in places[address]:
            if outcome.sort in BROKEN:
                ending = f"{outcome.status}{since}; write where it is now, or take it out"
                yield _warning(place, "lead to a page", ending)
            elif outcome.moved:
                yield _warning(
                    place, f"lead to {_with_fragment(outcome.moved, place.target)}", "has moved there for good"
                )


def _warning(place: Place, what: str, ending: str) -> Problem:
    named, again = (f"'{place.field}'", place.target) if place.field else (f"the link to '{place.target}'", "it")
    return Problem(place.path, place.line, f"{named} should {what}: {again} {ending}", place.field, "warning", RULE)


def _with_fragment(address: str, target: str) -> str:
    """With the part of the page that is named."""
    fragment = target.partition("#")[2]
    return address if "#" in address or not fragment else f"{address}#{fragment}"


def in_numbers(found: Mapping[str, Outcome], count: int) -> str:
    """All links in a few lines."""
    sorts = Counter("broken" if outcome.sort in BROKEN else outcome.sort for outcome in found.values())
    moved = sum(1 for outcome in found.values() if outcome.moved)
    others = Counter(each.status for each in found.values() if each.sort in ("passed over", "private", "later"))
    missing = count - len(found)
    lines = [f"Links to other sites: {count}; there: {sorts['there']} (moved: {moved}); broken: {sorts['broken']}"]
    lines += [f"  {status}: {number}" for status, number in sorted(others.items())]
    lines += [f"  not visited: there was no time left, they come first the next time: {missing}"] if missing else []
    return "".join(f"{line}\n" for line in lines)
