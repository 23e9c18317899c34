import pytest
from fenmark import BROKEN, laid

from clarion.cli import main


def asked(tmp_path, *names: str) -> int:
    content = laid(tmp_path, {})
    return main(["facts", "--content", str(content), "--settings", str(BROKEN / "pelicanconf.py"), *names])


def test_all_facts_are_a_table(tmp_path, capsys):
    assert asked(tmp_path) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["FACT", "FIGURE", "OF", "USE", "STATED"]
    assert [row.split()[0] for row in rows if not row.startswith(" ")] == sorted(
        path.stem for path in (BROKEN / "base" / "facts").glob("[!_]*.md")
    )


@pytest.mark.parametrize("name", ["tech-jobs", "tech-jobs.md"])
def test_one_fact_is_told_by_its_file_name(tmp_path, capsys, name):
    assert asked(tmp_path, name) == 0
    assert "Figure: 35,040 people\n" in capsys.readouterr().out


def test_one_that_is_not_there_is_told_with_what_is_near(tmp_path, capsys):
    assert asked(tmp_path, "tech-job") == 2
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "'tech-job' is not a fact that can be read; did you mean 'tech-jobs'?\n")


def test_a_setting_that_is_wrong_is_told(tmp_path, capsys, monkeypatch):
    (tmp_path / "pelicanconf.py").write_text("TIMEZONE = 'Nowhere'\n")
    monkeypatch.chdir(tmp_path)
    assert main(["facts"]) == 1
    assert "pelicanconf.py:1: 'TIMEZONE' must be " in capsys.readouterr().err
