"""Where the content names addresses elsewhere. Each is visited once, and told of at every place."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag

from clarion.checks.telling import texts_of
from clarion.entry import Entry
from clarion.kinds.outside import addresses_of
from clarion.marks import split_target
from clarion.site import Site
from clarion.validate import field_name


@dataclass(frozen=True, order=True)
class Place:
    """A place at which an address stands: the file as an editor types it, the line, the field ("" in prose)."""

    path: str
    line: int
    field: str
    target: str
    """The address as it is written there."""


def places_of(site: Site) -> dict[str, list[Place]]:
    """By the address of the page that is asked for, where each link to it stands."""
    found: dict[str, list[Place]] = {}
    for entry in site.with_indexes():
        for place in _places_in(entry):
            if _is_elsewhere(place.target):
                found.setdefault(urldefrag(place.target).url, []).append(place)
    return found


def _places_in(entry: Entry) -> Iterator[Place]:
    for text, line in texts_of(entry):
        for link in text.links:
            yield Place(entry.path, line(link.line), "", link.target.strip())
    for loc, target in addresses_of(entry.fields):
        yield Place(entry.path, entry.source.line(loc), field_name(loc), target)


def _is_elsewhere(target: str) -> bool:
    """Whether it is visited: mail, telephones and files of the site are not."""
    parts = split_target(target)
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def every_file_was_read(site: Site) -> bool:
    """Whether all links are known: those of a file that cannot be read may be there still."""
    return not site.doubles and all(reading.entry for reading in site.held.values())
