"""Maps: what an outline may be, where things are drawn, and what stands on the pages."""

import json
import math
import pickle
import re
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_sites import MEMBER, PLACE, site_of

from clarion.look import Look
from clarion.maps.apart import moved_apart
from clarion.maps.clipping import BLEED, area_path, border_within, edges, line_path, lines_within
from clarion.maps.drawing import Spot, map_of
from clarion.maps.frame import HIGH, LOW, WIDTH, frame_of
from clarion.maps.labels import box_of, meet
from clarion.maps.outline import Outline, outline_at
from clarion.pages.letters import letter_of
from clarion.plan import parts_of, plan
from clarion.reads import Unfit
from clarion.render import rendered
from clarion.settings import OWN_THEME

SQUARE = [[-3, 54], [0, 54], [0, 56], [-3, 56], [-3, 54]]
points = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
near = st.tuples(st.floats(-3, 0), st.floats(54, 56))
drawn_points = st.tuples(st.floats(-2000, 2000), st.floats(-2000, 2000))
names = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=24)


def spots(where=near, **sizes):
    return st.lists(st.builds(Spot, names, where, st.integers(0, 999)), min_size=1, **sizes)


def numbers_of(path: str) -> list[tuple[float, float]]:
    found = [float(number) for number in re.findall(r"-?[\d.]+", path)]
    return list(zip(found[::2], found[1::2], strict=True))


def geojson(folder: Path, found: object) -> Path:
    path = folder / "_outline.geojson"
    path.write_text(found if isinstance(found, str) else json.dumps(found), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("found", "areas", "lines"),
    [
        ({"type": "Polygon", "coordinates": [SQUARE]}, 1, 0),
        ({"type": "Polygon", "coordinates": [SQUARE, SQUARE]}, 1, 0),
        ({"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]]}, 2, 0),
        ({"type": "LineString", "coordinates": [[1, 2, 30], [3, 4, 30]]}, 0, 1),
        ({"type": "MultiLineString", "coordinates": [SQUARE, SQUARE, SQUARE]}, 0, 3),
        ({"type": "Feature", "properties": None, "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}, 1, 0),
        (
            {
                "type": "FeatureCollection",
                "note": "a foreign member",
                "features": [
                    {"type": "Feature", "geometry": None},
                    {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}},
                    {"type": "Feature", "geometry": {"type": "LineString", "coordinates": SQUARE}},
                ],
            },
            0,
            1,
        ),
        (
            {
                "type": "GeometryCollection",
                "geometries": [
                    {"type": "Polygon", "coordinates": [SQUARE]},
                    {"type": "GeometryCollection", "geometries": [{"type": "LineString", "coordinates": SQUARE}]},
                ],
            },
            1,
            1,
        ),
    ],
    ids=lambda found: found["type"] if isinstance(found, dict) else "",
)
def test_every_type_of_geojson_is_read(tmp_path, found, areas, lines):
    outline = outline_at(geojson(tmp_path, found), "x")
    assert (len(outline.areas), len(outline.lines)) == (areas, lines)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ("{", "must be a GeoJSON file, and x is not JSON from its line 1 on"),
        ("[" * 100_000, "must be a GeoJSON file, and x is not JSON that can be read"),
        ("1" * 5000, "must be a GeoJSON file, and x is not JSON that can be read"),
        ({}, "must be a GeoJSON file, and x has an object without a type"),
        ([SQUARE], "must be a GeoJSON file, and x has an object without a type"),
        ({"type": "Topology"}, 'must be a GeoJSON file, and x has an object of the type "Topology"'),
        ({"type": ["a"]}, 'must be a GeoJSON file, and x has an object of the type ["a"]'),
        (
            {"type": "FeatureCollection", "features": [{"type": "Polygone"}]},
            'must be a GeoJSON file, and x has an object of the type "Polygone"',
        ),
        ({"type": "FeatureCollection"}, "must be a GeoJSON file with lines or polygons, and x has none"),
        ({"type": "Point", "coordinates": [1, 2]}, "must be a GeoJSON file with lines or polygons, and x has none"),
        (
            {"type": "LineString", "coordinates": [[1, 2]]},
            "must be a GeoJSON file with lines or polygons, and x has none",
        ),
        (
            {"type": "LineString", "coordinates": [[429000, 565000], [1, 2]]},
            "must be a GeoJSON file in degrees, [longitude, latitude], and x has [429000, 565000]",
        ),
        (
            {"type": "LineString", "coordinates": [[1, True], [1, 2]]},
            "must be a GeoJSON file in degrees, [longitude, latitude], and x has [1, true]",
        ),
        (
            {"type": "LineString", "coordinates": [[1, float("nan")], [1, 2]]},
            "must be a GeoJSON file in degrees, [longitude, latitude], and x has [1, NaN]",
        ),
        (
            {"type": "LineString", "coordinates": None},
            "must be a GeoJSON file in degrees, [longitude, latitude], and x has null among its coordinates",
        ),
        (" " * 1_000_001, "must be a GeoJSON file of at most 1 MB, and x is larger; simplify its lines"),
    ],
    ids=lambda found: str(found)[:30],
)
def test_what_is_no_outline_is_told_in_words(tmp_path, found, words):
    with pytest.raises(Unfit) as told:
        outline_at(geojson(tmp_path, found), "x")
    assert str(told.value) == words


def test_an_outline_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Unfit, match=r"must be a GeoJSON file below the content folder, and there is no x$"):
        outline_at(tmp_path / "x", "x")


