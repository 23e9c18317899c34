"""A content folder as it lies there: each of its files with what it holds, and its path as an editor types it.

This module stays light: a build in which nothing changed needs no more of the content.
"""

import posixpath
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from clarion.files import content_paths
from clarion.packing import mark_of
from clarion.reads import Context
from clarion.source import content_of
from clarion.store import Shelf

Shown = Callable[[Path], str]
"""How an editor types the path of a file."""


@dataclass(frozen=True)
class File:
    """A file to be read: its path from the top of the content, as an editor types it, and what it holds."""

    file: str
    shown: str
    content: bytes | None
    _marks: dict[str, bytes] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def sign(self) -> bytes:
        """The mark of what it holds."""
        return b"" if self.content is None else mark_of(self.content)

    @property
    def name(self) -> str:
        return posixpath.basename(self.file).removesuffix(".md")

    def mark(self, context: Context) -> bytes:
        """What a reading of it can be found by: equal marks, equal readings."""
        zone = context.zone.key
        if zone not in self._marks:
            self._marks[zone] = mark_of(f"{self.file}\0{self.shown}\0{zone}\0".encode() + self.sign)
        return self._marks[zone]


def shelf_of_readings(cache: Path) -> Shelf:
    """What was read before, in a folder of the cache."""
    return Shelf(cache, "readings")


def files_of(content: Path, shown: Shown) -> list[File]:
    """Every file of content, with what it holds, in the order of paths."""
    return list(map(finder(content, shown), content_paths(content)))


def finder(content: Path, shown: Shown) -> Callable[[str], File]:
    """What reads a file of a folder at its path."""
    begins, typed = len(f"{content / 'x'}") - 1, shown(content / "x")[:-1]

    def find(path: str) -> File:
        file = path[begins:]
        return File(file, typed + file.encode("utf-8", "replace").decode(), content_of(path))

    return find


def shown_from(folder: Path) -> Shown:
    """How an editor who stands in `folder` types a path: from there where it lies below it, else as given."""

    def shown(path: Path) -> str:
        full = path.absolute()
        typed = full.relative_to(folder) if full.is_relative_to(folder) else path
        return typed.as_posix().encode("utf-8", "replace").decode()  # a file name may be no text at all

    return shown
