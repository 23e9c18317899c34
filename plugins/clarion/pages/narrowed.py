"""The ways in which a list is narrowed → their pages: one for each choice, and one for all choices of a facet."""

from collections.abc import Iterable, Iterator

from clarion.addresses import FEED_ENTRIES
from clarion.kinds.kind import Kind
from clarion.outputs import Page
from clarion.pages.chrome import head_of
from clarion.pages.facets import Narrowed, facets_in
from clarion.pages.frame import Chrome, Feed, Link
from clarion.pages.groups import Cards, counted, numbered, paged
from clarion.pages.inputs import FacetPage, ListingPage
from clarion.pages.lists import Facet
from clarion.site import Site


def narrowed_pages(
    site: Site, chrome: Chrome, kind: type[Kind], ways: Iterable[Narrowed], cards: Cards
) -> Iterator[Page]:
    """A page or more for each choice, and one that has all choices of each facet."""
    facets = facets_in(ways)
    trail = (Link("Home", "/"), Link(site.title_of_listing(kind.folder), f"/{kind.folder}/"))
    for facet in facets:
        yield _all_choices(site, chrome, trail, facet, [way for way in ways if way.facet == facet], cards)
    for way in ways:
        if way.choice.address:
            yield from _narrowed(site, chrome, kind, trail, way, facets, cards)


def _all_choices(
    site: Site, chrome: Chrome, trail: tuple[Link, ...], facet: Facet, ways: list[Narrowed], cards: Cards
) -> Page:
    title = f"{trail[-1].title} by {facet.title.lower()}"
    head = head_of(site, title, "", facet.address)
    covers = tuple(cards.of(way.value).cover if way.value else None for way in ways)
    return Page(facet.address, "choices.html", FacetPage(chrome, head, trail, title, "", facet, covers))


def _narrowed(
    site: Site,
    chrome: Chrome,
    kind: type[Kind],
    trail: tuple[Link, ...],
    way: Narrowed,
    facets: tuple[Facet, ...],
    cards: Cards,
) -> Iterator[Page]:
    title = f"{trail[-1].title}: {way.choice.title}"
    whole = trail[-1].address
    found, summary = tuple(map(cards.of, way.entries)), cards.of(way.value).summary if way.value else ""
    for pager, page in paged(found, site.settings.pagination, way.choice.address):
        head = head_of(site, numbered(title, pager), summary, pager.address(pager.number))
        inputs = ListingPage(
            chrome, head, (*trail, Link(f"By {way.facet.title.lower()}", way.facet.address)), title, summary, "",
            way.choice.wanted, page, len(found), pager, _feed_of(way),
            counted=counted(kind, len(found)), facets=facets, everything=whole,
        )  # fmt: skip
        yield Page(head.address, "listing.html", inputs)


def _feed_of(way: Narrowed) -> Feed | None:
    """The feed of the place or sector that the choice is."""
    is_followed = way.value is not None and way.value.folder in FEED_ENTRIES
    return Feed(way.choice.title, f"{way.value.folder}/{way.value.name}") if way.value and is_followed else None
