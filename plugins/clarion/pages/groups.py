"""Cards in the order in which a reader wants them, in groups and in pages."""

from collections.abc import Iterator
from typing import TypeVar

from clarion.addresses import address_of
from clarion.cards import card_of
from clarion.cards.card import Card
from clarion.cards.notes import number_of
from clarion.cards.occasions import is_over
from clarion.dates import midnight
from clarion.entry import Entry
from clarion.gist import gist, shown_in_order, standing
from clarion.kinds.kind import Kind
from clarion.kinds.listed import KINDS
from clarion.memory import remembered
from clarion.pages.lists import Group, Pager
from clarion.site import Key, Site

RELATED = "See also"
"""The heading of entries of the same kind: parts of a place, figures that disagree."""
CALLED = {("people", "stories"): "Told in", ("awards", "stories"): "The story", ("venues", "events"): "Events here"}
"""What the entries of a kind are called on the page of another, where the title of their list would say less."""
TELLING = ("people", "awards", "news", "series", "venues", "events", "policy", "roles")
"""Kinds whose pages show the stories that they name, in a field or in their text."""
IN_PROSE = ("facts", "terms")
"""Kinds whose pages tell where their text is linked to, and not only what names them in a field."""
MOST = 9
"""Entries of one kind that another's page shows at most, where lists go over pages: it is to load at once."""


Listed = TypeVar("Listed")


class Cards:
    """Every entry's card, made once."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def of(self, entry: Entry) -> Card:
        return card_of(self.site, entry)


def most_of_a_group(site: Site) -> int:
    """How many entries of a kind stand on another's page before "all of them"; 0 where lists have one page."""
    return min(MOST, site.settings.pagination)


def groups_of(site: Site, entry: Entry, cards: Cards) -> Iterator[Group]:
    """What names the entry in a field, kind by kind, as far as it stands on the entry's page."""
    most = most_of_a_group(site) or None
    for folder, names in grouped(site, *entry.key):
        found = tuple(cards.of(site.known((folder, name))) for name in names[:most])
        address = address_of_group(entry, folder) if most and len(names) > most else ""
        yield Group(folder, title_of_group(site, entry, folder), found, len(names), address)


def address_of_group(entry: Entry, folder: str) -> str:
    """Where a group has pages of its own."""
    return f"{address_of(*entry.key)}{folder}/"


@remembered
def grouped(site: Site, folder: str, name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The names of what names an entry in a field, kind by kind; of a fact, what states it in prose, pages included."""
    entry = site.known((folder, name))
    uses = (use for use in site.using(entry) if use.field or entry.folder in IN_PROSE)
    users = {use.entry.key: use.entry for use in uses} | _stories_named(site, entry)
    named: dict[str, list[str]] = {}
    for user in users.values():
        if user is not entry and _is_shown_at(entry, user.folder):
            named.setdefault(user.folder, []).append(user.name)
    shown = (
        (kind.folder, shown_in_order(site, kind.folder, named[kind.folder])) for kind in KINDS if kind.folder in named
    )
    return tuple((folder, names) for folder, names in shown if names)


def _stories_named(site: Site, entry: Entry) -> dict[Key, Entry]:
    """The stories that an entry names itself: a reader wants to go on to them."""
    named = (use.target for use in site.uses[entry.key] if use.target) if entry.folder in TELLING else ()
    return {story.key: story for story in named if story.folder == "stories"}


def title_of_group(site: Site, entry: Entry, folder: str) -> str:
    return RELATED if folder == entry.folder else CALLED.get((entry.folder, folder), site.title_of_listing(folder))


def _is_shown_at(entry: Entry, folder: str) -> bool:
    """Pages are told to facts alone; facts that supersede or contradict it stand in words on the fact's page."""
    return folder != "facts" if entry.folder == "facts" else folder not in ("pages", "messages", "terms")


def coming_events(site: Site) -> list[Entry]:
    """What is still to come, the next first; those whose new date is not known at the end."""
    events = [event for event in listed_of(site, "events") if not is_over(site, event)]
    ahead = sorted(events, key=lambda event: midnight(event.fields.starts, site.settings.zone))
    return sorted(ahead, key=lambda event: bool(event.fields.status == "postponed"))


def listed_of(site: Site, folder: str) -> list[Entry]:
    """The entries of a kind that its list has: what is archived is at its address only."""
    return [site.known((folder, name)) for name in listed(site, folder)]


@remembered
def listed(site: Site, folder: str) -> tuple[str, ...]:
    """The names of what a kind's list has, in their order."""
    return tuple(name for name in standing(site, folder) if not gist(site, folder, name).is_archived)


def paged(cards: tuple[Card, ...], size: int, address: str) -> Iterator[tuple[Pager, tuple[Card, ...]]]:
    """The cards in pages of `size` (0: all on one), at least one page."""
    for number in range(1, pages_of(len(cards), size) + 1):
        yield page_of(cards, size, address, number)


def pages_of(total: int, size: int) -> int:
    """How many pages there are."""
    return max(1, -(-total // size)) if size else 1


def page_of(listed: tuple[Listed, ...], size: int, address: str, number: int) -> tuple[Pager, tuple[Listed, ...]]:
    """One page of them."""
    page = listed[(number - 1) * size : number * size] if size else listed
    return Pager(number, pages_of(len(listed), size), address), page


def counted(kind: type[Kind], total: int) -> str:
    """ "14 stories, newest first"."""
    return f"{number_of(kind, total)}{', newest first' if kind.newest_first and total > 1 else ''}"


def numbered(title: str, pager: Pager) -> str:
    return title if pager.number == 1 else f"{title}, page {pager.number}"
