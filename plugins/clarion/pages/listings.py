"""The lists of the site: one for each kind that a reader would look for, in pages."""

from collections.abc import Iterator

from clarion.addresses import FEED_KINDS
from clarion.bodies import Body
from clarion.kinds import KINDS
from clarion.kinds.kind import Kind
from clarion.outputs import Page
from clarion.pages.chrome import head_of
from clarion.pages.groups import Cards, coming_events, listed_of, numbered, paged
from clarion.pages.headings import by_month, doubt_of, under_headings
from clarion.pages.inputs import Chrome, Feed, Link, ListingPage, MessagePage
from clarion.pages.letters import from_a_to_z, letters_of
from clarion.pages.links import resolved
from clarion.pages.maps import Maps
from clarion.pages.pillars import pillars
from clarion.site import Site

TRAIL = (Link("Home", "/"),)


def listing_pages(site: Site, chrome: Chrome, cards: Cards, maps: Maps) -> Iterator[Page]:
    for kind in KINDS:
        if kind.folder == "messages":
            yield message_page(site, chrome, cards)
        elif kind.has_listing:
            yield from _listing(site, chrome, kind, cards, maps)


def _listing(site: Site, chrome: Chrome, kind: type[Kind], cards: Cards, maps: Maps) -> Iterator[Page]:
    title, summary, body = introduction(site, kind.folder)
    listed = listed_of(site, kind.folder)
    ahead = tuple(map(cards.of, coming_events(site))) if kind.folder == "events" else ()
    names = {card.name for card in ahead}
    rest = tuple(sorted((cards.of(entry) for entry in listed if entry.name not in names), key=doubt_of))
    rest = from_a_to_z(rest) if kind.a_to_z else rest
    letters = tuple(letters_of(rest, site.settings.pagination, f"/{kind.folder}/")) if kind.a_to_z else ()
    empty = f"No {kind.many.lower()} yet."
    for pager, page in paged(rest, site.settings.pagination, f"/{kind.folder}/"):
        first = pager.number == 1
        head = head_of(site, numbered(title, pager), summary, pager.address(pager.number))
        yield Page(
            head.address,
            kind.listing,
            ListingPage(
                chrome, head, TRAIL, title, summary, body if first else "", empty, page, len(listed), pager,
                feed_of(kind.folder, title), ahead if first else (),
                tuple(by_month(site, ahead) if first else ()) if ahead else tuple(under_headings(page)),
                maps.of_members(listed) if kind.folder == "members" and first else None, letters,
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
        MessagePage(
            chrome, head, TRAIL, title, summary, body, roof, pillars(site, cards, site.settings.pagination or None)
        ),
    )
