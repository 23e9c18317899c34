import datetime as dt

import pytest
from small_sites import STORY, site_of

from clarion.desk.due import due_of
from clarion.desk.owners import NOBODY
from clarion.desk.queue import AGAIN, NOW, OVERDUE, SOON, owners_of, queue
from clarion.problems import Problem

LATE = {**STORY, "title": "Late", "review_by": "2026-05-01"}


@pytest.fixture
def site(tmp_path):
    files = {
        "stories/late.md": LATE,
        "stories/later.md": {**LATE, "title": "Later", "review_by": "2026-05-30"},
        "stories/soon.md": {**LATE, "title": "Soon", "review_by": "2026-06-10"},
    }
    return site_of(tmp_path, files)


def path(site, name):
    return site.entries["stories"][name].path


def tasks(site, problems=(), arisen=None):
    return queue(site, problems, due_of(site), arisen)


def test_what_stops_a_publish_is_first_then_the_longest_overdue_then_second_looks_then_what_comes(site):
    found = [Problem(path(site, "soon"), 3, "is long", level="warning", rule="length"), Problem("x.md", 1, "must be")]
    assert [(task.urgency, task.entry and task.entry.name) for task in tasks(site, found)] == [
        (NOW, None), (OVERDUE, "late"), (OVERDUE, "later"), (AGAIN, "soon"), (SOON, "soon"),
    ]  # fmt: skip


def test_what_the_check_and_the_day_both_tell_is_told_once(site):
    problem = Problem(path(site, "late"), 9, "'review_by' is due", "review_by", "warning", "review")
    assert [task.urgency for task in tasks(site, [problem])] == [OVERDUE, OVERDUE, SOON]


def test_a_problem_with_a_day_is_told_as_well(site):
    problem = Problem(path(site, "late"), 9, "must be a date", "review_by")
    assert [task.urgency for task in tasks(site, [problem])] == [NOW, OVERDUE, OVERDUE, SOON]


def test_the_findings_of_a_file_are_one_task_at_the_first_line(site):
    found = [Problem(path(site, "late"), line, f"word {line}", level="warning", rule="hype") for line in (7, 4, 9)]
    task = next(task for task in tasks(site, found) if task.urgency == AGAIN)
    assert (task.line, task.what, task.whose) == (4, "word 4 (and 2 more)", "Acme & Sons")


def test_since_when_is_the_day_that_is_due_or_the_first_that_a_finding_arose(site):
    found = [Problem("x.md", line, f"word {line}", level="warning", rule="hype") for line in (4, 7)]
    days = {("x.md", "hype", "word 4"): dt.date(2026, 5, 9), ("x.md", "hype", "word 7"): dt.date(2026, 4, 1)}
    assert {task.urgency: task.since for task in tasks(site, found, days)} == {
        OVERDUE: dt.date(2026, 5, 30), AGAIN: dt.date(2026, 4, 1), SOON: dt.date(2026, 6, 10),
    }  # fmt: skip
    assert [task.since for task in tasks(site, found) if task.urgency == AGAIN] == [None]


def test_those_for_whom_most_is_urgent_come_first(site):
    found = [Problem("x.md", 1, "must be"), Problem("y.md", 1, "is long", level="warning", rule="length")]
    assert owners_of(tasks(site, found)) == [(NOBODY, {NOW: 1, AGAIN: 1}), ("Acme & Sons", {OVERDUE: 2, SOON: 1})]


def test_a_file_that_cannot_be_read_is_nobodys(site):
    assert tasks(site, [Problem("x.md", 1, "must be")])[0].whose == NOBODY
