"""Lines and areas, cut at the edges of a drawing, and written as the paths of SVG."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from clarion.maps.outline import Line, Point

BLEED = 2
"""How far beyond the drawing it is cut: an area's border along the edge is not seen."""
_NEAR = 0.8
"""Points nearer than this to the last are left out: nobody could tell them apart."""


@dataclass(frozen=True)
class Edge:
    """An edge of the drawing: x or y (axis 0 or 1) is kept from the limit upward, or up to it."""

    axis: int
    limit: float
    upward: bool

    def keeps(self, point: Point) -> bool:
        return point[self.axis] >= self.limit if self.upward else point[self.axis] <= self.limit

    def crossing(self, start: Point, end: Point) -> Point:
        """Where a line from one side to the other meets the edge."""
        part = (self.limit - start[self.axis]) / (end[self.axis] - start[self.axis])
        other = start[1 - self.axis], end[1 - self.axis]
        at = min(max(other[0] + part * (other[1] - other[0]), min(other)), max(other))
        return (self.limit, at) if self.axis == 0 else (at, self.limit)


def edges(width: float, height: float) -> tuple[Edge, ...]:
    right, bottom = width + BLEED, height + BLEED
    return Edge(0, -BLEED, True), Edge(0, right, False), Edge(1, -BLEED, True), Edge(1, bottom, False)


def border_within(border: Line, edges: Iterable[Edge]) -> Line:
    """What is left of an area's border, by the way of Sutherland and Hodgman: edge after edge."""
    for edge in edges:
        border = tuple(_kept(border, edge))
    return border


def _kept(border: Line, edge: Edge) -> Iterator[Point]:
    for start, end in zip((*border[-1:], *border[:-1]), border, strict=True):
        if edge.keeps(start) != edge.keeps(end):
            yield edge.crossing(start, end)
        if edge.keeps(end):
            yield end


def lines_within(line: Line, edges: Iterable[Edge]) -> list[Line]:
    """The pieces of a line that are left."""
    pieces = [line]
    for edge in edges:
        pieces = [piece for whole in pieces for piece in _pieces(whole, edge)]
    return pieces


def _pieces(line: Line, edge: Edge) -> Iterator[Line]:
    piece = [point for point in line[:1] if edge.keeps(point)]
    for start, end in pairwise(line):
        if edge.keeps(start) != edge.keeps(end):
            piece.append(edge.crossing(start, end))
        if edge.keeps(end):
            piece.append(end)
        elif piece:
            yield tuple(piece)
            piece = []
    if piece:
        yield tuple(piece)


def area_path(borders: Iterable[Line]) -> str:
    """The path of an area; empty where nothing of it can be seen."""
    return "".join(f"{_path(border)}z" for border in map(_thinned, borders) if len(border) > 2)


def line_path(lines: Iterable[Line]) -> str:
    return "".join(_path(line) for line in map(_thinned, lines) if len(line) > 1)


def _thinned(line: Line) -> Line:
    kept: list[Point] = []
    for point in line:
        if not kept or max(abs(point[0] - kept[-1][0]), abs(point[1] - kept[-1][1])) >= _NEAR:
            kept.append(point)
    return tuple(kept)


def _path(line: Line) -> str:
    number: Callable[[float], str] = lambda value: f"{round(value, 1) + 0.0:g}"  # noqa: E731 (0.0: no "-0")
    first, *others = (f"{number(x)} {number(y)}" for x, y in line)
    return f"M{first}L{' '.join(others)}"
