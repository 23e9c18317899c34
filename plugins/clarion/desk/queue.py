"""The queue: everything that waits for a person, the most urgent first, with whose it is and since when."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from clarion.desk.due import Due
from clarion.desk.owners import NOBODY, whose
from clarion.entry import Entry
from clarion.problems import Problem
from clarion.site import Site

NOW, OVERDUE, AGAIN, SOON = "Stops a publish", "Overdue", "Look again", "Soon"
URGENCIES = (NOW, OVERDUE, AGAIN, SOON)
"""The most urgent first."""
URGENT = (NOW, OVERDUE)
"""What should not have come to this."""
Found = tuple[str, str, str]
"""A finding, by its path, its rule and its message."""
Arisen = Mapping[Found, dt.date]
"""The day on which a finding arose."""
_FIELD = re.compile(r"\w*")


class Task(NamedTuple):
    """One thing to do: how urgent it is, where, what, whose, and since when, where that is known."""

    urgency: str
    path: str
    line: int
    what: str
    whose: str
    since: dt.date | None = None
    entry: Entry | None = None
    """What it is about, where that can be read."""


def queue(
    site: Site, problems: Sequence[Problem], due: Sequence[Due], arisen: Arisen | None = None
) -> tuple[Task, ...]:
    """Everything that waits: what the check tells, file by file, and what is due. What both tell is told once."""
    entries = by_path(site)
    told = {(each.entry.path, each.field) for each in due}
    left = [each for each in problems if each.level == "problem" or (each.path, _field(each)) not in told]
    tasks = [*_of_findings(site, left, entries, arisen or {}), *(_of_due(site, each) for each in due)]
    return tuple(sorted(tasks, key=_standing))


def owners_of(tasks: Sequence[Task]) -> list[tuple[str, Counter[str]]]:
    """Whose tasks they are, with how many of each urgency: those with most that is urgent first."""
    found: dict[str, Counter[str]] = {}
    for task in tasks:
        found.setdefault(task.whose, Counter())[task.urgency] += 1
    return sorted(found.items(), key=lambda each: ([-each[1][urgency] for urgency in URGENCIES], each[0]))


def by_path(site: Site) -> dict[str, Entry]:
    """Every entry that can be read, by its path as the check tells it."""
    return {entry.path: entry for entry in site.with_indexes()}


def owner_at(site: Site, entries: Mapping[str, Entry], path: str) -> str:
    return whose(site, entries[path]) if path in entries else NOBODY


def since_of(problem: Problem, arisen: Arisen) -> dt.date | None:
    return arisen.get(found_of(problem))


def found_of(problem: Problem) -> Found:
    return problem.path, problem.rule, problem.message


def _standing(task: Task) -> tuple[int, dt.date, str, int]:
    return URGENCIES.index(task.urgency), task.since or dt.date.max, task.path, task.line


def _field(problem: Problem) -> str:
    """The field itself: of `supports[0].until`, `supports`."""
    return _FIELD.match(problem.field)[0]  # type: ignore[index]


def _of_findings(
    site: Site, problems: Sequence[Problem], entries: Mapping[str, Entry], arisen: Arisen
) -> Iterator[Task]:
    """A file's findings of one level are one task."""
    ordered = sorted(problems, key=lambda each: (each.path, each.level, each.line))
    for (path, level), group in groupby(ordered, key=lambda each: (each.path, each.level)):
        found = list(group)
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        days = [day for each in found if (day := since_of(each, arisen))]
        urgency = NOW if level == "problem" else AGAIN
        what = f"{found[0].words}{more}"
        since, owner = min(days, default=None), owner_at(site, entries, path)
        yield Task(urgency, path, found[0].line, what, owner, since, entries.get(path))


def _of_due(site: Site, due: Due) -> Task:
    entry = due.entry
    urgency = OVERDUE if due.day < site.today else SOON
    return Task(urgency, entry.path, entry.source.line((due.field,)), due.words, whose(site, entry), due.day, entry)
