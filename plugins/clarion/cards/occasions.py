"""When and where an event is, and whether it is over. A list names no time zone: its hours are all the site's."""

import datetime as dt

from clarion.cards.card import Occasion
from clarion.cards.titles import title_of
from clarion.dates import day_of, local
from clarion.entry import Entry
from clarion.site import Site


def occasion_of(site: Site, entry: Entry) -> Occasion | None:
    if entry.folder != "events":
        return None
    fields, zone = entry.fields, site.settings.zone
    return Occasion(
        local(fields.starts, zone),
        local(fields.ends, zone) if fields.ends else None,
        fields.status,
        tuple(local(earlier, zone) for earlier in fields.previously),
        fields.status_note or "",
        _where(site, entry),
        is_over(site, entry),
    )


def _where(site: Site, entry: Entry) -> str:
    place = title_of(site, entry.fields.venue) or entry.fields.venue_note or ""
    return {"online": "Online", "hybrid": f"{place} and online"}.get(entry.fields.attendance, place)


def is_over(site: Site, entry: Entry) -> bool:
    """Whether its last day has passed. A postponed event has no date yet: it is never over."""
    last: dt.date = entry.fields.last
    return bool(entry.fields.status != "postponed" and day_of(last, site.settings.zone) < site.today)
