"""What the site knows of its entries' relations: who names whom, what is published, what is a part of what.

Each is worked out once, from the names of entries, and is a question that others ask: see `memory`.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import starmap
from typing import TYPE_CHECKING, Any, NamedTuple

from clarion.dates import day_of
from clarion.entry import Entry
from clarion.files import INDEX
from clarion.kinds.findings import Loc
from clarion.kinds.listed import KINDS
from clarion.kinds.names import refs_of
from clarion.kinds.refs import Ref
from clarion.memory import passing, remembered

if TYPE_CHECKING:
    from clarion.site import Site

Key = tuple[str, str]
PARTED = tuple(kind.folder for kind in KINDS if "parent" in kind.model_fields)
"""The kinds whose entries may be parts of others."""


class Named(NamedTuple):
    """As a Use, that an entry names another, by the other's name."""

    field: str
    loc: Loc
    ref: Ref
    target: Key | None
    inherited: bool = False


class Use(NamedTuple):
    """One entry names another: in which field, or in its prose (field "")."""

    entry: Entry
    field: str
    loc: Loc
    ref: Ref
    target: Entry | None
    inherited: bool = False
    """Whether the field was left out, and the ref is another entry's."""


class Uses(Mapping[Key, tuple[Use, ...]]):
    """What each entry names, or where each is named."""

    def __init__(self, site: "Site", found: Callable[["Site", str, str], Iterable[tuple[Key, Named]]]) -> None:
        self._site, self._found = site, found
        self._made: dict[Key, tuple[Use, ...]] = {}

    def __getitem__(self, key: Key) -> tuple[Use, ...]:
        found = self._found(self._site, *key)
        if key not in self._made:
            self._made[key] = tuple(starmap(self._use, found))
        return self._made[key]

    def _use(self, user: Key, named: Named) -> Use:
        target = self._site.known(named.target) if named.target else None
        return Use(self._site.known(user), named.field, named.loc, named.ref, target, named.inherited)

    def __iter__(self) -> Iterator[Key]:
        return (entry.key for entry in self._site.all())

    def __len__(self) -> int:
        return sum(1 for _ in self)


@remembered
def is_future(site: "Site", folder: str, name: str) -> bool:
    """Whether its day has not come."""
    return _is_to_come(site, _entry(site, folder, name).fields.date)


def _is_to_come(site: "Site", date: dt.date | None) -> bool:
    return date is not None and day_of(date, site.settings.zone) > site.today


@remembered
def is_published(site: "Site", folder: str, name: str) -> bool:
    fields = _entry(site, folder, name).fields
    return not (fields.draft or fields.sample or _is_to_come(site, fields.date))


@remembered
def is_shown(site: "Site", folder: str, name: str) -> bool:
    """Whether it is published, or of what this preview has beside."""
    fields = _entry(site, folder, name).fields
    is_draft = fields.draft or fields.sample
    return (site.drafts or not is_draft) and (site.future or not _is_to_come(site, fields.date))


@remembered
def named_by(site: "Site", folder: str, name: str) -> tuple[Named, ...]:
    """What an entry names."""
    return tuple(_named_by(site, _entry(site, folder, name)))


def _named_by(site: "Site", entry: Entry) -> Iterator[Named]:
    for loc, ref in refs_of(entry.fields):
        yield Named(str(loc[0]), loc, ref, _key(site.find(ref)))
    for name in entry.kind.inherits:
        if not getattr(entry.fields, name):
            for ref in site.effective(entry, name):
                yield Named(name, (name,), ref, _key(site.find(ref)), inherited=True)
    for link in entry.links:
        target = site.linked(link)
        if target:
            yield Named("", (), Ref((target.folder,), target.name), target.key)


def _key(entry: Entry | None) -> Key | None:
    return entry.key if entry else None


def naming_of(site: "Site", folder: str, name: str) -> Iterator[tuple[Key, Named]]:
    """What an entry names, with the entry."""
    yield from (((folder, name), named) for named in named_by(site, folder, name))


def named_of(site: "Site", folder: str, name: str) -> Iterator[tuple[Key, Named]]:
    """What an entry names, with the entry."""
    yield from (((folder, name), named) for named in named_by(site, folder, name))


@passing
def all_naming(site: "Site") -> Mapping[Key, tuple[tuple[Key, Named], ...]]:
    """Where each entry is named, and by whom."""
    found: dict[Key, list[tuple[Key, Named]]] = {}
    for user in site.all():
        for named in named_by(site, *user.key):
            if named.target:
                found.setdefault(named.target, []).append((user.key, named))
    return {key: tuple(uses) for key, uses in found.items()}


@remembered
def naming(site: "Site", folder: str, name: str) -> tuple[tuple[Key, Named], ...]:
    """Where an entry is named, and by whom."""
    return all_naming(site).get((folder, name), ())


@passing
def names_by_form(site: "Site") -> Mapping[Key, str]:
    """The names of entries, by folder and what an editor may call them, in plain letters."""
    return {(entry.folder, plain(form)): entry.name for entry in site.all() for form in forms_of(entry.fields)}


@remembered
def parts_by_whole(site: "Site") -> Mapping[Key, tuple[Key, ...]]:
    """The entries whose `parent` each entry is."""
    parts: dict[Key, list[Key]] = {}
    for folder in PARTED:
        for entry in site.of(folder):
            whole = site.named(entry.fields.parent)
            if whole:
                parts.setdefault(whole.key, []).append(entry.key)
    return {key: tuple(found) for key, found in parts.items()}


def _entry(site: "Site", folder: str, name: str) -> Entry:
    """An entry that is there, or the introduction of a list."""
    return site.indexes[folder] if name == INDEX else site.entries[folder][name]


def forms_of(fields: Any) -> Iterator[str]:
    """An entry's title, what it is also written or known as, and its earlier names."""
    yield fields.title or ""
    for name in ("also_written", "also_known_as", "aliases"):
        yield from getattr(fields, name, ())


def plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())
