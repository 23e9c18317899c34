"""Pictures: there, not too large, and pictures."""

import math
import warnings
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from clarion.checks.telling import at_field
from clarion.entry import Entry
from clarion.pictures import ENDINGS
from clarion.problems import Problem
from clarion.site import Site

RULE = "image"
LARGEST = 4_000_000
_ENTITY = b"<!ENTITY"


def images_are_there(site: Site, entry: Entry) -> Iterator[Problem]:
    """The image is a file below content/images, at most 4 MB, and an image (schema, fine print: Values)."""
    image = entry.fields.image
    if image:
        yield from _faults_at(site, entry, "image", image.file)
        if not image.credit:
            words = "should name who made it: credit: 'Photograph: name'"
            yield at_field(entry, ("image",), words, "image-credit", "warning")


def logos_are_there(site: Site, member: Entry) -> Iterator[Problem]:
    """So is the logo."""
    if member.fields.logo:
        yield from _faults_at(site, member, "logo", member.fields.logo.file)


def _faults_at(site: Site, entry: Entry, field: str, file: str) -> Iterator[Problem]:
    words = fault_of(site, f"images/{file}")
    if words:
        yield at_field(entry, (field, "file"), words, RULE)


def fault_of(site: Site, file: str) -> str:
    """What is wrong with a picture, in words; nothing where it can be shown."""
    path = site.file_at(file)
    if "" in file.split("/") or ".." in file.split("/"):
        return f"must be a file below content/images, such as members/acme.jpg, not '{file.removeprefix('images/')}'"
    if not path.is_file():
        return f"names no file: there is no {file}{_but_there_is(site, path.name)}"
    if path.suffix.lower() not in ENDINGS:
        return f"must be PNG, JPEG, WebP, AVIF, GIF or SVG, not '{path.name}'; export a photograph as JPEG"
    size = path.stat().st_size
    if size > LARGEST:
        return f"must be at most 4 MB, not {math.ceil(size / 100_000) / 10} MB"
    return _fault_of_svg(path) if path.suffix.lower() == ".svg" else _fault_of_bitmap(path)


def _but_there_is(site: Site, name: str) -> str:
    """Where the picture is that was meant: another folder of the pictures, or a name in other letters."""
    images = site.file_at("images")
    there = sorted(path for path in images.rglob("*") if path.name.lower() == name.lower())
    return f", but there is images/{there[0].relative_to(images).as_posix()}" if there else ""


def _fault_of_svg(path: Path) -> str:
    data = path.read_bytes()
    try:
        root = None if _ENTITY in data.replace(b"\0", b"") else ElementTree.fromstring(data)  # noqa: S314 (entities are refused)
    except (ElementTree.ParseError, ValueError, LookupError):
        root = None
    if root is None or _local(root.tag) != "svg":
        return "must be an SVG that can be read, as its name says; its content is not: export it as SVG again"
    return "must be a drawing alone, without script" if any(map(_is_active, root.iter())) else ""


def _is_active(element: ElementTree.Element) -> bool:
    """Whether it would run, in an SVG that is opened by itself."""
    attributes = ((_local(name).lower(), value.strip().lower()) for name, value in element.items())
    return _local(element.tag).lower() == "script" or any(
        name.startswith("on") or value.startswith("javascript:") for name, value in attributes
    )


def _local(name: object) -> str:
    """A name without its namespace; comments have none."""
    return str(name).rpartition("}")[2]


def _fault_of_bitmap(path: Path) -> str:
    from PIL import Image  # most builds look at no picture anew

    expected = ENDINGS[path.suffix.lower()]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(path)
        with image:
            found = "JPEG" if image.format == "MPO" else image.format
            image.verify()
    except Exception:  # noqa: BLE001 (a broken file may raise anything: it is no image)
        return f"must be a whole {expected}, as its name says; its content is not: export it as {expected} again"
    return "" if found == expected else f"must end in .{str(found).lower()}, for it is one"
