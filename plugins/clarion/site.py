"""Every entry by kind and name, and who refers to whom, both ways."""

import datetime as dt
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from clarion.bodies import Link
from clarion.dates import day_of
from clarion.entries import Reading
from clarion.entry import Entry
from clarion.kinds import BY_FOLDER, KINDS
from clarion.kinds.findings import Loc
from clarion.kinds.names import refs_of
from clarion.kinds.refs import Ref
from clarion.pictures import Made, Picture, made_of
from clarion.settings import Settings

Key = tuple[str, str]
PICTURES = Path(".cache/pictures")
"""Where made pictures are kept, from where the build is called; it may be deleted at any time."""


class Use(NamedTuple):
    """One entry names another: in which field, or in its prose (field "")."""

    entry: Entry
    field: str
    loc: Loc
    ref: Ref
    target: Entry | None
    inherited: bool = False
    """Whether the field was left out, and the ref is another entry's."""


@dataclass(frozen=True, eq=False)
class Site:
    """The content of a site, on a day. What is to be shown depends on both, and on whether this is a preview."""

    settings: Settings
    today: dt.date
    content: Path
    entries: Mapping[str, Mapping[str, Entry]]
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

    def of(self, folder: str) -> Iterable[Entry]:
        return self.entries[folder].values()

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
        return self.content / path

    def named(self, value: Any) -> Entry | None:
        """The entry of a ref; None for a name or nothing."""
        return self.find(value) if isinstance(value, Ref) else None

    def at(self, address: str) -> Entry | None:
        """The entry whose page an address of the site is: pages stand at the top."""
        path = address.split("#")[0].split("?")[0].removesuffix("index.html")
        parts = path.strip("/").split("/") if path.startswith("/") else []
        folder, name = ("pages", *parts) if len(parts) == 1 else parts if len(parts) == 2 else ("", "")
        return self.entries.get(folder, {}).get(name)

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
        fields = entry.fields
        return not (fields.draft or fields.sample or self._is_to_come(fields.date))

    def is_future(self, entry: Entry) -> bool:
        return self._is_to_come(entry.fields.date)

    def _is_to_come(self, date: dt.date | None) -> bool:
        return date is not None and day_of(date, self.settings.zone) > self.today

    def shown_of(self, folder: str) -> list[Entry]:
        return [entry for entry in self.of(folder) if self.is_shown(entry)]

    @cached_property
    def held_files(self) -> frozenset[str]:
        """Every file of content, those with problems included."""
        return frozenset(reading.file for reading in (*self.held.values(), *self.doubles))

    @cached_property
    def held_names(self) -> Mapping[str, str]:
        """The first file of each name, in whatever folder."""
        return {posixpath.basename(file): file for file in sorted(self.held_files, reverse=True)}

    @cached_property
    def held_folders(self) -> Mapping[str, list[str]]:
        """The names of the entries in each folder."""
        found: dict[str, list[str]] = {}
        for file in sorted(self.held_files):
            found.setdefault(posixpath.dirname(file), []).append(posixpath.basename(file).removesuffix(".md"))
        return found

    @cached_property
    def by_form(self) -> Mapping[Key, Entry]:
        """Entries by folder and what an editor may call them beside their file name, in plain letters."""
        return {(entry.folder, plain(form)): entry for entry in self.all() for form in forms_of(entry.fields)}

    @cached_property
    def pictures(self) -> Mapping[str, Made]:
        """What is published of each picture, by its path below content/images; made when it is first asked for."""
        return made_of(self.content / "images", "/images/", PICTURES.absolute())

    def picture(self, file: str) -> Picture | None:
        """The picture of a file below content/images; None where it cannot be shown."""
        made = self.pictures.get(file)
        return made.picture if made else None

    @cached_property
    def uses(self) -> Mapping[Key, tuple[Use, ...]]:
        """What each entry names: its own refs, those that it inherits, and the files that its prose links to."""
        return {entry.key: tuple(self._uses_of(entry)) for entry in self.all()}

    def named_in_fields(self, entry: Entry) -> list[Use]:
        """What its own fields name."""
        return [use for use in self.uses.get(entry.key, ()) if use.field and not use.inherited]

    @cached_property
    def used_by(self) -> Mapping[Key, tuple[Use, ...]]:
        """Where each entry is named."""
        found: dict[Key, list[Use]] = {}
        for uses in self.uses.values():
            for use in uses:
                if use.target:
                    found.setdefault(use.target.key, []).append(use)
        return {key: tuple(uses) for key, uses in found.items()}

    def newer(self, fact: Entry) -> Entry | None:
        """The published fact that supersedes it."""
        return self._newer.get(fact.key)

    @cached_property
    def _newer(self) -> Mapping[Key, Entry]:
        facts = ((fact, self.named(fact.fields.supersedes)) for fact in self.of("facts"))
        return {older.key: fact for fact, older in facts if older and self.is_published(fact)}

    def within(self, entry: Entry) -> list[Entry]:
        """The entry, and those that are parts of it: the towns of a county, the pillars of the roof."""
        found = [entry]
        for whole in found:  # grows while it is read
            found += [part for part in self.parts.get(whole.key, ()) if part not in found]
        return found

    @cached_property
    def parts(self) -> Mapping[Key, list[Entry]]:
        """The entries whose `parent` each entry is."""
        parts: dict[Key, list[Entry]] = {}
        for entry in self.all():
            whole = self.named(getattr(entry.fields, "parent", None))
            if whole:
                parts.setdefault(whole.key, []).append(entry)
        return parts

    def using(self, entry: Entry) -> list[Use]:
        """Where the entry, or a part of it, is named."""
        return [use for part in self.within(entry) for use in self.used_by.get(part.key, ())]

    def _uses_of(self, entry: Entry) -> Iterator[Use]:
        for loc, ref in refs_of(entry.fields):
            yield Use(entry, str(loc[0]), loc, ref, self.find(ref))
        for name in entry.kind.inherits:
            if not getattr(entry.fields, name):
                for ref in self.effective(entry, name):
                    yield Use(entry, name, (name,), ref, self.find(ref), inherited=True)
        for body in (entry.body, *entry.rich.values()):
            for link in body.links:
                target = self.linked(link)
                if target:
                    yield Use(entry, "", (), Ref((target.folder,), target.name), target)

    def effective(self, entry: Entry, name: str) -> tuple[Ref, ...]:
        """The refs in a field; where left out, those of the entry that another field names first."""
        own: tuple[Ref, ...] = getattr(entry.fields, name)
        if own or name not in entry.kind.inherits:
            return own
        value = getattr(entry.fields, entry.kind.inherits[name])
        lead = self.named(value[0] if isinstance(value, tuple) and value else value)
        inherited = getattr(lead.fields, name, None) or getattr(lead.fields, "place", None) if lead else None
        return (inherited,) if isinstance(inherited, Ref) else inherited or ()


def forms_of(fields: Any) -> Iterator[str]:
    """An entry's title, what it is also written or known as, and its earlier names."""
    yield fields.title or ""
    for name in ("also_written", "also_known_as", "aliases"):
        yield from getattr(fields, name, ())


def plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())
