"""What a build leaves to the next build into the same output: what is there, and what it was made of."""

import os
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from clarion.ahead import looked_ahead
from clarion.filling import Kept
from clarion.folder import File, files_of
from clarion.problems import Problem
from clarion.store import Unusable, packed, sweep, unpacked, warn
from clarion.store.columns import Columns, columns, rows
from clarion.trees import Files, Tree
from clarion.walk import tree_at

if TYPE_CHECKING:
    from clarion.former import Former


@dataclass
class Record:
    """What is there: small, for it is all that is needed where nothing changed."""

    mark: bytes = b""
    """Of all that the build was made of."""
    problems: tuple[Problem, ...] = ()
    """What was told."""
    tree: Files = field(default_factory=dict)
    spare: Files = field(default_factory=dict)
    """What is in the tree before, which becomes the next."""
    is_judged: bool = False
    """Whether the finished site was judged."""

    def __getstate__(self) -> tuple[Any, ...]:
        """Of the spare, what is other than in the tree: nearly all of it is the same."""
        others = {file: kept for file, kept in self.spare.items() if self.tree.get(file) != kept}
        gone = tuple(self.tree.keys() - self.spare.keys())
        return self.mark, self.problems, self.is_judged, _laid(self.tree), _laid(others), gone

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.mark, self.problems, self.is_judged, tree, others, gone = state
        self.tree = _files_of(tree)
        spare = {**self.tree, **_files_of(others)}
        for file in gone:
            del spare[file]
        self.spare = spare


def _laid(files: Files) -> Columns:
    return tuple(files), *columns(files.values())


def _files_of(laid: Columns) -> dict[str, Kept]:
    files, *kept = laid
    return dict(zip(files, rows(Kept, kept), strict=True))


class _Based(NamedTuple):
    """What is kept, and the mark of what everything in it depends on."""

    base: bytes
    value: Any


@dataclass(frozen=True)
class Archive:
    """Where one process leaves its records to the next: a folder of the cache; nowhere, where there is none."""

    folder: Path | None

    def records_of(self, output: Path, base: bytes) -> tuple[Record, Callable[[], "Former"]]:
        """What the last build of this base into the output left; the larger piece when it is asked for."""
        if self.folder is None:
            return Record(), cache(lambda: _former_at(None, base))
        paths = _paths(self.folder, output)
        return _record_at(paths["tree"], base), cache(lambda: _former_at(paths["known"], base))

    def keep(self, output: Path, base: bytes, record: Record, former: "Former") -> None:
        """Leave them to the next build."""
        if self.folder is None:
            return
        from clarion.ledger import keep  # loaded by then

        paths = _paths(self.folder, output)
        path = paths["known"]
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            keep(path, base, former)
            path = paths["tree"]
            packed(path, _Based(base, record))
        except OSError as error:
            warn(path, f"cannot be kept ({error.strerror}): the next build makes it anew")
            return
        sweep(self.folder)

    def files_of(self, content: Path, shown: Callable[[Path], str]) -> list[File]:
        """Every file of the content, read."""
        return files_of(content, shown)

    def tree_at(self, folder: Path, made: Files, others: Collection[str]) -> Tree:
        """What is there of what was made, looked at file by file."""
        return tree_at(folder, made, others)

    def look_ahead(self, folder: Path, made: Files, others: Collection[str]) -> Callable[[Path], Tree]:
        """The same, begun by another process."""
        return looked_ahead(folder, made, others)


def _paths(folder: Path, output: Path) -> dict[str, Path]:
    """Each output folder has its own."""
    name = blake2b(os.path.realpath(output).encode(), digest_size=8).hexdigest()
    return {piece: folder / f"{piece}-{name}.pack" for piece in ("tree", "known")}


def _record_at(path: Path, base: bytes) -> Record:
    try:
        of, record = unpacked(path, _Based)
    except FileNotFoundError:
        return Record()
    except Unusable as unusable:
        warn(path, f"is {unusable}: the site is built anew")
        return Record()
    return record if of == base and isinstance(record, Record) else Record()


def _former_at(path: Path | None, base: bytes) -> "Former":
    from clarion.former import Former  # with all that makes a site: not asked for where nothing changed
    from clarion.ledger import former_at

    if path is None:
        return Former()
    try:
        return former_at(path, base)
    except FileNotFoundError:
        return Former()
    except Unusable as unusable:
        warn(path, f"is {unusable}: the site is built anew")
        return Former()
