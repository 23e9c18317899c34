"""A day passes: what it changes is judged anew, by whatever was known the day before, and nothing else is."""

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest
from fenmark import BASE, BROKEN, text_of, with_field
from hypothesis import given
from hypothesis import strategies as st

from clarion import checks
from clarion.cli import main
from clarion.daily import years_after
from clarion.problems import OF_DAYS

MEMBER, FACT, PAPER = "members/brightwell.md", "facts/tech-jobs-target.md", "policy/light-for-harbours.md"
RECORD = "_records/links.json"
STORY, PERSON = "stories/orchard-cuts-waste.md", "people/ada-moss.md"
LAST = {
    "approval": (STORY, text_of(STORY).replace("approved_on: 2026-03-01", "approved_on: 2025-01-31"), "2027-01-31"),
    "answer": (PAPER, with_field(PAPER, "submitted_on: 2026-06-01\nmodified: 2026-12-01"), "2027-08-11"),
    "closed": (MEMBER, with_field(MEMBER, "closed_on: 2027-01-15\nmember_until: 2027-01-01"), "2027-01-15"),
    "due": (FACT, text_of(FACT).replace("due: 2030-12", "due: 2027-01"), "2027-01-31"),
    "links": (RECORD, '{"https://acme.example/": {"on": "2026-10-02", "status": "answers 200"}}', "2026-12-31"),
    "membership": (MEMBER, with_field(MEMBER, "member_until: 2026-12-31"), "2026-12-31"),
    "past": ("perks/test-bench.md", text_of("perks/test-bench.md"), "2027-03-31"),
    "response": (PAPER, text_of(PAPER), "2027-02-10"),
    "review": (PERSON, with_field(PERSON, "review_by: 2026-12-01"), "2026-12-01"),
}
"""For each rule a file, and the last day on which nothing is told of it."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path / "content")
    settings = (BROKEN / "pelicanconf.py").read_text().replace('PATH = "base"', 'PATH = "content"')
    (tmp_path / "pelicanconf.py").write_text(settings)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], day: dt.date) -> list[dict[str, str]]:
    """What a check tells on a day."""
    capsys.readouterr()
    assert main(["check", "--format", "json", "--today", str(day)]) == 0
    told: list[dict[str, str]] = json.loads(capsys.readouterr().out)["problems"]
    return told


@pytest.mark.parametrize("rule", sorted(OF_DAYS))
def test_a_check_tells_it_on_the_day_after_whatever_an_earlier_check_kept(
    rule: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, text, last = LAST[rule]
    (here / "content" / file).parent.mkdir(exist_ok=True)
    (here / "content" / file).write_text(text)
    before = dt.date.fromisoformat(last)
    after = before + dt.timedelta(days=1)
    on = {day: found(capsys, day) for day in (before, after)}
    assert rule not in {each["rule"] for each in on[before]}
    assert {each["level"] for each in on[after] if each["rule"] == rule} == {"warning"}
    assert found(capsys, before) == on[before]
    shutil.rmtree(here / ".cache")
    assert found(capsys, after) == on[after]


def test_a_day_that_ends_nothing_judges_no_entry_anew(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "content" / PERSON).write_text(LAST["review"][1])
    judged, judge = [], checks.judged_entry
    monkeypatch.setattr(checks, "judged_entry", lambda site, entry: judged.append(entry.name) or judge(site, entry))
    assert found(capsys, dt.date(2026, 11, 30)) == []
    assert "ada-moss" in judged
    judged.clear()
    assert found(capsys, dt.date(2026, 12, 1)) == []
    assert judged == []
    assert len(found(capsys, dt.date(2026, 12, 2))) == 1
    assert judged == ["ada-moss"]


@given(st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31)), st.integers(1, 4))
def test_years_later_it_is_the_same_day(day: dt.date, years: int) -> None:
    later = years_after(day, years)
    assert later.month == day.month
    assert later.year == min(day.year + years, 9999)
    assert later.day == day.day or (day.month, day.day, later.day) == (2, 29, 28)


def test_a_leap_day_is_one_again_after_four_years() -> None:
    assert years_after(dt.date(2024, 2, 29), 4) == dt.date(2028, 2, 29)
    assert years_after(dt.date(2024, 2, 29), 2) == dt.date(2026, 2, 28)
