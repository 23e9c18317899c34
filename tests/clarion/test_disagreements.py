"""Facts that contradict each other: one table for each question, the lowest figure first, one to fall back on."""

import pytest
from small_sites import site_of

from clarion.pages.disagreements import disagreements
from clarion.pages.groups import Cards

FACT = {
    "title": "Jobs", "value": "3,140", "unit": "jobs", "area": "durham", "definition": "not stated by the source",
    "publisher": "A bureau", "source_url": "https://bureau.example/a", "read_on": "2026-05-01", "use": "background",
}  # fmt: skip


def found_in(folder, files):
    site = site_of(folder, {f"facts/{name}.md": {**FACT, **fields} for name, fields in files.items()})
    return disagreements(site, Cards(site))


def test_what_contradicts_through_a_third_is_one_question(tmp_path):
    (found,) = found_in(tmp_path, {
        "a": {"value": "60,000", "qualifier": "over", "use": "do not use", "conflicts_with": "[b]"},
        "b": {"value": "25,000", "conflicts_with": "[c]", "unit": "workers"},
        "c": {"value": "35,000", "as_of": "2020", "unit": "jobs in technology"},
        "alone": {},
    })  # fmt: skip
    assert (found.question, found.ends) == ("How many jobs in technology?", ("25,000", "60,000"))
    assert [card.name for card in found.answers] == ["b", "c", "a"]
    assert (found.preferred.name, found.is_usable) == ("c", True)


def test_money_is_asked_for_by_the_title_of_its_fact(tmp_path):
    (found,) = found_in(tmp_path, {
        "a": {"value": "3bn", "unit": "£", "title": "Value added", "conflicts_with": "[b]"},
        "b": {"value": "1.4bn", "unit": "£", "use": "do not use"},
    })  # fmt: skip
    assert (found.question, found.ends) == ("Value added", ("£1.4bn", "£3bn"))


def test_where_none_may_be_stated_none_is_to_fall_back_on(tmp_path):
    (found,) = found_in(tmp_path, {
        "a": {"use": "do not use", "conflicts_with": "[b]"}, "b": {"use": "do not use"},
    })  # fmt: skip
    assert not found.is_usable


def test_the_most_contested_question_comes_first(tmp_path):
    first, second = found_in(tmp_path, {
        "a": {"conflicts_with": "[b]"}, "b": {},
        "m": {"conflicts_with": "[n, o]"}, "n": {}, "o": {},
    })  # fmt: skip
    assert (len(first.answers), len(second.answers)) == (3, 2)


@pytest.mark.parametrize("hidden", [{"sample": "true"}, {"draft": "true"}, {"archived_on": "2026-05-01"}])
def test_what_is_not_shown_disagrees_with_nobody(tmp_path, hidden):
    assert found_in(tmp_path, {"a": {"conflicts_with": "[b]"}, "b": hidden}) == ()
