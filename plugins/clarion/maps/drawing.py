"""Places and an outline → a map that a template can write out. The same places always make the same map."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from clarion.maps.apart import moved_apart
from clarion.maps.clipping import area_path, border_within, edges, line_path, lines_within
from clarion.maps.frame import WIDTH, Frame, frame_of
from clarion.maps.labels import Box, Label, labels_of
from clarion.maps.outline import Line, Outline, Point

_BETWEEN = 6
"""What is seen between two stops that lie close."""


@dataclass(frozen=True)
class Spot:
    """A place to be shown: what it is called, where on Earth, and what is there."""

    title: str
    point: Point
    count: int = 0
    address: str = ""
    """Where its count leads."""


@dataclass(frozen=True)
class Stop:
    """A place on the map: a circle, with its name where there is room for it."""

    title: str
    x: int
    y: int
    count: int
    address: str
    label: Label | None
    is_here: bool = False
    """Whether the page is about this place."""


@dataclass(frozen=True)
class Map:
    """A map: its size in units of its own, the paths of land and of lines, and the places on it."""

    width: int
    height: int
    radius: int
    """Of its stops."""
    land: tuple[str, ...]
    lines: tuple[str, ...]
    stops: tuple[Stop, ...]
    is_moved: bool = False
    """Whether places that lie close are drawn further apart than they are."""


def map_of(spots: Sequence[Spot], outline: Outline, radius: int) -> Map:
    """The map of at least one spot."""
    frame = frame_of([spot.point for spot in spots])
    corner = (WIDTH, frame.height)
    exact = [frame.drawn(spot.point) for spot in spots]
    points = moved_apart(exact, 2 * radius + _BETWEEN, corner, radius + _BETWEEN)
    areas, lines = _cut(outline, frame)
    coast = [box for line in chain(*areas, *lines) for box in _boxes(line)]
    labels = labels_of([(at, spot.title) for at, spot in zip(points, spots, strict=True)], radius, corner, coast)
    stops = (
        Stop(spot.title, round(x), round(y), spot.count, spot.address, label)
        for spot, (x, y), label in zip(spots, points, labels, strict=True)
    )
    paths = tuple(filter(None, map(area_path, areas))), tuple(filter(None, map(line_path, lines)))
    return Map(WIDTH, frame.height, radius, *paths, tuple(stops), is_moved=points != exact)


def _cut(outline: Outline, frame: Frame) -> tuple[list[list[Line]], list[list[Line]]]:
    """The borders of the outline's areas, and its lines, as far as they lie in the frame."""
    cut = edges(WIDTH, frame.height)
    areas = [[border_within(tuple(map(frame.drawn, border)), cut) for border in area] for area in outline.areas]
    return areas, [lines_within(tuple(map(frame.drawn, line)), cut) for line in outline.lines]


def _boxes(line: Line) -> Iterator[Box]:
    """What each stretch of a line covers, roughly."""
    for (x, y), (across, down) in pairwise(line):
        yield min(x, across), min(y, down), max(x, across), max(y, down)
