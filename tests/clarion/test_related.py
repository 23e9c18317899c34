"""Stories like another: of its place or pillar before those of its sector alone, newest first, never itself."""

from small_sites import MEMBER, PLACE, STORY, site_of

from clarion.pages.groups import Cards
from clarion.pages.related import related_to as others

FILES = {
    "places/york.md": {**PLACE, "title": "York"},
    "sectors/rail.md": {"title": "Rail", "definition": "What runs on rails."},
    "members/far.md": {**MEMBER, "title": "Far", "places": "[york]"},
    "members/other.md": {**MEMBER, "title": "Other", "places": "[york]", "sectors": "[rail]"},
    "stories/a.md": STORY,
    "stories/near.md": {**STORY, "title": "Near", "date": "2025-01-01"},
    "stories/nearer.md": {**STORY, "title": "Nearer", "date": "2025-06-01"},
    "stories/same-sector.md": {**STORY, "title": "Same sector", "members": "[far]"},
    "stories/strange.md": {**STORY, "title": "Strange", "members": "[other]", "places": "[york]"},
    "stories/archived.md": {**STORY, "title": "Archived", "archived_on": "2026-05-01"},
    "news/n.md": {"title": "News", "summary": STORY["summary"], "date": "2026-01-01"},
}


def related_to(folder, kind, name):
    site = site_of(folder, FILES)
    return [card.name for card in others(site, site.entries[kind][name], Cards(site))]


def test_of_its_place_first_then_of_its_sector(tmp_path):
    assert related_to(tmp_path, "stories", "a") == ["nearer", "near", "same-sector"]


def test_what_is_archived_shows_what_is_current(tmp_path):
    assert related_to(tmp_path, "stories", "archived") == ["a", "nearer", "near"]


def test_what_shares_a_place_alone_is_related(tmp_path):
    assert related_to(tmp_path, "stories", "strange") == ["same-sector"]


def test_only_stories_have_others_like_them(tmp_path):
    assert related_to(tmp_path, "news", "n") == []
