import errno
import json
import os
import shutil
import signal
import sys
import time
from functools import partial

import pytest
from fenmark import BASE, BROKEN, text_of, with_field

from clarion import entries, making, placing
from clarion.cli import main
from conftest import files_of

NEWS = "news/new-lab-opens.md"
TEN = {
    "awards/a.md": text_of("awards/golden-apple-2026.md").replace("year: 2026", "year: soon"),
    "events/b.md": text_of("events/lantern-night.md").replace("price: 5", "price: free"),
    "facts/c.md": text_of("facts/growth.md").replace("value: 17", "value: much"),
    "members/d.md": text_of("members/brightwell.md").replace("type: sme", "type: firm"),
    "news/e.md": text_of(NEWS).replace("2026-04-02", "soon"),
    "people/f.md": text_of("people/ada-moss.md").replace("member: brightwell", "member: darkwell"),
    "perks/g.md": text_of("perks/test-bench.md").replace("offer: free", "offer: gift"),
    "places/h.md": text_of("places/aldhaven.md").replace("lat: 53", "lat: 530"),
    "stories/i.md": text_of("stories/bell-rings-itself.md").replace("basis: public record", "basis: hearsay"),
    "topics/j.md": text_of("topics/skills.md").replace("title: Skills\n", ""),
}
WARNING = with_field(NEWS, "review_by: 2020-01-01")


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A site in the current folder: content/ and pelicanconf.py."""
    shutil.copytree(BASE, tmp_path / "content")
    settings = (BROKEN / "pelicanconf.py").read_text().replace('PATH = "base"', 'PATH = "content"')
    (tmp_path / "pelicanconf.py").write_text(settings)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lay(here, changes):
    for file, text in changes.items():
        (here / "content" / file).parent.mkdir(parents=True, exist_ok=True)
        (here / "content" / file).write_text(text)


def status(*arguments):
    try:
        return main(["check", *arguments])
    except SystemExit as stopped:
        return stopped.code


def test_silence_is_success(here, capsys):
    assert status() == 0
    assert capsys.readouterr() == ("", "")


def test_ten_mistakes_in_ten_files_are_ten_lines(here, capsys):
    lay(here, TEN)
    assert status() == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split(":")[0] for line in err.splitlines()] == [f"content/{file}" for file in TEN]


def test_the_same_ten_are_told_to_programs_and_to_a_code_host(here, capsys):
    lay(here, TEN)
    status()
    lines = capsys.readouterr().err.splitlines()
    assert status("--format", "json") == 1
    out, err = capsys.readouterr()
    found = json.loads(out)["problems"]
    assert err == ""
    assert [f"{p['path']}:{p['line']}: {p['message']}" for p in found] == lines
    assert {(p["level"], p["rule"]) for p in found} == {("problem", "schema"), ("problem", "reference")}
    assert [p["field"] for p in found][:3] == ["year", "price", "value"]
    assert status("--format", "github") == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 10
    assert told[0].startswith("::error file=content/awards/a.md,line=4,title=schema::'year' must be a year")


def test_a_thousand_wrong_files_are_a_thousand_lines_in_order(here, capsys):
    wrong = text_of(NEWS).replace("[brightwell]", "[nobody-NUMBER]")
    lay(here, {f"news/n-{n:04}.md": wrong.replace("NUMBER", f"{n}") for n in range(1000)})
    before = time.process_time()
    assert status() == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1000
    assert lines == sorted(lines)
    assert all(": 'members' names 'nobody-" in line for line in lines)
    assert time.process_time() - before < 20  # its own processor; a hang is what is feared


def test_a_thousand_files_that_are_no_text_are_told_too(here, capsys):
    for n in range(1000):
        (here / "content" / "news" / f"n-{n:04}.md").write_bytes(b"---\n\xff\n")
    assert status() == 1
    assert capsys.readouterr().err.count("must be saved as UTF-8") == 1000


def test_one_file_is_checked_with_the_rest_of_the_site_known(here, capsys):
    lay(here, {**TEN, "news/x.md": text_of(NEWS).replace("[brightwell]", "[brightwel]")})
    assert status("content/news/x.md") == 1
    assert capsys.readouterr().err == (
        "content/news/x.md:5: 'members' names 'brightwel', but there is no members/brightwel.md; "
        "did you mean 'brightwell'?\n"
    )
    assert status(NEWS.replace("news", "content/news")) == 0


@pytest.mark.parametrize(
    "path", ["content/news", "content/news/", "./content/news", "content/../content/news", "HERE/content/news"]
)
def test_a_folder_is_checked_however_it_is_written(here, capsys, path):
    lay(here, TEN)
    assert status(path.replace("HERE", str(here))) == 1
    assert capsys.readouterr().err.startswith("content/news/e.md:4: 'date' must be")


def test_several_paths_are_checked(here, capsys):
    lay(here, TEN)
    assert status("content/news/e.md", "content/topics") == 1
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        "content/news/e.md",
        "content/topics/j.md",
    ]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_warnings_are_told_and_stop_nothing(here, capsys, form):
    lay(here, {NEWS: WARNING})
    assert status("--format", form) == 0
    assert "review_by" in "".join(capsys.readouterr())
    assert status("--format", form, "--quiet") == 0
    assert "review_by" not in "".join(capsys.readouterr())


def test_quiet_leaves_out_warnings_only(here, capsys):
    lay(here, {**TEN, NEWS: WARNING})
    assert status("--quiet") == 1
    assert len(capsys.readouterr().err.splitlines()) == 10


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "xml"],
        ["--today", "soon"],
        ["--today", "2026-02-30"],
        ["--content", "gone"],
        ["--settings", "gone.py"],
        ["content/gone.md"],
        ["--nonsense"],
    ],
)
def test_a_wrong_call_is_status_2(here, capsys, arguments):
    assert status(*arguments) == 2
    assert "usage: clarion" in capsys.readouterr().err


def test_the_day_is_that_of_the_call_else_of_the_settings(here, capsys):
    assert status("--today", "2027-04-01") == 0
    assert "content/perks/test-bench.md:8: warning: 'valid_until' has passed (2027-03-31)" in capsys.readouterr().err
    assert status() == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("level", "code", "lines"), [("problem", 1, 1), ("warning", 0, 1), ("off", 0, 0)])
def test_the_settings_give_a_rule_its_level(here, capsys, level, code, lines):
    with (here / "pelicanconf.py").open("a") as file:
        file.write(f'CLARION_RULES = {{"review": "{level}"}}\n')
    lay(here, {NEWS: WARNING})
    assert status() == code
    assert len(capsys.readouterr().err.splitlines()) == lines


def test_a_wrong_setting_is_told_and_nothing_else(here, capsys):
    lay(here, TEN)
    with (here / "pelicanconf.py").open("a") as file:
        file.write('CLARION_RULES = {"reveiw": "off"}\n')
    assert status("--format", "json") == 1
    (found,) = json.loads(capsys.readouterr().out)["problems"]
    assert (found["path"], found["field"]) == ("pelicanconf.py", "CLARION_RULES.reveiw")
    assert found["message"] == "'CLARION_RULES.reveiw' is not a rule; did you mean 'review'?"


def test_content_that_is_gone_is_told(here, capsys):
    shutil.rmtree(here / "content")
    assert status() == 1
    assert (
        capsys.readouterr().err
        == "content:1: must be a folder with content: the setting PATH, or --content, names it\n"
    )


def test_paths_are_shown_as_typed_where_the_content_lies_elsewhere(here, capsys, monkeypatch):
    lay(here, {"news/e.md": TEN["news/e.md"]})
    (here / "elsewhere").mkdir()
    monkeypatch.chdir(here / "elsewhere")
    assert status("--content", "../content") == 1
    assert capsys.readouterr().err.startswith("../content/news/e.md:4: ")
    assert status("--content", str(here / "content")) == 1
    assert capsys.readouterr().err.startswith(f"{here}/content/news/e.md:4: ")


def test_settings_beside_the_content_are_found(here, capsys, monkeypatch):
    lay(here, {"members/x.md": text_of("members/brightwell.md").replace("tier: gold", "tier: lead")})
    (here / "elsewhere").mkdir()
    monkeypatch.chdir(here / "elsewhere")
    assert status("--content", "../content") == 1
    assert "as CLARION_TIERS has it" in capsys.readouterr().err


def test_a_file_outside_the_content_is_not_called_sound(here, capsys, tmp_path):
    stray = tmp_path / "stray.md"
    stray.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert status("--content", "content", str(stray)) == 1
    assert "must be in the content folder" in capsys.readouterr().err


@pytest.mark.parametrize("setting", ['CLARION_MENU = [("A", "/nope/")]', 'CLARION_CODE_OF_CONDUCT = "/nope/"'])
def test_an_address_in_the_settings_is_told_by_its_name_and_line(here, capsys, setting):
    settings = here / "pelicanconf.py"
    settings.write_text(f"{settings.read_text().rstrip()}\n{setting}\n")
    line = len(settings.read_text().splitlines())
    assert status() == 1
    name = setting.split(" ")[0]
    words = f"'{name}' must lead to an address of the site, such as /about/, not '/nope/'"
    assert capsys.readouterr().err == f"pelicanconf.py:{line}: {words}\n"


@pytest.fixture
def spread(monkeypatch):
    """Work is given to other processes, however little it is."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    for module, name in ((entries, "in_parallel"), (making, "as_done")):
        monkeypatch.setattr(module, name, partial(spread_however_little, getattr(module, name)))


