"""Prose judged by another process: the same is found, and the same was looked at, as if this one had judged it."""

import os
from pathlib import Path

import pytest
from small_sites import NEWS, site_of

from clarion.checks import ahead, problems_of_entries
from clarion.site import Site

LOUD = {**NEWS, "": "The LEP met, and " + "word " * 50 + "end."}
FILES = {"news/a.md": LOUD, "news/b.md": {**NEWS, "title": "World-class news"}, "news/c.md": LOUD}


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processors, of which the other judges all."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(ahead, "MANY", 1)
    monkeypatch.setattr(ahead, "OURS", 0)


def judged(folder: Path) -> Site:
    site = site_of(folder, FILES)
    problems_of_entries(site)
    return site


def told(site: Site) -> list[str]:
    return [str(problem) for problem in problems_of_entries(site)]


@pytest.mark.usefixtures("two")
def test_the_same_is_found_and_was_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = judged(tmp_path)
    assert there.memory.ahead
    monkeypatch.setattr(ahead, "MANY", 1000)
    here = judged(tmp_path)
    assert not here.memory.ahead
    assert told(there) == told(here)
    assert len(told(here)) > 4
    assert there.memory.looks == here.memory.looks


@pytest.mark.usefixtures("two")
def test_it_is_found_here_where_the_other_process_dies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = told(judged(tmp_path))
    monkeypatch.setattr(ahead, "_found", lambda *_: os._exit(3))
    assert told(judged(tmp_path)) == expected


@pytest.mark.usefixtures("two")
def test_a_share_is_judged_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "OURS", 0.5)
    site = judged(tmp_path)
    assert site.memory.ahead
    entries = list(site.with_indexes())
    asked = [bool(site.memory.ahead.found(entry.key)) for entry in entries]
    assert asked == [n >= round(len(entries) / 2) for n in range(len(entries))]


def test_with_one_processor_no_process_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "MANY", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a process was begun"))
    assert not judged(tmp_path).memory.ahead
