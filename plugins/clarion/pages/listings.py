"""The lists of the site: one for each kind that a reader would look for, in pages."""

from collections.abc import Iterator

from clarion.addresses import FEED_KINDS
from clarion.bodies import Body
from clarion.cards import is_over
from clarion.kinds import KINDS
from clarion.kinds.kind import Kind
from clarion.outputs import Page
from clarion.pages.chrome import head_of
from clarion.pages.entries import Cards, in_order, numbered, paged
from clarion.pages.inputs import Card, Chrome, Feed, Link, ListingPage, MessagePage, Pillar
from clarion.pages.links import resolved
from clarion.site import Site

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
    listed = [entry for entry in site.shown_of(kind.folder) if not entry.fields.is_archived]
    shown = in_order(kind.folder, listed)
    coming = [entry for entry in reversed(shown) if kind.folder == "events" and not is_over(site, entry)]
    rest = tuple(cards.of(entry) for entry in shown if entry not in coming)
    empty = f"No {title.lower()} yet."
    for pager, page in paged(rest, site.settings.pagination, f"/{kind.folder}/"):
        first = pager.number == 1
        head = head_of(site, numbered(title, pager), summary, pager.address(pager.number))
        yield Page(
            head.address,
            kind.listing,
            ListingPage(
                chrome, head, TRAIL, title, summary, body if first else "", empty, page, len(listed), pager,
                feed_of(kind.folder, title), tuple(map(cards.of, coming)) if first else (),
            ),
        )  # fmt: skip


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
    roof = next((cards.of(entry) for entry in site.shown_of("messages") if entry.fields.level == "roof"), None)
    head = head_of(site, title, summary, "/messages/")
    return Page(
        "/messages/",
        "messages.html",
        MessagePage(chrome, head, TRAIL, title, summary, body, roof, pillars(site, cards)),
    )


def pillars(site: Site, cards: Cards) -> tuple[Pillar, ...]:
    """The pillars in their order, each with the stories and facts that prove it."""
    entries = [entry for entry in site.shown_of("messages") if entry.fields.level == "pillar"]
    return tuple(
        Pillar(
            cards.of(entry),
            entry.fields.text,
            entry.fields.paint or "undercoat",
            _proofs(site, entry.key, cards),
        )
        for entry in in_order("messages", entries)
    )


def _proofs(site: Site, key: tuple[str, str], cards: Cards) -> tuple[Card, ...]:
    stories = {use.entry.key: use.entry for use in site.used_by.get(key, ()) if use.field == "pillars"}
    shown = [entry for entry in stories.values() if site.is_shown(entry) and not entry.fields.is_archived]
    facts = [
        use.target
        for use in site.uses[key]
        if use.field == "facts" and use.target and site.is_shown(use.target)
    ]
    return tuple(map(cards.of, [*in_order("stories", shown), *facts]))
