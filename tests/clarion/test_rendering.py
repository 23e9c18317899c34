"""How templates run: as Jinja has it, in fewer steps. What is shown once is what it was shown as the first time."""

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from clarion.look import Look, state_of
from clarion.pages.lists import Pager
from clarion.rendering import environment_of
from clarion.rendering.compiled import FOLDER, Compiled
from clarion.rendering.environment import compile_meanwhile
from clarion.rendering.filters import filters_of
from clarion.rendering.running import Theme, written
from clarion.settings import OWN_THEME

COMPONENTS = """
{% macro plain() %}<b>{% endmacro %}
{% macro two(a, b="<i>") %}{{ a }}-{{ b }}{% endmacro %}
{% macro around(a, b=2) %}[{{ a }}{{ b }}{% if caller is defined %}{{ caller() }}{% endif %}]{% endmacro %}
{% macro given(a, caller=none) %}{{ a }}{{ caller() if caller else "nobody" }}{% endmacro %}
{% macro waiting() %}{{ caller() }}{% endmacro %}
{% macro told() %}{{ caller("<", 3) }}{% endmacro %}
{% macro many(a) %}{{ a }}{{ varargs | join(",") }}{% endmacro %}
{% macro named(a) %}{{ a }}{{ kwargs | dictsort }}{% endmacro %}
"""
WRITTEN = [
    "{{ plain() }}",
    "{{ plain() ~ '<' }}",
    "{{ two('<a>') }}",
    "{{ two('a', 'b') }}",
    "{{ two(b='b', a=plain()) }}",
    "{{ two('a', b=none) }}",
    "{{ two(1.5, [plain()]) }}",
    "{{ two() }}",
    "{{ two(b='b') }}",
    "{{ two(gone) }}",
    "{{ two('a', 'b', 'c') }}",
    "{{ two('a', a='b') }}",
    "{{ two('a', c='b') }}",
    "{{ two('a', caller='b') }}",
    "{{ around('a') }}",
    "{% call around('a', b='b') %}<u>{{ plain() }}{% endcall %}",
    "{% for n in (1, 2) %}{% call around(n) %}{{ n }}{{ loop.index }}{% endcall %}{% endfor %}",
    "{% call around('a', c='b') %}{% endcall %}",
    "{{ given('a') }}",
    "{% call given('a') %}b{% endcall %}",
    "{{ waiting() }}",
    "{% call(sign, count) told() %}{{ sign * count }}{% endcall %}",
    "{% call() told() %}{% endcall %}",
    "{{ many('a', 'b', '<c>') }}",
    "{{ named('a', b='<c>') }}",
    "{{ page.upper() }}{{ page.replace('&', '<') }}",
    "{{ page.gone }}",
    "{{ page() }}",
    "{{ [plain(), '<'] | join('&') }}",
    "{% set x %}{{ page }}{% endset %}{{ x }}{{ x | length }}",
    "{{ page | safe }}{{ 3 }}{{ none }}{{ true }}",
    "{{ page if false }}",
    "{{ range(3) | list }}{{ dict(a=1) }}",
    "{% filter upper %}{{ page }}{% endfilter %}",
    "{% from 'b.html' import gone %}{{ gone() }}",
    "{% include 'c.html' %}",
    "{% block a %}{{ self.b() }}{% endblock %}{% block b %}<{{ page }}{% endblock %}",
]


def outcome(kind: type[Environment], source: str) -> str:
    """What a template gives, or how it fails."""
    names = "plain, two, around, given, waiting, told, many, named"
    sources = {"a.html": f"{{% from 'b.html' import {names} %}}{source}", "b.html": COMPONENTS, "c.html": "{{ page }}"}
    environment = kind(loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined)
    try:
        return environment.get_template("a.html").render(page="A & B")
    except Exception as error:  # noqa: BLE001 (whatever it is, it is to be the same)
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("source", WRITTEN)
def test_a_template_gives_what_jinja_gives_and_fails_as_it_fails(source: str) -> None:
    assert outcome(Theme, source) == outcome(Environment, source)


@given(st.one_of(st.text(), st.text().map(Markup), st.integers(), st.none(), st.floats(), st.lists(st.text())))
def test_a_value_is_written_as_jinja_writes_it(value: Any) -> None:
    assert written(value) == escape(value)


