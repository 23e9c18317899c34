"""The parts of the bench that measure nothing: what it changes and puts back, and what it says of a measurement."""

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from clarion_site import write_site
from counting import Written, written
from edits import Change, Edits
from limits import limits
from plot import plot
from runs import Result, Results, Run, Runs
from tables import differences, limits_table, variants_table
from variants import VARIANTS

from clarion import cli

HERE = Path(__file__).parent
CHANGES = [variant.change for variant in VARIANTS if variant.change]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of forty stories and two members, as the bench builds it."""
    write_site(tmp_path, 40)
    (tmp_path / "pelicanconf.py").write_bytes((HERE / "peers/clarion/pelicanconf.py").read_bytes())
    return tmp_path


def _files(site: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_another_each_time_and_is_undone(site: Path, change: Change) -> None:
    before, edits = _files(site), Edits()
    change(edits, site, 0)
    once = _files(site)
    assert once != before
    edits.undo()
    assert _files(site) == before
    change(edits, site, 1)
    assert _files(site) not in (before, once)


def test_every_story_of_a_renamed_member_follows_it_and_the_content_stays_sound(site: Path) -> None:
    rename = next(variant.change for variant in VARIANTS if variant.key == "member")
    assert rename
    naming = _naming(site, "member-0001")
    rename(Edits(), site, 1)
    assert len(naming) == 20
    assert _naming(site, "member-0001-renamed") == naming
    options = ["--content", str(site / "content"), "--settings", str(site / "pelicanconf.py"), "--today", "2026-07-01"]
    assert cli.main(["check", "--quiet", *options]) == 0


def _naming(site: Path, name: str) -> list[str]:
    return [path.stem for path in sorted((site / "content/stories").glob("*.md")) if f"- {name}\n" in path.read_text()]


def test_pages_are_counted_by_what_they_are(tmp_path: Path) -> None:
    names = ("index", "stories/index", "stories/story-1/index", "stories/places/index", "members/member-1/index")
    for name in (*names, "members/member-1/stories/index", "news/index"):
        path = tmp_path / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"." * 512)
    (tmp_path / "feed.xml").touch()
    (tmp_path / "sitemap.xml").touch()
    sorts = {"stories": 1, "members": 1, "lists and the rest": 4, "kinds without entries": 1}
    assert written(tmp_path) == Written(Counter(sorts), 1, 9, 7 * 512 / 2**20, 0.5)


def _result(peer: str, seconds: list[float], megabytes: float, pages: int, what: str = "clean") -> Result:
    runs = Runs([Run(each, megabytes) for each in seconds])
    return Result(5000, peer, what, runs, "1.0", Written(Counter({"stories": pages}), 0, 0, 0, 0))


RESULTS = Results(
    [
        _result("Clarion", [8, 10, 9], 100, 6000),
        _result("Hugo", [10, 11, 2], 90, 6000),
        _result("Pelican", [45], 50, 3000),
        _result("Clarion", [0.5], 80, 0, "nothing"),
        _result("Clarion", [1.5], 80, 0, "story"),
    ]
)


def test_limits_are_held_against_medians_a_page_for_a_page() -> None:
    said = [(limit.unit, limit.measured and round(limit.measured, 3), limit.verdict) for limit in limits(RESULTS)]
    assert said[:5] == [
        ("× Hugo", 0.9, "**met**"),
        ("× Pelican", 0.1, "**met**"),
        ("× Hugo", 1.111, "not met"),
        ("× Hugo’s clean build", 0.05, "**met**"),
        ("× Hugo’s clean build", 0.15, "not met"),
    ]
    assert {verdict for *_, verdict in said[5:]} == {"not measured"}


def test_tables_leave_empty_what_was_not_measured() -> None:
    assert "| one story edited | 1.50 | 0.15 | 0.033 | 80 |" in variants_table(RESULTS).splitlines()
    assert "preview" not in variants_table(RESULTS)
    assert "| `clarion check`, all cached, 5,000 stories | ≤ 0.15 × Hugo’s clean build |  | not measured |" in (
        limits_table(RESULTS)
    )


def test_a_difference_in_pages_is_told() -> None:
    assert differences(RESULTS) == "- 5,000 stories: Clarion writes 3,000 pages more than Pelican (+50.0% of its own)."


def test_the_plot_has_a_bar_for_each_number() -> None:
    drawing = ElementTree.fromstring(plot(RESULTS))
    bars = [each.get("class") for each in drawing.iter("{http://www.w3.org/2000/svg}rect")]
    assert Counter(bars) == {"back": 1, "Clarion": 3 + 2, "Hugo": 2, "Pelican": 2}
