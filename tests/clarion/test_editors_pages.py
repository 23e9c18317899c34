import datetime as dt
import re
from pathlib import Path

import pytest

from clarion.content import read_content
from clarion.editors import describe
from clarion.editors.describe import described, is_common, listed, sentence
from clarion.editors.needs import needs_of, when_needed
from clarion.editors.pages import DOCS, EXAMPLE, made, write_all
from clarion.entries import Listing
from clarion.folder import shown_from
from clarion.kinds.kind import Kind
from clarion.kinds.listed import BY_FOLDER, KINDS
from clarion.settings import Settings

TODAY = dt.date(2026, 3, 21)
REMAKE = "docs/kinds is out of date: type `make docs`, or python -m clarion.editors.pages"
HANDWRITTEN = ("README.md", "editors.md", "first-story.md")


def test_the_pages_are_those_that_the_classes_make():
    there = {path.name: path.read_text(encoding="utf-8") for path in (DOCS / "kinds").glob("*.md")}
    differing = sorted(name for name in {*made(), *there} if made().get(name) != there.get(name))
    assert differing == [], REMAKE


def test_the_pages_are_written_whole(tmp_path):
    write_all(tmp_path)
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == made()


def test_the_example_passes_the_check():
    settings = Settings(PATH=str(EXAMPLE), THEME="theme")
    problems = read_content(settings, TODAY, shown_from(EXAMPLE)).problems
    assert [str(problem) for problem in problems if problem.level == "problem"] == []


def test_the_example_has_one_of_each_kind():
    assert {path.parent.name for path in EXAMPLE.rglob("*.md")} == set(BY_FOLDER)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_page_has_every_field_of_its_kind(kind):
    page = made()[f"{kind.folder}.md"]
    assert [field.name for field in described(kind) if f"`{field.name}`" not in page] == []
    assert [choice for f in described(kind) for choice in f.value.choices if choice not in page] == []


@pytest.mark.parametrize("kind", [Kind, *KINDS], ids=lambda kind: kind.folder or "every kind")
def test_every_rule_says_itself_to_editors(kind):
    groups = [field.value.group for field in described(kind) if field.value.group]
    rules = [*kind.all_rules(), *(rule for group in groups for rule in group.rules)]
    assert [rule for rule in rules if not (rule.__doc__ or "").endswith(".")] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_field_has_a_docstring(kind):
    fields = [*described(kind), *(inner for field in described(kind) for inner in field.fields)]
    assert [field.name for field in fields if not field.meaning] == []


def links_in(path: Path) -> list[str]:
    """What it links to below docs, code left out."""
    text = re.sub(r"(`{1,4}).*?\1", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    return [target for target in re.findall(r"\]\(([^)#]+)", text) if "://" not in target]


@pytest.mark.parametrize(
    "path", [*(DOCS / name for name in HANDWRITTEN), *(DOCS / "kinds").glob("*.md")], ids=lambda path: path.name
)
def test_links_between_the_documents_lead_somewhere(path):
    assert [target for target in links_in(path) if not (path.parent / target).exists()] == []


def test_a_field_is_described_by_its_class():
    fields = {field.name: field for field in described(BY_FOLDER["stories"])}
    assert fields["basis"].meaning == "How it is known."
    assert fields["basis"].expects == "one of interview, supplied or public record"
    assert fields["form"].default == "case study"
    assert fields["metrics"].is_list
    assert fields["title"].meaning == "What it is called."


def test_an_inherited_field_keeps_its_words_unless_its_class_has_others():
    dates = {folder: next(f for f in described(BY_FOLDER[folder]) if f.name == "date") for folder in BY_FOLDER}
    assert dates["stories"].meaning.startswith("When it is published.")
    assert dates["events"].meaning.startswith("When it is announced.")
    access = next(f for f in described(BY_FOLDER["venues"]) if f.name == "accessibility")
    assert [f.name for f in access.fields if f.required] == ["step_free", "hearing_loop", "accessible_toilets"]
    assert all(f.meaning for f in access.fields)


def test_a_field_has_the_name_that_is_typed():
    supports = next(f for f in described(BY_FOLDER["members"]) if f.name == "supports")
    assert [f.name for f in supports.fields] == ["as", "level", "from", "until"]


def test_common_fields_are_told_from_a_kinds_own():
    event = BY_FOLDER["events"]
    common = [field.name for field in described(event) if is_common(event, field)]
    assert common[:3] == ["title", "modified", "lang"]
    assert not {"summary", "date", "starts"} & set(common)


@pytest.mark.parametrize(
    ("folder", "name", "words"),
    [
        ("stories", "basis", "yes"),
        ("stories", "topics", "no"),
        ("stories", "consent", "where `basis` is interview or supplied"),
        ("stories", "metrics", "where `form` is case study"),
        ("events", "venue", "where `attendance` is in person or hybrid"),
        ("perks", "valid_until", "where `ongoing` is false"),
        ("messages", "parent", "where `level` is pillar"),
    ],
)
def test_when_a_field_is_needed_is_what_the_check_says(folder, name, words):
    kind = BY_FOLDER[folder]
    assert when_needed(kind, next(f for f in described(kind) if f.name == name)) == words


def test_a_field_that_is_always_needed_depends_on_none():
    assert needs_of(BY_FOLDER["stories"], "title") == {}


def test_the_top_of_a_list_is_described_too():
    assert [field.name for field in described(Listing)] == ["title", "summary"]


@pytest.mark.parametrize(("words", "text"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")])
def test_words_are_listed(words, text):
    assert listed(words, "or") == text


@pytest.mark.parametrize(("words", "text"), [("a story", "A story."), ("Why?", "Why?"), ("It is.", "It is.")])
def test_a_sentence_begins_and_ends(words, text):
    assert sentence(words) == text


def test_no_region_is_named():
    for path in Path(describe.__file__).parent.glob("*.py"):
        assert "North East" not in path.read_text()
