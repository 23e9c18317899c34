"""The desk as planned: its pages and exports, and that the exports of the small site are as recorded."""

import pickle
import posixpath
import re
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from clarion.content import read_content
from clarion.desk.links import links_to
from clarion.desk.needs import needs_of
from clarion.desk.pages import DESK, planned
from clarion.desk.work import Work
from clarion.job import job_of
from clarion.look import Look
from clarion.outputs import Copy, Document, Output, Page, file_of
from clarion.render import rendered
from clarion.settings import OWN_THEME
from conftest import SITE

LOOK = Look(str(OWN_THEME), "en-CA", "", relative=True)


@pytest.fixture(scope="module")
def work() -> Work:
    """The desk of the small site, without its history."""
    job = job_of(Namespace(settings=str(SITE / "pelicanconf.py"), content=None, today=None))
    found = read_content(job.settings, job.today, lambda path: path.relative_to(SITE).as_posix())
    return Work(found.site, found.problems, links_to(found.site, ""))


@pytest.fixture(scope="module")
def outputs(work: Work) -> list[Output]:
    return list(planned(work, OWN_THEME))


def pages(outputs: list[Output]) -> dict[str, str]:
    return {each.address: rendered(each, LOOK).decode() for each in outputs if isinstance(each, Page)}


def test_exports_are_as_recorded(outputs: list[Output], golden_folder: Callable[[str, dict[str, bytes]], None]) -> None:
    made = {file_of(each.address.removeprefix(DESK)): each for each in outputs if isinstance(each, Document)}
    golden_folder("desk", {file: rendered(each, LOOK) for file, each in made.items() if file.endswith(".csv")})


def test_a_page_is_made_of_its_inputs_alone(outputs: list[Output]) -> None:
    for page in outputs:
        if isinstance(page, Page):
            assert rendered(pickle.loads(pickle.dumps(page)), LOOK) == rendered(page, LOOK)


def test_every_way_on_the_desk_leads_somewhere(outputs: list[Output]) -> None:
    """They are relative: they hold wherever the desk lies. What is above it is the site."""
    there = {file_of(each.address) for each in outputs}
    for address, html in pages(outputs).items():
        ids = set(re.findall(r"\sid=\"([^\"]*)\"", html))
        for target in re.findall(r"(?:href|src)=\"([^\"]*)\"", html):
            path, _, fragment = target.partition("#")
            file = posixpath.normpath(posixpath.join(posixpath.dirname(file_of(address)), path)) if path else ""
            assert not target.startswith("/")
            assert file in there if file.startswith("desk/") else file.endswith("/index.html") or fragment in ids


def test_every_table_has_its_export_linked_from_its_heading(outputs: list[Output]) -> None:
    exports = {each.address for each in outputs if each.address.endswith(".csv")}
    found = ((address, re.findall(r"href=\"([^\"]*\.csv)", html)) for address, html in pages(outputs).items())
    linked = {f"{address}{file}" for address, files in found for file in files}
    empty = {f"{each.address}{table.file}" for each in outputs if isinstance(each, Page)
             for table in each.inputs.tables if not table.rows}  # fmt: skip
    assert linked | empty == exports
    assert linked


def test_the_policy_is_that_of_the_site(outputs: list[Output]) -> None:
    base = (OWN_THEME / "templates" / "base.html").read_text()
    policy = re.search(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>", base)
    assert policy
    assert all(policy[0] in html for html in pages(outputs).values())


def test_its_styles_are_apart_from_those_of_readers(outputs: list[Output]) -> None:
    ours = {Path(each.source).stem for each in outputs if isinstance(each, Copy) and each.address.endswith(".css")}
    assert ours == {path.stem for path in (OWN_THEME / "desk").glob("*.css")}
    for style in (OWN_THEME / "desk").glob("*.css"):
        text = style.read_text()
        assert text.startswith(f"/* {style.name}: ")
        assert text.count("\n") <= 80


def test_the_summary_leads_with_what_is_urgent_and_says_nothing_of_what_is_in_order(work: Work) -> None:
    needs = needs_of(work)
    assert [(need.count, need.words) for need in needs if need.is_urgent] == [(4, "things are overdue")]
    assert needs[0].is_urgent
    assert all(need.count for need in needs)


def test_each_macro_is_in_a_file_of_its_name() -> None:
    for path in (OWN_THEME / "templates" / "desk" / "parts").glob("*.html"):
        text = path.read_text()
        assert f"{{% macro {path.stem}(" in text
        assert text.startswith(f"{{#- {path.stem}: ")
