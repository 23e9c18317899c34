"""What must be looked at again where most entries are the same as before."""

from dataclasses import replace

import pytest
from small_sites import STORY, site_of

from clarion.earlier import Earlier, entries_of, is_of_entry
from clarion.files import INDEX
from clarion.leaves import PIECES
from clarion.tracing import Watched

QUESTIONS = [
    *((word, "stories", name) for word in PIECES for name in ("a", "b", "new")),
    *(("stories/", name) for name in ("a", "b", "new")),
    ("stories/",),
    ("fields", "stories", INDEX),
    ("today",),
]
OTHERS = {("stories/",), ("fields", "stories", INDEX), ("today",)}
NUMBERS = {question: number for number, question in enumerate(QUESTIONS)}


@pytest.fixture
def site(tmp_path):
    return site_of(tmp_path, {"stories/a.md": STORY, "stories/b.md": {**STORY, "title": "B"}})


def again(earlier: Earlier, site) -> set:
    return {QUESTIONS[number] for number in earlier.may_differ(site, NUMBERS.get)}


def of(*names: str) -> set:
    return {question for question in QUESTIONS if question not in OTHERS and question[-1] in names}


def changed(site, **stories):
    """The site with some of its stories others, or gone."""
    now = {**site.entries["stories"].unwatched(), **stories}
    kept = {name: entry for name, entry in now.items() if entry}
    return replace(site, entries={**site.entries, "stories": Watched("stories/", kept)})


def test_what_an_entry_says_is_told_from_all_else():
    assert {question for question in QUESTIONS if not is_of_entry(question)} == OTHERS


def test_of_the_same_entries_nothing_is_looked_at_again_but_what_is_of_none(site):
    earlier = Earlier(entries_of(site), {NUMBERS[question] for question in OTHERS})
    assert again(earlier, site) == OTHERS
    a = site.entries["stories"].unwatched()["a"]
    assert again(earlier, changed(site, a=replace(a))) == OTHERS | of("a")
    assert again(earlier, changed(site, b=None)) == OTHERS | of("b")
    assert again(earlier, changed(site, new=replace(a, name="new"))) == OTHERS | of("new")


def test_what_is_looked_at_for_the_first_time_is_noted_where_it_is_of_no_entry(site):
    earlier = Earlier(entries_of(site), set())
    copy = earlier.copy()
    for question, number in NUMBERS.items():
        copy.note(number, question)
    assert copy.others == {NUMBERS[question] for question in OTHERS}
    assert not earlier.others
