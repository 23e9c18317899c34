"""Where the names of places stand: beside their stops, none over another."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from clarion.maps.outline import Point

SIZE = 21
"""Of the letters, as the stylesheet has it."""
_GAP = 8
_BROAD, _USUAL = 1.0, 0.54
"""The width of a letter, in sizes: of the scripts whose letters are squares, and of others, rather too much."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Label:
    """Where a name is written: x and y of its baseline, and whether it starts, ends or has its middle there."""

    x: int
    y: int
    anchor: str


def labels_of(
    stops: Sequence[tuple[Point, str]], radius: float, corner: Point, coast: Sequence[Box] = ()
) -> list[Label | None]:
    """A label for each stop, from the north: at its right, left, above or below; None where there is no room.

    No label covers another, nor a stop, nor leaves the drawing; where there is a choice, none lies across the coast.
    A stop without a label is named in the list beside the map."""
    taken = [(x - radius, y - radius, x + radius, y + radius) for (x, y), _ in stops]
    found: dict[int, Label | None] = {}
    for number in sorted(range(len(stops)), key=lambda number: (stops[number][0][1], number)):
        point, name = stops[number]
        label, box = _best([(way, box_of(way, name)) for way in _ways(point, radius)], taken, corner, coast)
        found[number] = label
        taken += [box] if box else []
    return [found[number] for number in range(len(stops))]


def _best(
    ways: Sequence[tuple[Label, Box]], taken: Sequence[Box], corner: Point, coast: Sequence[Box]
) -> tuple[Label, Box] | tuple[None, None]:
    free = [(way, box) for way, box in ways if _is_free(box, taken, corner)]
    return min(free, key=lambda way: any(meet(way[1], part) for part in coast), default=(None, None))


def _ways(point: Point, radius: float) -> Iterator[Label]:
    x, y, away = round(point[0]), round(point[1]), round(radius) + _GAP
    level = y + SIZE // 3
    yield Label(x + away, level, "start")
    yield Label(x - away, level, "end")
    yield Label(x, y - away, "middle")
    yield Label(x, y + away + SIZE * 3 // 4, "middle")


def box_of(label: Label, name: str) -> Box:
    """What a name covers, as far as can be told without its letters."""
    width = width_of(name)
    left = label.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor] * width
    return left, label.y - SIZE * 0.8, left + width, label.y + SIZE * 0.25


def width_of(name: str) -> float:
    broad = sum(unicodedata.east_asian_width(letter) in "WF" for letter in name)
    return SIZE * (broad * _BROAD + (len(name) - broad) * _USUAL)


def _is_free(box: Box, taken: Iterable[Box], corner: Point) -> bool:
    left, top, right, bottom = box
    inside = left >= 0 and top >= 0 and right <= corner[0] and bottom <= corner[1]
    return inside and not any(meet(box, other) for other in taken)


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
