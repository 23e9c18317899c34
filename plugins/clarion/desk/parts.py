"""The pages of the desk: what each is called and for, and what it has."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from clarion.desk.coverage import coverage, strips
from clarion.desk.findings import MOST, all_findings, by_rule
from clarion.desk.history import by_month
from clarion.desk.links import named
from clarion.desk.needs import needs_of
from clarion.desk.queue import URGENCIES, URGENT, Task, owners_of
from clarion.desk.tables import Cell, Table, Value, rows_of, share
from clarion.desk.work import Work

Parts = Mapping[str, Any]
"""What a page has, by the names of its inputs."""


class Sort(NamedTuple):
    """A page of the desk: its address below /desk/, its template, its title, what it is for, and what makes it."""

    address: str
    template: str
    title: str
    lead: str
    parts: Callable[[Work], Parts]


def _today(work: Work) -> Parts:
    return {"tables": (_queue(work), _owners(work)), "needs": needs_of(work)}


def _gaps(work: Work) -> Parts:
    return {"maps": work.maps}


def _message(work: Work) -> Parts:
    return {
        "tables": (coverage(work.pillars, work.link), *work.facts),
        "strips": strips(work.pillars, work.site.today),
    }


def _consistency(work: Work) -> Parts:
    findings = all_findings(work.site, work.problems, work.entries, work.arisen)
    return {
        "tables": (by_rule(work.problems), findings, by_month(work.history)),
        "files": work.files[:MOST],
        "more": len(work.files[MOST:]),
        "history": work.history,
    }


def _members(work: Work) -> Parts:
    return {"tables": work.members}


SORTS = (
    Sort("", "today", "Today", "What needs somebody, whose it is, and since when.", _today),
    Sort(
        "gaps/", "gaps", "Whose story is not told",
        "Where there are stories, and where nobody has told one yet.", _gaps,
    ),
    Sort(
        "message/", "message", "The message and its facts",
        "What proves each pillar, and which facts are contested or out of date.", _message,
    ),
    Sort(
        "consistency/", "consistency", "Consistency",
        "What the check finds, page by page with its line, and how that has changed.", _consistency,
    ),
    Sort(
        "members/", "members", "Members and voices",
        "Who is never told about, who could meet whom, who supports the body, and who is heard.", _members,
    ),
)  # fmt: skip


def _queue(work: Work) -> Table:
    columns = ("About", "What", "When", "Since", "Days", "Whose", "Where")
    about = "Since: the day it became due, or the day the finding arose, where that is known."
    rows = rows_of(_row(work, task) for task in work.tasks)
    return Table("queue", "The queue", columns, rows, about, "Nothing waits for anybody.")


def _owners(work: Work) -> Table:
    """How much waits for each, those for whom most is urgent first."""
    owners = owners_of(work.tasks)
    most = max((counts.total() for _, counts in owners), default=0)
    rows = rows_of(_counted(owner, counts, most) for owner, counts in owners)
    columns = ("Whose", *URGENCIES, "In all")
    return Table("owners", "Who has what", columns, rows, "", "Nothing waits for anybody.")


def _counted(owner: str, counts: Counter[str], most: int) -> tuple[Cell | Value, ...]:
    total = Cell(counts.total(), share=share(counts.total(), most))
    return owner, *(counts[urgency] for urgency in URGENCIES), total


def _row(work: Work, task: Task) -> tuple[Cell | Value, ...]:
    where = f"{task.path}:{task.line}"
    urgency = Cell(task.urgency, is_urgent=task.urgency in URGENT)
    return _about(work, task), task.what, urgency, task.since, _days(work, task), task.whose, where


def _about(work: Work, task: Task) -> Cell:
    """The entry; of a file that cannot be read, its path."""
    return named(task.entry, work.link) if task.entry else Cell(task.path)


def _days(work: Work, task: Task) -> Cell:
    """How long it has waited; with a minus, how long there is still time."""
    return Cell((work.site.today - task.since).days if task.since else None)
