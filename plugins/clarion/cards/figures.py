"""A figure with all that carries it: its unit, period, baseline and source go wherever it goes."""

import re
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from clarion.addresses import address_of
from clarion.cards.card import Figure
from clarion.cards.titles import title_of
from clarion.entry import Entry
from clarion.figures.units import shown
from clarion.kinds.refs import Ref
from clarion.site import Site
from clarion.words import partial

NOT_STATED = "Not stated by the source"
_ALONE = re.compile(r"[^\w\s+−]?[\d,.]+(?:m|bn)?")


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
    return Figure(
        value,
        unit,
        fact.title,
        period,
        "",
        fact.publisher,
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
    """What a result is to be measured against, or that nobody says; a change has it in its label, an input has none."""
    if isinstance(metric.before, Decimal):
        return " ".join(filter(None, written(metric.before, metric.unit, None)))
    if metric.before:
        return "none published"
    return "" if metric.change or metric.type == "input" else "not stated"


def written(value: Decimal, unit: str | None, qualifier: str | None, *, change: bool = False) -> tuple[str, str]:
    """The figure and the unit beside it: signs of money and per cent stand with the figure, words beside it."""
    number, beside = shown(value, unit or ""), f" {unit or ''}"
    stands_beside = bool(unit) and number.endswith(beside)
    number = f"{'+' if change and value > 0 else ''}{number.removesuffix(beside) if stands_beside else number}"
    return _qualified(number, qualifier), unit or "" if stands_beside else ""


def _qualified(number: str, qualifier: str | None) -> str:
    """ "3,000+", "nearly 200": the sign where the figure stands alone, the word where it has words of its own."""
    if qualifier == "over" and _ALONE.fullmatch(number):
        return f"{number}+"
    return f"{qualifier or ''} {number}".strip()
