"""How consistent the site was, month by month: the findings of the message and of the house style, for the content as
it was, held against today's rules and the terms and messages of its own day."""

import datetime as dt
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from clarion.content import read_content
from clarion.desk.past import Commit, NoHistory, Shelter, commits
from clarion.desk.tables import Table, rows_of
from clarion.job import Job
from clarion.known import Known
from clarion.packing import mark_of, pack
from clarion.problems import OF_DAYS, OF_MESSAGE_AND_STYLE, Problem
from clarion.store import Shelf, Tray

CONSISTENCY = OF_MESSAGE_AND_STYLE - OF_DAYS - {"candour", "image-credit", "length"}
"""The rules that hold the site together: one figure, one message, one way to write. The others look at the day, or at
one entry alone."""
SECONDS = 1.3
"""How long months that were not counted before are counted; the rest is, the next time."""


class Point(NamedTuple):
    """A state of the content: its day, its commit, and how many entries and findings it had."""

    day: dt.date
    commit: str
    entries: int
    findings: int

    @property
    def rate(self) -> float:
        """Findings in a hundred entries."""
        return 100 * self.findings / self.entries if self.entries else 0.0


@dataclass(frozen=True)
class History:
    """The points of the last year, the oldest first, with today's; or the words for why there are none."""

    points: tuple[Point, ...]
    missing: str = ""

    @property
    def most(self) -> float:
        return max((point.rate for point in self.points), default=0.0)

    @property
    def places(self) -> tuple[tuple[float, float], ...]:
        """Each point on a drawing of 100 by 100, from the left and from the top."""
        first, last = self.points[0].day, self.points[-1].day
        days = (last - first).days or 1
        top = self.most or 1
        return tuple(
            (round(100 * (each.day - first).days / days, 1), round(100 - 100 * each.rate / top, 1))
            for each in self.points
        )


def findings_in(problems: Iterable[Problem]) -> int:
    return sum(problem.rule in CONSISTENCY for problem in problems)


def history(job: Job, now: Point, known: Known, seconds: float = SECONDS) -> History:
    """The months before and today. A month is counted once: it is kept by its commit and the settings."""
    content = Path(job.settings.content)
    try:
        found = commits(content, job.today)
        counted = list(_counted(job, content, found, known, seconds))
    except NoHistory as none:
        return History((), f"There is no history to draw: {none}.")
    points = (*reversed([point for point in counted if point.day < now.day]), now)
    if len(points) == 1:
        return History((), "There is no history to draw: the content has one state only.")
    left = len(found) - len(counted)
    words = f"{left} earlier ones are counted the next time: each takes a moment, once." if left else ""
    return History(points, words)


def _counted(job: Job, content: Path, found: Sequence[Commit], known: Known, seconds: float) -> Iterator[Point]:
    """The newest first; as many of those that are not on the shelf as there is time for."""
    shelf = Shelf(job.cache, "consistency") if job.cache else None
    marks = {commit: mark_of(pack((commit.id, job.settings))) for commit in found}
    points: dict[bytes, Point] = dict(shelf.things) if shelf else {}
    end = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        shelter, read = Shelter(content, Path(folder)), Tray.on(job.shelf) if job.shelf else None
        for commit, mark in marks.items():
            if mark not in points and time.monotonic() < end:
                points[mark] = _point(replace(job, shelf=read), commit, shelter, known)
    if shelf:
        shelf.keep({mark: points[mark] for mark in marks.values() if mark in points})
    yield from (points[mark] for mark in marks.values() if mark in points)


def _point(job: Job, commit: Commit, shelter: Shelter, known: Known) -> Point:
    """What a check of it would find. Each file is known by the path that it has now: one that is the same was read."""
    shelter.lay(commit)
    content = Path(job.settings.content)

    def shown(path: Path) -> str:
        return job.shown(content / path.relative_to(shelter.folder))

    settings = job.settings.model_copy(update={"content": str(shelter.folder)})
    found = read_content(settings, job.today, shown, shelf=job.shelf, known=known)
    entries = sum(1 for _ in found.site.all())
    return Point(commit.day, commit.id[:10], entries, findings_in(found.problems))


def by_month(found: History) -> Table:
    rows = (
        (each.day, each.commit or "as it is now", each.entries, each.findings, f"{each.rate:.1f}")
        for each in found.points
    )
    columns = ("Day", "Commit", "Entries", "Findings", "In a hundred entries")
    about = (
        "The content as it was at the end of each month (of a young history, of each day), held against today's rules "
        "and the terms and messages of its own day: figures, facts, wordings, names, acronyms, long sentences."
    )
    return Table("consistency", "Consistency over time", columns, rows_of(rows), about, found.missing)
