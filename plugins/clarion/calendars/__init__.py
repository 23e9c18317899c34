"""The site → the calendar of all its events, for whoever subscribes to it."""

from collections.abc import Iterator

from clarion.addresses import CALENDAR, address_of
from clarion.calendars.agenda import Agenda, Happening, calendar
from clarion.cards import card_of
from clarion.dates import day_of, midnight
from clarion.entry import Entry
from clarion.feeds.items import announced, titles_of
from clarion.ids import permanent_id
from clarion.outputs import Document
from clarion.site import Site


def calendar_of(site: Site) -> Iterator[Document]:
    """Every event that is published, past and changed ones too; not what is archived."""
    zone = site.settings.zone
    events = [event for event in site.of("events") if site.is_published(event) and not event.fields.is_archived]
    ordered = sorted(events, key=lambda event: (midnight(event.fields.starts, zone), event.name))
    days = [day_of(day, zone) for event in ordered for day in (event.fields.starts, event.fields.last)]
    years = [day.year for day in (site.today, *days)]
    name = f"{site.settings.site_name}: {site.title_of_listing('events')}"
    happenings = tuple(_happening(site, event) for event in ordered)
    yield Document(CALENDAR, calendar, Agenda(name, zone, (min(years), max(years)), happenings))


def _happening(site: Site, event: Entry) -> Happening:
    fields, settings = event.fields, site.settings
    changed = midnight(fields.modified, settings.zone) if fields.modified else None
    venue = site.named(fields.venue) if fields.attendance != "online" else None
    point = venue.fields.location if venue else None
    return Happening(
        permanent_id(settings, event).urn,
        fields.title,
        "\n\n".join(_words(event)),
        _where(site, event),
        f"{settings.origin}{settings.base}{address_of(*event.key)}",
        fields.starts,
        fields.ends,
        changed or announced(site, event),
        changed,
        fields.status,
        len(fields.previously) + (fields.status != "scheduled"),
        tuple(titles_of(site, event, "sectors", "topics")),
        (float(point.lat), float(point.lng)) if point else None,
    )


def _words(event: Entry) -> Iterator[str]:
    """What has changed comes first: a phone shows one line."""
    fields = event.fields
    if fields.status != "scheduled":
        yield f"{fields.status.capitalize()}: {fields.status_note}"
    yield fields.summary
    yield from (text for text in (fields.joining_note, fields.join_url) if text)


def _where(site: Site, event: Entry) -> str:
    """As its page says it, with the venue's address."""
    occasion, venue = card_of(site, event).occasion, site.named(event.fields.venue)
    where = occasion.where if occasion else ""
    if venue is None or event.fields.attendance == "online":
        return where
    parts = (where, event.fields.venue_note, venue.fields.address)
    return ", ".join(part.removesuffix(".") for part in parts if part)
