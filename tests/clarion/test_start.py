"""A command loads what it needs: where nothing changed, that is nothing that reads a file or makes a page."""

import subprocess
import sys
from pathlib import Path

import pytest
from small_sites import GROUND, STORY, written_file
from workshop import ROOF

CALL = "import sys; from clarion import cli; assert cli.main(sys.argv[1:]) == 0; print(*sys.modules)"
MAKING = {
    "babel.dates", "clarion.bodies", "clarion.checks", "clarion.kinds.listed", "clarion.pages", "clarion.plan",
    "clarion.published", "clarion.known", "clarion.recall", "feedgenerator", "icalendar", "jinja2", "lxml", "markdown",
    "multiprocessing", "nh3", "PIL", "pygments", "yaml",
}  # fmt: skip
WRITING = {"clarion.published", "icalendar", "lxml", "PIL.Image"}
"""Not needed where a story without a picture is changed, which no calendar has."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site, built and checked."""
    top = tmp_path_factory.mktemp("site")
    for name, fields in {**GROUND, "messages/roof.md": ROOF, "stories/a.md": STORY}.items():
        path = top / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written_file(fields), encoding="utf-8")
    (top / "pelicanconf.py").write_text("SITENAME = 'X'\nDEFAULT_LANG = 'en-GB'\n")
    loaded(top, "build")
    loaded(top, "check")
    return top


def loaded(site: Path, verb: str) -> set[str]:
    """The modules that a command loads."""
    call = [sys.executable, "-c", CALL, verb, "--today", "2026-06-01"]
    done = subprocess.run(call, cwd=site, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize("verb", ["build", "check"])
def test_where_nothing_changed_nothing_is_loaded_that_makes_a_site(site: Path, verb: str) -> None:
    assert not loaded(site, verb) & MAKING


def test_a_changed_story_loads_no_library_that_it_does_not_need(site: Path) -> None:
    (site / "content/stories/a.md").write_text(written_file({**STORY, "": "Other words."}), encoding="utf-8")
    assert not loaded(site, "check") & {*WRITING, "clarion.plan", "feedgenerator", "jinja2"}
    found = loaded(site, "build")
    assert {"markdown", "jinja2"} <= found
    assert not found & WRITING
