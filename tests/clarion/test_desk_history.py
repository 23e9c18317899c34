"""The desk's look back: what git knows of the content, and what a check would have found in it."""

import datetime as dt
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from small_sites import GROUND, NEWS, SETTINGS, STORY, written_file

from clarion.configuration import from_values
from clarion.content import read_content
from clarion.desk import history as counting
from clarion.desk.history import Point, by_month, findings_in, history
from clarion.desk.past import Commit, NoHistory, Shelter, commits
from clarion.folder import shelf_of_readings, shown_from
from clarion.job import Job
from clarion.known import Known, all_learned
from clarion.problems import OF_DAYS, Problem
from clarion.settings import OWN_THEME

TODAY = dt.date(2026, 6, 1)
HYPE = {**STORY, "title": "An innovative firm saves energy"}


class Body:
    """An editors' repository."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.content = folder, folder / "content"
        self.content.mkdir()
        self.git("init", "-q")
        for file, fields in GROUND.items():
            self.lay(file, fields)

    def git(self, *words: str, day: str = "2026-01-01") -> None:
        names = {"GIT_AUTHOR_NAME": "Jo", "GIT_AUTHOR_EMAIL": "jo@x.example", "GIT_COMMITTER_NAME": "Jo"}
        when = {"GIT_COMMITTER_EMAIL": "jo@x.example", "GIT_COMMITTER_DATE": f"{day}T12:00:00+00:00"}
        command = ["git", "-C", str(self.folder), *words]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **names, **when})

    def lay(self, file: str, fields: dict[str, str]) -> None:
        path = self.content / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written_file(fields), encoding="utf-8")

    def commit(self, day: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x", day=day)

    def job(self) -> Job:
        values = {**SETTINGS, "PATH": str(self.content), "THEME": str(OWN_THEME)}
        cache = self.folder / "cache"
        shelf, shown = shelf_of_readings(cache), shown_from(self.folder)
        return Job(from_values(values)[0], TODAY, shown, shelf=shelf, cache=cache)

    def history(self, seconds: float = 60.0) -> counting.History:
        return history(self.job(), Point(TODAY, "", 5, 0), Known(), seconds)


@pytest.fixture
def body(tmp_path: Path) -> Body:
    return Body(tmp_path)


@pytest.fixture
def grown(body: Body) -> Body:
    """Three months: an item, then a story that boasts, then a story that does not."""
    body.lay("news/a.md", NEWS)
    body.commit("2026-02-10")
    body.lay("stories/a.md", HYPE)
    body.commit("2026-03-01")
    body.lay("stories/a.md", STORY)
    body.commit("2026-04-20")
    return body


def test_the_last_commit_of_each_month_is_taken(grown: Body) -> None:
    grown.lay("news/b.md", NEWS)
    grown.commit("2026-04-25")
    assert [str(each.day) for each in commits(grown.content, TODAY)] == ["2026-04-25", "2026-03-01", "2026-02-10"]


def test_a_young_history_is_taken_day_by_day(body: Body) -> None:
    for day in ("2026-05-01", "2026-05-03"):
        body.lay("news/a.md", {**NEWS, "title": f"News of {day}"})
        body.commit(day)
    assert [str(each.day) for each in commits(body.content, TODAY)] == ["2026-05-03", "2026-05-01"]


def test_what_is_older_than_a_year_is_left_out(grown: Body) -> None:
    with pytest.raises(NoHistory, match="no commits of the last twelve months"):
        commits(grown.content, dt.date(2028, 1, 1))


def test_a_folder_is_laid_as_the_content_was(grown: Body, tmp_path: Path) -> None:
    shelter = Shelter(grown.content, tmp_path / "then")
    newest, middle, first = commits(grown.content, TODAY)
    for commit in (newest, middle, first):
        shelter.lay(commit)
    assert not (shelter.folder / "stories/a.md").exists()
    assert (shelter.folder / "news/a.md").read_bytes() == (grown.content / "news/a.md").read_bytes()
    shelter.lay(middle)
    assert "innovative" in (shelter.folder / "stories/a.md").read_text()


def test_findings_are_those_of_the_content_as_it_was(grown: Body) -> None:
    found = grown.history()
    assert [(str(each.day), each.entries, each.findings) for each in found.points] == [
        ("2026-02-10", 5, 0), ("2026-03-01", 6, 1), ("2026-04-20", 6, 0), ("2026-06-01", 5, 0),
    ]  # fmt: skip
    assert found.places[1] == (17.1, 0.0)


@pytest.mark.parametrize(("rule", "count"), [("figure", 1), ("name", 1), *((rule, 0) for rule in sorted(OF_DAYS))])
def test_a_day_that_passes_makes_a_site_no_less_consistent(rule: str, count: int) -> None:
    assert findings_in([Problem("news/n.md", 1, "x", rule=rule)]) == count


def test_the_words_of_their_own_day_count(body: Body) -> None:
    """A term that came later is not held against what was written before."""
    body.lay("news/a.md", {**NEWS, "": "A hub for all."})
    body.commit("2026-02-10")
    term = {"title": "centre", "definition": "A place.", "instead_of": "[hub]", "why": "It is plainer."}
    body.lay("terms/centre.md", term)
    body.commit("2026-03-10")
    assert [each.findings for each in body.history().points] == [0, 1, 0]


def test_what_is_known_of_the_present_changes_nothing_that_is_found_in_the_past(grown: Body) -> None:
    grown.lay("stories/b.md", {**HYPE, "title": "A world-class firm"})
    grown.lay("news/a.md", {**NEWS, "title": "Other news", "summary": f"An innovative day. {NEWS['summary']}"})
    job, known = grown.job(), Known()
    present = read_content(job.settings, job.today, job.shown, known=known)
    for each in all_learned(known, present.site):
        known.learn(present.site, each)
    knowing = history(job, Point(TODAY, "", 5, 0), known, 60.0)
    shutil.rmtree(grown.folder / "cache")
    assert knowing == grown.history()


def test_a_month_is_counted_once(grown: Body, monkeypatch: pytest.MonkeyPatch) -> None:
    before = grown.history()
    monkeypatch.setattr(counting, "_point", None)
    assert grown.history() == before


def test_other_settings_count_anew(grown: Body) -> None:
    grown.history()
    job = grown.job()
    settings = job.settings.model_copy(update={"rule_levels": {"hype": "off"}})
    found = history(replace(job, settings=settings), Point(TODAY, "", 5, 0), Known())
    assert [each.findings for each in found.points] == [0, 0, 0, 0]


def test_what_there_is_no_time_for_is_counted_the_next_time(grown: Body) -> None:
    assert grown.history(seconds=0).missing == "There is no history to draw: the content has one state only."
    assert len(grown.history().points) == 4


def test_without_git_it_says_so_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(NoHistory, match="in no git repository"):
        commits(tmp_path, TODAY)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoHistory, match="git is not installed"):
        commits(tmp_path, TODAY)


def test_one_state_is_no_history(body: Body) -> None:
    body.commit("2026-06-01")
    found = body.history()
    assert (found.points, by_month(found).rows) == ((), ())
    assert by_month(found).empty == "There is no history to draw: the content has one state only."


def test_a_commit_that_is_not_there_is_told_in_words(grown: Body, tmp_path: Path) -> None:
    with pytest.raises(NoHistory, match="git cannot read the content"):
        Shelter(grown.content, tmp_path).lay(Commit("0" * 40, TODAY))
