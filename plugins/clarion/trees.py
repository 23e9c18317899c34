"""Trees of files that are known by what was made into them: what is there already is not made again.

A tree is updated file by file, each written anew beside its old one, so that a tree that shares the file keeps it.
"""

import os
import secrets
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from clarion.filling import Kept, Moved, kept_at, linked

Files = Mapping[str, Kept]
"""By their paths from the top of the tree."""


@dataclass
class Tree:
    """A folder, and those of its files that are as they were made."""

    folder: Path
    files: dict[str, Kept] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)
    """Files that are not, and folders with nothing in them."""
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
            if os.path.isdir(path):  # noqa: PTH112 (as above)
                shutil.rmtree(path)
            os.replace(new, path)  # noqa: PTH105 (as above)
            with suppress(FileNotFoundError):  # rename(2) leaves two names of one file as they are
                os.unlink(new)  # noqa: PTH108 (as above)
        return kept_at(path, mark)

    def link(self, file: str, other: "Tree") -> Kept | None:
        """Put a file of another tree in its place; None where it is not there any more, as it was seen."""
        seen = other.files[file]
        try:
            made = self.write(file, seen.mark, linked(f"{other.folder}/{file}", seen))
        except Moved:
            return None
        self.files[file] = made
        return made

    def _make_folder(self, path: str) -> None:
        if path in self._folders:
            return
        try:
            _made_folder(path)
        except (FileExistsError, NotADirectoryError):
            self._clear_way(path)
            os.makedirs(path, exist_ok=True)  # noqa: PTH103 (as above)
        self._folders.add(path)

    def _clear_way(self, path: str) -> None:
        """Remove the file that stands where a folder is to be."""
        while not os.path.lexists(path):
            path = os.path.dirname(path)  # noqa: PTH120 (as above)
        if path.startswith(f"{self.folder}/") and not os.path.isdir(path):  # noqa: PTH112 (as above)
            Path(path).unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove what is not as it was made: nothing leads astray then."""
        self._remove(self.strange)
        self.strange = []

    def remove_all_but(self, files: Iterable[str]) -> None:
        """Remove every other file, and the folders that are empty then."""
        wanted = set(files)
        self._remove([file for file in (*self.files, *self.strange) if file not in wanted])

    def _remove(self, files: Collection[str]) -> None:
        """A file that a folder has taken the place of is gone."""
        for file in files:
            with suppress(NotADirectoryError, IsADirectoryError):
                if not file.endswith("/"):
                    (self.folder / file).unlink(missing_ok=True)
        for folder in sorted({os.path.dirname(file) for file in files}, key=len, reverse=True):  # noqa: PTH120
            _remove_if_empty(self.folder, folder)


def _made_folder(path: str) -> None:
    """Most have the folder above them already: it is not looked for first."""
    try:
        os.mkdir(path)  # noqa: PTH102 (thousands of folders)
    except (FileNotFoundError, FileExistsError):
        os.makedirs(path, exist_ok=True)  # noqa: PTH103 (as above)


def _remove_if_empty(top: Path, folder: str) -> None:
    """The folder, and those above it that it alone was in."""
    while folder:
        try:
            (top / folder).rmdir()
        except OSError:
            return
        folder = os.path.dirname(folder)  # noqa: PTH120 (text, as above)
