import datetime as dt

import pytest
from small_sites import MEMBER, STORY, SUMMARY, TODAY, site_of
from test_desk_owners import FACT, PERK

from clarion.desk.due import due_of

POLICY = {
    "title": "A response", "summary": SUMMARY, "date": "2026-01-01", "form": "response", "addressee": "A council",
    "consultation": '{title: A paper, url: "https://c.example/a", closes: 2026-05-20}',
    "asks": "[{text: More., to: A council, benefit: All., state: open, evidence: [facts/jobs]}]",
}  # fmt: skip
TARGET = {**FACT, "title": "A target", "forecast": "true", "due": "2026-03", "read_on": "2026-01-01"}
QUOTE = "[{text: Some words., by: Ada, role: Engineer, approved_on: 2024-06-20}]"
WAS = {**MEMBER, "title": "Bell", "relationship": "member", "member_since": "2020-01-01", "member_until": "2026-01-31"}


def due(tmp_path, files, today=TODAY):
    return [(each.entry.name, each.field, str(each.day)) for each in due_of(site_of(tmp_path, files, today))]


@pytest.mark.parametrize(
    ("file", "fields", "field", "day"),
    [
        ("stories/a.md", {**STORY, "review_by": "2026-05-01"}, "review_by", "2026-05-01"),
        ("stories/a.md", {**STORY, "review_by": "2026-06-20"}, "review_by", "2026-06-20"),
        ("perks/a.md", {**PERK, "reviewed_on": "2026-05-01", "ongoing": "", "valid_until": "2026-05-31"},
         "valid_until", "2026-05-31"),
        ("members/a.md", WAS, "member_until", "2026-01-31"),
        ("members/a.md", {**MEMBER, "supports": "[{as: patron, until: 2026-06-30}]"}, "supports", "2026-06-30"),
        ("facts/a.md", TARGET, "due", "2026-03-31"),
        ("policy/a.md", POLICY, "submitted_on", "2026-05-20"),
        ("policy/a.md", {**POLICY, "date": "2025-12-05", "form": "letter", "consultation": ""}, "asks", "2026-06-05"),
        ("stories/a.md", {**STORY, "quotes": QUOTE}, "quotes", "2026-06-20"),
    ],
)  # fmt: skip
def test_what_has_its_day_is_due_and_a_month_before(tmp_path, file, fields, field, day):
    assert due(tmp_path, {"facts/jobs.md": FACT, file: fields}) == [("a", field, day)]


@pytest.mark.parametrize(
    ("file", "fields"),
    [
        ("stories/a.md", {**STORY, "review_by": "2026-07-02"}),
        ("stories/a.md", {**STORY, "review_by": "2026-05-01", "draft": "true"}),
        ("stories/a.md", {**STORY, "review_by": "2026-05-01", "archived_on": "2026-05-02", "archive_note": "Over."}),
        ("members/a.md", {**WAS, "relationship": "featured"}),
        ("members/a.md", {**WAS, "closed_on": "2026-01-31"}),
        ("facts/a.md", {**TARGET, "reviewed_on": "2026-05-01"}),
        ("stories/a.md", {**STORY, "quotes": QUOTE.replace("}", ', source: "https://s.example/"}')}),
        ("members/a.md", {**MEMBER, "supports": "[{as: patron}]"}),
        ("policy/a.md", {**POLICY, "submitted_on": "2026-05-19"}),
    ],
)
def test_what_has_time_or_is_over_or_done_is_not_due(tmp_path, file, fields):
    assert due(tmp_path, {"facts/jobs.md": FACT, file: fields}) == []


def test_a_forecast_that_another_fact_supersedes_is_done(tmp_path):
    newer = {**FACT, "supersedes": "target"}
    assert due(tmp_path, {"facts/target.md": TARGET, "facts/jobs.md": newer}) == []


def test_the_earliest_is_first_and_the_day_decides(tmp_path):
    files = {
        "stories/a.md": {**STORY, "review_by": "2026-05-02"},
        "stories/b.md": {**STORY, "review_by": "2026-05-01"},
    }
    assert [name for name, *_ in due(tmp_path, files)] == ["b", "a"]
    assert due(tmp_path, files, dt.date(2026, 3, 1)) == []
