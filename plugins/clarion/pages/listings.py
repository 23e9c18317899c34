"""The lists of the site: one for each kind that a reader would look for, in pages."""

from collections.abc import Iterator
from itertools import groupby

from clarion.addresses import FEED_KINDS
from clarion.bodies import Body
from clarion.entries import Entry
from clarion.kinds import KINDS
from clarion.kinds.kind import Kind
from clarion.outputs import Page
from clarion.pages.chrome import head_of
from clarion.pages.groups import Cards, coming_events, in_order, listed_of, numbered, paged
from clarion.pages.inputs import Card, Chrome, Cover, Feed, Group, Link, ListingPage, MessagePage, Pillar
from clarion.pages.links import resolved
from clarion.site import Site
from clarion.words import month

TRAIL = (Link("Home", "/"),)


def listing_pages(site: Site, chrome: Chrome) -> Iterator[Page]:
    cards = Cards(site)
    for kind in KINDS:
        if kind.folder == "messages":
            yield message_page(site, chrome, cards)
        elif kind.has_listing:
            yield from _listing(site, chrome, kind, cards)


def _listing(site: Site, chrome: Chrome, kind: type[Kind], cards: Cards) -> Iterator[Page]:
    title, summary, body = introduction(site, kind.folder)
    listed = listed_of(site, kind.folder)
    coming = coming_events(site) if kind.folder == "events" else []
    rest = tuple(sorted((cards.of(entry) for entry in listed if entry not in coming), key=_doubt))
    ahead = tuple(map(cards.of, coming))
    empty = f"No {title.lower()} yet."
    for pager, page in paged(rest, site.settings.pagination, f"/{kind.folder}/"):
        first = pager.number == 1
        head = head_of(site, numbered(title, pager), summary, pager.address(pager.number))
        yield Page(
            head.address,
            kind.listing,
            ListingPage(
                chrome, head, TRAIL, title, summary, body if first else "", empty, page, len(listed), pager,
                feed_of(kind.folder, title), ahead if first else (),
                tuple(_months(site, ahead) if first else ()) if ahead else tuple(_groups(page)),
            ),
        )  # fmt: skip


NOT_RESULTS = ("", "Targets and forecasts", "Not used here")
"""The headings of figures that are no results; the rest has none."""


def _groups(cards: tuple[Card, ...]) -> Iterator[Group]:
    """A list under its headings: roles by family, people by group, figures that are no results by themselves."""
    for title, found in groupby(sorted(cards, key=_heading_order), key=_heading_of):
        together = tuple(found)
        yield Group(together[0].folder, title, together, len(together))


def _heading_of(card: Card) -> str:
    return NOT_RESULTS[_doubt(card)] or card.group[:1].upper() + card.group[1:]


def _heading_order(card: Card) -> tuple[int, bool, str]:
    """Those of no group last."""
    return _doubt(card), not card.group, _heading_of(card)


def _doubt(card: Card) -> int:
    """How far a figure is from a result: none for other entries."""
    if card.is_doubtful:
        return 2
    return int(bool(card.folder == "facts" and card.figure and card.figure.forecast))


def _months(site: Site, coming: tuple[Card, ...]) -> Iterator[Group]:
    """Coming events by the month in which they start; those without a date at the end."""
    language = site.settings.language
    for title, found in groupby(coming, key=lambda card: _month_of(card, language)):
        together = tuple(found)
        yield Group("events", title, together, len(together))


def _month_of(card: Card, language: str) -> str:
    return (
        "Date to come"
        if card.occasion is None or _is_postponed(card)
        else month(card.occasion.starts, language)
    )


def _is_postponed(card: Card) -> bool:
    return bool(card.occasion and card.occasion.status == "postponed")


def feed_of(folder: str, title: str) -> Feed | None:
    return Feed(title, folder) if folder in FEED_KINDS else None


def introduction(site: Site, folder: str) -> tuple[str, str, str]:
    """The title, summary and introduction of a list, from its folder's _index.md."""
    index = site.indexes.get(folder)
    if index is None:
        return site.title_of_listing(folder), "", ""
    return index.fields.title, index.fields.summary or "", resolved(site, (index.body or Body()).html)


def message_page(site: Site, chrome: Chrome, cards: Cards) -> Page:
    title, summary, body = introduction(site, "messages")
    roof = next(
        (cards.of(entry) for entry in site.shown_of("messages") if entry.fields.level == "roof"), None
    )
    head = head_of(site, title, summary, "/messages/")
    return Page(
        "/messages/",
        "messages.html",
        MessagePage(chrome, head, TRAIL, title, summary, body, roof, pillars(site, cards)),
    )


def pillars(site: Site, cards: Cards) -> tuple[Pillar, ...]:
    """The pillars in their order, each with the stories and facts that prove it."""
    entries = [entry for entry in site.shown_of("messages") if entry.fields.level == "pillar"]
    return tuple(_pillar(site, entry, cards) for entry in in_order(site, "messages", entries))


def _pillar(site: Site, entry: Entry, cards: Cards) -> Pillar:
    """A pillar is drawn with the structure of the first story that proves it and is of one place."""
    paint, proofs = entry.fields.paint or "undercoat", _proofs(site, entry.key, cards)
    structures = (proof.cover.structure for proof in proofs if proof.cover)
    structure = next((structure for structure in structures if structure != "arcs"), "arcs")
    return Pillar(cards.of(entry), entry.fields.text, paint, proofs, Cover(structure, paint, entry.name))


def _proofs(site: Site, key: tuple[str, str], cards: Cards) -> tuple[Card, ...]:
    stories = {use.entry.key: use.entry for use in site.used_by.get(key, ()) if use.field == "pillars"}
    shown = [entry for entry in stories.values() if site.is_shown(entry) and not entry.fields.is_archived]
    facts = [
        use.target
        for use in site.uses[key]
        if use.field == "facts" and use.target and site.is_shown(use.target)
    ]
    return tuple(map(cards.of, [*in_order(site, "stories", shown), *facts]))
