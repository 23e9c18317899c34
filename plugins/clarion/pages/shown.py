"""What a standing page shows below its text: lists that the site keeps, so that no page repeats them by hand."""

from collections.abc import Iterable, Iterator

from clarion.entry import Entry
from clarion.gist import in_order
from clarion.pages.groups import Cards, listed_of
from clarion.pages.headings import GROUP_TITLES
from clarion.pages.lists import Group
from clarion.site import Site

OF_THE_BODY = ("team", "board", "advisory board", "spokesperson")
"""The groups of people who act for the body that publishes the site."""


def shown_lists(site: Site, entry: Entry, cards: Cards) -> tuple[Group, ...]:
    """The lists that the page names, in its order; one with nothing in it stays, to say so."""
    lists = {"people": _people, "perks": _perks, "partners": _partners}
    named = (name for name in getattr(entry.fields, "shows", ()) if name in lists)
    return tuple(group for name in named for group in lists[name](site, cards))


def _people(site: Site, cards: Cards) -> Iterator[Group]:
    """Those who act for the body itself, each group under its name."""
    people = listed_of(site, "people")
    for name in OF_THE_BODY:
        found = [person for person in people if person.fields.group == name]
        if found:
            yield _group("people", GROUP_TITLES[name], found, cards)
    if not any(person.fields.group in OF_THE_BODY for person in people):
        yield Group("people", "Team and board", (), 0)


def _perks(site: Site, cards: Cards) -> Iterator[Group]:
    standing = (perk for perk in listed_of(site, "perks") if not _is_over(site, perk))
    yield _group("perks", site.title_of_listing("perks"), standing, cards)


def _is_over(site: Site, perk: Entry) -> bool:
    return bool(perk.fields.valid_until and perk.fields.valid_until < site.today)


def _partners(site: Site, cards: Cards) -> Iterator[Group]:
    members = [member for member in listed_of(site, "members") if not member.fields.closed_on]
    yield _group("members", "Partners", (m for m in members if m.fields.relationship == "partner"), cards)
    supporters = in_order(site, "members", (member for member in members if _supports(site, member)))
    if supporters:
        yield _group("members", "Supporters", supporters, cards)


def _supports(site: Site, member: Entry) -> bool:
    """Whether it supports the body on the day."""
    return any(support.until is None or support.until >= site.today for support in member.fields.supports)


def _group(folder: str, title: str, entries: Iterable[Entry], cards: Cards) -> Group:
    found = tuple(map(cards.of, entries))
    return Group(folder, title, found, len(found))
