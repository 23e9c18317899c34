"""What a process that builds again and again has at hand: what it read, made and knows is not fetched anew each time.

It takes the place of the cache's files, which are written after the first build, and when all is over.
"""

import gc
import os
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from clarion import look, rendering
from clarion.at_hand import AtHand, sign_of
from clarion.building import build_into
from clarion.exchange import spare_of
from clarion.feeds import writing
from clarion.folder import File
from clarion.former import Former
from clarion.job import Job
from clarion.problems import Problem
from clarion.records import Archive, Record
from clarion.store import Shelf, Tray
from clarion.trees import Files, Tree
from clarion.walk import tree_at

OFTEN = 100
"""Builds after which what was made once of things that may be gone is made anew."""


class Left(NamedTuple):
    """What the last build left."""

    output: Path
    base: bytes
    record: Record
    former: Former


@dataclass
class Workbench:
    """The builds of one process into one output: a Keeper that keeps them in memory."""

    archive: Archive
    shelf: Shelf
    left: Left | None = None
    at_hand: AtHand = field(default_factory=AtHand)
    is_written: bool = True
    """Whether the archive and the shelf have what was left."""
    _is_settled: bool = False
    _builds: int = 0
    _state: str = ""
    _copy: Former | None = None
    """What the next build may change."""
    _trees: dict[tuple[int, int], Files] = field(default_factory=dict)
    """What was made into a folder, by what tells the folder."""

    def __post_init__(self) -> None:
        self.tray = Tray.on(self.shelf)

    def build(self, job: Job, output: Path) -> tuple[Problem, ...]:
        """Bring the output up to date. Raises as `build_into` does."""
        job = replace(job, shelf=self.tray)
        self._look_at_templates(job)
        gc.disable()  # until there is time for it
        try:
            return build_into(job, output, keeper=self)
        except FileNotFoundError:  # somebody took away what was there
            self._trees = {}
            return build_into(job, output, keeper=self)

    def _look_at_templates(self, job: Job) -> None:
        """What feeds made of other templates is no use."""
        state = look.state_of(job.settings.theme)
        if state != self._state:
            rendering.environment_of.cache_clear()
            writing.forget()
            self._state = state

    def rest(self) -> None:
        """After each build, once it is shown: garbage is collected, in what the first build made only once; files
        are looked at."""
        gc.enable()
        self._copy = self.left.former.copy() if self.left else None
        self._builds += 1
        if self._builds % OFTEN == 0:
            rendering.forget()
            writing.forget()
        self.at_hand.look_again()
        gc.collect()
        if not self._is_settled:
            self._is_settled = True
            gc.freeze()
            gc.collect()  # so that the collector counts from here

    def records_of(self, output: Path, base: bytes) -> tuple[Record, Callable[[], Former]]:
        """Those of the last build. A build changes a copy: where it comes to no end, nothing happened."""
        if self.left is None or (self.left.output, self.left.base) != (output, base):
            return self.archive.records_of(output, base)
        former, self._copy = self._copy or self.left.former.copy(), None
        return self.left.record, lambda: former

    def keep(self, output: Path, base: bytes, record: Record, former: Former) -> None:
        is_first, self._copy = self.left is None, None
        self.left, self.is_written = Left(output, base, record, former), False
        target = Path(os.path.realpath(output))
        self._trees = {_folder_sign(target): record.tree, _folder_sign(spare_of(target)): record.spare}
        if is_first:
            self.put_away()

    def put_away(self) -> None:
        """Leave to other processes what is here."""
        if self.left and not self.is_written:
            self.archive.keep(*self.left)
            self.shelf.keep(self.tray.things)
            self.is_written = True

    def files_of(self, content: Path, shown: Callable[[Path], str]) -> list[File]:
        """Every file of the content."""
        return self.at_hand.files_of(content, shown)

    def tree_at(self, folder: Path, made: Files, others: Collection[str]) -> Tree:
        """In a folder that we left as it is, there is what we made: looking at each file takes half of the time that
        a save may take. Only its top tells of others; what goes missing below it is made again when it is missed."""
        if made and self._trees.get(_folder_sign(folder)) is made:
            return Tree(folder, dict(made))
        return tree_at(folder, made, others)

    def look_ahead(self, _folder: Path, made: Files, _others: Collection[str]) -> Callable[[Path], Tree]:
        """Nothing takes long enough to be begun with."""
        return partial(self.tree_at, made=made, others=())


def _folder_sign(folder: Path) -> tuple[int, int]:
    inode, _, modified, _ = sign_of(str(folder))
    return inode, modified
