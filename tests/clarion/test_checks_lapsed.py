"""What was so and may be no longer is told when its day has passed, and is answered in the file."""

import datetime as dt

import pytest
from fenmark import laid, read, text_of, with_field

MEMBER, FACT, PERK = "members/brightwell.md", "facts/tech-jobs-target.md", "perks/test-bench.md"
PERSON, ROLE = "people/ada-moss.md", "roles/tester.md"
CLOSED = "closed_on: 2026-06-30\nmember_until: 2026-06-30"


def told(tmp_path, changes, today="2026-11-23"):
    """What is told of the first file: the rule, the field and the level of each."""
    found = read(laid(tmp_path, changes), today=dt.date.fromisoformat(today)).problems
    return [(each.rule, each.field, each.level) for each in found if each.path == next(iter(changes))]


def of_member(tmp_path, fields, today="2026-11-23", **changed):
    text = with_field(MEMBER, fields)
    for old, new in changed.items():
        text = text.replace(f"{old}: member", f"{old}: {new}")
    return told(tmp_path, {MEMBER: text}, today)


@pytest.mark.parametrize(("today", "rules"), [("2026-11-22", []), ("2026-11-23", ["membership"])])
def test_a_membership_that_has_ended_is_told_from_the_day_after(tmp_path, today, rules):
    found = of_member(tmp_path, "member_until: 2026-11-22", today)
    assert found == [(rule, "member_until", "warning") for rule in rules]


def test_nobody_is_asked_about_what_is_no_membership_any_more(tmp_path):
    assert of_member(tmp_path, "member_until: 2026-11-22", relationship="partner") == []


@pytest.mark.parametrize("fields", [CLOSED, "member_until: 2026-11-22\narchived_on: 2026-11-23"])
def test_nor_about_that_of_an_organisation_that_has_closed_or_is_archived(tmp_path, fields):
    assert of_member(tmp_path, fields) == []


@pytest.mark.parametrize(
    ("field", "lines"),
    [
        ("offers", "offers: [Repairs]"),
        ("looking_for", "looking_for: [Engineers]"),
        ("hiring_url", "hiring_url: https://brightwell.example/jobs"),
        ("supports.until", "supports:\n  - as: sponsor"),
    ],
)
def test_a_closed_organisation_says_nothing_as_if_it_were_there(tmp_path, field, lines):
    assert of_member(tmp_path / "open", lines) == []
    assert of_member(tmp_path / "on_the_day", f"{CLOSED}\n{lines}", "2026-06-30") == []
    assert of_member(tmp_path / "closed", f"{CLOSED}\n{lines}") == [("closed", field, "warning")]
    assert of_member(tmp_path / "archived", f"{CLOSED}\n{lines}\narchived_on: 2026-07-01") == []


def test_what_it_did_stays_told(tmp_path):
    assert of_member(tmp_path, f"{CLOSED}\nsupports:\n  - as: sponsor\n    until: 2026-06-30") == []


def test_it_is_no_member_without_an_end(tmp_path):
    assert of_member(tmp_path, "closed_on: 2026-06-30") == [("closed", "member_until", "warning")]


NAMING = [
    (PERK, text_of(PERK), "provider"),
    (PERSON, text_of(PERSON), "member"),
    (ROLE, with_field(ROLE, "employers: [brightwell]"), "employers"),
    (ROLE, text_of(ROLE).replace("title: Apprentice tester", "title: A\n    provider: brightwell"), "ways_in.provider"),
]


@pytest.mark.parametrize(("file", "text", "field"), NAMING)
def test_what_speaks_of_today_names_no_organisation_that_has_closed(tmp_path, file, text, field):
    closed = with_field(MEMBER, CLOSED)
    assert told(tmp_path / "open", {file: text}) == []
    assert told(tmp_path / "closed", {file: text, MEMBER: closed}) == [("closed", field, "warning")]
    archived = text.replace("\n---\n", "\narchived_on: 2026-07-01\n---\n", 1)
    assert told(tmp_path / "archived", {file: archived, MEMBER: closed}) == []


def test_a_story_goes_on_to_name_it(tmp_path):
    story = "stories/orchard-cuts-waste.md"
    assert "brightwell" in text_of(story)
    assert told(tmp_path, {story: text_of(story), MEMBER: with_field(MEMBER, CLOSED)}) == []


def test_what_it_became_is_offered(tmp_path):
    closed = with_field(MEMBER, f"{CLOSED}\nbecame: marlow-fruit")
    words = [str(each) for each in read(laid(tmp_path, {MEMBER: closed})).problems if each.path == PERK]
    assert words == [
        f"{PERK}:4: warning: 'provider' names 'brightwell', which closed on 2026-06-30 (members/brightwell.md): "
        "name 'marlow-fruit', which it became part of, leave it out, or archive the page"
    ]


def forecast(due, more=""):
    return text_of(FACT).replace("due: 2030-12", f"due: {due}\n{more}".strip())


@pytest.mark.parametrize(
    ("due", "today", "rules"),
    [
        ("2026-10", "2026-10-31", []),
        ("2026-10", "2026-11-01", ["due"]),
        ("2026-10-15", "2026-10-15", []),
        ("2026-10-15", "2026-10-16", ["due"]),
        ("2026-06", "2027-01-01", ["due"]),
        ("2026-05", "2027-01-01", []),
    ],
)
def test_a_forecast_is_followed_once_its_time_is_over_unless_it_was_read_since(tmp_path, due, today, rules):
    assert told(tmp_path, {FACT: forecast(due)}, today) == [(rule, "due", "warning") for rule in rules]


@pytest.mark.parametrize(("more", "rules"), [("reviewed_on: 2026-11-01", []), ("reviewed_on: 2026-10-31", ["due"])])
def test_who_looked_afterwards_and_found_nothing_is_asked_no_more(tmp_path, more, rules):
    assert [rule for rule, _, _ in told(tmp_path, {FACT: forecast("2026-10", more)})] == rules


def test_nor_is_anybody_where_the_result_is_there(tmp_path):
    result = text_of("facts/growth.md").replace("\n---\n", "\nsupersedes: tech-jobs-target\n---\n", 1)
    assert told(tmp_path, {FACT: forecast("2026-10"), "facts/result.md": result}) == []


def test_a_figure_that_is_no_forecast_has_no_time_to_come(tmp_path):
    assert told(tmp_path, {FACT: forecast("2026-10").replace("forecast: true\n", "")}) == []
