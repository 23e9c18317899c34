"""The mark of what is looked at: another where that changed, the same where anything else did."""

import datetime as dt
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from small_sites import GROUND, MEMBER, NEWS, SETTINGS, STORY, written_file

from clarion.configuration import from_values
from clarion.content import read_content
from clarion.leaves import MARKS, leaf_mark
from clarion.settings import OWN_THEME
from clarion.site import Site
from clarion.tracing import Question

REGION = {"name": "The North", "outline": "_coast.geojson"}
LINE = '{"type": "LineString", "coordinates": [[1, 2], [3, 4]]}'
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
FILES: Mapping[str, Mapping[str, str] | None] = {
    "stories/a.md": {**STORY, "": "See [it](b.md)."},
    "stories/b.md": STORY,
    "stories/_index.md": {"title": "Stories", "": "Words."},
}
TEXTS = {"content/images/p.svg": DOT, "content/extra/f.txt": "f", "content/_coast.geojson": LINE}
Change = Mapping[str, Any]
CHANGES: dict[str, Change] = {
    "fields": {"stories/a.md": {**STORY, "title": "Other", "": "See [it](b.md)."}},
    "body": {"stories/a.md": {**STORY, "": "Do see [it](b.md)."}},
    "link": {"stories/a.md": {**STORY, "": "See [it](a.md)."}},
    "lines": {"stories/a.md": {"form": "short story", **STORY, "": "See [it](b.md)."}},
    "index": {"stories/_index.md": {"title": "Successes", "": "Words."}},
    "more": {"stories/c.md": STORY},
    "moved": {"stories/b.md": None, "stories/deep/b.md": STORY},
    "news": {"news/n.md": NEWS},
    "member": {"members/acme.md": {**MEMBER, "title": "Acme"}},
    "broken": {"stories/c.md": {"title": "Broken"}},
    "picture": {"content/images/p.svg": DOT.replace("1", "2")},
    "another picture": {"content/images/q.svg": DOT},
    "file": {"content/extra/f.txt": "g"},
    "another file": {"content/extra/g.txt": "g"},
    "outline": {"content/_coast.geojson": LINE.replace("1", "5")},
    "day": {"day": dt.date(2026, 6, 2)},
    "style": {"theme/static/css/tokens.css": "/* other */"},
    "template": {"theme/templates/story.html": "other"},
    "component": {"theme/templates/components/prose.html": "other"},
}
QUESTIONS: dict[Question, set[str]] = {
    ("fields", "stories", "a"): {"fields"},
    ("fields", "stories", "_index.md"): {"index"},
    ("fields", "stories", "gone"): set(),
    ("fields", "stories", "c"): {"more"},
    ("body", "stories", "a"): {"body", "link"},
    ("links", "stories", "a"): {"link"},
    ("source", "stories", "a"): {"lines"},
    ("stories/",): {"more"},
    ("stories/", "c"): {"more"},
    ("news/",): {"news"},
    ("indexes",): set(),
    ("indexes", "stories"): set(),
    ("by_file", "stories/b.md"): {"moved"},
    ("held",): {"more", "moved", "news", "broken"},
    ("held", ("stories", "c")): {"more", "broken"},
    ("held", ("stories", "b")): {"moved"},
    ("pictures",): {"picture", "another picture"},
    ("pictures", "p.svg"): {"picture"},
    ("pictures", "q.svg"): {"another picture"},
    ("today",): {"day"},
    ("outline",): {"outline"},
    ("file", "extra/f.txt"): {"file"},
    ("file", "extra/g.txt"): {"another file"},
    ("files",): {"another file", "another picture"},
    ("styles",): {"style"},
    ("template", "story.html"): {"template", "component"},
    ("template", "components/prose.html"): {"component"},
}


def made(folder: Path, changes: Change) -> Site:
    """The site after the changes, in the same place as before them."""
    for name in ("content", "theme"):
        shutil.rmtree(folder / name, ignore_errors=True)
    shutil.copytree(OWN_THEME, folder / "theme")
    laid = {**{f"content/{file}": fields for file, fields in {**GROUND, **FILES}.items()}, **TEXTS}
    laid |= {f"content/{name}" if name.endswith(".md") else name: found for name, found in changes.items()}
    day = laid.pop("day", dt.date(2026, 6, 1))
    for name, found in laid.items():
        if found is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(found if isinstance(found, str) else written_file(found), encoding="utf-8")
    values = {"PATH": str(folder / "content"), "THEME": str(folder / "theme"), "CLARION_REGION": REGION}
    settings, wrong = from_values({**SETTINGS, **values})
    assert not wrong
    return read_content(settings, day, str).site


def marks_in(folder: Path, changes: Change) -> dict[Question, Any]:
    site = made(folder, changes)
    return {question: leaf_mark(site, question) for question in QUESTIONS}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="module")
def before(place: Path) -> dict[Question, Any]:
    return marks_in(place, {})


@pytest.mark.parametrize("change", CHANGES)
def test_marks_change_with_what_they_stand_for_alone(place: Path, before: dict[Question, Any], change: str) -> None:
    after = marks_in(place, CHANGES[change])
    changed = {question for question in QUESTIONS if after[question] != before[question]}
    assert changed == {question for question, changes in QUESTIONS.items() if change in changes}


def test_the_same_has_the_same_marks(place: Path, before: dict[Question, Any]) -> None:
    assert marks_in(place, {}) == before


def test_there_is_a_question_of_each_sort() -> None:
    assert {str(question[0]) for question in QUESTIONS if not str(question[0]).endswith("/")} == MARKS.keys()
