import datetime as dt

import pytest
from small_sites import MEMBER, STORY, site_of

from clarion.desk.links import no_link
from clarion.desk.matches import matches, words_of
from clarion.desk.supports import supports
from clarion.desk.untold import untold

JOINED = {**MEMBER, "relationship": "member", "member_since": "2020-01-01"}


def rows(table):
    return [[cell.value for cell in row] for row in table.rows]


def test_organisations_without_a_story_are_told_members_first(tmp_path):
    files = {
        "members/acme.md": MEMBER,
        "members/bell.md": {**JOINED, "title": "Bell"},
        "members/cole.md": {**JOINED, "title": "Cole", "member_since": "2019-01-01"},
        "members/dale.md": {**MEMBER, "title": "Dale", "relationship": "partner"},
    }
    found = rows(untold(site_of(tmp_path, files), no_link))
    assert [row[0] for row in found] == ["Cole", "Bell", "Dale", "Acme & Sons"]
    assert found[0][1:] == ["member", "small or medium business", "Durham", dt.date(2019, 1, 1), "Cole"]


@pytest.mark.parametrize(
    ("story", "is_told"),
    [
        ({**STORY, "members": "[bell]"}, True),
        ({**STORY, "partners": "[bell]"}, True),
        ({**STORY, "members": "[bell]", "draft": "true"}, False),
        ({**STORY, "": "With [Bell](../members/bell.md)."}, False),
    ],
)
def test_a_published_story_tells_of_those_that_its_fields_name(tmp_path, story, is_told):
    files = {"members/bell.md": {**JOINED, "title": "Bell"}, "stories/a.md": story}
    names = [row[0] for row in rows(untold(site_of(tmp_path, files), no_link))]
    assert ("Bell" not in names) == is_told


def test_one_that_has_closed_is_not_looked_for(tmp_path):
    files = {"members/bell.md": {**JOINED, "title": "Bell", "closed_on": "2026-01-01"}, "stories/a.md": STORY}
    assert rows(untold(site_of(tmp_path, files), no_link)) == []


def test_support_that_ends_first_comes_first(tmp_path):
    files = {
        "members/bell.md": {**MEMBER, "title": "Bell", "supports": "[{as: patron}, {as: sponsor, until: 2026-06-11}]"},
        "members/cole.md": {**MEMBER, "title": "Cole", "supports": "[{as: funder, level: Gold, until: 2026-05-22}]"},
    }
    found = rows(supports(site_of(tmp_path, files), no_link))
    assert [(row[0], row[1], row[2], row[5]) for row in found] == [
        ("Cole", "funder", "Gold", "ended 10 days ago"), ("Bell", "sponsor", "", 10),
        ("Bell", "patron", "", "no end is written"),
    ]  # fmt: skip


def said(title, offers="", wishes=""):
    return {**MEMBER, "title": title, "offers": f"[{offers}]", "looking_for": f"[{wishes}]"}


def test_a_wish_meets_the_offer_that_has_most_of_its_words(tmp_path):
    files = {
        "members/bell.md": said("Bell", wishes="A room for testing drones"),
        "members/cole.md": said("Cole", offers="'Room to let', 'A hall where drones are tested'"),
        "members/dale.md": said("Dale", offers="Testing rooms for a drone"),
    }
    found = rows(matches(site_of(tmp_path, files), no_link))
    assert [(row[2], row[4]) for row in found] == [
        ("Dale", "drone, room, testing"), ("Cole", "room"), ("Cole", "drone"),
    ]  # fmt: skip


def test_nobody_meets_themselves_or_over_everyday_words(tmp_path):
    files = {
        "members/bell.md": said("Bell", offers="Drones", wishes="'Drones', 'People to work with'"),
        "members/cole.md": said("Cole", offers="People who work with you"),
    }
    assert rows(matches(site_of(tmp_path, files), no_link)) == []


def test_a_word_that_most_offers_have_says_nothing(tmp_path):
    files = {f"members/m{n}.md": said(f"M{n}", offers="Advice on software") for n in range(8)}
    files["members/bell.md"] = said("Bell", wishes="Advice on drones")
    assert rows(matches(site_of(tmp_path, files), no_link)) == []


def test_words_are_known_by_more_than_three_letters_and_without_an_s():
    assert words_of("A Lab for two Drones, and a drone") == {"drone"}
