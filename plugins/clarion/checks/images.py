"""Pictures: there, not too large, and pictures."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image, UnidentifiedImageError

from clarion.checks.telling import at_field
from clarion.problems import Problem
from clarion.site import Site

RULE = "image"
LARGEST = 4_000_000
ENDINGS = {
    ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".avif": "AVIF", ".gif": "GIF", ".svg": "SVG",
}  # fmt: skip
_ACTIVE = re.compile(rb"<\s*(?:[a-z]+:)?script|\son[a-z]+\s*=|javascript:", re.IGNORECASE)


def images_are_there(site: Site) -> Iterator[Problem]:
    """image and logo files are below content/images, at most 4 MB, and images (schema, fine print: Values)."""
    for entry in site.all():
        for name in ("image", "logo"):
            picture = getattr(entry.fields, name, None)
            if picture is None:
                continue
            words = fault_of(site.content / "images" / picture.file) if _is_below(picture.file) else "must be below content/images"
            if words:
                yield at_field(entry, (name, "file"), f"{words}, not '{picture.file}'" if "must be below" in words else words, RULE)
            if name == "image" and not picture.credit:
                yield at_field(entry, (name,), "should name who made it: 'credit: Photograph: name'", "image-credit", "warning")


def _is_below(file: str) -> bool:
    return not file.startswith("/") and ".." not in file.split("/")


def fault_of(path: Path) -> str:
    """What is wrong with a picture, in words; nothing where it can be shown."""
    if not path.is_file():
        return f"names no file: there is no {'/'.join(path.parts[path.parts.index('images'):])}"
    if path.suffix.lower() not in ENDINGS:
        return "must be PNG, JPEG, WebP, AVIF, GIF or SVG"
    size = path.stat().st_size
    if size > LARGEST:
        return f"must be at most 4 MB, not {size / 1_000_000:.1f} MB"
    return _fault_of_svg(path) if path.suffix.lower() == ".svg" else _fault_of_bitmap(path)


def _fault_of_svg(path: Path) -> str:
    data = path.read_bytes()
    try:
        root = ElementTree.fromstring(data) if b"<!ENTITY" not in data else None  # noqa: S314 (entities are refused)
    except ElementTree.ParseError:
        root = None
    if root is None or not root.tag.endswith("svg"):
        return "is not an image: its content is not SVG"
    return "must be a drawing alone, without script" if _ACTIVE.search(data) else ""


def _fault_of_bitmap(path: Path) -> str:
    expected = ENDINGS[path.suffix.lower()]
    try:
        with Image.open(path) as image:
            found = "JPEG" if image.format == "MPO" else image.format
            image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return f"is not an image: its content is not {expected}"
    return "" if found == expected else f"must end in .{str(found).lower()}, for it is one"
