"""The record of what was published: read as it was written, and never taken for what it is not."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.noted import Damaged
from clarion.problems import Problem
from clarion.publications import Publication, keep, path_in, publication_of, sign_of

DAY, LATER = dt.date(2026, 6, 1), dt.date(2026, 6, 9)
FOUND = Problem("content/news/a.md", 7, "must be plain", rule="banned")
GOOD = {"files": {"news/a.md": "12ab"}, "told": {"news/a.md": {"banned: must be plain": "2026-06-01"}}}
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)


def test_where_nothing_was_published_there_is_no_record(tmp_path: Path) -> None:
    assert publication_of(tmp_path) is None


@given(
    st.dictionaries(TEXTS, TEXTS),
    st.dictionaries(TEXTS, st.dictionaries(TEXTS, st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31)))),
)
def test_it_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory,
    files: dict[str, str],
    told: dict[str, dict[str, dt.date]],
) -> None:
    folder = tmp_path_factory.mktemp("content")
    keep(Publication(files, told), folder)
    assert publication_of(folder) == Publication(files, told)


def test_it_has_one_file_a_line(tmp_path: Path) -> None:
    keep(Publication({"b.md": "2", "a.md": "1"}), tmp_path)
    assert path_in(tmp_path).read_text() == '{\n "files": {\n  "a.md": "1",\n  "b.md": "2"\n },\n "told": {}\n}\n'


def test_one_that_says_the_same_is_not_written_again(tmp_path: Path) -> None:
    keep(Publication({"a.md": "1"}), tmp_path)
    path_in(tmp_path).chmod(0o400)
    was = path_in(tmp_path).stat().st_ino
    keep(Publication({"a.md": "1"}), tmp_path)
    assert path_in(tmp_path).stat().st_ino == was


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("[]", 1),
        ("[" * 100_000, 1),
        ("{}", 1),
        ('{"files": {}, "told": {"a.md": {"x": "soon"}}}', 1),
        ('{"files": {}, "told": {"a.md": "x"}}', 1),
        ('{"files": 3, "told": {}}', 1),
        ('{\n "files": {\n<<<<<<< ours\n  "a.md": "1"', 3),
        (json.dumps(GOOD, indent=1).replace('"12ab"', '"12ab'), 3),
    ],
)
def test_what_is_no_record_is_told_at_its_line(tmp_path: Path, text: str, line: int) -> None:
    path_in(tmp_path).parent.mkdir()
    path_in(tmp_path).write_text(text)
    with pytest.raises(Damaged) as damaged:
        publication_of(tmp_path)
    assert damaged.value.line == line


def test_bytes_that_are_no_text_are_no_record(tmp_path: Path) -> None:
    path_in(tmp_path).parent.mkdir()
    path_in(tmp_path).write_bytes(b"\xff")
    with pytest.raises(Damaged):
        publication_of(tmp_path)


def test_what_is_told_again_keeps_its_day_wherever_it_moves() -> None:
    first = Publication().next({}, [("news/a.md", FOUND)], DAY)
    moved = Problem("content/news/a.md", 9, "must be plain", rule="banned")
    assert first.next({}, [("news/a.md", moved)], LATER).since("news/a.md", FOUND) == DAY


def test_what_is_told_no_more_is_forgotten() -> None:
    first = Publication().next({}, [("news/a.md", FOUND)], DAY)
    assert first.next({}, [], LATER).next({}, [("news/a.md", FOUND)], LATER).since("news/a.md", FOUND) == LATER


def test_another_ending_of_lines_says_nothing_else() -> None:
    assert sign_of(b"a\r\nb\r\n") == sign_of(b"a\nb\n") != sign_of(b"a\nb")
