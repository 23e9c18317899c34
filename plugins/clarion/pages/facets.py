"""A list → the ways to narrow it, each choice with its count and its own list. A choice of nothing is told in words.

Static pages in place of a filter that needs a script: each has an address that can be shared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clarion.cards.titles import WORDS
from clarion.entry import Entry
from clarion.facets import FOLDERS, by_choice, choices_of, entries_of, facet_address, has_page, is_whole
from clarion.gist import in_order
from clarion.kinds.kind import Kind
from clarion.kinds.listed import BY_FOLDER
from clarion.memory import passing, remembered
from clarion.pages.groups import listed_of
from clarion.pages.lists import Choice, Facet
from clarion.site import Key, Site

TITLES = {"places": "Place", "pillars": "What it shows", "sectors": "Sector", "type": "Kind"}


@dataclass(frozen=True)
class Narrowed:
    """A list narrowed by one choice of a facet: what is in it, and the entry that the choice is, by their names."""

    facet: Facet
    choice: Choice
    names: tuple[str, ...]
    value: Key | None


@passing
def narrowed(site: Site, folder: str) -> tuple[Narrowed, ...]:
    """Every way in which a kind's list is narrowed, facet by facet."""
    kind, listed = BY_FOLDER[folder], listed_of(site, folder)
    return tuple(each for name in kind.facets for each in _of_facet(site, kind, name, listed))


@remembered
def facets_of(site: Site, folder: str) -> tuple[Facet, ...]:
    """The facets of a kind's list with something to choose from."""
    return tuple(dict.fromkeys(each.facet for each in narrowed(site, folder)))


@remembered
def narrowed_addresses(site: Site, folder: str) -> tuple[tuple[str, int], ...]:
    """Where a kind's list is narrowed, and how many entries are there."""
    return tuple((way.choice.address, len(way.names)) for way in narrowed(site, folder) if way.choice.address)


@remembered
def narrowed_to(site: Site, folder: str, address: str) -> Narrowed:
    """The list at an address."""
    return next(way for way in narrowed(site, folder) if way.choice.address == address)


def _of_facet(site: Site, kind: type[Kind], name: str, listed: Sequence[Entry]) -> list[Narrowed]:
    within = by_choice(site, name, listed)
    values = _in_order(site, name, choices_of(site, name, within))
    entries = {entry.name: entry for entry in entries_of(site, name)} if name in FOLDERS else {}
    choices = [_choice(site, kind, name, value, within.get(value, []), entries.get(value)) for value in values]
    facet = Facet(TITLES[name], name, facet_address(kind.folder, name), tuple(choices))
    found = zip(values, choices, strict=True)
    return [Narrowed(facet, choice, _names(within.get(value, ())), _key(entries.get(value))) for value, choice in found]


def _names(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(entry.name for entry in entries)


def _key(entry: Entry | None) -> Key | None:
    return entry.key if entry else None


def _in_order(site: Site, name: str, values: Iterable[str]) -> list[str]:
    """Words by their letters; entries as in their own list, the place that all others are parts of last."""
    if name not in FOLDERS:
        return sorted(values, key=lambda value: WORDS.get(value, value))
    ordered = in_order(site, FOLDERS[name], entries_of(site, name))
    return [entry.name for entry in sorted(ordered, key=lambda entry: is_whole(site, entry))]


def _choice(site: Site, kind: type[Kind], name: str, value: str, found: Sequence[Entry], entry: Entry | None) -> Choice:
    address = facet_address(kind.folder, name, value) if has_page(kind, name, found) else ""
    word = WORDS.get(value, value)
    title = str(entry.fields.title) if entry else word[:1].upper() + word[1:]
    return Choice(
        f"Across {title}" if is_whole(site, entry) else title,
        address,
        len(found),
        kind.wanted if address and not found else "",
    )
