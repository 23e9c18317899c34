"""A build, whole: what it writes, that it writes the same anywhere, and that it replaces nothing when it must not."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from clarion import cli
from clarion.exchange.ownership import MARKER
from clarion.styles import joined
from conftest import SITE, TOP, Golden, files_of

NOT_RECORDED = {MARKER, "static", "images"}
ELSEWHERE = {"TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8", "LC_ALL": "C.UTF-8"}
SPOILED = "tests/site/stories/crane-by-wire.md"


def run(*command: str | Path, umask: int = -1, **environment: str) -> "subprocess.CompletedProcess[str]":
    """A command in a process of its own, where Pelican finds Clarion."""
    paths = {"PYTHONPATH": str(TOP / "plugins")}
    return subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=TOP,
        env={**os.environ, **paths, **environment},
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


# What a build writes


def recorded(folder: Path) -> dict[str, bytes]:
    """What is recorded of a site: without the fingerprint of its styles, which every rule in them changes."""
    files = files_of(folder, without=NOT_RECORDED)
    return {name: re.sub(rb"site\.[0-9a-f]{10}\.css", b"site.css", content) for name, content in files.items()}


def test_the_small_site_is_as_recorded(
    built_site: Path, golden_folder: Callable[[str, dict[str, bytes]], None]
) -> None:
    golden_folder("site", recorded(built_site))


def size_of(picture: Path) -> str:
    if picture.suffix == ".svg":
        return "as it is"
    with Image.open(picture) as image:
        return "{} × {}".format(*image.size)


def test_the_pictures_of_the_small_site_are_as_recorded(built_site: Path, golden: Golden) -> None:
    """Their forms and sizes: another version of an encoder writes other bytes."""
    paths = sorted((built_site / "images").rglob("*.*"))
    lines = [f"{path.relative_to(built_site).as_posix()}: {size_of(path)}\n" for path in paths]
    golden("images.txt", "".join(lines))


def test_the_themes_own_files_are_published_as_they_are_and_its_styles_as_one(built_site: Path) -> None:
    published, own = files_of(built_site / "static"), files_of(TOP / "theme" / "static")
    styles = joined(TOP / "theme" / "static")
    assert styles is not None
    expected = {name: content for name, content in own.items() if name not in styles.files}
    assert published == {**expected, styles.address.removeprefix("/static/"): styles.text.encode()}


def test_the_small_site_is_fit_to_be_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(SITE, tmp_path / "site")  # a publish notes in the content what it published
    places = ("--content", tmp_path / "site", "--settings", SITE / "pelicanconf.py", "--output", tmp_path / "out")
    status = cli.main(["build", "--publish", *map(str, places)])
    assert (status, [line for line in capsys.readouterr().err.splitlines() if ": warning: " not in line]) == (0, [])


# The same anywhere


def test_a_second_build_writes_the_same(built_site: Path, tmp_path: Path) -> None:
    output = tmp_path / "again"
    assert cli.main(["build", "--content", str(SITE), "--output", str(output)]) == 0
    assert files_of(output) == files_of(built_site)


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["1", "4242"])
def test_another_machine_writes_the_same(built_site: Path, house: Path, seed: str) -> None:
    output = house / "elsewhere" / "out"
    done = run(
        "-m", "clarion", "build", "--content", house / "tests/site", "--output", output,
        umask=0o077, PYTHONHASHSEED=seed, **ELSEWHERE,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert files_of(output) == files_of(built_site)


def test_the_order_in_which_a_disk_lists_files_changes_nothing(
    built_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk, below = Path.iterdir, Path.rglob
    monkeypatch.setattr(Path, "iterdir", lambda self: iter(sorted(walk(self), reverse=True)))
    monkeypatch.setattr(Path, "rglob", lambda self, names: iter(sorted(below(self, names), reverse=True)))
    output = tmp_path / "out"
    assert cli.main(["build", "--content", str(SITE), "--output", str(output)]) == 0
    monkeypatch.undo()
    assert files_of(output) == files_of(built_site)


def test_a_cover_of_files_in_other_folders_changes_nothing(
    built_site: Path, house: Path, build: Callable[..., int]
) -> None:
    news = house / "tests" / "site" / "news"
    (news / "plain-news.md").rename(news / "2026" / "plain-news.md")
    replace(news / "2026" / "plain-news.md", "(../facts/", "(../../facts/")
    assert build() == 0
    assert files_of(house / "output") == files_of(built_site)


def test_stock_pelican_writes_the_same(built_site: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    done = run("-m", "pelican", SITE, "-s", SITE / "pelicanconf.py", "-o", output)
    assert done.returncode == 0, done.stderr
    assert files_of(output) == files_of(built_site, without=[MARKER])


@pytest.mark.slow
def test_stock_pelican_writes_the_same_of_the_shipped_content(tmp_path: Path) -> None:
    ours, pelicans = tmp_path / "ours", tmp_path / "pelicans"
    assert cli.main(["build", "--today", "2026-12-01", "--output", str(ours)]) == 0
    done = run("-m", "pelican", "content", "-o", pelicans, "-e", 'CLARION_TODAY="2026-12-01"')
    assert done.returncode == 0, done.stderr
    assert files_of(pelicans) == files_of(ours, without=[MARKER])


# What stops a build, and leaves the former output


@pytest.fixture
def published(house: Path, built_site: Path) -> dict[str, bytes]:
    """What the house had published before it was spoiled."""
    shutil.copytree(built_site, house / "output")
    return files_of(house / "output")


def told(capsys: pytest.CaptureFixture[str], house: Path) -> str:
    """What an editor is told, warnings aside: no traceback, and the house's own folder left out."""
    text = capsys.readouterr().err
    assert "Traceback" not in text
    return "\n".join(line.replace(f"{house}/", "") for line in text.splitlines() if ": warning: " not in line)


