"""What lists need of an entry: its order, what it is found under, whether it may lead."""

import pytest
from small_sites import GROUND, MEMBER, PLACE, STORY, SUMMARY, TODAY, site_of, written_file

from clarion.content import read_content
from clarion.gist import gist, in_order, standing

FILES = {
    **GROUND,
    "stories/old.md": {**STORY, "title": "Old", "date": "2025-01-01"},
    "stories/new.md": {**STORY, "title": "new", "date": "2026-02-01"},
    "stories/new-too.md": {**STORY, "title": "New, again", "date": "2026-02-01"},
    "stories/draft.md": {**STORY, "title": "Draft", "draft": "true"},
    "members/bolt.md": {**MEMBER, "title": "Bolt", "type": "corporate", "places": "[york]"},
    "places/york.md": {**PLACE, "title": "York"},
}


@pytest.fixture
def site(tmp_path):
    return site_of(tmp_path, FILES)


@pytest.mark.parametrize(
    ("folder", "names"),
    [("stories", ["new", "new-too", "old"]), ("members", ["acme", "bolt"]), ("places", ["durham", "york"])],
)
def test_what_is_shown_stands_in_its_kinds_order(site, folder, names):
    assert list(standing(site, folder)) == names
    assert [entry.name for entry in in_order(site, folder, reversed(list(site.shown_of(folder))))] == names


def test_a_story_is_found_under_the_places_and_sectors_of_its_member(site):
    choices = gist(site, "stories", "old").choices
    assert choices["places"] == ("durham",)
    assert choices["sectors"] == ("health",)


def test_a_member_is_found_under_its_type(site):
    assert gist(site, "members", "bolt").choices["type"] == ("corporate",)


HALF = {
    "stories/half.md": {"summary": SUMMARY},
    "awards/half.md": {"title": "Half"},
    "events/half.md": {"title": "Half"},
    "members/half.md": {"title": "Half"},
}


@pytest.mark.parametrize("file", HALF)
def test_of_a_file_half_read_there_is_a_gist(site, tmp_path, file):
    """It is judged with the others, so that all that is wrong is told at once."""
    (tmp_path / "content" / file).parent.mkdir(exist_ok=True)
    (tmp_path / "content" / file).write_text(written_file(HALF[file]), encoding="utf-8")
    found = read_content(site.settings, TODAY, str)
    wrong = {problem.path for problem in found.problems if problem.level == "problem"}
    assert str(tmp_path / "content" / file) in wrong