def test_nothing_that_is_not_there_is_written() -> None:
    with pytest.raises(Exception, match="'gone' is undefined"):
        written(StrictUndefined(name="gone"))


def test_a_template_is_sent_without_its_indentation_and_content_with_its_own() -> None:
    source = "<ul>\n  {% if page %}\n    <li>\n\t{{ page }}  b\n    </li>\n  {% endif %}\n</ul>"
    environment = Theme(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    assert environment.from_string(source).render(page="  a\n    a") == "<ul>\n<li>\n  a\n    a  b\n</li>\n</ul>"


# What is shown once


@dataclass(frozen=True)
class Word:
    text: str


@pytest.fixture
def once() -> Any:
    return filters_of("en-GB", "")["once"]


def counting() -> tuple[list[Any], Callable[..., Markup]]:
    shown: list[Any] = []

    def component(*inputs: Any) -> Markup:
        shown.append(inputs)
        return Markup(inputs)

    return shown, component


def test_equal_inputs_are_shown_once(once: Any) -> None:
    shown, component = counting()
    assert once(component, Word("a"), 2) == once(component, Word("".join("a")), 2)
    assert shown == [(Word("a"), 2)]


@pytest.mark.parametrize("other", [(Word("b"), 1), (Word("a"), 2), (Word("a"), True), (Word("a"), 1.0), (Word("a"),)])
def test_other_inputs_are_shown_anew(once: Any, other: tuple[Any, ...]) -> None:
    shown, component = counting()
    once(component, Word("a"), 1)
    assert (once(component, *other), len(shown)) == (Markup(other), 2)


def test_another_component_shows_anew(once: Any) -> None:
    (first, a), (second, b) = counting(), counting()
    once(a, "x")
    once(b, "x")
    assert first == second == [("x",)]


def test_a_preview_that_lives_for_days_keeps_no_more_than_it_may(once: Any) -> None:
    most = once.cache_info().maxsize
    assert most is not None
    for number in range(most + 10):
        once(str, number)
    assert once.cache_info().currsize == most


def test_looks_share_nothing() -> None:
    english, welsh = (filters_of(language, "") for language in ("en-GB", "cy"))
    assert english["once"] is not welsh["once"]
    assert [said["day"](dt.date(2026, 3, 1)) for said in (english, welsh)] == ["1 March 2026", "1 Mawrth 2026"]


def test_moments_that_are_equal_may_be_on_different_days() -> None:
    day = filters_of("en-GB", "")["day"]
    here = dt.datetime(2026, 3, 1, 23, 30, tzinfo=ZoneInfo("Europe/London"))
    there = here.astimezone(ZoneInfo("Asia/Tokyo"))
    assert here == there
    assert [day(moment) for moment in (here, there)] == ["1 March 2026", "2 March 2026"]


@pytest.mark.parametrize("number", [1, 2, 11, 12])
def test_the_links_to_a_lists_pages_are_marked_at_the_current_one_alone(number: int) -> None:
    theme = str(Path(__file__).parents[2] / "theme")
    component = environment_of(Look(theme, "en-GB", "/tech")).get_template("components/pagination.html").module
    pager = Pager(number, 12, "/stories/")
    links = component.pagination(pager).split("<li>")[1:]  # type: ignore[attr-defined]
    shown = [n for n in pager.shown if n]
    assert [n for n, link in zip(shown, links, strict=True) if 'aria-current="page"' in link] == [number]
    addresses = [f'href="/tech/stories/page/{n}/"' if n > 1 else 'href="/tech/stories/"' for n in shown]
    assert all(address in link for address, link in zip(addresses, links, strict=True))


@pytest.mark.parametrize(
    ("number", "last", "shown"),
    [
        (1, 1, [1]),
        (5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (1, 10, [1, 2, 3, 0, 10]),
        (4, 10, [1, 2, 3, 4, 5, 6, 0, 10]),
        (5, 10, [1, 2, 3, 4, 5, 6, 7, 0, 10]),
        (6, 12, [1, 0, 4, 5, 6, 7, 8, 0, 12]),
        (100, 209, [1, 0, 98, 99, 100, 101, 102, 0, 209]),
        (208, 209, [1, 0, 206, 207, 208, 209]),
    ],
)
def test_a_page_leads_to_the_first_the_last_and_those_around_it(number: int, last: int, shown: list[int]) -> None:
    assert Pager(number, last, "/stories/").shown == shown


@given(st.integers(1, 400), st.data())
def test_no_page_has_more_links_the_longer_the_list_is(last: int, data: st.DataObject) -> None:
    shown = Pager(data.draw(st.integers(1, last)), last, "/stories/").shown
    assert len(shown) <= 9
    assert {1, last} <= set(shown)


# Templates as Python runs them


def theme_of(folder: Path, kept: Path, source: str = "{{ page }}") -> Environment:
    folder.mkdir(exist_ok=True)
    (folder / "a.html").write_text(source, encoding="utf-8")
    return Theme(loader=FileSystemLoader(folder), bytecode_cache=Compiled(kept))


def refuse(*_: object, **__: object) -> None:
    raise AssertionError("it is compiled")


def test_what_was_compiled_is_not_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme_of(tmp_path / "theme", tmp_path / "kept").get_template("a.html")
    monkeypatch.setattr(Theme, "compile", refuse)
    assert theme_of(tmp_path / "theme", tmp_path / "kept").get_template("a.html").render(page="A") == "A"


def test_a_template_that_changed_is_compiled_and_takes_the_place_of_what_it_was(tmp_path: Path) -> None:
    for source in ("a", "b", "a"):
        assert theme_of(tmp_path / "theme", tmp_path / "kept", source).get_template("a.html").render() == source
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_a_theme_elsewhere_is_told_of_where_it_is(tmp_path: Path) -> None:
    for name in ("one", "two"):
        template = theme_of(tmp_path / name, tmp_path / "kept").get_template("a.html")
        assert template.root_render_func.__code__.co_filename == str(tmp_path / name / "a.html")


def test_each_look_has_its_own_addresses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html").write_text("{{ '/a/' | url }}", encoding="utf-8")
    for base in ("", "/tech", ""):
        environment_of.cache_clear()
        found = environment_of(Look(str(tmp_path), "en-GB", base)).get_template("a.html").render()
        assert found == f"{base}/a/"
    assert len(list((tmp_path / ".cache/templates").iterdir())) == 1


def test_a_preview_shows_a_component_as_it_is_now_wherever_it_is_used(tmp_path: Path) -> None:
    (tmp_path / "templates/components").mkdir(parents=True)
    written = {
        "a.html": "{% from 'b.html' import b %}{{ b() }}{{ b | once }}",
        "b.html": "{% from 'components/c.html' import c %}{% macro b() %}{{ c() }}{% endmacro %}",
    }
    for name, source in written.items():
        (tmp_path / "templates" / name).write_text(source, encoding="utf-8")
    shown = []
    for words in ("one", "three", "three"):
        component = tmp_path / "templates/components/c.html"
        component.write_text(f"{{% macro c() %}}{words}{{% endmacro %}}", encoding="utf-8")
        look = Look(str(tmp_path), "en-GB", "", state=state_of(str(tmp_path)))
        shown.append(environment_of(look).get_template("a.html").render())
    assert shown == ["oneone", "threethree", "threethree"]
    most = environment_of.cache_info().maxsize
    assert most is not None
    assert most < 10


def test_what_was_written_half_is_made_again(tmp_path: Path) -> None:
    theme_of(tmp_path / "theme", tmp_path / "kept").get_template("a.html")
    [file] = (tmp_path / "kept").iterdir()
    whole = file.read_bytes()
    for length in range(0, len(whole), 7):
        file.write_bytes(whole[:length])
        assert theme_of(tmp_path / "theme", tmp_path / "kept").get_template("a.html").render(page="A") == "A"
        assert file.read_bytes() == whole


def test_where_nothing_can_be_kept_a_page_is_made_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("no folder", encoding="utf-8")
    assert theme_of(tmp_path / "theme", tmp_path / "kept").get_template("a.html").render(page="A") == "A"


def test_templates_that_are_compiled_meanwhile_are_found_compiled(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    look = Look(str(OWN_THEME), "en", "")
    compile_meanwhile(look)()
    kept = {path.name for path in (tmp_path / FOLDER).iterdir()}
    assert len(kept) == len(environment_of(look).list_templates(extensions=["html"]))
