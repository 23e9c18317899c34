"""How an entry stands to the figures that it states: what was so then, what is so now, which one to use."""

import re
from pathlib import Path

import pytest
from small_sites import NEWS, STORY, SUMMARY, site_of
from test_disagreements import FACT

from clarion.look import Look
from clarion.pages.entries import entry_pages
from clarion.pages.groups import Cards
from clarion.pages.standing import outdated_by
from clarion.render import rendered
from clarion.settings import OWN_THEME
from clarion.site import Site

OLD, NEW = {**FACT, "title": "Jobs, 2020", "value": "2,400"}, {**FACT, "title": "Jobs, 2025", "supersedes": "old"}
SAYS = {"": "There are [2,400 jobs](../facts/old.md)."}
STATES = {
    "news/n.md": {**NEWS, **SAYS, "date": "2024-03-14"},
    "pages/p.md": {"title": "P", "summary": SUMMARY, **SAYS},
}


def outdated(site: Site, folder: str, name: str) -> list[tuple[int | None, str, str, str]]:
    found = outdated_by(site, site.entries[folder][name], Cards(site))
    return [(each.year, each.said, each.then.title, each.now.title) for each in found]


def text(site: Site, folder: str, name: str) -> str:
    page = next(entry_pages(site, folder, name))
    html = rendered(page, Look(str(OWN_THEME), "en-GB", "")).decode()
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_a_superseded_fact_is_told_where_it_is_stated_with_the_year_of_a_dated_entry(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**STATES, "facts/old.md": OLD, "facts/new.md": NEW})
    assert outdated(site, "news", "n") == [(2024, "2,400 jobs", "Jobs, 2020", "Jobs, 2025")]
    assert outdated(site, "pages", "p") == [(None, "2,400 jobs", "Jobs, 2020", "Jobs, 2025")]
    assert "As stated in 2024 Jobs, 2020 : 2,400 jobs; now 3,140 jobs ( Jobs, 2025 )." in text(site, "news", "n")


def test_a_corrected_fact_is_told_where_a_dated_entry_states_the_value_before(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**STATES, "facts/old.md": {**OLD, "value": "2,700"}})
    assert outdated(site, "news", "n") == [(2024, "2,400 jobs", "Jobs, 2020", "Jobs, 2020")]
    assert outdated(site, "pages", "p") == []
    assert "As stated in 2024 Jobs, 2020 : 2,400 jobs; now 2,700 jobs." in text(site, "news", "n")


def test_a_metric_from_a_fact_is_told_too(tmp_path: Path) -> None:
    metric = '[{label: Jobs, value: "2,400", unit: jobs, type: outcome, period: 2020, source: old}]'
    site = site_of(tmp_path, {"stories/s.md": {**STORY, "metrics": metric}, "facts/old.md": {**OLD, "value": "2,700"}})
    assert outdated(site, "stories", "s") == [(2026, "2,400 jobs", "Jobs, 2020", "Jobs, 2020")]


def test_where_the_ledger_agrees_nothing_is_told(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**STATES, "facts/old.md": OLD})
    assert outdated(site, "news", "n") == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a", "Sources disagree Use Jobs, 2025 : 3,140 jobs. Why is told below."),
        ("a", "What else has been claimed How many jobs?"),
        ("a", "It alone has a date. The one to fall back on: Jobs, 2025 ."),
        ("b", "This is the one to fall back on."),
        ("old", "There is a newer figure Use Jobs, 2025 : 3,140 jobs. It takes the place of this one."),
    ],
)
def test_a_fact_says_which_figure_to_use_and_why(tmp_path: Path, name: str, words: str) -> None:
    facts = {
        "facts/a.md": {**FACT, "value": "60,000", "use": "do not use", "conflicts_with": "[b]"},
        "facts/b.md": {**NEW, "as_of": "2025", "": "It alone has a date."},
        "facts/old.md": OLD,
    }
    assert words in text(site_of(tmp_path, facts), "facts", name)
