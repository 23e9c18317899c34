"""The lists of the site: one for each kind that a reader would look for, in pages."""

from collections.abc import Iterable, Iterator

from clarion.addresses import FEED_KINDS
from clarion.cards.card import Card
from clarion.kinds import BY_FOLDER
from clarion.kinds.kind import Kind
from clarion.outputs import Page
from clarion.pages.chrome import chrome_of, head_of
from clarion.pages.disagreements import disagreements
from clarion.pages.facets import facets_of
from clarion.pages.frame import Feed, Link
from clarion.pages.groups import Cards, coming_events, counted, listed_of, numbered, paged
from clarion.pages.headings import BY_YEAR, by_month, by_year, heading_order, under_headings
from clarion.pages.inputs import ListingPage
from clarion.pages.introductions import introduction
from clarion.pages.letters import from_a_to_z, letters_of
from clarion.pages.maps import map_of_members
from clarion.site import Site

TRAIL = (Link("Home", "/"),)


def listing_pages(site: Site, folder: str) -> Iterator[Page]:
    """The list of a kind, in pages."""
    kind, cards, (title, summary, body) = BY_FOLDER[folder], Cards(site), introduction(site, folder)
    listed = listed_of(site, folder)
    ahead = tuple(map(cards.of, coming_events(site))) if kind.folder == "events" else ()
    disagreeing = disagreements(site, cards) if kind.folder == "facts" else ()
    apart = {card.name for each in disagreeing for card in each.answers} | {card.name for card in ahead}
    rest = _ordered(kind, (cards.of(entry) for entry in listed if entry.name not in apart))
    letters = tuple(letters_of(rest, site.settings.pagination, f"/{kind.folder}/")) if kind.a_to_z else ()
    empty = "" if disagreeing else f"No {kind.many.lower()} yet."
    for pager, page in paged(rest, site.settings.pagination, f"/{kind.folder}/"):
        first = pager.number == 1
        head = head_of(site, numbered(title, pager), summary, pager.address(pager.number))
        yield Page(
            head.address,
            kind.listing,
            ListingPage(
                chrome_of(site), head, TRAIL, title, summary, body if first else "", empty, page, len(listed), pager,
                feed_of(kind.folder, title), tuple(by_month(site, ahead)) if first else (),
                tuple(by_year(page) if kind.folder in BY_YEAR else under_headings(page)),
                counted(kind, len(listed)), disagreeing if first else (), facets_of(site, folder), f"/{kind.folder}/",
                map_of_members(site, listed) if kind.folder == "members" and first else None, letters,
            ),
        )  # fmt: skip


def _ordered(kind: type[Kind], cards: Iterable[Card]) -> tuple[Card, ...]:
    """As in their groups; what is dated keeps its days."""
    if kind.a_to_z:
        return from_a_to_z(tuple(cards))
    return tuple(cards) if kind.folder in BY_YEAR else tuple(sorted(cards, key=heading_order))


def feed_of(folder: str, title: str) -> Feed | None:
    return Feed(title, folder) if folder in FEED_KINDS else None
