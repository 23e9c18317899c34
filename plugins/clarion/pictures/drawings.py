"""The size of an SVG: its own, or the shape of its viewBox."""

import re
from pathlib import Path
from xml.etree import ElementTree

WIDE = 640
"""How wide a drawing is shown that says its shape alone."""
_PIXELS = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")


def size_of(path: Path) -> tuple[int, int] | None:
    """Width and height in pixels; None where the drawing does not say."""
    data = path.read_bytes()
    if b"<!ENTITY" in data.replace(b"\0", b""):
        return None
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 (entities are refused)
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    return _own(root) or _shape(root)


def _own(root: ElementTree.Element) -> tuple[int, int] | None:
    wide, high = (_PIXELS.fullmatch(root.get(name, "")) for name in ("width", "height"))
    return _size(float(wide[1]), float(high[1]), 1) if wide and high else None


def _shape(root: ElementTree.Element) -> tuple[int, int] | None:
    try:
        _, _, wide, high = map(float, re.split(r"[\s,]+", root.get("viewBox", "").strip()))
        return _size(wide, high, WIDE / wide)
    except (ValueError, ZeroDivisionError):
        return None


def _size(wide: float, high: float, scale: float) -> tuple[int, int] | None:
    try:
        return (max(1, round(wide * scale)), max(1, round(high * scale))) if wide > 0 and high > 0 else None
    except (ValueError, OverflowError):
        return None
