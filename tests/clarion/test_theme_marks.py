"""A template's mark changes with any template that it is made of, and with no other."""

import itertools
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from clarion.theme import marks_of, template_mark

NAMES = ("a.html", "b.html", "parts/c.html", "d", "e.svg")
WAYS = (
    '{{% extends "{0}" %}}', "{{%- include '{0}' -%}}", '{{% include "{0}" ignore missing %}}',
    '{{%import "{0}" as x%}}', "{{%+ from '{0}' import x with context %}}", '{{% include"{0}" %}}',
    '{{%\n  import   "{0}"\n as x %}}', '{{% include "{0}" without context %}}', "{{# '{0}' #}}", "{0}",
)  # fmt: skip
UNKNOWN = (
    '{{% include ["{0}", "gone"] %}}', '{{% include "{0}" ~ x %}}', '{{% extends "{0}" if x else "b.html" %}}',
    "{{% include x %}}", '{{% include("{0}") %}}', '{{% from x.y import z %}}', '{{% include "\\x61.html" %}}',
)  # fmt: skip
PIECES = st.tuples(st.sampled_from([*WAYS, *UNKNOWN]), st.sampled_from(NAMES)).map(lambda made: made[0].format(made[1]))
THEMES = st.fixed_dictionaries({name: st.lists(PIECES, max_size=2).map("\n".join) for name in NAMES})
_numbers = itertools.count()


def laid(folder: Path, theme: Mapping[str, str]) -> dict[str, bytes]:
    for name, text in theme.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return {name: template_mark(folder, name, marks_of(folder)) for name in theme}


def made_of(theme: Mapping[str, str], name: str) -> set[str]:
    """What Jinja says that a template is made of; any, where it does not know."""
    found, left = set[str](), [name]
    while left:
        each = left.pop()
        if each in theme and each not in found:
            found.add(each)
            named = find_referenced_templates(Environment(autoescape=True).parse(theme[each]))
            left += [other for one in named for other in ([one] if one else theme)]
    return found


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("themes")


@given(theme=THEMES, changed=st.sampled_from(NAMES))
def test_a_mark_changes_with_what_the_template_is_made_of(place: Path, theme: dict[str, str], changed: str) -> None:
    folder = place / str(next(_numbers))
    before = laid(folder, theme)
    after = laid(folder, {**theme, changed: theme[changed] + "!"})
    assert {name for name in theme if changed in made_of(theme, name)} <= {
        name for name in theme if before[name] != after[name]
    }


@given(theme=st.fixed_dictionaries({name: st.lists(PIECES, max_size=2).map("\n".join) for name in NAMES[:2]}))
def test_equal_templates_have_equal_marks(place: Path, theme: dict[str, str]) -> None:
    one, other = (laid(place / str(next(_numbers)), theme) for _ in range(2))
    assert one == other


@pytest.mark.parametrize("way", WAYS[:8])
def test_what_is_named_plainly_is_all_that_it_rests_on(tmp_path: Path, way: str) -> None:
    theme = {"a.html": way.format("b.html"), "b.html": "b", "parts/c.html": "c"}
    before = laid(tmp_path, theme)
    assert laid(tmp_path, {**theme, "b.html": "other"})["a.html"] != before["a.html"]
    assert laid(tmp_path, {**theme, "parts/c.html": "other"})["a.html"] == before["a.html"]


@pytest.mark.parametrize("way", UNKNOWN)
def test_what_could_be_any_rests_on_all(tmp_path: Path, way: str) -> None:
    theme = {"a.html": way.format("b.html"), "b.html": "b", "parts/c.html": "c"}
    before = laid(tmp_path, theme)
    assert laid(tmp_path, {**theme, "parts/c.html": "other"})["a.html"] != before["a.html"]


def test_a_template_that_comes_or_goes_is_a_change(tmp_path: Path) -> None:
    theme = {"a.html": '{% include "b.html" ignore missing %}'}
    before = laid(tmp_path, theme)["a.html"]
    after = laid(tmp_path, {**theme, "b.html": ""})["a.html"]
    (tmp_path / "b.html").unlink()
    assert after != before == template_mark(tmp_path, "a.html", marks_of(tmp_path))


def test_a_folder_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "folder.html").mkdir()
    assert marks_of(tmp_path) == {}
