"""Every entry by kind and name, and who refers to whom, both ways. What is looked at is noted: see `tracing`."""

import datetime as dt
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from clarion.bodies import Link
from clarion.entries import Reading
from clarion.entry import Entry
from clarion.files import INDEX
from clarion.kinds.listed import BY_FOLDER, KINDS
from clarion.kinds.refs import Ref
from clarion.memory import Memory
from clarion.pictures import Made, Picture, made_of
from clarion.relations import (
    Key,
    Use,
    Uses,
    is_future,
    is_published,
    is_shown,
    named_of,
    names_by_form,
    naming,
    parts_by_whole,
    plain,
)
from clarion.settings import Settings
from clarion.tracing import Watched, note

__all__ = ["Key", "Site", "Use"]
PICTURES = Path(".cache/pictures")
"""Where made pictures are kept, from where the build is called; it may be deleted at any time."""


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
    """Whether a preview has drafts and samples."""
    future: bool = True
    """Whether a preview has what has its day to come."""
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
        if not self.preview:
            return self.is_published(entry)
        return (self.drafts and self.future) or is_shown(self, *entry.key)

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
        return Uses(self, named_of)

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
