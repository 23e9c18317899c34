"""What the theme promises, read from its templates: nothing inline, a macro per component, `safe` in one place."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from clarion.kinds.listed import KINDS

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
FILES = sorted(TEMPLATES.rglob("*.html"))
PAGES = [path for path in FILES if path.parent.name != "feeds"]
"""Those of the site's pages; what goes into feeds has addresses with the host, and no ids."""
COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))
STYLES = sorted((TEMPLATES.parent / "static" / "css").rglob("*.css"))
STYLES_IN_ORDER = TEMPLATES.parent / "static" / "css" / "site.css"
LINES = 80

every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
every_style = pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
every_component = pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_each_kind_has_a_template_and_a_listing(kind):
    assert (TEMPLATES / f"{kind.__name__.lower()}.html").is_file()
    assert (TEMPLATES / kind.listing).is_file()


@pytest.mark.parametrize("name", ["base", "index", "messages", "subscribe", "404", "redirect", "problems"])
def test_each_page_of_the_site_itself_has_a_template(name):
    assert (TEMPLATES / f"{name}.html").is_file()


def test_html_is_trusted_in_one_place_alone():
    found = {path.stem: re.findall(r"[\w.]+ *\| *safe\b", text_of(path)) for path in FILES}
    trusting = {stem: values for stem, values in found.items() if values}
    assert trusting == {"prose": ["body | safe"]}


@every_page
def test_only_sanitised_html_is_given_to_prose(path):
    given = re.findall(r"\bprose\(([^()]*(?:\([^()]*\))?[^()]*)\)", re.sub(r"\{% macro .*", "", text_of(path)))
    assert all(re.fullmatch(r"(page\.)?body|html|rich\[.*\]", value) for value in given)


@every_file
def test_nothing_is_inline(path):
    assert not re.search(r"\sstyle=|\son[a-z]+=|<script|<style|javascript:|autoescape|\bMarkup\b", text_of(path))


@every_file
def test_no_third_party_is_asked_for_anything(path):
    assert not re.findall(r"(?:src|href)=\"(?:https?:)?//", text_of(path))


@every_file
def test_no_space_of_a_template_is_to_be_seen(path):
    """They are sent without their indentation."""
    assert not re.search(r"<(?:pre|textarea)\b", text_of(path))


@every_file
def test_comments_are_not_sent_to_readers(path):
    assert "<!--" not in text_of(path)


@every_file
def test_a_template_fits_on_a_screen(path):
    assert text_of(path).count("\n") <= LINES


@every_style
def test_a_stylesheet_fits_on_a_screen(path):
    assert text_of(path).count("\n") <= LINES


@every_style
def test_a_stylesheet_says_what_it_is_and_is_used(path):
    assert text_of(path).startswith(f"/* {path.name}: ")
    assert path.stem in ("site", "social-card") or f'{path.stem}.css")' in text_of(STYLES_IN_ORDER)


@every_file
def test_a_template_can_be_read(path):
    Environment(autoescape=True).parse(text_of(path))


@every_page
def test_ids_are_none_that_a_heading_of_a_body_may_have(path):
    ids = re.findall(r"[\s}]id=\"([^\"]+)\"", text_of(path))
    assert all(id_.startswith("page:") or id_ == "{{ id }}" for id_ in ids)


@every_page
def test_addresses_inside_the_site_have_the_path_of_the_site(path):
    written = re.findall(r"(?:href|src)=\"\{\{([^}]*)\}\}\"", text_of(path))
    absolute = {"page.target", "page.canonical", "address", "event.booking_url"}
    assert all("| url" in value or value.strip() in absolute for value in written)


@every_component
def test_a_component_is_a_macro_of_its_name(path):
    assert f"{{% macro {path.stem.replace('-', '_')}(" in text_of(path)


@every_component
def test_a_component_says_what_it_is_and_takes(path):
    assert text_of(path).startswith(f"{{#- {path.stem}: ")


@every_file
def test_nothing_is_included_or_imported_with_what_the_page_has(path):
    assert not re.search(r"\{%-? *include|with context", text_of(path))


def test_components_see_no_page_but_what_they_are_given():
    told = {path.stem: re.sub(r"(?s)\{#-.*?-#\}", "", text_of(path)) for path in COMPONENTS}
    seeing = [stem for stem, text in told.items() if re.search(r"\bpage\.", text)]
    assert seeing == ["occasion"]
