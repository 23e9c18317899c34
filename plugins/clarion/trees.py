"""Trees of files that are known by what was made into them: what is there already is not made again.

A tree is updated file by file, each written anew beside its old one, so that a tree that shares the file keeps it.
"""

import os
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from clarion.exchange.ownership import MARKER


class Kept(NamedTuple):
    """A file in a tree: the mark of what was made into it, and what tells that nobody has changed it since."""

    mark: bytes
    size: int
    changed: int
    """In nanoseconds, as the file system has it."""


Files = Mapping[str, Kept]
"""By their paths from the top of the tree."""


@dataclass
class Tree:
    """A folder, and those of its files that are as they were made."""

    folder: Path
    files: dict[str, Kept] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)
    """Files that are not."""

    def is_whole(self, files: Files) -> bool:
        """Whether all of these are there, and nothing else."""
        return len(self.files) == len(files) > 0 and not self.strange

    def has(self, file: str, mark: bytes) -> bool:
        kept = self.files.get(file)
        return kept is not None and kept.mark == mark

    def write(self, file: str, mark: bytes, fill: Callable[[Path], None]) -> Kept:
        """Put a file in its place, whole; `fill` writes it at a path where nothing is."""
        path = self.folder / file
        new = path.with_name(f".{secrets.token_hex(6)}.new") if os.path.lexists(path) else path
        path.parent.mkdir(parents=True, exist_ok=True)
        fill(new)
        if new is not path:
            new.replace(path)
        return _kept(path, mark)

    def remove_all_but(self, files: Iterable[str]) -> None:
        """Remove every other file, and the folders that are empty then."""
        wanted = set(files)
        gone = [file for file in (*self.files, *self.strange) if file not in wanted]
        for file in gone:
            (self.folder / file).unlink(missing_ok=True)
        for folder in sorted({os.path.dirname(file) for file in gone}, key=len, reverse=True):  # noqa: PTH120
            _remove_if_empty(self.folder, folder)


def tree_at(folder: Path, made: Files, others: Collection[str] = ()) -> Tree:
    """A tree of which it is known what was made into it; `others` are the names at its top that are not of it."""
    tree = Tree(folder)
    for file, size, changed in _files_below(folder, ""):
        kept = made.get(file)
        if kept and (kept.size, kept.changed) == (size, changed):
            tree.files[file] = kept
        elif file != MARKER and file.split("/", 1)[0] not in others:
            tree.strange.append(file)
    return tree


def _kept(path: Path, mark: bytes) -> Kept:
    status = path.stat()
    return Kept(mark, status.st_size, status.st_mtime_ns)


def _files_below(folder: Path, above: str) -> Iterator[tuple[str, int, int]]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as found:
        for each in found:
            if each.is_dir(follow_symlinks=False):
                yield from _files_below(Path(each.path), f"{above}{each.name}/")
            else:
                status = each.stat(follow_symlinks=False)
                yield f"{above}{each.name}", status.st_size, status.st_mtime_ns


def _remove_if_empty(top: Path, folder: str) -> None:
    """The folder, and those above it that it alone was in."""
    while folder:
        try:
            (top / folder).rmdir()
        except OSError:
            return
        folder = os.path.dirname(folder)  # noqa: PTH120 (text, as above)
