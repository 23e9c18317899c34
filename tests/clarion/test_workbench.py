"""The law of the preview: after any saves, what one process has at hand makes what a clean build makes."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as law
from hypothesis import strategies as st
from small_sites import NEWS, STORY
from workshop import STEPS, Step, Workshop

from clarion.folder import shelf_of_readings
from clarion.job import Job
from clarion.problems import Unreadable
from clarion.records import Archive
from clarion.workbench import Workbench

KEPT = STEPS.filter(lambda step: step[0] not in ("output", "spare", "keep", "damage") or step == ("output", 0))
"""What may happen to a preview: nobody writes into its own files."""


class Editor:
    """Somebody who saves again and again, with the preview on."""

    def __init__(self, folder: Path) -> None:
        self.site, self.cache = Workshop(folder), folder / "cache"
        self.output = folder / "out"
        self.workbench = self.new_workbench()

    def new_workbench(self) -> Workbench:
        return Workbench(Archive(self.cache), shelf_of_readings(self.cache))

    def job(self) -> Job:
        return self.site.job(self.cache, preview=True)

    def build(self, output: Path) -> None:
        self.workbench.build(self.job(), output)
        self.workbench.rest()

    def saved(self) -> dict[str, bytes]:
        made: dict[str, bytes] = self.site.built_by(self.build, "out", self.cache)
        return made


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    made = Editor(tmp_path)
    made.saved()
    return made


@law(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(KEPT, min_size=2, max_size=8))
def test_after_any_saves_the_preview_is_that_of_a_clean_build(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        editor = Editor(Path(folder))
        editor.saved()
        for step in steps:
            editor.site.take(step)
            assert editor.saved() == editor.site.clean(preview=True)


def test_a_mistake_in_a_template_leaves_all_as_it_was_and_is_mended(editor: Editor) -> None:
    before, template = editor.saved(), editor.site.folder / "theme" / "templates" / "components" / "site-footer.html"
    sound = template.read_text()
    template.write_text(sound + "{% if %}")
    editor.site.take(("stories/a.md", 1))
    with pytest.raises(Unreadable, match=r"site-footer\.html:\d+: "):
        editor.build(editor.output)
    editor.site.take(("stories/a.md", 2))
    template.write_text(sound)
    made = editor.saved()
    assert made == editor.site.clean(preview=True) != before


def test_what_an_entry_lacks_is_told_and_its_page_comes_back(editor: Editor) -> None:
    before = editor.saved()
    editor.site.lay("stories/a.md", {"title": "Half"})
    assert any("is missing" in str(problem) for problem in editor.workbench.build(editor.job(), editor.output))
    editor.site.lay("stories/a.md", STORY)
    assert editor.saved() == before


def test_a_file_that_is_taken_away_below_is_made_again_when_it_is_missed(editor: Editor) -> None:
    editor.saved()
    for page in editor.output.glob("stories/*/index.html"):
        page.unlink()
    editor.site.take(("name", 1))
    assert editor.saved() == editor.site.clean(preview=True)


def test_a_change_that_leaves_size_and_time_is_seen_where_it_comes_at_once(editor: Editor) -> None:
    """File systems count time in steps: two saves may have one time."""
    path = editor.site.folder / "content" / "news" / "n.md"
    for title in ("New", "Old"):
        editor.site.lay("news/n.md", {**NEWS, "title": f"{title} things happen"})
        os.utime(path, ns=(10**18, 10**18))
        page = editor.saved()["news/n/index.html"].decode()
        assert f"{title} things happen" in page


def test_another_process_takes_over_what_was_put_away(editor: Editor) -> None:
    editor.site.take(("stories/a.md", 1))
    made = editor.saved()
    editor.workbench.put_away()
    files = {path: path.stat().st_ino for path in editor.output.rglob("*.html")}
    editor.workbench = editor.new_workbench()
    assert editor.saved() == made
    assert {path: path.stat().st_ino for path in editor.output.rglob("*.html")} == files


def test_between_saves_nothing_is_written_to_the_cache(editor: Editor) -> None:
    before = sorted((path, path.stat().st_mtime_ns) for path in editor.cache.rglob("*"))
    editor.site.take(("stories/a.md", 2))
    editor.saved()
    assert sorted((path, path.stat().st_mtime_ns) for path in editor.cache.rglob("*")) == before


BOUND = 2_000_000
"""Bytes by which a process may grow over 800 saves: 2.5 kB for each, where a site of them is many times as large."""


@pytest.mark.slow
def test_memory_stays_level_over_a_thousand_saves(editor: Editor) -> None:
    grown = {}
    for n in range(1, 1001):
        editor.site.lay("stories/a.md", {**STORY, "title": f"Title {n}", "": f"Text {n}, of some length. " * 40})
        editor.build(editor.output)
        grown[n] = resident()
    assert grown[1000] - grown[200] < BOUND


def resident() -> int:
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def test_a_template_of_feeds_is_seen_as_others_are(editor: Editor) -> None:
    editor.site.take(("news/n.md", 1))
    editor.saved()
    template = editor.site.folder / "theme" / "templates" / "feeds" / "item.html"
    template.write_text(template.read_text() + "<p>And more.</p>")
    assert b"And more." in editor.saved()["feeds/all.atom.xml"]
