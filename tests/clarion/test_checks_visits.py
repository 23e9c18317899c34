"""Links that nobody visited for long are told of once, on the day on which that is so."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from fenmark import BASE, BROKEN

from clarion.cli import main
from clarion.visits.record import FILE, Visit, keep

DAY, LATER = dt.date(2026, 6, 1), dt.date(2026, 7, 1)
ADDRESS = "https://acme.example/"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site in the current folder."""
    shutil.copytree(BASE, tmp_path / "content")
    settings = (BROKEN / "pelicanconf.py").read_text().replace('PATH = "base"', 'PATH = "content"')
    (tmp_path / "pelicanconf.py").write_text(settings)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def noted(here: Path, *days: dt.date) -> None:
    keep({f"{ADDRESS}{n}": Visit(day, "answers 200") for n, day in enumerate(days)}, here / "content" / FILE)


def told(capsys: pytest.CaptureFixture[str], day: str, *more: str) -> list[str]:
    capsys.readouterr()
    assert main(["check", "--today", day, *more]) == 0
    return [line for line in capsys.readouterr().err.splitlines() if "_records" in line]


def words(count: str, first: dt.date) -> str:
    return (
        f"content/_records/links.json:1: warning: should be renewed: of its links {count} last visited more than "
        f"90 days ago, the first on {first}; 'clarion check --links' visits them"
    )


def test_where_no_link_was_ever_visited_nothing_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "2026-11-23") == []


@pytest.mark.parametrize(("day", "count"), [("2026-08-30", ""), ("2026-08-31", "1 was"), ("2026-09-30", "2 were")])
def test_it_is_told_from_the_ninety_first_day(
    here: Path, capsys: pytest.CaptureFixture[str], day: str, count: str
) -> None:
    noted(here, LATER, DAY)
    assert told(capsys, day) == ([words(count, DAY)] if count else [])


def test_a_second_check_on_a_later_day_tells_it(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noted(here, DAY)
    assert told(capsys, "2026-08-30") == []
    assert told(capsys, "2026-08-31") == [words("1 was", DAY)]
    assert told(capsys, "2026-08-30") == []


def test_a_second_check_goes_by_the_record_as_it_is_then(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "2026-11-23") == []
    noted(here, DAY)
    assert told(capsys, "2026-11-23") == [words("1 was", DAY)]
    noted(here, dt.date(2026, 11, 22))
    assert told(capsys, "2026-11-23") == []
    noted(here, DAY)
    assert told(capsys, "2026-11-23") == [words("1 was", DAY)]
    (here / "content" / FILE).unlink()
    assert told(capsys, "2026-11-23") == []


def test_it_can_be_switched_off(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noted(here, DAY)
    with (here / "pelicanconf.py").open("a") as settings:
        settings.write('CLARION_RULES = {"links": "off"}\n')
    assert told(capsys, "2026-11-23") == []


def test_a_record_that_is_damaged_is_told_at_its_line(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noted(here, DAY)
    (here / "content" / FILE).write_text("{\n<<<<<<< ours\n")
    (line,) = told(capsys, "2026-11-23")
    assert line.startswith("content/_records/links.json:2: warning: must be as 'clarion check --links' left it")


def test_the_record_is_on_no_page(here: Path) -> None:
    for broken in ("gif-inside.png", "not-an-image.png"):
        (here / "content/images" / broken).unlink()
    noted(here, DAY)
    assert main(["build", "--output", "output"]) == 0
    assert not list((here / "output").rglob("*links.json"))
