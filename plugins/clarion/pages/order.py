"""The order in which a reader wants the entries of a kind."""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from clarion.dates import midnight
from clarion.entry import Entry
from clarion.kinds import BY_FOLDER
from clarion.site import Site


def in_order(site: Site, folder: str, entries: Iterable[Entry]) -> list[Entry]:
    """Dated kinds and awards newest first, events by their start, others by their title."""
    if BY_FOLDER[folder].newest_first and folder != "events":
        return sorted(entries, key=lambda entry: newest_first(site, entry))
    by_name = sorted(entries, key=lambda entry: (entry.fields.title.casefold(), entry.name))
    if folder == "events":
        return sorted(by_name, key=lambda entry: midnight(entry.fields.starts, site.settings.zone), reverse=True)
    if folder == "awards":
        return sorted(by_name, key=lambda entry: str(entry.fields.year), reverse=True)
    return sorted(by_name, key=_place_in_order)


def newest_first(site: Site, entry: Entry) -> tuple[float, str, str]:
    """What orders dated entries: the newest first, those of one day by their titles."""
    fields = entry.fields  # noted each time, though the order is found once
    return _newest_first(fields.date, fields.title, entry.name, site.settings.zone)


@lru_cache(100_000)
def _newest_first(date: dt.date, title: str, name: str, zone: ZoneInfo) -> tuple[float, str, str]:
    return -midnight(date, zone).timestamp(), title.casefold(), name


def _place_in_order(entry: Entry) -> tuple[Any, ...]:
    """In their groups: roles in families, people on their board; there by the order that they are given."""
    together = getattr(entry.fields, "family", None) or getattr(entry.fields, "group", None) or ""
    order = getattr(entry.fields, "order", None)
    return (not together, together, order is None, order or 0)