@given(st.lists(points, min_size=1, max_size=6))
def test_the_places_lie_in_the_frame_around_them(found):
    frame = frame_of(found)
    assert LOW <= frame.height <= HIGH
    for x, y in map(frame.drawn, found):
        assert -0.01 <= x <= WIDTH + 0.01
        assert -0.01 <= y <= frame.height + 0.01


@given(st.lists(points, min_size=1, max_size=6), points, points)
def test_north_is_up_and_east_is_right(found, one, other):
    frame = frame_of(found)
    (x, y), (across, down) = frame.drawn(one), frame.drawn(other)
    assert (x <= across) if one[0] <= other[0] else (x >= across)
    assert (y >= down) if one[1] <= other[1] else (y <= down)


def test_a_degree_of_longitude_is_as_long_as_the_latitude_makes_it():
    frame = frame_of([(-1, 60), (1, 60)])
    (x, _), (across, _) = frame.drawn((0, 60)), frame.drawn((1, 60))
    (_, y), (_, down) = frame.drawn((0, 60)), frame.drawn((0, 59))
    assert math.isclose((across - x) / (down - y), 0.5)


@given(st.lists(drawn_points, min_size=2, max_size=12))
def test_what_is_cut_lies_inside_and_what_lies_inside_is_kept(line):
    cut = edges(WIDTH, LOW)
    left = [point for piece in lines_within(tuple(line), cut) for point in piece]
    border = border_within(tuple(line), cut)
    for point in (*left, *border):
        assert all(edge.keeps(point) for edge in cut)
    inside = {point for point in line if all(edge.keeps(point) for edge in cut)}
    assert inside <= set(left)
    assert inside <= set(border)


@given(st.lists(drawn_points, min_size=3, max_size=12))
def test_the_paths_lie_inside_too(line):
    cut = edges(WIDTH, LOW)
    paths = area_path([border_within(tuple(line), cut)]), line_path(lines_within(tuple(line), cut))
    for x, y in (point for path in paths for point in numbers_of(path)):
        assert -BLEED <= x <= WIDTH + BLEED
        assert -BLEED <= y <= LOW + BLEED


def test_land_around_all_of_the_drawing_fills_it():
    around = ((-900.0, -900.0), (900.0, -900.0), (900.0, 900.0), (-900.0, 900.0))
    assert area_path([border_within(around, edges(520, 400))]).count(" ") == 6
    assert area_path([border_within(tuple((x + 5000, y) for x, y in around), edges(520, 400))]) == ""


@given(st.lists(st.tuples(st.floats(30, 490), st.floats(30, 330)), max_size=5))
def test_places_that_lie_close_are_moved_apart(found):
    moved = moved_apart(found, 46, (520, 360), 26)
    assert all(26 <= x <= 494 and 26 <= y <= 334 for x, y in moved)
    assert all(math.dist(one, other) > 45.5 for one, other in combinations(moved, 2))


def test_places_that_have_room_stay_where_they_are():
    found = [(100.0, 100.0), (200.0, 100.0), (200.0, 180.0)]
    assert moved_apart(found, 46, (520, 360), 26) == found


@given(spots(max_size=12), st.sampled_from([7, 20]))
def test_no_name_covers_another_or_a_stop_or_leaves_the_map(found, radius):
    drawn = map_of(found, Outline(), radius)
    boxes = [box_of(stop.label, stop.title) for stop in drawn.stops if stop.label]
    assert not any(meet(one, other) for one, other in combinations(boxes, 2))
    assert all(x >= 0 and y >= 0 and right <= WIDTH and low <= drawn.height for x, y, right, low in boxes)
    assert [stop.title for stop in drawn.stops] == [spot.title for spot in found]
    for stop in drawn.stops:
        assert 0 < stop.x < WIDTH
        assert 0 < stop.y < drawn.height


@given(spots(points, max_size=8))
def test_the_same_places_make_the_same_map_and_it_can_be_sent(found):
    outline = Outline(((tuple(map(tuple, SQUARE)),),), (((-2, 55), (-1, 55)),))
    drawn = map_of(found, outline, 20)
    assert pickle.loads(pickle.dumps(drawn)) == map_of(found, outline, 20) == drawn


def test_one_place_and_two_in_one_spot_are_maps():
    assert map_of([Spot("A", (0, 0))], Outline(), 20).stops[0].label
    one, other = map_of([Spot("A", (0, 90)), Spot("B", (0, 90))], Outline(), 20).stops
    assert one.y < other.y


