"""An entry as others show it: its card, and its figure with all that carries it."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from clarion.addresses import address_of
from clarion.dates import day_of
from clarion.entries import Entry
from clarion.figures import shown
from clarion.kinds.refs import Ref
from clarion.pages.inputs import Card, Cover, Figure, Occasion, Tag
from clarion.site import Site
from clarion.words import day, money, partial

NOT_USED = Tag("Not to be used")
SUPERSEDED = Tag("A newer figure is there")
TYPES = {"sme": "small or medium business", "startup": "start-up", "corporate": "company"}
NOT_STATED = "Not stated by the source"
SIGNS = {"£", "$", "€", "¥", "%"}


def card_of(site: Site, entry: Entry) -> Card:
    """The entry's card; without an address where it is not shown."""
    fields = entry.fields
    return Card(
        entry.folder,
        entry.name,
        fields.title,
        address_of(*entry.key) if site.is_shown(entry) else "",
        fields.summary or getattr(fields, "definition", None) or getattr(fields, "text", None) or "",
        fields.date,
        tuple(_meta(site, entry)),
        tuple(_tags(site, entry)),
        figure_of_entry(site, entry),
        _cover(site, entry),
        _occasion(site, entry),
        getattr(fields, "family", None) or getattr(fields, "group", None) or "",
        _worth(site, fields) if entry.folder == "perks" else "",
        entry.folder == "facts" and not {NOT_USED, SUPERSEDED}.isdisjoint(_tags_of_fact(site, entry)),
    )


def _worth(site: Site, perk: Any) -> str:
    """ "20% off", "£50 off"; a perk without a value by what kind of offer it is."""
    if perk.value is None:
        return str(perk.offer).capitalize()
    if perk.value.percent is not None:
        amount = shown(perk.value.percent, "%")
    else:
        amount = money(perk.value.amount, perk.value.currency or site.settings.currency, site.settings.language)
    return f"{amount} off" if perk.offer == "discount" else amount


def title_of(site: Site, value: Any) -> str:
    """The title of what a field names, or the name that it is."""
    entry = site.named(value)
    return entry.fields.title if entry else str(value or "")


def _meta(site: Site, entry: Entry) -> list[str]:
    """A short line below the title: whom or where it is about."""
    fields = entry.fields
    match entry.folder:
        case "stories":
            return [title_of(site, ref) for ref in (fields.members[0], *site.effective(entry, "places")[:1])]
        case "members":
            return [TYPES.get(fields.type, fields.type), *(title_of(site, ref) for ref in fields.places[:1])]
        case "people":
            return [fields.role, *([title_of(site, fields.member)] if fields.member else [])]
        case "perks":
            return [title_of(site, fields.provider)]
        case "awards":
            return [
                fields.scheme,
                str(fields.year),
                fields.category,
                fields.result,
                title_of(site, fields.recipient),
            ]
        case "terms":
            return [fields.stands_for] if fields.stands_for else []
        case "venues":
            return [fields.address]
        case "policy":
            return [fields.form, *([fields.addressee] if fields.addressee else [])]
    return []


def _tags(site: Site, entry: Entry) -> list[Tag]:
    """One to four words on the state of an entry; the word comes first, colour only helps."""
    fields = entry.fields
    tags = [Tag("Sample", "sample")] if fields.sample else []
    tags += [Tag("Draft", "sample")] if fields.draft else []
    tags += [Tag("Not yet published", "sample")] if site.is_future(entry) else []
    tags += [Tag(told_in(fields))] if fields.is_archived else []
    if entry.folder == "events" and fields.status != "scheduled":
        tone = "stop" if fields.status in ("cancelled", "postponed") else ""
        tags.append(Tag({"rescheduled": "New date"}.get(fields.status, fields.status.capitalize()), tone))
    if entry.folder == "facts":
        tags += _tags_of_fact(site, entry)
    if entry.folder == "perks":
        tags += _tags_of_perk(site, fields)
    if entry.folder == "members" and fields.closed_on:
        tags.append(Tag(f"Closed in {fields.closed_on.year}"))
    return tags


def _tags_of_fact(site: Site, entry: Entry) -> Iterator[Tag]:
    told = {use.field.split(".")[0] for use in site.used_by.get(entry.key, ()) if use.entry.folder == "facts"}
    if entry.fields.forecast:
        yield Tag("Forecast")
    if entry.fields.use == "do not use":
        yield NOT_USED
    if "supersedes" in told:
        yield SUPERSEDED
    if entry.fields.conflicts_with or "conflicts_with" in told:
        yield Tag("Sources disagree")


