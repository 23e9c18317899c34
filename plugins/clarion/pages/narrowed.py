"""The ways in which a list is narrowed → their pages: one for each choice, and one for all choices of a facet."""

from collections.abc import Iterator

from clarion.addresses import FEED_ENTRIES
from clarion.kinds.listed import BY_FOLDER
from clarion.outputs import Page
from clarion.pages.chrome import chrome_of, head_of
from clarion.pages.facets import Narrowed, facets_of, narrowed, narrowed_to
from clarion.pages.frame import Feed, Link
from clarion.pages.groups import Cards, counted, numbered, page_of
from clarion.pages.inputs import FacetPage, ListingPage
from clarion.site import Site


def choices_pages(site: Site, folder: str) -> Iterator[Page]:
    """For each facet of a kind's list a page that has all its choices."""
    cards, trail = Cards(site), _trail(site, folder)
    for facet in facets_of(site, folder):
        title = f"{trail[-1].title} by {facet.title.lower()}"
        head = head_of(site, title, "", facet.address)
        values = [way.value for way in narrowed(site, folder) if way.facet == facet]
        covers = tuple(cards.of(site.known(value)).cover if value else None for value in values)
        inputs = FacetPage(chrome_of(site), head, trail, title, "", facet, covers)
        yield Page(facet.address, "choices.html", inputs)


def narrowed_pages(site: Site, folder: str, address: str, number: str) -> Iterator[Page]:
    """A page of a list narrowed by a choice."""
    cards, trail, way = Cards(site), _trail(site, folder), narrowed_to(site, folder, address)
    title = f"{trail[-1].title}: {way.choice.title}"
    pager, page = page_of(way.names, site.settings.pagination, address, int(number))
    found = tuple(cards.of(site.known((folder, name))) for name in page)
    summary = cards.of(site.known(way.value)).summary if way.value else ""
    head = head_of(site, numbered(title, pager), summary, pager.address(pager.number))
    inputs = ListingPage(
        chrome_of(site), head, (*trail, Link(f"By {way.facet.title.lower()}", way.facet.address)), title, summary,
        "", way.choice.wanted, found, len(way.names), pager, _feed_of(way),
        counted=counted(BY_FOLDER[folder], len(way.names)), facets=facets_of(site, folder),
        everything=trail[-1].address,
    )  # fmt: skip
    yield Page(head.address, "listing.html", inputs)


def _trail(site: Site, folder: str) -> tuple[Link, ...]:
    return Link("Home", "/"), Link(site.title_of_listing(folder), f"/{folder}/")


def _feed_of(way: Narrowed) -> Feed | None:
    """The feed of the place or sector that the choice is."""
    if way.value is None or way.value[0] not in FEED_ENTRIES:
        return None
    return Feed(way.choice.title, "/".join(way.value))
