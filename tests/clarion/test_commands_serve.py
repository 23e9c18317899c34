"""What the preview builds: drafts and samples are in, what is wrong is shown in its place, and the rest works."""

import shutil
from pathlib import Path

import pytest

from clarion import cli
from clarion.commands import serve
from conftest import SITE

THEME = SITE.parents[1] / "theme"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small site, to break."""
    copy = tmp_path / "site"
    shutil.copytree(SITE, copy)
    settings = copy / "pelicanconf.py"
    settings.write_text(settings.read_text().replace("../../theme", str(THEME)))
    monkeypatch.chdir(tmp_path)
    return copy


def previewed(*options: str) -> Path:
    made = serve.build_preview(cli.parsed(["serve", "--content", "site", *options]), serve.workbench())
    assert made.folder
    return made.folder


def test_a_sound_preview_has_drafts_and_samples_marked(site: Path) -> None:
    drafts = [path for path in (site / "stories").rglob("*.md") if "\ndraft: true" in path.read_text()]
    page = previewed() / "stories" / drafts[0].stem / "index.html"
    assert "Draft" in page.read_text()


def test_without_drafts_it_has_what_would_be_published(site: Path) -> None:
    drafts = [path for path in (site / "stories").rglob("*.md") if "\ndraft: true" in path.read_text()]
    assert not (previewed("--no-drafts") / "stories" / drafts[0].stem).exists()


@pytest.mark.parametrize(
    ("options", "seen"),
    [
        ((), {"draft", "sample", "future"}),
        (("--no-drafts",), {"future"}),
        (("--no-future",), {"draft", "sample"}),
        (("--no-drafts", "--no-future"), set()),
    ],
)
def test_drafts_and_what_is_to_come_are_left_out_where_asked(
    site: Path, options: tuple[str, ...], seen: set[str]
) -> None:
    news = "---\ntitle: An item\nsummary: " + "What happened here and why it matters to all of us. " * 2
    for name, fields in {"draft": "draft: true", "sample": "sample: true", "future": ""}.items():
        date = "2031-01-01" if name == "future" else "2026-01-01"
        text = f"{news}\ndate: {date}\n{fields}\n---\n\nText.\n".replace("\n\n---", "\n---")
        (site / "news" / f"{name}.md").write_text(text)
    made = previewed("--today", "2026-06-01", *options)
    assert {name for name in ("draft", "sample", "future") if (made / "news" / name / "index.html").exists()} == seen


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("---\ntitle: Half\n---\n\nText.\n", "'summary' is missing"),
        ("no front matter", "must begin with front matter"),
        ("---\ntitle: [\n---\n", "must"),
    ],
)
def test_an_entry_with_problems_is_shown_as_its_problems(site: Path, broken: str, told: str) -> None:
    (site / "news" / "broken.md").write_text(broken)
    made = previewed()
    assert told in (made / "news" / "broken" / "index.html").read_text().replace("&#39;", "'")
    assert (made / "stories" / "index.html").is_file()


def test_what_the_rest_of_the_site_says_to_an_entry_is_shown_too(site: Path) -> None:
    page = site / "pages" / "lost.md"
    page.write_text(
        "---\ntitle: Lost\nsummary: " + "A page that leads nowhere. " * 4 + "\n---\n\n[x](../news/nowhere.md)\n"
    )
    assert "names no file" in (previewed() / "lost" / "index.html").read_text()


def test_a_preview_leaves_what_was_published_alone(site: Path) -> None:
    assert cli.main(["build", "--content", "site", "--output", "output"]) == 0
    before = sorted((path, path.stat().st_mtime_ns) for path in Path("output").rglob("*"))
    previewed()
    assert sorted((path, path.stat().st_mtime_ns) for path in Path("output").rglob("*")) == before
