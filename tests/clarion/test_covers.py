"""The drawing on a cover: made from structure and name, the same for ever."""

from hashlib import sha256
from xml.etree import ElementTree

import pytest

from clarion.covers import STRUCTURES, TILE, WIDE, cover

NAMES = [f"story-{n}" for n in range(40)]

# Recorded once: covers that readers have seen, and pictures that were shared, keep their bridge.
DRAWN = {
    "tied arch": "a5cd1b3783005e0c5da1b36140b6f5c39f24ff46707a8041b61924318862a31e",
    "tilting arch": "0c0c86976acb7caba22c1f4acd28f2068250458f4888eb6dfab969907b4d36df",
    "cable-stayed": "b70282ed541303439298aa8776e4b16a06f835ad34a33542689e4e84bd841ab5",
    "viaduct": "edd1eda739435f8d8bb8a700bd4987921fa77ca16e0eba9f8f526838ae59b032",
    "transporter": "ae88a94871f0891d60a396813a89b105d74a8fccd7a63ed3ad726c5e6a81a3f0",
    "lighthouse": "591a226547f03512dc4f1a9dcf5c4b69a6741d42e74e8abdd7157c579e039883",
    "arcs": "463cce7e20d2e880ded439ee03273a20d65f1a1aa041ea5ccbf862d799684fa6",
}
TILE_OF_ARCS = "a8fa1e5806cab5be9c2bac86a2449fefb05f41e574815ea7a1c6b302df8af302"

each_structure = pytest.mark.parametrize("structure", STRUCTURES)


def test_the_structures_are_those_an_editor_may_write():
    assert set(STRUCTURES) == set(DRAWN)


@each_structure
def test_a_drawing_keeps_its_bytes(structure):
    assert _digest(cover(structure, "acme-saves-energy")) == DRAWN[structure]


def test_a_tile_keeps_its_bytes():
    assert _digest(cover("arcs", "acme-saves-energy", TILE)) == TILE_OF_ARCS


@each_structure
def test_every_name_draws_well_formed_svg(structure):
    drawings = [ElementTree.fromstring(cover(structure, name)) for name in NAMES]
    assert {drawing.tag for drawing in drawings} == {"svg"}


@each_structure
def test_different_names_differ(structure):
    assert len({cover(structure, name) for name in NAMES}) == len(NAMES)


def test_different_structures_differ():
    assert len({cover(structure, "acme") for structure in STRUCTURES}) == len(STRUCTURES)


@each_structure
def test_a_tile_is_the_same_drawing_in_a_smaller_box(structure):
    assert cover(structure, "acme", TILE) == cover(structure, "acme", WIDE).replace(WIDE, TILE)


@each_structure
def test_colour_is_left_to_the_stylesheet(structure):
    attributes = {key for element in _elements(structure) for key in element.attrib}
    assert not attributes & {"style", "fill", "stroke", "id"}


@each_structure
def test_a_cover_has_one_lamp(structure):
    lamps = [element for element in _elements(structure) if element.get("class") == "bridge__lamp"]
    assert len(lamps) == 1


@each_structure
def test_a_drawing_is_hidden_from_assistive_technology(structure):
    svg = ElementTree.fromstring(cover(structure, "acme"))
    assert (svg.get("aria-hidden"), svg.get("focusable")) == ("true", "false")


@pytest.mark.parametrize("name", ["", "a", "x" * 500, 'a-<b>&"c"', "über"])
def test_any_name_draws(name):
    ElementTree.fromstring(cover("viaduct", name))


def _elements(structure):
    return ElementTree.fromstring(cover(structure, "acme")).iter()


def _digest(drawing):
    return sha256(drawing.encode()).hexdigest()
