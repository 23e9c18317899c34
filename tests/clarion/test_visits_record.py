"""The record of the visits: read as it was written, readable where it differs, and never taken for what it is not."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.noted import Damaged
from clarion.visits.record import Visit, keep, record_at

DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
VISITS = st.builds(Visit, DAYS, TEXTS, st.none() | DAYS)
DAY = dt.date(2026, 6, 1)


def path_in(folder: Path) -> Path:
    return folder / "_records" / "links.json"


def test_where_nothing_was_visited_there_is_none(tmp_path: Path) -> None:
    assert record_at(path_in(tmp_path)) == {}


@given(st.dictionaries(TEXTS, VISITS))
def test_it_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, record: dict[str, Visit]) -> None:
    path = path_in(tmp_path_factory.mktemp("content"))
    keep(record, path)
    assert record_at(path) == record


def test_it_has_one_link_a_line_in_their_order(tmp_path: Path) -> None:
    path = path_in(tmp_path)
    keep({"https://b": Visit(DAY, "answers 404", DAY), "https://a": Visit(DAY, "answers 200")}, path)
    assert path.read_text() == (
        '{\n"https://a": {"on": "2026-06-01", "status": "answers 200"},\n'
        '"https://b": {"on": "2026-06-01", "status": "answers 404", "since": "2026-06-01"}\n}\n'
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("[]", 1),
        ('{"https://a": 3}', 1),
        ('{"https://a": {"on": "soon", "status": "answers 200"}}', 1),
        ('{"https://a": {"on": 3, "status": "answers 200"}}', 1),
        ('{"https://a": {"on": "2026-06-01"}}', 1),
        ('{"https://a": {"on": "2026-06-01", "status": "answers 404", "since": null}}', 1),
        ('{\n"https://a": {"on": "2026-06-01", "status": "answers 200"},\n<<<<<<< ours\n', 3),
        ("[" * 100_000, 1),
    ],
)
def test_what_is_no_record_is_told_at_its_line(tmp_path: Path, text: str, line: int) -> None:
    path_in(tmp_path).parent.mkdir()
    path_in(tmp_path).write_text(text)
    with pytest.raises(Damaged) as damaged:
        record_at(path_in(tmp_path))
    assert damaged.value.line == line


def test_what_cannot_be_read_is_none(tmp_path: Path) -> None:
    path_in(tmp_path).mkdir(parents=True)
    with pytest.raises(Damaged):
        record_at(path_in(tmp_path))
