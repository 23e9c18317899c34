"""Every entry by kind and name, and who refers to whom, both ways. What is looked at is noted: see `tracing`."""

import datetime as dt
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import starmap
from pathlib import Path
from typing import Any, NamedTuple

from clarion.bodies import Link
from clarion.dates import day_of
from clarion.entries import Reading
from clarion.entry import Entry
from clarion.files import INDEX
from clarion.kinds import BY_FOLDER, KINDS
from clarion.kinds.findings import Loc
from clarion.kinds.names import refs_of
from clarion.kinds.refs import Ref
from clarion.memory import Memory, passing, remembered
from clarion.pictures import Made, Picture, made_of
from clarion.settings import Settings
from clarion.tracing import Watched, note

Key = tuple[str, str]
PARTED = tuple(kind.folder for kind in KINDS if "parent" in kind.model_fields)
"""The kinds whose entries may be parts of others."""
PICTURES = Path(".cache/pictures")
"""Where made pictures are kept, from where the build is called; it may be deleted at any time."""


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


@dataclass(frozen=True, eq=False)
class Site:
    """The content of a site, on a day. What is to be shown depends on both, and on whether this is a preview."""

    settings: Settings
    day: dt.date
    content: Path
    entries: Mapping[str, Watched[str, Entry]]
    indexes: Mapping[str, Entry]
    """The `_index.md` of each folder that has one; of the front page under ""."""
    held: Mapping[Key, Reading]
    """What each name stands for, files with problems included: nobody else is told that they do not exist."""
    path_of: Callable[[Path], str]
    """How an editor types the path of a file."""
    preview: bool = False
    drafts: bool = True
    """Whether a preview has drafts, samples and what has its day to come."""
    by_file: Mapping[str, Entry] = field(default_factory=dict)
    doubles: tuple[Reading, ...] = ()
    """Files whose name another file of the kind, earlier by path, has already."""
    memory: Memory = field(default_factory=Memory)

    @property
    def today(self) -> dt.date:
        note(("today",))
        return self.day

    def of(self, folder: str) -> Iterable[Entry]:
        found: Iterable[Entry] = self.entries[folder].values()
        return found

    def all(self) -> Iterator[Entry]:
        for kind in KINDS:
            yield from self.entries[kind.folder].values()

    def with_indexes(self) -> Iterator[Entry]:
        """Every entry, and the introductions of the lists."""
        yield from self.all()
        yield from self.indexes.values()

    def title_of_listing(self, folder: str) -> str:
        """The title of a kind's list: its editors' in _index.md, else the kind's own."""
        index = self.indexes.get(folder)
        return str(index.fields.title) if index else BY_FOLDER[folder].many

    def find(self, ref: Ref) -> Entry | None:
        """The entry that a ref names, looked up in the order of its folders."""
        for folder in ref.folders:
            entry = self.entries[folder].get(ref.name)
            if entry is not None:
                return entry
        return None

    def holders(self, ref: Ref) -> list[str]:
        """Those of a ref's folders that have a file of that name, one with problems included."""
        return [folder for folder in ref.folders if (folder, ref.name) in self.held]

    def file_at(self, path: str) -> Path:
        """Where a picture or a document is, by its path from the top of the content."""
        note(("file", path))
        return self.content / path

    def named(self, value: Any) -> Entry | None:
        """The entry of a ref; None for a name or nothing."""
        return self.find(value) if isinstance(value, Ref) else None

    def at(self, address: str) -> Entry | None:
        """The entry whose page an address of the site is: pages stand at the top."""
        path = address.split("#")[0].split("?")[0].removesuffix("index.html")
        parts = path.strip("/").split("/") if path.startswith("/") else []
        folder, name = ("pages", *parts) if len(parts) == 1 else parts if len(parts) == 2 else ("", "")
        return self.entries[folder].get(name) if folder in self.entries else None

    @property
    def outline_file(self) -> Path | None:
        """The GeoJSON file that the settings name, below the content."""
        region = self.settings.region
        return self.content / region.outline if region and region.outline else None

    def linked(self, link: Link) -> Entry | None:
        """The entry that a link in prose leads to, by its file or by its address."""
        return self.by_file.get(link.path) or self.at(link.target)

    def is_shown(self, entry: Entry) -> bool:
        return (self.preview and self.drafts) or self.is_published(entry)

    def is_published(self, entry: Entry) -> bool:
        """No draft, no sample, and its day has come."""
        return is_published(self, *entry.key)

    def is_future(self, entry: Entry) -> bool:
        return is_future(self, *entry.key)

    def shown_of(self, folder: str) -> list[Entry]:
        return [entry for entry in self.of(folder) if self.is_shown(entry)]

    @property
    def held_files(self) -> frozenset[str]:
        """Every file of content, those with problems included."""
        note(("held",))
        return self._held_files

    @cached_property
    def _held_files(self) -> frozenset[str]:
        return frozenset(reading.file for reading in (*self.held.values(), *self.doubles))

    @cached_property
    def _held_names(self) -> Mapping[str, str]:
        return {posixpath.basename(file): file for file in sorted(self._held_files, reverse=True)}

    @property
    def held_names(self) -> Mapping[str, str]:
        """The first file of each name, in whatever folder."""
        note(("held",))
        return self._held_names

    @property
    def held_folders(self) -> Mapping[str, list[str]]:
        """The names of the entries in each folder."""
        found: dict[str, list[str]] = {}
        for file in sorted(self.held_files):
            found.setdefault(posixpath.dirname(file), []).append(posixpath.basename(file).removesuffix(".md"))
        return found

    def called(self, folder: str, form: str) -> Entry | None:
        """The entry of a folder that an editor may call so, beside its file name."""
        name = names_by_form(self).get((folder, plain(form)))
        return self.known((folder, name)) if name else None

    @cached_property
    def pictures(self) -> Watched[str, Made]:
        """What is published of each picture, by its path below content/images; made when it is first asked for."""
        return Watched("pictures", lambda: made_of(self.content / "images", "/images/", PICTURES.absolute()))

    def picture(self, file: str) -> Picture | None:
        """The picture of a file below content/images; None where it cannot be shown."""
        made = self.pictures.get(file)
        return made.picture if made else None

    @cached_property
    def uses(self) -> Uses:
        """What each entry names: its own refs, those that it inherits, and the files that its prose links to."""
        return Uses(
            self, lambda site, folder, name: [((folder, name), named) for named in named_by(site, folder, name)]
        )

    @cached_property
    def used_by(self) -> Uses:
        """Where each entry is named."""
        return Uses(self, naming)

    def named_in_fields(self, entry: Entry) -> list[Use]:
        """What its own fields name; those of an introduction name nothing."""
        uses = self.uses[entry.key] if entry.name != INDEX else ()
        return [use for use in uses if use.field and not use.inherited]

    def newer(self, fact: Entry) -> Entry | None:
        """The published fact that supersedes it."""
        naming = (use.entry for use in reversed(self.used_by[fact.key]) if use.field == "supersedes")
        return next((entry for entry in naming if self.is_published(entry)), None)

    def within(self, entry: Entry) -> list[Entry]:
        """The entry, and those that are parts of it: the towns of a county, the pillars of the roof."""
        found = [entry]
        for whole in found:  # grows while it is read
            found += [part for part in self.parts_of(whole.key) if part not in found]
        return found

    def parts_of(self, key: Key) -> list[Entry]:
        """The entries whose `parent` an entry is."""
        return [self.known(part) for part in parts_by_whole(self).get(key, ())]

    def known(self, key: Key) -> Entry:
        """An entry of which it is noted already that it is there."""
        folder, name = key
        return self.entries[folder].unwatched()[name]

    def using(self, entry: Entry) -> list[Use]:
        """Where the entry, or a part of it, is named."""
        return [use for part in self.within(entry) for use in self.used_by.get(part.key, ())]

    def effective(self, entry: Entry, name: str) -> tuple[Ref, ...]:
        """The refs in a field; where left out, those of the entry that another field names first."""
        own: tuple[Ref, ...] = getattr(entry.fields, name)
        if own or name not in entry.kind.inherits:
            return own
        value = getattr(entry.fields, entry.kind.inherits[name])
        lead = self.named(value[0] if isinstance(value, tuple) and value else value)
        inherited = getattr(lead.fields, name, None) or getattr(lead.fields, "place", None) if lead else None
        return (inherited,) if isinstance(inherited, Ref) else inherited or ()


