"""Where on the drawing a place is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from clarion.maps.outline import Point

WIDTH = 520
LOW, HIGH = 360, 640
"""The height is what the places need, between these."""
SIDE, TOP = 100, 64
"""The room around the places: for their names, and for what lies about them."""
_LEAST = 0.4
"""Degrees, some 45 km: places that are nearer to each other, or a place alone, are shown with as much around."""


@dataclass(frozen=True)
class Frame:
    """A piece of the world, and the drawing that it fills.

    The projection is equirectangular: a degree of longitude is drawn shorter than one of latitude, by the cosine of the
    middle latitude. For a region this is right to a percent or so, north is up, and every meridian is upright.
    """

    west: float
    north: float
    scale: float
    """Units of the drawing in a degree of latitude."""
    squeeze: float
    """How much shorter a degree of longitude is."""
    height: int

    def drawn(self, point: Point) -> Point:
        """Where a point is drawn, from the upper left."""
        return (point[0] - self.west) * self.squeeze * self.scale, (self.north - point[1]) * self.scale


def frame_of(points: Sequence[Point]) -> Frame:
    """The frame around some points: they lie in its middle."""
    east, north = zip(*points, strict=True)
    middle = (min(east) + max(east)) / 2, (min(north) + max(north)) / 2
    squeeze = max(math.cos(math.radians(middle[1])), 0.01)  # at the poles a degree of longitude is nothing
    wide, tall = (max(east) - min(east)) * squeeze, max(north) - min(north)
    scale = min((WIDTH - 2 * SIDE) / max(wide, _LEAST), (HIGH - 2 * TOP) / max(tall, _LEAST))
    height = min(HIGH, max(LOW, round(tall * scale) + 2 * TOP))
    return Frame(middle[0] - WIDTH / 2 / scale / squeeze, middle[1] + height / 2 / scale, scale, squeeze, height)
