"""An entry → what a feed tells of it: a small frozen value."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clarion.addresses import address_of
from clarion.cards import card_of, title_of
from clarion.cards.card import Card
from clarion.dates import day_of, midnight
from clarion.entry import Entry
from clarion.ids import permanent_id
from clarion.pages.entries import PRIVATE
from clarion.pages.links import resolved
from clarion.pictures import Picture
from clarion.site import Site

NOTICE = dt.timedelta(weeks=4)
"""How long before its start an event without a date is told."""
TYPES = {
    "AVIF": "image/avif",
    "GIF": "image/gif",
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "SVG": "image/svg+xml",
    "WEBP": "image/webp",
}
"""Python's own table depends on the machine."""
_FRAGMENT = re.compile(r"href=\"#")
"""A link to a place in the text: elsewhere it would lead nowhere, so it leads to that place on the entry's page."""


@dataclass(frozen=True)
class Enclosed:
    """An entry's image as an enclosure: RSS 2.0, "enclosure"; RFC 4287 §4.2.7.2."""

    picture: Picture
    address: str
    type: str
    length: int


@dataclass(frozen=True)
class Item:
    """An entry in a feed."""

    id: str
    address: str
    origin: str
    card: Card
    fields: Any
    body: str
    rich: Mapping[str, str]
    language: str
    """Where it is not the feed's."""
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    picture: Enclosed | None


def item_of(site: Site, entry: Entry) -> Item:
    fields, settings = entry.fields, site.settings
    address = f"{settings.origin}{settings.base}{address_of(*entry.key)}"
    card = card_of(site, entry)
    return Item(
        permanent_id(settings, entry).urn,
        address,
        settings.origin,
        card,
        fields.model_copy(update=PRIVATE) if hasattr(fields, "consent") else fields,
        _FRAGMENT.sub(f'href="{address}#', resolved(site, entry.body.html, plain=True)),
        {".".join(map(str, loc)): resolved(site, rich.html, plain=True) for loc, rich in entry.rich.items()},
        fields.lang or "",
        announced(site, entry),
        _updated(site, entry),
        tuple(title_of(site, author) for author in fields.authors),
        (*(tag.label for tag in card.tags), *titles_of(site, entry, "sectors", "topics")),
        _picture(site, entry),
    )


def announced(site: Site, entry: Entry) -> dt.datetime:
    """When subscribers are told: its date; of an event without one, four weeks before the start that it first had."""
    fields, zone = entry.fields, site.settings.zone
    if fields.date:
        return midnight(fields.date, zone)
    first = min(day_of(start, zone) for start in (fields.starts, *fields.previously))
    return midnight(first - NOTICE, zone)


def _updated(site: Site, entry: Entry) -> dt.datetime:
    """When its meaning last changed, corrections included: RFC 4287 §4.2.15."""
    fields = entry.fields
    days = [*([fields.modified] if fields.modified else []), *(correction.on for correction in fields.corrections)]
    return max([announced(site, entry), *(midnight(day, site.settings.zone) for day in days)])


def titles_of(site: Site, entry: Entry, *names: str) -> Iterator[str]:
    """The titles of what the fields name, as far as it is published."""
    for name in names:
        found = (site.find(ref) for ref in site.effective(entry, name)) if hasattr(entry.fields, name) else ()
        yield from (target.fields.title for target in found if target and site.is_published(target))


def _picture(site: Site, entry: Entry) -> Enclosed | None:
    """The published file, which is smaller than the editor's."""
    image, settings = entry.fields.image, site.settings
    made = site.pictures.get(image.file) if image else None
    if made is None or made.picture is None:
        return None
    picture, (_, source) = made.picture, made.files[0]
    length = Path(source).stat().st_size
    return Enclosed(picture, f"{settings.origin}{settings.base}{picture.address}", TYPES[picture.form], length)
