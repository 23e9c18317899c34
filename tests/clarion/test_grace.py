"""Old entries never block today's: what is newly found in what was published as it stands waits for some days."""

import shutil
from pathlib import Path

import pytest
from fenmark import BASE, BROKEN

from clarion.cli import main
from clarion.publications import path_in, publication_of

TERM = """---
title: Small firms
definition: Firms of fewer than 250 people.
instead_of: [tiddlers]
{banned}why: It belittles them.
---
"""
PUBLIC = 'CLARION_ID = SITEURL\nCLARION_ORGANISATION = {"name": "Fenmark Tech"}\n'
NEWS = """---
title: A lab opens
summary: A laboratory has opened in the old mill, and it takes in twelve people.
date: 2026-04-02
{more}---

The lab takes in the tiddlers.
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that was published, with a word that was right by then."""
    shutil.copytree(BASE, tmp_path / "content", ignore=shutil.ignore_patterns("gif-inside.png", "not-an-image.png"))
    settings = (BROKEN / "pelicanconf.py").read_text().replace('PATH = "base"', 'PATH = "content"')
    (tmp_path / "pelicanconf.py").write_text(settings + PUBLIC)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content/news/lab.md").write_text(NEWS.format(more=""))
    assert called("build", "--publish", day="2026-05-01") == 0
    return tmp_path


def called(*arguments: str, day: str = "2026-06-01") -> int:
    return main([*arguments, "--today", day])


def ban(here: Path) -> None:
    (here / "content/terms/small-firms.md").write_text(TERM.format(banned="banned: true\n"))


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line for line in capsys.readouterr().err.splitlines() if "news/lab.md" in line]


