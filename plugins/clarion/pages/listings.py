"""The lists of the site: one for each kind that a reader would look for, in pages."""

from collections.abc import Iterator

from clarion.addresses import FEED_KINDS
from clarion.cards import card_of
from clarion.kinds.listed import BY_FOLDER
from clarion.memory import remembered
from clarion.outputs import Page
from clarion.pages.chrome import chrome_of, head_of
from clarion.pages.disagreements import disagreements
from clarion.pages.facets import facets_of
from clarion.pages.frame import Feed, Link
from clarion.pages.groups import Cards, coming_events, counted, listed, listed_of, numbered, page_of
from clarion.pages.headings import BY_YEAR, HEADED, by_month, by_year, heading_order, under_headings
from clarion.pages.inputs import ListingPage
from clarion.pages.introductions import introduction
from clarion.pages.letters import from_a_to_z, letters_of
from clarion.pages.lists import Letter
from clarion.pages.maps import map_of_members
from clarion.site import Site

TRAIL = (Link("Home", "/"),)


def listing_pages(site: Site, folder: str, number: str) -> Iterator[Page]:
    """A page of the list of a kind; what is shown apart is on the first."""
    kind, cards, (title, summary, body) = BY_FOLDER[folder], Cards(site), introduction(site, folder)
    first, total = number == "1", len(listed(site, folder))
    ahead = tuple(map(cards.of, coming_events(site))) if folder == "events" and first else ()
    disagreeing = disagreements(site, cards) if folder == "facts" else ()
    pager, names = page_of(in_list(site, folder), site.settings.pagination, f"/{folder}/", int(number))
    page = tuple(cards.of(site.known((folder, name))) for name in names)
    head = head_of(site, numbered(title, pager), summary, pager.address(pager.number))
    inputs = ListingPage(
        chrome_of(site), head, TRAIL, title, summary, body if first else "",
        "" if disagreeing else f"No {kind.many.lower()} yet.", page, total, pager, feed_of(folder, title),
        tuple(by_month(site, ahead)), tuple(by_year(page) if folder in BY_YEAR else under_headings(page)),
        counted(kind, total), disagreeing if first else (), facets_of(site, folder), f"/{folder}/",
        map_of_members(site, listed_of(site, folder)) if folder == "members" and first else None,
        letters_in(site, folder),
    )  # fmt: skip
    yield Page(head.address, kind.listing, inputs)


@remembered
def in_list(site: Site, folder: str) -> tuple[str, ...]:
    """The names in a kind's list, in the order of its pages; without what stands apart on the first."""
    kind, cards, apart = BY_FOLDER[folder], Cards(site), _apart(site, folder)
    names = tuple(name for name in listed(site, folder) if name not in apart)
    if not (kind.a_to_z or folder in HEADED):
        return names
    found = tuple(cards.of(site.known((folder, name))) for name in names)
    return tuple(card.name for card in (from_a_to_z(found) if kind.a_to_z else sorted(found, key=heading_order)))


def _apart(site: Site, folder: str) -> set[str]:
    """What has a place of its own: events to come, figures that disagree."""
    if folder == "events":
        return {event.name for event in coming_events(site)}
    disagreeing = disagreements(site, Cards(site)) if folder == "facts" else ()
    return {card.name for each in disagreeing for card in each.answers}


@remembered
def letters_in(site: Site, folder: str) -> tuple[Letter, ...]:
    """Where each letter of a list begins that goes from A to Z."""
    if not BY_FOLDER[folder].a_to_z:
        return ()
    cards = tuple(card_of(site, site.known((folder, name))) for name in in_list(site, folder))
    return tuple(letters_of(cards, site.settings.pagination, f"/{folder}/"))


def feed_of(folder: str, title: str) -> Feed | None:
    return Feed(title, folder) if folder in FEED_KINDS else None
