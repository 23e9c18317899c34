"""docs/rules.md: a section for each rule, with what an editor needs to answer it."""

import re

import pytest

from clarion.problems import FIXED, RULES
from conftest import TOP

TEXT = (TOP / "docs" / "rules.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## `([a-z-]+)`\n\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL))
LINES = ("Finds", "Why", "Level", "Answer", "Wrong", "Right", "Switch")


def test_each_rule_has_a_section_and_each_section_a_rule():
    assert sorted(RULES - SECTIONS.keys()) == [], "docs/rules.md lacks these"
    assert sorted(SECTIONS.keys() - RULES) == [], "docs/rules.md has these, which are no rules"


def test_they_stand_in_the_order_of_their_ids():
    assert list(SECTIONS) == sorted(SECTIONS)


@pytest.mark.parametrize("rule", sorted(SECTIONS))
def test_a_section_says_all_that_an_editor_asks(rule):
    lines = dict(line.removeprefix("- ").split(": ", 1) for line in SECTIONS[rule].strip().splitlines())
    assert tuple(lines) == LINES
    assert lines["Level"].startswith(("a problem", "a warning"))
    switch = "cannot be switched" if rule in FIXED else f'`CLARION_RULES = {{"{rule}": "off"}}`'
    assert lines["Switch"].startswith(switch)


def test_the_page_for_editors_leads_to_each_rule_of_its_table():
    editors = (TOP / "docs" / "editors.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (?:\[)?`([a-z-]+)`(\]\(rules\.md#[a-z-]+\))? \|", editors, re.MULTILINE)
    assert {rule: link for rule, link in rows if rule in RULES} == {
        rule: f"](rules.md#{rule})" for rule, _ in rows if rule in RULES
    }
    assert len(rows) > 8
