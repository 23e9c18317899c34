from small_sites import MEMBER, PLACE, STORY, site_of

from clarion.desk.gaps import gap_maps
from clarion.desk.tables import Cell
from clarion.pages.groups import listed_of

ROOF = {"title": "R", "level": "roof", "text": "We build.", "owner": "The board", "approved_on": "2026-01-01"}
PILLAR = {**ROOF, "title": "P", "level": "pillar", "parent": "roof"}
FILES = {
    "places/york.md": {**PLACE, "title": "York"},
    "sectors/space.md": {"title": "Space", "definition": "Above."},
    "messages/roof.md": ROOF,
    "messages/pillar.md": PILLAR,
    "members/bell.md": {**MEMBER, "title": "Bell", "type": "education"},
    "stories/a.md": {**STORY, "title": "A", "pillars": "[pillar]"},
    "stories/b.md": {**STORY, "title": "B", "sectors": "[health, space]", "places": "[york]"},
    "stories/c.md": {**STORY, "title": "C", "draft": "true", "places": "[york]"},
    "stories/d.md": {**STORY, "title": "D", "archived_on": "2026-05-01", "archive_note": "Over."},
}


def maps(tmp_path):
    site = site_of(tmp_path, FILES)
    return gap_maps(site, {entry.name: Cell(str(entry.fields.title)) for entry in listed_of(site, "stories")})


def counts(each):
    return [[cell.value for cell in row] for row in each.table.rows]


def test_published_stories_are_counted_by_place_and_sector_and_nothing_is_left_out(tmp_path):
    places, _ = maps(tmp_path)
    assert places.table.columns == ("Place", "Health", "Space")
    assert counts(places) == [["Durham", 1, 0], ["York", 1, 1]]
    assert (places.empty, places.total, places.pairs) == (1, 4, "pairs of place and sector")


def test_every_kind_of_organisation_is_beside_every_pillar(tmp_path):
    _, kinds = maps(tmp_path)
    assert counts(kinds) == [["Education", 0], ["Small or medium business", 1]]


def test_each_cell_leads_to_its_stories(tmp_path):
    places, _ = maps(tmp_path)
    cells = {cell.address: cell.shade for row in places.table.rows for cell in row[1:]}
    assert {f"#page:{each.id}" for each in places.crossings} == {address for address in cells if address}
    assert [(each.title, [story.value for story in each.stories]) for each in places.crossings] == [
        ("Durham, Health", ["A"]), ("York, Health", ["B"]), ("York, Space", ["B"]),
    ]  # fmt: skip
    assert cells[""] == 0
