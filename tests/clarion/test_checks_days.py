import datetime as dt

import pytest
from fenmark import laid, read, text_of, with_field

EVENT, NEWS, FACT, PERK = "events/lantern-night.md", "news/new-lab-opens.md", "facts/growth.md", "perks/test-bench.md"


def told(tmp_path, file, text, today="2026-11-23"):
    found = read(laid(tmp_path, {file: text}), today=dt.date.fromisoformat(today)).problems
    return [(problem.line, problem.level) for problem in found if problem.path == file]


@pytest.mark.parametrize(
    ("date", "today", "found"),
    [
        ("2026-12-02", "2026-11-23", []),
        ("2026-12-03", "2026-11-23", [(4, "problem")]),
        ("2026-12-03", "2026-12-03", [(4, "problem")]),
        ("2026-12-03", "2026-12-04", []),
        ("2026-12-02 23:00", "2026-11-23", []),
        ("2026-12-02 23:00 -05:00", "2026-11-23", [(4, "problem")]),
        ("2027-01-01", "2026-11-23", [(4, "problem")]),
    ],
)
def test_a_coming_event_is_announced_before_its_day(tmp_path, date, today, found):
    assert told(tmp_path, EVENT, text_of(EVENT).replace("2026-10-01", date), today) == found


@pytest.mark.parametrize(
    ("file", "field", "found"),
    [
        (NEWS, "review_by: 2026-11-23", []),
        (NEWS, "review_by: 2026-11-22", [(6, "warning")]),
        (NEWS, "review_by: 2026-11-22\narchived_on: 2026-11-01", []),
        (FACT, "reviewed_on: 2025-11-23", []),
        (FACT, "reviewed_on: 2025-11-22", [(13, "warning")]),
        (FACT, "reviewed_on: 2024-02-29", [(13, "warning")]),
        (FACT, "reviewed_on: 2024-02-29\nreview_by: 2030-01-01", []),
    ],
)
def test_what_is_due_is_a_warning(tmp_path, file, field, found):
    assert told(tmp_path, file, with_field(file, field)) == found


@pytest.mark.parametrize(("today", "found"), [("2027-03-31", []), ("2027-04-01", [(8, "warning")])])
def test_a_perk_that_has_ended_is_a_warning(tmp_path, today, found):
    assert told(tmp_path, PERK, text_of(PERK), today) == found


def test_one_that_was_archived_is_not(tmp_path):
    assert told(tmp_path, PERK, with_field(PERK, "archived_on: 2027-04-01"), "2027-04-01") == []


def test_a_day_that_passes_is_never_more_than_a_warning(tmp_path):
    problems = read(laid(tmp_path, {}), today=dt.date(2090, 1, 1)).problems
    assert problems
    assert {problem.level for problem in problems} == {"warning"}


def test_the_last_day_there_is_can_be_reckoned_with(tmp_path):
    assert told(tmp_path, FACT, with_field(FACT, "reviewed_on: 9998-12-31")) == []
