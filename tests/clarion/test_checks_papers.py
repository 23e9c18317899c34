"""What became of a policy paper is written down, or somebody goes on to look for it."""

import datetime as dt

import pytest
from fenmark import laid, read, text_of

PAPER = "policy/light-for-harbours.md"
HANDED_IN = "submitted_on: 2026-02-09"


def told(tmp_path, more="", today="2026-02-11", **changed):
    """What is told of the response, whose consultation closes on 10 February 2026: the rule, field and line of each."""
    text = text_of(PAPER).replace("closes: 2027-02-10", "closes: 2026-02-10")
    for field, value in changed.items():
        text = text.replace(f"{field}: {'response' if field == 'form' else 'open'}", f"{field}: {value}")
    text = text.replace("\n---\n", f"\n{more}\n---\n", 1) if more else text
    found = read(laid(tmp_path, {PAPER: text}), today=dt.date.fromisoformat(today)).problems
    assert {problem.level for problem in found} <= {"warning"}
    return [(each.rule, each.field, each.line) for each in found if each.path == PAPER]


@pytest.mark.parametrize(("today", "found"), [("2026-02-10", []), ("2026-02-11", [("response", "submitted_on", 18)])])
def test_a_response_is_handed_in_by_the_day_on_which_its_consultation_closes(tmp_path, today, found):
    assert told(tmp_path, today=today) == found


@pytest.mark.parametrize(
    "more", [HANDED_IN, "outcome: {on: 2026-02-11, summary: It was withdrawn.}", "archived_on: 2026-02-11"]
)
def test_one_that_was_or_has_an_outcome_or_is_archived_is_not_asked_for(tmp_path, more):
    assert told(tmp_path, more) == []


def test_a_position_on_a_consultation_need_not_be_handed_in(tmp_path):
    assert told(tmp_path, form="position") == []


@pytest.mark.parametrize(("today", "found"), [("2026-08-11", []), ("2026-08-12", [("answer", "asks.state", 16)])])
def test_an_ask_is_looked_after_as_long_as_it_is_open(tmp_path, today, found):
    assert told(tmp_path, HANDED_IN, today) == found


@pytest.mark.parametrize(
    ("more", "rules"),
    [
        ("reviewed_on: 2026-07-01", []),
        ("reviewed_on: 2026-01-01", ["answer"]),
        ("modified: 2026-07-01", []),
        ("review_by: 2027-01-01", []),
        ("review_by: 2026-08-01", ["review"]),
        ("archived_on: 2026-08-01", []),
        ("outcome: {on: 2026-07-01, summary: Part of it was done.}", ["answer"]),
    ],
)
def test_who_looks_says_when(tmp_path, more, rules):
    assert [rule for rule, _, _ in told(tmp_path, f"{HANDED_IN}\n{more}", "2026-08-31")] == rules


def test_a_response_whose_asks_are_answered_says_by_what(tmp_path):
    assert told(tmp_path, HANDED_IN, "2026-08-31", state="accepted") == [("answer", "outcome", 19)]


def test_a_position_whose_asks_are_answered_has_its_answer(tmp_path):
    assert told(tmp_path, HANDED_IN, "2026-08-31", state="accepted", form="position") == []
