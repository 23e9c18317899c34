"""What Clarion is to keep to, and whether it does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from runs import Result, Results

ASKED = 5000
"""The number of stories for which the limits are set."""


@dataclass(frozen=True)
class Limit:
    """The most that something may come to; `measured` is None where it was not measured."""

    words: str
    most: float
    unit: str
    measured: float | None

    @property
    def verdict(self) -> str:
        if self.measured is None:
            return "not measured"
        return "**met**" if self.measured <= self.most else "not met"


def limits(results: Results) -> list[Limit]:
    """Every limit, at the number of stories it is set for or else at the greatest that was measured."""
    counts = results.full or [result.count for result in results.clean]
    count = ASKED if ASKED in counts else max(counts)
    return [*_beside_peers(results, count), *_of_clarion(results, count), _scale(results)]


def _beside_peers(results: Results, count: int) -> Iterator[Limit]:
    def beside(what: str, words: str, most: float) -> Limit:
        return Limit(f"{words}, {count:,} stories", most, "× Hugo’s clean build", results.ratio(count, what, "Hugo"))

    ours, hugo = results.of(count, "Clarion"), results.of(count, "Hugo")
    words = f"clean build, page for page, {count:,} stories"
    yield Limit(words, 1.0, "× Hugo", _page_for_page(ours, hugo))
    yield Limit(words, 0.3, "× Pelican", _page_for_page(ours, results.of(count, "Pelican")))
    yield Limit(f"peak memory of a clean build, {count:,} stories", 1.0, "× Hugo", _ratio(ours, hugo, _megabytes))
    yield beside("nothing", "nothing changed", 0.08)
    yield beside("story", "one story edited", 0.1)
    yield beside("check", "`clarion check`, nothing cached", 0.8)
    yield beside("recheck", "`clarion check`, all cached", 0.15)


def _of_clarion(results: Results, count: int) -> Iterator[Limit]:
    saves, published = results.of(count, "Clarion", "saves"), results.of(count, "Clarion", "publish")
    words = f"preview, from a save to the fresh page, {count:,} stories"
    yield Limit(words, 0.3, "s", saves.runs.seconds if saves else None)
    words, ours = f"`make publish`, from nothing, {count:,} stories", results.of(count, "Clarion")
    yield Limit(words, 2.0, "× the plain build", _ratio(published, ours, _seconds))


def _scale(results: Results) -> Limit:
    """A story in a large site, beside a story in one a tenth as large."""
    ours = {result.count: result for result in results.clean if result.peer == "Clarion"}
    large = max((count for count in ours if count // 10 in ours), default=0)
    words = f"time per story, {large:,} beside {large // 10:,}" if large else "time per story, 20,000 beside 2,000"
    few, many = ours.get(large // 10), ours.get(large)
    return Limit(words, 1.2, "×", _ratio(many, few, lambda result: result.runs.seconds / result.count))


def _page_for_page(ours: Result | None, theirs: Result | None) -> float | None:
    return _ratio(ours, theirs, lambda result: result.runs.seconds / result.pages)


def _ratio(one: Result | None, other: Result | None, measure: Callable[[Result], float]) -> float | None:
    return measure(one) / measure(other) if one and other else None


def _seconds(result: Result) -> float:
    return result.runs.seconds


def _megabytes(result: Result) -> float:
    return result.runs.megabytes