def test_a_newly_banned_term_does_not_stop_a_publish(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ban(here)
    assert called("check") == 1
    capsys.readouterr()
    assert called("build", "--publish") == 0
    (line,) = told(capsys)
    assert line.startswith("content/news/lab.md:7: warning: ")
    assert line.endswith(" (told since 2026-06-01; stops a publish from 2026-06-15)")


def test_it_does_once_the_days_of_grace_are_over(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ban(here)
    assert called("build", "--publish") == 0
    assert called("build", "--publish", day="2026-06-14") == 0
    capsys.readouterr()
    assert called("build", "--publish", day="2026-06-15") == 1
    (line,) = told(capsys)
    assert "warning" not in line
    assert line.endswith(" (told since 2026-06-01)")


def test_it_does_at_once_in_a_file_that_has_changed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ban(here)
    (here / "content/news/lab.md").write_text(NEWS.format(more="modified: 2026-05-02\n"))
    assert called("build", "--publish") == 1
    (line,) = told(capsys)
    assert "told since" not in line


def test_it_does_at_once_in_a_new_file(here: Path) -> None:
    ban(here)
    (here / "content/news/lab.md").rename(here / "content/news/mill.md")
    assert called("build", "--publish") == 1


def test_the_introduction_of_a_list_has_its_days_too(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "content/news/_index.md").write_text("---\ntitle: News\n---\n\nOf the tiddlers.\n")
    assert called("build", "--publish", day="2026-05-01") == 0
    ban(here)
    capsys.readouterr()
    assert called("build", "--publish") == 0
    assert "content/news/_index.md:5: warning: " in capsys.readouterr().err


def test_structure_always_does(here: Path) -> None:
    (here / "content/people/ada-moss.md").unlink()
    assert called("build", "--publish") == 1


def test_a_rule_that_became_stricter_waits_too(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "content/terms/small-firms.md").write_text(TERM.format(banned=""))
    assert called("build", "--publish") == 0
    assert "told since" not in told(capsys)[0]
    with (here / "pelicanconf.py").open("a") as settings:
        settings.write('CLARION_RULES = {"wording": "problem"}\nCLARION_GRACE_DAYS = 3\n')
    assert called("build", "--publish") == 0
    assert told(capsys)[0].endswith(" (told since 2026-06-01; stops a publish from 2026-06-04)")


SAYS = "The lab is one of [35,000 jobs](../facts/tech-jobs.md)."


def correct(here: Path) -> None:
    """A fact that the news states has another value by now."""
    fact = here / "content/facts/tech-jobs.md"
    fact.write_text(fact.read_text().replace("35,040", "42,000"))


def test_a_corrected_fact_leaves_what_was_published_as_it_is(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "content/news/lab.md").write_text(NEWS.format(more="") + SAYS)
    assert called("build", "--publish", day="2026-05-01") == 0
    correct(here)
    capsys.readouterr()
    called("check")
    (line,) = told(capsys)
    assert ": warning: " in line
    called("check", "--changed")
    assert told(capsys) == []  # what stands and stops nothing is told by the whole check


def test_what_is_told_now_has_the_ledgers_figure(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    correct(here)
    (here / "content/news/lab.md").write_text(NEWS.format(more="") + SAYS)
    called("check")
    assert ": warning: " in told(capsys)[0]
    assert called("build", "--publish") == 1
    assert ": warning: " not in told(capsys)[0]
    with (here / "pelicanconf.py").open("a") as settings:
        settings.write('CLARION_RULES = {"figure": "warning"}\n')
    assert called("build", "--publish") == 0


def test_without_grace_nothing_waits(here: Path) -> None:
    ban(here)
    with (here / "pelicanconf.py").open("a") as settings:
        settings.write("CLARION_GRACE_DAYS = 0\n")
    assert called("build", "--publish") == 1


def test_a_plain_build_goes_by_it_and_notes_nothing(here: Path) -> None:
    ban(here)
    was = path_in(here / "content").read_bytes()
    assert called("build") == 0
    assert path_in(here / "content").read_bytes() == was


def test_a_build_that_stops_notes_nothing(here: Path) -> None:
    ban(here)
    (here / "content/people/ada-moss.md").unlink()
    was = path_in(here / "content").read_bytes()
    assert called("build", "--publish") == 1
    assert path_in(here / "content").read_bytes() == was


def test_a_check_of_what_changed_tells_what_a_publish_would(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ban(here)
    capsys.readouterr()
    assert called("check", "--changed") == 0
    assert told(capsys)[0].endswith("(told since 2026-06-01; stops a publish from 2026-06-15)")
    (here / "content/news/lab.md").write_text(NEWS.format(more="modified: 2026-05-02\n"))
    assert called("check", "--changed") == 1


def test_it_leaves_out_the_warnings_of_other_files(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "content/terms/small-firms.md").write_text(TERM.format(banned=""))
    capsys.readouterr()
    assert (called("check"), len(told(capsys))) == (0, 1)
    assert (called("check", "--changed"), len(told(capsys))) == (0, 0)


def test_where_nothing_was_published_everything_has_changed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ban(here)
    path_in(here / "content").unlink()
    capsys.readouterr()
    assert called("check", "--changed") == 1
    assert capsys.readouterr().err.startswith("Nothing was published from here yet: every file counts as changed.\n")


def test_a_record_that_is_damaged_is_told_and_eases_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ban(here)
    path_in(here / "content").write_text("{\n<<<<<<< ours\n")
    capsys.readouterr()
    assert called("build", "--publish") == 1
    words = "must be as the last publish left it: fetch that again; until then every file counts as changed"
    assert f"content/_records/published.json:2: warning: {words}\n" in capsys.readouterr().err


def test_where_it_cannot_be_kept_the_site_is_published(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(here / "content/_records")
    (here / "content/_records").write_text("no folder")
    capsys.readouterr()
    assert called("build", "--publish") == 0
    told = capsys.readouterr().err
    path = "content/_records/published.json:1: warning: cannot be "
    assert f"{path}read (Not a directory): every file counts as changed since the last publish\n" in told
    assert f"{path}kept (File exists): the next publish goes by the one before this\n" in told


def test_a_second_publish_finds_each_file_as_it_was(here: Path) -> None:
    record = publication_of(here / "content")
    assert record
    assert "news/lab.md" in record.files
    assert called("build", "--publish", day="2026-05-01") == 0
    assert publication_of(here / "content") == record
