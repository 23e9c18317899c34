"""What lists need of an entry, in a small answer: thousands are put in order and narrowed without opening them."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from clarion.dates import midnight
from clarion.entry import Entry
from clarion.kinds.listed import BY_FOLDER
from clarion.kinds.refs import Ref
from clarion.memory import passing, remembered
from clarion.site import Site

NAMING = ("places", "pillars", "sectors")
"""The fields by whose entries lists are narrowed."""


DRAWN = ("stories", "members")
"""The kinds whose covers have the structure of a place."""


class Gist(NamedTuple):
    """Of an entry, what decides where it stands among others."""

    order: tuple[Any, ...]
    """What sorts its kind as a reader wants it."""
    is_archived: bool
    date: dt.date | None
    choices: dict[str, tuple[str, ...]]
    """What it is found under: the names of its places, pillars and sectors; the kind of the organisation, or lead."""
    leads: tuple[bool, ...] = ()
    """Of a story, what keeps it from leading the front page, the weightiest first."""
    has_result: bool = False
    fact: str = ""
    """The fact that a story's headline figure is."""
    structure: str = ""
    """Of a story or a member, what its cover is drawn with: that of its first place."""
    is_sample: bool = False
    aliases: tuple[str, ...] = ()
    corrected: dt.date | None = None
    """When it was last put right."""


@remembered
def gist(site: Site, folder: str, name: str) -> Gist:
    entry = site.known((folder, name))
    fields = entry.fields
    headline = fields.headline if folder == "stories" else None
    choices = {field: _named(site, entry, field) for field in NAMING if hasattr(fields, field)}
    if folder in DRAWN:
        choices["type"] = _types(site, entry)
    leads = _leads(fields, headline) if folder == "stories" else ()
    fact = headline.source.name if headline and isinstance(headline.source, Ref) else ""
    return Gist(
        _order(site, entry), fields.is_archived, fields.date, choices, leads, headline is not None, fact,
        _structure(site, choices) if folder in DRAWN else "", fields.sample, fields.aliases,
        max((correction.on for correction in fields.corrections), default=None),
    )  # fmt: skip


def _named(site: Site, entry: Entry, field: str) -> tuple[str, ...]:
    return tuple(ref.name for ref in site.effective(entry, field))


def _types(site: Site, entry: Entry) -> tuple[str, ...]:
    """The kind of organisation that a member is, or that a story's lead is."""
    lead = entry if entry.folder == "members" else next(map(site.find, entry.fields.members), None)
    return (str(lead.fields.type),) if lead else ()


def _structure(site: Site, choices: Mapping[str, Sequence[str]]) -> str:
    first = next(iter(choices.get("places", ())), None)
    place = site.entries["places"].get(first) if first else None
    return str(place.fields.structure) if place else "arcs"


def _order(site: Site, entry: Entry) -> tuple[Any, ...]:
    """Dated kinds newest first, events by their start, awards by their year, others in their groups; then by title."""
    fields, zone = entry.fields, site.settings.zone
    called = ((fields.title or "").casefold(), entry.name)
    if entry.folder == "awards":
        return (-int(str(fields.year or 0)), *called)
    if entry.folder == "events" or BY_FOLDER[entry.folder].newest_first:
        day = fields.starts if entry.folder == "events" else fields.date
        return (-midnight(day, zone).timestamp() if day else 0.0, *called)
    together = getattr(fields, "family", None) or getattr(fields, "group", None) or ""
    order = getattr(fields, "order", None)
    return (not together, together, order is None, order or 0, *called)


def _leads(story: Any, headline: Any) -> tuple[bool, ...]:
    """It should tell what changed, not how many were reached, and may be chosen for it; else be a case study."""
    return not (headline and headline.type == "outcome"), not story.featured, story.form != "case study"


@passing
def standing(site: Site, folder: str) -> dict[str, int]:
    """Where each entry of a kind that is shown stands in the kind's order, by its name."""
    names = sorted((entry.name for entry in site.shown_of(folder)), key=lambda name: gist(site, folder, name).order)
    return {name: place for place, name in enumerate(names)}


def shown_in_order(site: Site, folder: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those of a kind's entries that are shown, in the order in which a reader wants them."""
    places = standing(site, folder)
    return tuple(sorted((name for name in names if name in places), key=places.__getitem__))


def in_order(site: Site, folder: str, entries: Iterable[Entry]) -> list[Entry]:
    """Shown entries of a kind, in the order in which a reader wants them."""
    by_name = {entry.name: entry for entry in entries}
    return [by_name[name] for name in shown_in_order(site, folder, by_name)]
