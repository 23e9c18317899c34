"""What a list is narrowed by: which of its entries are under which choice, stories of a place, members of a kind."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any

from clarion.entry import Entry
from clarion.gist import gist
from clarion.kinds.kind import Kind
from clarion.site import Site

FOLDERS = {"places": "places", "pillars": "messages", "sectors": "sectors"}
"""The kind whose entries a facet's choices are; those of the others are words."""


def facet_address(folder: str, name: str, choice: str = "") -> str:
    """Where a list is narrowed: /stories/places/riverton/; all choices of a facet are at /stories/places/."""
    key = name if name.endswith("s") else f"{name}s"
    return f"/{folder}/{key}/{choice.replace(' ', '-')}/" if choice else f"/{folder}/{key}/"


def by_choice(site: Site, name: str, listed: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """The entries under each choice that has some, by the choice's name."""
    found: dict[str, list[Entry]] = {}
    chosen = cache(partial(_chosen, site, name))
    for entry in listed:
        values = gist(site, *entry.key).choices[name]
        for choice in dict.fromkeys(choice for value in values for choice in chosen(value)):
            found.setdefault(choice, []).append(entry)
    return found


def choices_of(site: Site, name: str, within: Iterable[str]) -> list[str]:
    """The names of all choices: of words those that are used, of a kind all that are shown."""
    return list(within) if name not in FOLDERS else [entry.name for entry in entries_of(site, name)]


def entries_of(site: Site, name: str) -> list[Entry]:
    """The entries that are a facet's choices."""
    shown = site.shown_of(FOLDERS[name])
    return [entry for entry in shown if getattr(entry.fields, "level", "pillar") == "pillar"]


def has_page(kind: type[Kind], name: str, found: Iterable[Any]) -> bool:
    """Whether a choice has a list of its own: where there is something, or where something is wanted."""
    return any(True for _ in found) or (name == "places" and bool(kind.wanted))


def facet_addresses(site: Site, kind: type[Kind]) -> Iterator[str]:
    """The first page of each narrowed list."""
    gists = (gist(site, *entry.key) for entry in site.shown_of(kind.folder) if kind.facets)
    listed = [each for each in gists if not each.is_archived]
    for name in kind.facets:
        values = {value for each in listed for value in each.choices[name]}
        used = {choice for value in values for choice in _chosen(site, name, value)}
        for choice in choices_of(site, name, used):
            if has_page(kind, name, used & {choice}):
                yield facet_address(kind.folder, name, choice)


def is_whole(site: Site, entry: Entry | None) -> bool:
    """Whether it is the place that all others are parts of."""
    return bool(entry and entry.folder == "places" and site.parts_of(entry.key) and not entry.fields.parent)


def _chosen(site: Site, name: str, value: str) -> tuple[str, ...]:
    """The names under which what has a value is found: a town's also under its county, not under the whole region."""
    return (value, *_wholes(site, site.entries[FOLDERS[name]].get(value))) if name in FOLDERS else (value,)


def _wholes(site: Site, part: Entry | None) -> list[str]:
    """What it is a part of, by name; of parts that go in a circle, each once."""
    names: list[str] = []
    whole = _whole_of(site, part) if part and part.folder != "messages" else None
    while whole and not is_whole(site, whole) and whole.name not in names:
        names.append(whole.name)
        whole = _whole_of(site, whole)
    return names


def _whole_of(site: Site, part: Entry) -> Entry | None:
    return site.named(getattr(part.fields, "parent", None))
