"""A list under its headings: roles by family, people by group, coming events by month, figures by what they are."""

from collections.abc import Iterator
from itertools import groupby

from clarion.cards.card import Card
from clarion.pages.lists import Group
from clarion.site import Site
from clarion.words import month

NOT_RESULTS = ("", "Targets and forecasts", "Not used here")
"""The headings of figures that are no results; the rest has none."""
OTHERS = "Others"
"""The heading of those of no group, where there are groups."""
GROUP_TITLES = {
    "team": "Team",
    "board": "Board",
    "advisory board": "Advisory board",
    "spokesperson": "Spokespeople",
    "contributor": "Contributors",
    "member": "Members",
    "position": "Positions",
    "response": "Responses",
    "evidence": "Evidence",
    "letter": "Letters",
    "statement": "Statements",
}
"""What a group of people, or of papers of a form, is called; in their order."""
HEADED = ("roles", "people", "policy", "facts")
"""Kinds whose list stands under headings."""
BY_YEAR = ("events", "news", "awards")
"""Kinds whose list is cut at its years."""


def under_headings(cards: tuple[Card, ...]) -> Iterator[Group]:
    """A list under its headings: roles by family, people by group, figures that are no results by themselves."""
    found = [(title, tuple(each)) for title, each in groupby(sorted(cards, key=heading_order), key=_heading_of)]
    for title, together in found:
        yield Group(together[0].folder, title or (OTHERS if len(found) > 1 else ""), together, len(together))


def _heading_of(card: Card) -> str:
    return NOT_RESULTS[doubt_of(card)] or GROUP_TITLES.get(card.group, card.group[:1].upper() + card.group[1:])


def heading_order(card: Card) -> tuple[int, bool, int, str]:
    """Groups of people and papers as they are known here, others by their letters; those of no group last."""
    known = list(GROUP_TITLES)
    place = known.index(card.group) if card.group in known else len(known)
    return doubt_of(card), not card.group, place, _heading_of(card)


def doubt_of(card: Card) -> int:
    """How far a figure is from a result: none for other entries."""
    if card.is_doubtful:
        return 2
    return int(bool(card.folder == "facts" and card.figure and card.figure.forecast))


def by_year(past: tuple[Card, ...]) -> Iterator[Group]:
    """Past events, news and awards by their year, as they come."""
    for year, found in groupby(past, key=_year_of):
        together = tuple(found)
        yield Group(together[0].folder, year, together, len(together))


def _year_of(card: Card) -> str:
    day = card.occasion.starts if card.occasion else card.date
    return str(day.year) if day and card.folder != "awards" else card.group


def by_month(site: Site, coming: tuple[Card, ...]) -> Iterator[Group]:
    """Coming events by the month in which they start; those without a date at the end."""
    language = site.settings.language
    for title, found in groupby(coming, key=lambda card: _month_of(card, language)):
        together = tuple(found)
        yield Group("events", title, together, len(together))


def _month_of(card: Card, language: str) -> str:
    return (
        "Without a date yet" if card.occasion is None or _is_postponed(card) else month(card.occasion.starts, language)
    )


def _is_postponed(card: Card) -> bool:
    return bool(card.occasion and card.occasion.status == "postponed")
