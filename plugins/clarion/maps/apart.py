"""Places that lie close, moved apart, so that each can be seen and reached."""

import math
from collections.abc import Sequence
from itertools import combinations

from clarion.maps.outline import Point

_ROUNDS = 60


def moved_apart(points: Sequence[Point], room: float, corner: Point, margin: float) -> list[Point]:
    """The points, pushed from each other until each has its room, as far as there is any.

    They stay inside a drawing from (0, 0) to its corner, away from its edge. Those with room enough are not moved.
    """
    moved = [_inside(point, corner, margin) for point in points]
    for _ in range(_ROUNDS):
        pushes = [pair for pair in combinations(range(len(moved)), 2) if _lack(moved, pair, room) > 0.01]
        if not pushes:
            break
        for first, second in pushes:
            _push(moved, (first, second), room, corner, margin)
    return moved


def _lack(points: Sequence[Point], pair: tuple[int, int], room: float) -> float:
    return room - math.dist(points[pair[0]], points[pair[1]])


def _push(points: list[Point], pair: tuple[int, int], room: float, corner: Point, margin: float) -> None:
    """Both by half of what they lack, along the line between them; two in one spot up and down."""
    first, second = pair
    lack = max(0.0, _lack(points, pair, room)) / 2
    across, down = points[second][0] - points[first][0], points[second][1] - points[first][1]
    length = math.hypot(across, down)
    x, y = (across / length * lack, down / length * lack) if length > 1e-9 else (0.0, lack)
    points[first] = _inside((points[first][0] - x, points[first][1] - y), corner, margin)
    points[second] = _inside((points[second][0] + x, points[second][1] + y), corner, margin)


def _inside(point: Point, corner: Point, margin: float) -> Point:
    x, y = (min(max(value, margin), end - margin) for value, end in zip(point, corner, strict=True))
    return x, y
