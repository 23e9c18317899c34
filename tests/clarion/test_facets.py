"""How a list is narrowed: each entry under its choices, a page for each, and none that leads nowhere."""

import re

import pytest
from small_sites import MEMBER, PLACE, STORY, site_of

from clarion.addresses import all_files
from clarion.content import read_content
from clarion.facets import facet_address
from clarion.outputs import Page, file_of
from clarion.plan import plan

PLACES = {
    "places/region.md": {**PLACE, "title": "The Region"},
    "places/shire.md": {**PLACE, "title": "The Shire", "parent": "region"},
    "places/hobton.md": {**PLACE, "title": "Hobton", "parent": "shire"},
    "places/durham.md": {**PLACE, "parent": "region"},
    "places/empty-bay.md": {**PLACE, "title": "Empty Bay", "parent": "region"},
    "members/acme.md": {**MEMBER, "places": "[hobton]"},
    "members/body.md": {**MEMBER, "title": "Body", "places": "[region]", "type": "public body"},
    "stories/a.md": STORY,
    "stories/b.md": {**STORY, "title": "B", "members": "[body]"},
    "stories/old.md": {**STORY, "title": "Old", "archived_on": "2026-05-01"},
}


@pytest.fixture
def pages(tmp_path):
    outputs = plan(site_of(tmp_path, PLACES))
    return {output.address: output.inputs for output in outputs if isinstance(output, Page)}


def choices(page, name):
    facet = next(facet for facet in page.facets if facet.name == name)
    return [(choice.title, choice.total, choice.address) for choice in facet.choices]


def test_a_town_counts_for_its_county_but_not_for_the_whole_region(pages):
    assert choices(pages["/stories/"], "places") == [
        ("Durham", 0, "/stories/places/durham/"),
        ("Empty Bay", 0, "/stories/places/empty-bay/"),
        ("Hobton", 1, "/stories/places/hobton/"),
        ("The Shire", 1, "/stories/places/shire/"),
        ("Across The Region", 1, "/stories/places/region/"),
    ]


def test_each_choice_has_its_entries(pages):
    listed = {address: [card.name for card in page.cards] for address, page in pages.items() if "/places/" in address
              and address.startswith("/stories/") and hasattr(page, "cards")}  # fmt: skip
    assert listed == {
        "/stories/places/durham/": [],
        "/stories/places/empty-bay/": [],
        "/stories/places/hobton/": ["a"],
        "/stories/places/shire/": ["a"],
        "/stories/places/region/": ["b"],
    }


def test_a_place_without_a_story_says_that_one_is_wanted(pages):
    assert pages["/stories/places/empty-bay/"].empty == "First story wanted"
    assert "/members/places/empty-bay/" not in pages


def test_words_are_choices_where_they_are_used(pages):
    assert choices(pages["/members/"], "type") == [
        ("Public body", 1, "/members/types/public-body/"),
        ("Small or medium business", 1, "/members/types/sme/"),
    ]


def test_all_choices_of_a_facet_have_a_page(pages):
    page = pages["/stories/places/"]
    assert page.title == "Stories by place"
    assert [cover is not None for cover in page.covers] == [True] * 5


def test_no_choice_leads_nowhere(pages):
    linked = [
        choice.address for page in pages.values() for facet in getattr(page, "facets", ()) for choice in facet.choices
    ]
    assert {address for address in linked if address} <= pages.keys()


def test_what_an_editor_may_link_to_is_what_is_planned(tmp_path):
    site = site_of(tmp_path, PLACES)
    planned = {
        output.address
        for output in plan(site)
        if re.match(r"/(stories|members)/(place|type|sector|pillar)s/", output.address)
    }
    assert {file_of(address) for address in planned} <= set(all_files(site))


def test_an_entry_cannot_have_the_name_of_a_facet(tmp_path):
    site = site_of(tmp_path, {**PLACES, "stories/places.md": {**STORY, "title": "C"}})
    problems = read_content(site.settings, site.today, str).problems
    assert [problem.message for problem in problems if problem.rule == "address"] == [
        "must have another name: /stories/places/ is taken by the list of stories, narrowed"
    ]


@pytest.mark.parametrize(
    ("folder", "name", "choice", "address"),
    [
        ("stories", "places", "", "/stories/places/"),
        ("members", "type", "", "/members/types/"),
        ("members", "type", "local government", "/members/types/local-government/"),
    ],
)
def test_where_a_list_is_narrowed(folder, name, choice, address):
    assert facet_address(folder, name, choice) == address