def test_a_name_that_has_a_choice_does_not_lie_across_the_coast():
    coast = (((-1.4, 54.0), (-1.4, 56.0)),)
    stops = map_of([Spot("Newtown", (-1.5, 55)), Spot("Hill", (-1.9, 55.3))], Outline((), coast), 20).stops
    assert stops[0].label.anchor == "end"


PLACES = {
    "places/county.md": {**PLACE, "title": "The County"},
    "places/durham.md": {**PLACE, "parent": "county"},
    "places/hexham.md": {**PLACE, "title": "Hexham", "location": "{lat: 54.97, lng: -2.1}", "parent": "county"},
    "members/beta.md": {**MEMBER, "title": "Beta", "places": "[county]"},
    "members/gamma.md": {**MEMBER, "title": "Gamma", "places": "[durham, durham]"},
    "members/old.md": {**MEMBER, "title": "Old", "archived_on": "2026-01-01", "archive_note": "Closed."},
}


def page_at(site, address: str) -> str:
    outputs = {output.address: output for output in plan(site)}
    return rendered(outputs[address], Look(str(OWN_THEME), "en-GB", "")).decode()


def listing_of(site, folder):
    parts = (part for part in parts_of(site) if part.name[:2] == ("list", folder))
    return [page.inputs for part in parts for page in part.outputs(site)]


def test_the_list_counts_what_it_lists_and_the_whole_region_is_no_point(tmp_path):
    (listing,) = listing_of(site_of(tmp_path, PLACES), "members")
    assert [(stop.title, stop.count) for stop in listing.map.stops] == [("Durham", 2), ("Hexham", 0)]
    assert [(each.title, each.total) for each in listing.facets[0].choices] == [
        ("Durham", 2), ("Hexham", 0), ("Across The County", 1),
    ]  # fmt: skip


def test_each_place_is_a_link_that_says_what_is_there(tmp_path):
    html = page_at(site_of(tmp_path, PLACES), "/members/")
    assert 'role="group" aria-label="Map of the region: organisations in each place"' in html
    assert '<a href="/members/places/durham/" aria-label="Durham: 2 organisations">' in html
    assert 'role="img" aria-label="Hexham: none yet"' in html
    assert 'aria-label="Hexham: none yet"><a' not in html
    assert "map__sea" not in html
    assert "Gamma" in page_at(site_of(tmp_path, PLACES), "/members/places/durham/")


def test_a_place_is_shown_among_the_others(tmp_path):
    html = page_at(site_of(tmp_path, PLACES), "/places/hexham/")
    assert 'role="img" aria-label="Where Hexham is"' in html
    assert html.count("<g data-here>") == 1


def test_fewer_than_two_places_are_no_map(tmp_path):
    site = site_of(tmp_path, {})
    assert "<figure" not in page_at(site, "/members/")
    assert "<figure" not in page_at(site, "/places/durham/")


def test_the_outline_that_the_settings_name_is_drawn(tmp_path):
    (tmp_path / "content").mkdir()
    geojson(tmp_path / "content", {"type": "Polygon", "coordinates": [SQUARE]})
    site = site_of(tmp_path, PLACES, CLARION_REGION={"name": "X", "outline": "_outline.geojson"})
    assert page_at(site, "/members/").count('class="map__land"') == 1
    geojson(tmp_path / "content", "{")
    assert "map__land" not in page_at(site, "/members/")


@pytest.mark.parametrize(
    ("title", "letter"),
    [("Acme", "A"), ("Échos", "E"), ("ødegaard", "Ø"), ("3D Labs", "0–9"), ("“Quoted”", "Q"), ("!", "#"), ("Жук", "Ж")],
)
def test_a_title_stands_under_its_letter(title, letter):
    assert letter_of(title) == letter


def test_a_long_list_has_its_letters_each_with_its_page(tmp_path):
    titles = ["Ada", "Abe", "Émile", "Eve", "Zoe", *(f"Mo {n}" for n in range(9)), "1st"]
    files = {f"members/m{n}.md": {**MEMBER, "title": title} for n, title in enumerate(titles)}
    first, second = listing_of(site_of(tmp_path, files, DEFAULT_PAGINATION="10"), "members")
    assert [card.title for card in first.cards[:6]] == ["1st", "Abe", "Acme & Sons", "Ada", "Eve", "Émile"]
    assert [(letter.mark, letter.address, letter.name) for letter in first.letters] == [
        ("0–9", "/members/", "m14"),
        ("A", "/members/", "m1"),
        ("E", "/members/", "m3"),
        ("M", "/members/", "m5"),
        ("Z", "/members/page/2/", "m4"),
    ]
    assert second.letters == first.letters
    assert second.map is None
    html = page_at(site_of(tmp_path, files, DEFAULT_PAGINATION="10"), "/members/page/2/")
    assert '<a class="letters__link" href="/members/#page:letter-a">A</a>' in html
    assert '<li class="ledger__row" id="page:letter-z"' in html


def test_a_short_list_has_no_letters(tmp_path):
    (listing,) = listing_of(site_of(tmp_path, PLACES), "members")
    assert listing.letters == ()
