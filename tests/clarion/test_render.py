import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from clarion.look import Look
from clarion.outputs import Page
from clarion.problems import Unreadable
from clarion.render import rendered
from clarion.rendering import environment_of


@dataclass(frozen=True)
class Inputs:
    title: str = "Acme & Sons"
    address: str = "/stories/a/"


def look(theme: Path, template: str, *, base: str = "", relative: bool = False) -> Look:
    (theme / "templates").mkdir(exist_ok=True)
    (theme / "templates" / "a.html").write_text(template, encoding="utf-8")
    return Look(str(theme), "en-GB", base, relative)


def shown(page: Look, address: str = "/stories/a/", inputs: Any = None) -> str:
    return rendered(Page(address, "a.html", inputs or Inputs()), page).decode()


def test_what_content_says_is_escaped(tmp_path: Path) -> None:
    page = look(tmp_path, '<a title="{{ page.title }}">{{ page.title }}</a>')
    wanted = "&lt;script&gt;&#34;&#39;&amp;"
    assert shown(page, inputs=Inputs("<script>\"'&")) == f'<a title="{wanted}">{wanted}</a>'


@pytest.mark.parametrize(
    ("base", "address", "expected"),
    [
        ("", "/stories/", "/stories/"),
        ("/tech", "/stories/", "/tech/stories/"),
        ("/tech", "https://x.example/", "https://x.example/"),
        ("/tech", "#part", "#part"),
        ("/tech", "mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_an_address_inside_the_site_has_the_sites_path(tmp_path: Path, base: str, address: str, expected: str) -> None:
    assert shown(look(tmp_path, "{{ page.address | url }}", base=base), inputs=Inputs(address=address)) == expected


@pytest.mark.parametrize(
    ("here", "link", "expected"),
    [
        ("/", "/tech/", "index.html"),
        ("/", "/tech/stories/a/", "stories/a/index.html"),
        ("/stories/a/", "/tech/", "../../index.html"),
        ("/stories/a/", "/tech/stories/b/#part", "../b/index.html#part"),
        ("/stories/a/", "/tech/stories/b/?x=1&amp;y=/z/", "../b/index.html?x=1&amp;y=/z/"),
        ("/stories/a/", "/tech/static/css/site.css", "../../static/css/site.css"),
        ("/404.html", "/tech/static/css/site.css", "static/css/site.css"),
        ("/stories/a/", "/tech", "../../index.html"),
        ("/stories/a/", "/technology/", "/technology/"),
        ("/stories/a/", "//x.example/tech/", "//x.example/tech/"),
        ("/stories/a/", "https://x.example/tech/", "https://x.example/tech/"),
        ("/stories/a/", "#part", "#part"),
    ],
)
def test_for_looking_without_a_server_addresses_are_relative(
    tmp_path: Path, here: str, link: str, expected: str
) -> None:
    for before, after in (('<a href="', '">'), ('<img src="', '">'), ('<meta content="0; url=', '">')):
        page = look(tmp_path, f"{before}{link}{after}", base="/tech", relative=True)
        environment_of.cache_clear()
        assert shown(page, here) == f"{before}{expected}{after}"


def test_a_fault_of_ours_is_not_told_as_the_themes(tmp_path: Path) -> None:
    with pytest.raises(AttributeError):
        shown(look(tmp_path, "{{ 'no drawing' | cover }}"))


@pytest.mark.parametrize("call", ["shown(1, 2)", "shown(b=2)", "page.title()", "page.address.gone()"])
def test_a_wrong_call_is_the_themes_fault_and_told_at_its_line(tmp_path: Path, call: str) -> None:
    with pytest.raises(Unreadable) as caught:
        shown(look(tmp_path, f"{{% macro shown(a) %}}{{{{ a }}}}{{% endmacro %}}\n{{{{ {call} }}}}"))
    problem = caught.value.problem
    assert (problem.path, problem.line) == (str(tmp_path / "templates" / "a.html"), 2)


def test_a_mistake_in_what_is_shown_once_is_told_at_its_line(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        shown(look(tmp_path, "{% macro row(a) %}\n{{ a.gone }}{% endmacro %}\n\n{{ row | once(page.title) }}"))
    assert caught.value.problem.line == 2


def test_a_problem_in_a_template_names_the_page(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        shown(look(tmp_path, "\n\n{{ page.tittle }}"))
    problem = caught.value.problem
    assert (problem.path, problem.line) == (str(tmp_path / "templates" / "a.html"), 3)
    assert problem.message.endswith("has no attribute 'tittle' (for the page /stories/a/)")


def test_a_look_can_be_sent_to_another_process(tmp_path: Path) -> None:
    page = look(tmp_path, "x")
    assert pickle.loads(pickle.dumps(page)) == page