@remembered
def is_future(site: Site, folder: str, name: str) -> bool:
    """Whether its day has not come."""
    return _is_to_come(site, _entry(site, folder, name).fields.date)


def _is_to_come(site: Site, date: dt.date | None) -> bool:
    return date is not None and day_of(date, site.settings.zone) > site.today


@remembered
def is_published(site: Site, folder: str, name: str) -> bool:
    fields = _entry(site, folder, name).fields
    return not (fields.draft or fields.sample or _is_to_come(site, fields.date))


@remembered
def named_by(site: Site, folder: str, name: str) -> tuple[Named, ...]:
    """What an entry names."""
    return tuple(_named_by(site, _entry(site, folder, name)))


def _named_by(site: Site, entry: Entry) -> Iterator[Named]:
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


def naming_of(site: Site, folder: str, name: str) -> Iterator[tuple[Key, Named]]:
    """What an entry names, with the entry."""
    yield from (((folder, name), named) for named in named_by(site, folder, name))


@passing
def all_naming(site: Site) -> Mapping[Key, tuple[tuple[Key, Named], ...]]:
    """Where each entry is named, and by whom."""
    found: dict[Key, list[tuple[Key, Named]]] = {}
    for user in site.all():
        for named in named_by(site, *user.key):
            if named.target:
                found.setdefault(named.target, []).append((user.key, named))
    return {key: tuple(uses) for key, uses in found.items()}


@remembered
def naming(site: Site, folder: str, name: str) -> tuple[tuple[Key, Named], ...]:
    """Where an entry is named, and by whom."""
    return all_naming(site).get((folder, name), ())


@passing
def names_by_form(site: Site) -> Mapping[Key, str]:
    """The names of entries, by folder and what an editor may call them, in plain letters."""
    return {(entry.folder, plain(form)): entry.name for entry in site.all() for form in forms_of(entry.fields)}


@remembered
def parts_by_whole(site: Site) -> Mapping[Key, tuple[Key, ...]]:
    """The entries whose `parent` each entry is."""
    parts: dict[Key, list[Key]] = {}
    for folder in PARTED:
        for entry in site.of(folder):
            whole = site.named(entry.fields.parent)
            if whole:
                parts.setdefault(whole.key, []).append(entry.key)
    return {key: tuple(found) for key, found in parts.items()}


def _entry(site: Site, folder: str, name: str) -> Entry:
    """An entry that is there, or the introduction of a list."""
    return site.indexes[folder] if name == INDEX else site.entries[folder][name]


def forms_of(fields: Any) -> Iterator[str]:
    """An entry's title, what it is also written or known as, and its earlier names."""
    yield fields.title or ""
    for name in ("also_written", "also_known_as", "aliases"):
        yield from getattr(fields, name, ())


def plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())