def _tags_of_perk(site: Site, perk: Any) -> Iterator[Tag]:
    if perk.valid_until and perk.valid_until < site.today:
        yield Tag("Ended", "stop")
    if perk.valid_from and perk.valid_from > site.today:
        yield Tag(f"From {day(perk.valid_from, site.settings.language)}")


def told_in(fields: Any) -> str:
    """ "As told in 2017": an archived entry belongs to the year of its date."""
    return f"As told in {(fields.date or fields.archived_on).year}"


def _occasion(site: Site, entry: Entry) -> Occasion | None:
    if entry.folder != "events":
        return None
    fields = entry.fields
    where = title_of(site, fields.venue) or fields.venue_note or ""
    place = (
        "Online" if fields.attendance == "online" else f"{where} and online" if fields.attendance == "hybrid" else where
    )
    return Occasion(
        fields.starts,
        fields.ends,
        fields.status,
        fields.previously,
        fields.status_note or "",
        place,
        is_over(site, entry),
    )


def is_over(site: Site, entry: Entry) -> bool:
    """Whether its last day has passed. A postponed event has no date yet: it is never over."""
    last: dt.date = entry.fields.last
    return bool(entry.fields.status != "postponed" and day_of(last, site.settings.zone) < site.today)


def _cover(site: Site, entry: Entry) -> Cover | None:
    """A story's drawing: the structure of its place, the paint of its pillar, proportions from its name.

    A place has its own structure, a member that of its first place; both are unpainted.
    """
    if entry.folder == "places":
        return Cover(entry.fields.structure, "undercoat", entry.name)
    if entry.folder not in ("stories", "members"):
        return None
    places = [site.find(ref) for ref in site.effective(entry, "places")[:1]]
    pillars = [site.find(ref) for ref in getattr(entry.fields, "pillars", ())[:1]]
    structure = next((place.fields.structure for place in places if place), "arcs")
    paint = next((pillar.fields.paint for pillar in pillars if pillar and pillar.fields.paint), "undercoat")
    return Cover(structure, "undercoat" if entry.fields.sample else paint, entry.name)


def figure_of_entry(site: Site, entry: Entry) -> Figure | None:
    if entry.folder == "facts":
        return figure_of_fact(site, entry)
    if entry.folder == "stories" and entry.fields.headline:
        return figure_of_metric(site, entry.fields.headline)
    return None


def figure_of_fact(site: Site, entry: Entry) -> Figure:
    """A fact with its unit, date, area, definition and source; or that its source does not give them."""
    fact, language = entry.fields, site.settings.language
    value, unit = written(fact.value, fact.unit, fact.qualifier)
    period = fact.period or (partial(fact.as_of, language) if fact.as_of else NOT_STATED)
    source = f"{fact.publisher}"
    return Figure(
        value,
        unit,
        fact.title,
        period,
        "",
        source,
        fact.source_url,
        "",
        fact.forecast,
        title_of(site, fact.area),
        fact.definition,
    )


def figure_of_metric(site: Site, metric: Any) -> Figure:
    """A story's result, with its unit, period, baseline and source."""
    fact = site.named(metric.source) if isinstance(metric.source, Ref) else None
    value, unit = written(metric.value, metric.unit, metric.qualifier, change=metric.change)
    source = fact.fields.publisher if fact else urlsplit(str(metric.source)).hostname or str(metric.source)
    where = address_of(*fact.key) if fact and site.is_shown(fact) else "" if fact else str(metric.source)
    forecast = bool(fact and fact.fields.forecast)
    return Figure(
        value,
        unit,
        metric.label,
        metric.period,
        _baseline(metric),
        source,
        where,
        metric.note or "",
        forecast,
    )


def _baseline(metric: Any) -> str:
    if isinstance(metric.before, Decimal):
        return " ".join(filter(None, written(metric.before, metric.unit, None)))
    return "None published" if metric.before else ""


def written(value: Decimal, unit: str | None, qualifier: str | None, *, change: bool = False) -> tuple[str, str]:
    """The figure and the unit beside it: signs of money and per cent stand with the figure, words beside it."""
    joined = unit in SIGNS
    number = shown(value, unit or "") if joined else shown(value, "")
    if change and value > 0:
        number = f"+{number}"
    return (f"{qualifier} {number}" if qualifier else number), ("" if joined else unit or "")
