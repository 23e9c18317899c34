"""Each entry → its page, with what it names and what names it."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from clarion.addresses import FEED_ENTRIES as FOLLOWED
from clarion.addresses import address_of
from clarion.bodies import parts_of
from clarion.cards import card_of
from clarion.cards.figures import figure_of_fact, figure_of_metric
from clarion.entry import Entry
from clarion.kinds.listed import KINDS
from clarion.outputs import Page
from clarion.pages.attending import access_of, transport_of
from clarion.pages.boilerplate import boilerplate
from clarion.pages.chrome import chrome_of, head_of
from clarion.pages.disagreements import disagreement_about
from clarion.pages.frame import Feed, Link
from clarion.pages.glossed import glossed, words_on
from clarion.pages.groups import (
    Cards,
    address_of_group,
    grouped,
    groups_of,
    most_of_a_group,
    numbered,
    page_of,
    pages_of,
    title_of_group,
)
from clarion.pages.heads import head_of_entry
from clarion.pages.inputs import EntryPage, ListingPage
from clarion.pages.links import resolved
from clarion.pages.maps import map_of_place
from clarion.pages.redirects import redirects
from clarion.pages.related import related_to
from clarion.pages.shown import shown_lists
from clarion.pages.standing import named_as, outdated_by
from clarion.site import Site

PRIVATE = {"consent": None}
"""Fields that no output may have."""


def entry_pages(site: Site, folder: str, name: str) -> Iterator[Page]:
    """The page of an entry, and redirects to it from its earlier addresses."""
    entry, chrome, cards = site.known((folder, name)), chrome_of(site), Cards(site)
    inputs = EntryPage(chrome=chrome, **_own(site, entry), **_around(site, entry, cards))
    yield Page(address_of(*entry.key), template_of(entry.folder), inputs)
    yield from redirects(site, entry, chrome.stylesheet)


def _own(site: Site, entry: Entry) -> dict[str, Any]:
    """What an entry says itself."""
    fields, terms = entry.fields, words_on(site, entry)
    body = glossed(site, resolved(site, entry.body.html), terms)
    logo = getattr(fields, "logo", None)
    return {
        "head": head_of_entry(site, entry),
        "trail": _trail(site, entry),
        "fields": fields.model_copy(update=PRIVATE) if hasattr(fields, "consent") else fields,
        "body": body,
        "parts": tuple(_parts(entry, body)),
        "words": tuple(card_of(site, term) for term in terms),
        "rich": {".".join(map(str, loc)): resolved(site, rich.html) for loc, rich in entry.rich.items()},
        "figure": figure_of_fact(site, entry) if entry.folder == "facts" else None,
        "figures": tuple(figure_of_metric(site, metric) for metric in getattr(fields, "metrics", ())),
        "image": site.picture(fields.image.file) if fields.image else None,
        "logo": site.picture(logo.file) if logo else None,
        "feed": feed_of(entry),
    }


def _around(site: Site, entry: Entry, cards: Cards) -> dict[str, Any]:
    """What the rest of the site adds to an entry: what it names, and what names it."""
    shows = getattr(entry.fields, "shows", ())
    return {
        "card": cards.of(entry),
        "cards": {use.ref: cards.of(use.target) for use in site.uses[entry.key] if use.target},
        "inherited": {name: site.effective(entry, name) for name in entry.kind.inherits},
        "groups": tuple(groups_of(site, entry, cards)),
        "access": access_of(site, entry),
        "transport": transport_of(site, entry),
        "named_as": named_as(site, entry, cards),
        "disagreement": disagreement_about(site, entry, cards) if entry.folder == "facts" else None,
        "outdated": tuple(outdated_by(site, entry, cards)),
        "lists": shown_lists(site, entry, cards),
        "tiers": site.settings.tiers if "tiers" in shows else (),
        "boilerplate": boilerplate(site) if {"message", "press"} & {*shows} else None,
        "map": map_of_place(site, entry) if entry.folder == "places" else None,
        "related": related_to(site, entry, cards),
    }


@cache
def template_of(folder: str) -> str:
    """The template of a kind has the name of its class: story.html."""
    return f"{next(kind for kind in KINDS if kind.folder == folder).__name__.lower()}.html"


def _parts(entry: Entry, body: str) -> Iterator[tuple[str, str, str]]:
    ids = ["", *(heading.id for heading in entry.body.headings if heading.level == 2)]
    for (title, html), id_ in zip(parts_of(body), ids, strict=False):
        if title or html.strip():
            yield id_, title, html


def _trail(site: Site, entry: Entry) -> tuple[Link, ...]:
    home = Link("Home", "/")
    return (
        (home,)
        if not entry.kind.has_listing
        else (home, Link(site.title_of_listing(entry.folder), f"/{entry.folder}/"))
    )


def feed_of(entry: Entry) -> Feed | None:
    return Feed(entry.fields.title, f"{entry.folder}/{entry.name}") if entry.folder in FOLLOWED else None


def long_groups(site: Site, folder: str, name: str) -> Iterator[tuple[str, int]]:
    """The groups that are too long for an entry's page, and how many pages each has."""
    most = most_of_a_group(site)
    for group, names in grouped(site, folder, name):
        if most and len(names) > most:
            yield group, pages_of(len(names), site.settings.pagination)


def group_pages(site: Site, folder: str, name: str, group: str, number: str) -> Iterator[Page]:
    """A page of a group, as a list of its own."""
    entry, names, cards = site.known((folder, name)), dict(grouped(site, folder, name))[group], Cards(site)
    pager, page = page_of(names, site.settings.pagination, address_of_group(entry, group), int(number))
    found = tuple(cards.of(site.known((group, each))) for each in page)
    title = f"{title_of_group(site, entry, group)}: {entry.fields.title}"
    trail = (*_trail(site, entry), Link(entry.fields.title, address_of(*entry.key)))
    head = head_of(site, numbered(title, pager), "", pager.address(pager.number))
    inputs = ListingPage(chrome_of(site), head, trail, title, "", "", "", found, len(names), pager, feed_of(entry))
    yield Page(head.address, "listing.html", inputs)
