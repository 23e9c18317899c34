"""The outline of a region: lines and areas of a GeoJSON file (RFC 7946), in degrees."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from clarion.reads import Unfit

Point = tuple[float, float]
"""East, then north: longitude and latitude."""
Line = tuple[Point, ...]
Area = tuple[Line, ...]
"""Its border, and the borders of what is cut out of it."""
MOST = 1_000_000
"""Bytes. A coast of more points than that is finer than any page can show."""


@dataclass(frozen=True)
class Outline:
    """What is drawn below the places."""

    areas: tuple[Area, ...] = ()
    lines: tuple[Line, ...] = ()


def outline_at(path: Path, shown: str) -> Outline:
    """The outline in a file, called as `shown`. Raises Unfit, with what the file must be."""
    outline = _outline_of(_read(path, shown), shown)
    if not outline.areas and not outline.lines:
        raise Unfit(f"must be a GeoJSON file with lines or polygons, and {shown} has none")
    return outline


def _read(path: Path, shown: str) -> Any:
    if not path.is_file():
        raise Unfit(f"must be a GeoJSON file below the content folder, and there is no {shown}")
    if path.stat().st_size > MOST:
        raise Unfit(f"must be a GeoJSON file of at most 1 MB, and {shown} is larger; simplify its lines")
    try:
        return json.loads(path.read_bytes())
    except json.JSONDecodeError as error:
        raise Unfit(f"must be a GeoJSON file, and {shown} is not JSON from its line {error.lineno} on") from None
    except (ValueError, RecursionError):
        raise Unfit(f"must be a GeoJSON file, and {shown} is not JSON that can be read") from None


def _outline_of(found: Any, shown: str) -> Outline:
    try:
        shapes = list(_geometries(found))
    except (_NotGeoJson, RecursionError) as error:
        raise Unfit(f"must be a GeoJSON file, and {shown} has {error or 'too much inside each other'}") from None
    areas = (area for kind, shape in shapes for area in _AREAS.get(kind, _none)(shape))
    lines = (line for kind, shape in shapes for line in _LINES.get(kind, _none)(shape))
    try:
        return Outline(tuple(area for area in areas if area), tuple(line for line in lines if len(line) > 1))
    except _NotGeoJson as error:
        raise Unfit(f"must be a GeoJSON file in degrees, [longitude, latitude], and {shown} has {error}") from None


class _NotGeoJson(Exception):
    """Something that no GeoJSON has; the message is what."""


def _geometries(found: Any) -> Iterator[tuple[str, Any]]:
    """Each geometry of an object: its type and its coordinates."""
    kind = found.get("type") if isinstance(found, dict) else None
    if isinstance(kind, str) and kind in _INSIDE:
        inside = found.get(_INSIDE[kind])
        for each in inside if isinstance(inside, list) else [inside] * (kind == "Feature" and inside is not None):
            yield from _geometries(each)
    elif isinstance(kind, str) and kind in _GEOMETRIES:
        yield kind, found.get("coordinates")
    else:
        raise _NotGeoJson(f"an object of the type {_short(kind)}" if kind else "an object without a type")


def _line(raw: Any) -> Line:
    return tuple(map(_point, _list(raw)))


def _area(raw: Any) -> Area:
    return tuple(border for border in map(_line, _list(raw)) if len(border) > 2)


def _point(raw: Any) -> Point:
    """A position: longitude, latitude, and perhaps a height, which no map shows."""
    numbers = _list(raw)[:2]
    right = [type(number) in (int, float) and math.isfinite(number) for number in numbers]
    if len(right) < 2 or not all(right) or abs(numbers[0]) > 180 or abs(numbers[1]) > 90:
        raise _NotGeoJson(_short(raw))
    return float(numbers[0]), float(numbers[1])


def _list(raw: Any) -> list[Any]:
    if not isinstance(raw, list):
        raise _NotGeoJson(f"{_short(raw)} among its coordinates")
    return raw


def _short(raw: Any) -> str:
    text = json.dumps(raw, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:40]}…"


def _one(read: Any, raw: Any) -> Iterator[Any]:
    yield read(raw)


def _many(read: Any, raw: Any) -> Iterator[Any]:
    yield from map(read, _list(raw))


def _none(_raw: Any) -> Iterator[Any]:
    yield from ()


_INSIDE = {"FeatureCollection": "features", "Feature": "geometry", "GeometryCollection": "geometries"}
_AREAS = {"Polygon": partial(_one, _area), "MultiPolygon": partial(_many, _area)}
_LINES = {"LineString": partial(_one, _line), "MultiLineString": partial(_many, _line)}
_GEOMETRIES = frozenset(chain(_AREAS, _LINES, ("Point", "MultiPoint")))
