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
    _folders: set[str] = field(default_factory=set)

    def is_whole(self, files: Files) -> bool:
        """Whether all of these are there, and nothing else."""
        return len(self.files) == len(files) > 0 and not self.strange

    def has(self, file: str, mark: bytes) -> bool:
        kept = self.files.get(file)
        return kept is not None and kept.mark == mark

    def write(self, file: str, mark: bytes, fill: Callable[[str], None]) -> Kept:
        """Put a file in its place, whole; `fill` makes it at a path where nothing is."""
        path = f"{self.folder}/{file}"
        self._make_folder(os.path.dirname(path))  # noqa: PTH120 (thousands of files)
        try:
            fill(path)
        except FileExistsError:
            new = f"{path}.{secrets.token_hex(6)}.new"
            fill(new)
            os.replace(new, path)  # noqa: PTH105 (as above)
        status = os.stat(path)  # noqa: PTH116 (as above)
        return Kept(mark, status.st_size, status.st_mtime_ns)

    def _make_folder(self, path: str) -> None:
        if path not in self._folders:
            os.makedirs(path, exist_ok=True)  # noqa: PTH103 (as above)
            self._folders.add(path)

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
    for file, size, changed in _files_below(str(folder)):
        kept = made.get(file)
        if kept and (kept.size, kept.changed) == (size, changed):
            tree.files[file] = kept
        elif file != MARKER and file.split("/", 1)[0] not in others:
            tree.strange.append(file)
    return tree


def filled(content: bytes) -> Callable[[str], None]:
    """Makes a file of this content, where there is none."""

    def fill(path: str) -> None:
        with open(path, "xb") as file:  # noqa: PTH123 (as above)
            file.write(content)

    return fill


def linked(source: str) -> Callable[[str], None]:
    """The same file under a second name; a file system without such has copies."""

    def fill(path: str) -> None:
        try:
            os.link(source, path)
        except FileExistsError:
            raise
        except OSError:
            filled(Path(source).read_bytes())(path)

    return fill


def _files_below(folder: str, above: str = "") -> Iterator[tuple[str, int, int]]:
    try:
        found = os.scandir(folder)
    except FileNotFoundError:
        return
    with found:
        for each in found:
            if each.is_dir(follow_symlinks=False):
                yield from _files_below(each.path, f"{above}{each.name}/")
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
