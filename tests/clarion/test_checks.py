"""What is judged by entry and what of the site as a whole, together, is all that is told."""

import inspect
import pkgutil
import shutil
from collections.abc import Iterator
from importlib import import_module

import pytest
from fenmark import BASE, BROKEN, read

from clarion import checks
from clarion.checks import OF_ENTRY, OF_KIND, OF_PROSE, OF_SITE, judged, judged_entry, judged_site, prose, rules_of
from clarion.configuration import load, today
from clarion.content import read_content
from clarion.problems import Problem
from conftest import SITE

CASES = BROKEN / "cases"
LISTED = {*prose.RULES, *OF_ENTRY, *OF_SITE, *(rule for rules in OF_KIND.values() for rule in rules)}


def apart(site) -> list[Problem]:
    """What is told of each entry by itself, the last first, and then of the site."""
    entries = reversed(list(site.with_indexes()))
    return [*(problem for entry in entries for problem in judged_entry(site, entry)), *judged_site(site)]


@pytest.fixture(scope="module")
def site():
    settings, _ = load(SITE / "pelicanconf.py", "pelicanconf.py")
    return read_content(settings, today(settings, None), str).site


def test_the_site_is_judged_by_its_entries_and_as_a_whole(site):
    assert sorted(apart(site)) == sorted(judged(site)) != []


def test_so_is_one_on_which_much_is_wrong(tmp_path):
    """Every case of a mistake is laid over the base at once."""
    content = tmp_path / "content"
    shutil.copytree(BASE, content)
    for case in sorted([*CASES.iterdir(), *(CASES / "whole").iterdir()]):
        if case.name != "whole":
            into = content / case.name if case.parent == CASES else content
            shutil.copytree(case, into, dirs_exist_ok=True)
    found = apart(read(content).site)
    assert sorted(found) == sorted(judged(read(content).site))
    assert len({problem.rule for problem in found}) > 15


def rules() -> Iterator[object]:
    for module in pkgutil.iter_modules(checks.__path__):
        for name, function in vars(import_module(f"clarion.checks.{module.name}")).items():
            if inspect.isfunction(function) and not name.startswith("_") and function.__module__.endswith(module.name):
                yield from [function] if inspect.signature(function).return_annotation == Iterator[Problem] else []


def test_every_rule_is_listed():
    assert set(rules()) == LISTED


def test_an_introduction_is_judged_as_prose_and_an_entry_by_its_kind(site):
    assert rules_of(site.indexes["stories"]) == OF_PROSE
    story = next(iter(site.of("stories")))
    assert set(rules_of(story)) == {*OF_ENTRY, *OF_KIND["stories"]}
