"""What a build leaves to the next: taken over where it is of the same base, for the same output, and whole."""

from pathlib import Path

import pytest

from clarion.filling import Kept
from clarion.former import Done, Former, Made
from clarion.records import Archive, Record
from clarion.sitemaps import Mapped
from clarion.store import warnings
from clarion.tracing import Question

RECORD = Record(b"mark", (), {"a": Kept(b"a", 1, 2)}, {"b": Kept(b"b", 3, 4)}, is_judged=True)


@pytest.fixture
def former() -> Former:
    found = Former()
    question: Question = ("fields", "stories", "a")
    number = found.known.number(question)
    found.parts["entry", "stories", "a"] = Done((number,), (Made("a", Kept(b"a", 1, 2), Mapped("/a", is_listed=True)),))
    return found


@pytest.fixture(autouse=True)
def untold() -> None:
    warnings.forget()


def test_what_was_left_is_taken_over(tmp_path: Path, former: Former) -> None:
    Archive(tmp_path / "cache").keep(tmp_path / "out", b"base", RECORD, former)
    record, more = Archive(tmp_path / "cache").records_of(tmp_path / "out", b"base")
    assert record == RECORD
    assert more() == former
    assert more() is more()


@pytest.mark.parametrize(("output", "base"), [("other", b"base"), ("out", b"another")])
def test_of_another_output_or_base_nothing_is(
    tmp_path: Path, former: Former, capsys: pytest.CaptureFixture[str], output: str, base: bytes
) -> None:
    Archive(tmp_path).keep(tmp_path / "out", b"base", RECORD, former)
    record, more = Archive(tmp_path).records_of(tmp_path / output, base)
    assert (record, more()) == (Record(), Former())
    assert capsys.readouterr().err == ""


def test_an_output_is_known_by_where_it_is_and_not_by_how_it_is_called(tmp_path: Path, former: Former) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "link").symlink_to("out")
    Archive(tmp_path).keep(tmp_path / "out", b"", RECORD, former)
    assert Archive(tmp_path).records_of(tmp_path / "link", b"")[0] == RECORD


def test_without_a_cache_nothing_is_left(tmp_path: Path, former: Former) -> None:
    Archive(None).keep(tmp_path / "out", b"", RECORD, former)
    record, more = Archive(None).records_of(tmp_path / "out", b"")
    assert (record, more()) == (Record(), Former())
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("piece", ["tree", "known"])
def test_one_that_is_damaged_is_told_of_and_the_other_is_taken(
    tmp_path: Path, former: Former, capsys: pytest.CaptureFixture[str], piece: str
) -> None:
    Archive(tmp_path).keep(tmp_path / "out", b"", RECORD, former)
    (path,) = tmp_path.glob(f"{piece}-*.pack")
    path.write_bytes(path.read_bytes()[:-1])
    record, more = Archive(tmp_path).records_of(tmp_path / "out", b"")
    assert (record, more()) == ((Record(), former) if piece == "tree" else (RECORD, Former()))
    assert capsys.readouterr().err == f"{path}:1: warning: is damaged: the site is built anew\n"


def test_where_none_can_be_left_it_is_told(tmp_path: Path, former: Former, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "cache").touch()
    Archive(tmp_path / "cache").keep(tmp_path / "out", b"", RECORD, former)
    assert "warning: cannot be kept" in capsys.readouterr().err