def test_a_problem_in_content_stops_a_build(
    house: Path, build: Callable[..., int], published: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    replace(house / SPOILED, "date: 2025-11-02", "date: soon")
    assert build() == 1
    assert told(capsys, house).startswith(f"{SPOILED}:4: 'date' must be a date such as")
    assert files_of(house / "output") == published


@pytest.mark.parametrize(
    ("spoiled", "words"),
    [
        ("{{ page.hed }}", "theme/templates/story.html:1: 'clarion.pages.inputs.EntryPage object' has no"),
        ("{{ nobody }}", "theme/templates/story.html:1: 'nobody' is undefined"),
        ("{% if %}", "theme/templates/story.html:1: Expected an expression, got 'end of statement block'"),
        ("{{ page.head.title | shout }}", "theme/templates/story.html:1: No filter named 'shout'"),
        ("{% include 'gone.html' %}", "theme/templates/story.html:1: 'gone.html' not found"),
        ("\n{{ 1 / 0 }}", "theme/templates/story.html:2: division by zero"),
        ("{{ page.head.title[3:] + 1 }}", "theme/templates/story.html:1: can only concatenate str"),
        ("{{ page.trail[99].title }}", "theme/templates/story.html:1: tuple object has no element 99"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_template_is_told_at_its_line(
    house: Path,
    build: Callable[..., int],
    published: dict[str, bytes],
    capsys: pytest.CaptureFixture[str],
    spoiled: str,
    words: str,
) -> None:
    (house / "theme/templates/story.html").write_text(f"{spoiled}\n", encoding="utf-8")
    assert build() == 1
    assert told(capsys, house).startswith(words)
    assert files_of(house / "output") == published


def test_a_mistake_below_another_template_is_told_where_it_is(
    house: Path, build: Callable[..., int], published: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    base = house / "theme/templates/base.html"
    lines = base.read_text(encoding="utf-8").splitlines()
    here = next(n for n, line in enumerate(lines) if "<title>" in line)
    lines.insert(here, "{{ nobody }}")
    base.write_text("\n".join(lines), encoding="utf-8")
    assert build() == 1
    assert told(capsys, house).startswith(f"theme/templates/base.html:{here + 1}: 'nobody' is undefined")
    assert files_of(house / "output") == published


def test_a_template_that_is_not_there_is_told(
    house: Path, build: Callable[..., int], published: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "theme/templates/venue.html").unlink()
    assert build() == 1
    assert told(capsys, house).startswith("theme/templates/venue.html:1: ")
    assert files_of(house / "output") == published


@pytest.mark.parametrize(
    ("plugin", "words"),
    [
        ("import nothing_of_this_name", "No module named 'nothing_of_this_name'"),
        (
            "def register():\n    raise ValueError('it cannot')",
            "Cannot register plugin `spoiler`: ValueError: it cannot",
        ),
        ("import logging\ndef register():\n    logging.getLogger('x').error('it is broken')", "it is broken"),
        ("import logging\ndef register():\n    logging.getLogger('x').warning('it is old')", "it is old"),
        ("def nothing():\n    pass", "has no attribute 'register'"),
    ],
)
def test_a_plugin_that_does_not_hold_stops_a_build(
    house: Path, build: Callable[..., int], published: dict[str, bytes], capsys: pytest.CaptureFixture[str],
    plugin: str, words: str,
) -> None:  # fmt: skip
    with_plugin(house, plugin)
    assert build() == 1
    assert words in told(capsys, house)
    assert files_of(house / "output") == published


def test_a_plugin_that_is_no_python_leaves_the_former_output(
    house: Path, build: Callable[..., int], published: dict[str, bytes]
) -> None:
    with_plugin(house, "def register(:")
    with pytest.raises(SyntaxError):
        build()
    assert files_of(house / "output") == published


def test_settings_without_clarion_stop_a_build(
    house: Path, build: Callable[..., int], published: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    replace(house / "tests/site/pelicanconf.py", 'PLUGINS = ["clarion"]', 'PLUGINS = ["other"]')
    assert build() == 1
    assert told(capsys, house) == "tests/site/pelicanconf.py:8: 'PLUGINS' must have clarion in it, such as ['clarion']"
    assert files_of(house / "output") == published


@pytest.fixture(autouse=True)
def no_plugin_from_before() -> None:
    sys.modules.pop("spoiler", None)


def with_plugin(house: Path, plugin: str) -> None:
    """Put a plugin named "spoiler" among those of the small site."""
    (house / "more").mkdir()
    (house / "more" / "spoiler.py").write_text(plugin, encoding="utf-8")
    settings = house / "tests/site/pelicanconf.py"
    replace(settings, '"../../plugins"', '"../../plugins", "../../more"')
    replace(settings, 'PLUGINS = ["clarion"', 'PLUGINS = ["clarion", "spoiler"')


KILLER = """
import os, signal
from clarion import placing
from pelican import signals

BUILD = os.getpid()

def die(*_):
    os.kill(BUILD, signal.SIGKILL)
    os._exit(1)

def die_at_the_tenth(written=[], write=placing.rendered):
    def rendered(*arguments):
        written.append(1)
        return die() if len(written) == 10 else write(*arguments)
    placing.rendered = rendered

def register():
    {what}
"""


@pytest.mark.parametrize(
    "what",
    [
        "signals.all_generators_finalized.connect(die)",
        "die_at_the_tenth()",
        "signals.finalized.connect(die)",
    ],
    ids=["before it writes", "while it writes", "when it has written"],
)
def test_a_build_that_is_killed_leaves_the_former_output(
    house: Path, published: dict[str, bytes], build: Callable[..., int], what: str
) -> None:
    with_plugin(house, KILLER.format(what=what))
    replace(house / SPOILED, "The driver is at home", "The driver is out")
    content, output = house / "tests/site", house / "output"
    done = run("-m", "clarion", "build", "--content", content, "--output", output)
    assert done.returncode == -signal.SIGKILL
    assert files_of(output) == published
    replace(house / "tests/site/pelicanconf.py", ', "spoiler"', "")
    assert build() == 0
    assert "The driver is out" in (output / "stories/crane-by-wire/index.html").read_text(encoding="utf-8")


# What is published, and what never is


def texts_of(folder: Path) -> dict[str, str]:
    return {name: content.decode(errors="replace") for name, content in files_of(folder, without=["static"]).items()}


@pytest.mark.parametrize(
    "private",
    ["CONSENT-REF", "CONSENT-SCOPE", "DRAFT-", "SAMPLE-", "A sample member", "FUTURE-", "Passed over", "pelicanconf"],
)
def test_what_is_not_to_be_published_is_in_no_file(built_site: Path, private: str) -> None:
    assert [name for name, text in texts_of(built_site).items() if private in text] == []


@pytest.mark.parametrize("name", ["a-draft", "sample-story", "from-august", "an-early-draft"])
def test_what_is_not_published_has_no_address(built_site: Path, name: str) -> None:
    assert not (built_site / "stories" / name).exists()
    assert [file for file, text in texts_of(built_site).items() if f"/{name}/" in text] == []


def test_a_link_to_what_is_not_published_is_plain_text(built_site: Path) -> None:
    page = (built_site / "stories/whale-safe-nets/index.html").read_text(encoding="utf-8")
    assert "and a draft that nobody sees yet" in page


def test_what_is_dated_ahead_is_published_when_its_day_has_come(tmp_path: Path) -> None:
    output = tmp_path / "out"
    assert cli.main(["build", "--content", str(SITE), "--output", str(output), "--today", "2026-08-15"]) == 0
    pages = ("stories/from-august", "events/announced-in-august", "news/future-news")
    assert [name for name in pages if not (output / name / "index.html").is_file()] == []


def test_a_day_begins_in_the_sites_time_zone(tmp_path: Path) -> None:
    output = tmp_path / "out"
    assert cli.main(["build", "--content", str(SITE), "--output", str(output), "--today", "2026-07-02"]) == 0
    assert (output / "news/future-news/index.html").is_file()


@pytest.mark.parametrize(
    ("alias", "target"),
    [
        ("stories/nets-that-whales-hear/index.html", "stories/whale-safe-nets/"),
        ("blog/2019/nets.html", "stories/whale-safe-nets/"),
        ("old/nets/index.html", "stories/whale-safe-nets/"),
        ("stories/old-nets.html", "stories/whale-safe-nets/"),
        ("press/2026/wharf.htm", "news/guild-opens/"),
        ("contact.html", "about/"),
        ("who-we-are/index.html", "about/"),
        ("figures/ocean-jobs/index.html", "facts/ocean-jobs-2025/"),
        ("topics/telework/index.html", "topics/remote-work/"),
    ],
)
def test_an_earlier_address_leads_to_the_entry(built_site: Path, alias: str, target: str) -> None:
    page = (built_site / alias).read_text(encoding="utf-8")
    assert re.findall(r'content="0; ?url=([^"]*)"', page) == [f"/tech/{target}"]
    assert f'href="https://example.org/tech/{target}"' in page


def test_a_site_with_nothing_but_its_message_has_words_for_each_empty_list(
    house: Path, build: Callable[..., int], golden_folder: Callable[[str, dict[str, bytes]], None]
) -> None:
    content = house / "tests/site"
    for folder in [path for path in content.iterdir() if path.is_dir()]:
        shutil.rmtree(folder)
    (content / "_index.md").unlink()
    (content / "pelicanconf.py").write_text('THEME = "../../theme"\nCLARION_TODAY = "2026-07-01"\n', encoding="utf-8")
    roof = content / "messages" / "roof.md"
    roof.parent.mkdir()
    fields = "title: Roof\nlevel: roof\ntext: All we say.\nowner: Us\napproved_on: 2026-01-01"
    roof.write_text(f"---\n{fields}\n---\n", encoding="utf-8")
    assert build() == 0
    golden_folder("empty", recorded(house / "output"))