def spread_however_little(spreading, *given, **more):
    return spreading(*given, **{**more, "enough": 1})


def dying_at(work, wanted):
    """The work as it is, but a process that does it on what is wanted dies."""
    builder = os.getpid()

    def done(*arguments):
        if os.getpid() != builder and wanted(arguments[-1]):
            os.kill(os.getpid(), signal.SIGKILL)
        return work(*arguments)

    return done


@pytest.mark.skipif(sys.platform != "linux", reason="work is spread over processes on Linux")
@pytest.mark.usefixtures("spread")
@pytest.mark.parametrize("command", ["check", "build"])
def test_the_file_at_which_a_process_died_is_named(here, monkeypatch, capsys, command):
    read = dying_at(entries._read_file, lambda file: file.file == NEWS)
    monkeypatch.setattr(entries, "_read_file", read)
    (here / "output").mkdir()
    assert main([command, *(["--output", "output"] if command == "build" else [])]) == 1
    assert capsys.readouterr().err == f"content/{NEWS}:1: {DIED}\n"
    assert list((here / "output").iterdir()) == []


def test_a_full_disk_is_told_and_the_output_is_as_it_was(here, monkeypatch, capsys):
    for broken in ("gif-inside.png", "not-an-image.png"):
        (here / "content/images" / broken).unlink()

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(placing, "filled", lambda _: full)
    assert main(["build", "--output", "output"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("output:1: cannot be built (No space left on device); it is as it was")
    assert not (here / "output").exists()
    assert list(here.glob(".output*")) == []


DIED = "could not be worked on: the process that did died, or was killed; is there memory enough?"


@pytest.mark.skipif(sys.platform != "linux", reason="work is spread over processes on Linux")
@pytest.mark.usefixtures("spread")
@pytest.mark.parametrize(
    ("name", "told"),
    [(("entry", "news", "new-lab-opens"), f"content/{NEWS}"), (("list", "news", "1"), "news"), (("front",), "front")],
)
def test_the_page_at_which_a_process_died_is_named(here, monkeypatch, capsys, name, told):
    for broken in ("gif-inside.png", "not-an-image.png"):
        (here / "content/images" / broken).unlink()
    assert main(["build", "--output", "output"]) == 0
    before = files_of(here / "output")
    lay(here, {NEWS: text_of(NEWS).replace("title: ", "title: X ")})
    shutil.rmtree(here / ".cache")
    capsys.readouterr()
    monkeypatch.setattr(making, "_work", dying_at(making._work, lambda job: getattr(job, "name", None) == name))
    assert main(["build", "--output", "output"]) == 1
    assert capsys.readouterr().err == f"{told}:1: {DIED}\n"
    assert files_of(here / "output") == before
    assert [path.name for path in here.glob(".output*")] == []


def test_what_was_told_is_told_again_until_it_is_mended(here, capsys):
    wrong = text_of(NEWS).replace("[brightwell]", "[nobody]")
    lay(here, {"news/n.md": wrong})
    told = []
    for _ in range(2):
        assert status() == 1
        told.append(capsys.readouterr().err)
    assert told[0] == told[1]
    assert "content/news/n.md" in told[0]
    lay(here, {"news/n.md": text_of(NEWS)})
    assert status() == 0


BEACON = "---\ntitle: Beacon\ndefinition: A bell.\ninstead_of: [pinger]\nwhy: Fishers say beacon.\n---\n"
KEPT = '<!-- style: keep "pinger" because it is a name -->'


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("One.\n\nA pinger.\n", f"One.\n\nA {KEPT}pinger.\n", ""),
        ("One.\n\nA pinger.\n\n\nTwo.\n", "One.\n\n\nA pinger.\n\nTwo.\n", "content/news/x.md:10: "),
    ],
)
def test_a_second_check_sees_what_changes_no_page(here, capsys, before, after, line):
    front = text_of(NEWS).split("\n---\n")[0]
    lay(here, {"terms/beacon.md": BEACON, "news/x.md": f"{front}\n---\n{before}"})
    assert status() == 0
    assert 'not "pinger"' in capsys.readouterr().err
    lay(here, {"news/x.md": f"{front}\n---\n{after}"})
    assert status() == 0
    told = capsys.readouterr().err
    assert told.startswith(line)
    assert ('not "pinger"' in told) == bool(line)
