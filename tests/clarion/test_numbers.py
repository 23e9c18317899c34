"""The list of numbers that a person reads: each number that is stated, and what it stands on."""

from pathlib import Path

import pytest
from small_sites import STORY as ANY_STORY
from small_sites import site_of

import list_numbers
from conftest import SITE
from stated_numbers import stated_in

FACT = {
    "title": "People in tech",
    "value": "35k",
    "unit": "people",
    "area": "durham",
    "definition": "People who work for one of 12 firms.",
    "publisher": "Office",
    "source_url": "https://office.example/2025",
    "read_on": "2026-01-01",
    "use": "headline",
}
STORY = {**ANY_STORY, "summary": "What was hard, what was done, and what came of it, without a single number."}
PAPER = "https://paper.example/a"
ROOF = {
    "title": "Roof",
    "level": "roof",
    "text": "Built here by 40 firms.",
    "owner": "The board",
    "approved_on": "2026-02-01",
}
METRIC = '{label: Hours in 3 towns, value: 1.5m, before: 7, unit: hours, period: 2025, source: "https://hours.example"}'


def listed(folder: Path, files: dict[str, dict[str, str]]) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.written, each.sources) for each in stated_in(site_of(folder, files))]


@pytest.mark.parametrize(
    "body",
    [
        "In 2025, on 14 March, from 2019 to 2021, in 2024/25.",
        "1. First\n2. Second",
        "The 21st, the third time.",
        "Version 1.2.3, 5G, COVID-19.",
        "See [there](https://there.example/page/35000/).",
        "A note.[^2]\n\n[^2]: Its words.",
        "`x = 400`\n\n```\n500\n```",
    ],
)
def test_what_is_no_statement_is_left_out(tmp_path, body):
    assert listed(tmp_path, {"stories/a.md": {**STORY, "": body}}) == []


def test_a_number_in_a_body_stands_on_the_sources_of_its_entry(tmp_path):
    found = listed(tmp_path, {"stories/a.md": {**STORY, "": "It took twelve months and £3.5m."}})
    assert found == [("twelve months", (PAPER,)), ("£3.5m", (PAPER,))]


def test_a_number_in_a_link_to_a_fact_stands_on_the_fact(tmp_path):
    story = {**STORY, "": "[35,000 people](../facts/people.md), of 80."}
    found = listed(tmp_path, {"stories/a.md": story, "facts/people.md": FACT})
    office = ("https://office.example/2025",)
    assert found == [("35,000 people", office), ("12", office), ("35,000", office), ("80", (PAPER,))]


def test_a_metric_stands_on_its_own_source(tmp_path):
    found = listed(tmp_path, {"stories/a.md": {**STORY, "metrics": f"[{METRIC}]"}})
    assert found == [(each, ("https://hours.example",)) for each in ("3", "1.5 million hours", "7 hours")]


def test_a_message_stands_on_its_facts(tmp_path):
    files = {"messages/roof.md": {**ROOF, "facts": "[people]"}, "facts/people.md": FACT}
    assert ("40", ("https://office.example/2025",)) in listed(tmp_path, files)


def test_a_sample_is_not_listed(tmp_path):
    story = {**STORY, "title": "Sample of a story", "sample": "true", "": "500 people."}
    assert listed(tmp_path, {"stories/a.md": story}) == []


def test_where_it_stands_is_told(tmp_path):
    story = {**STORY, "summary": STORY["summary"].replace("a single", "500"), "": "\nSome 35 people\ncame, or\n400."}
    found = stated_in(site_of(tmp_path, {"stories/a.md": story}))
    assert [(each.line, each.written) for each in found] == [(3, "500"), (12, "Some 35"), (14, "400")]
    assert found[2].around == "400."


def test_a_number_without_any_source_is_told(capsys):
    status = list_numbers.main([str(SITE / "pelicanconf.py")])
    assert (status, "stories/oeuvre-d-ete.md" in capsys.readouterr().err) == (1, False)


def test_a_number_of_the_list_of_verified_facts_has_its_line(tmp_path):
    ledger = tmp_path / "facts.md"
    ledger.write_text(f"# Facts\n\n- 35,000 people. {PAPER}\n- 80 firms. https://other.example\n", encoding="utf-8")
    story = {**STORY, "": "35,000 people, 80 firms, 90 towns."}
    known = list_numbers.verified(ledger)
    marks = [list_numbers.mark(each, known) for each in stated_in(site_of(tmp_path, {"stories/a.md": story}))]
    assert marks == ["facts.md:3", "facts.md:4?", "NOT IN facts.md"]


def test_without_such_a_list_nothing_is_marked(tmp_path):
    assert list_numbers.verified(tmp_path / "none.md") == {}
