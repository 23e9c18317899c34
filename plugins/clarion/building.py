"""A build into an output folder, which takes over what is there, and replaces it whole or not at all.

This module stays light: where nothing changed since the build before, nothing that makes a site is loaded.
"""

import os
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from clarion.exchange import spare_of
from clarion.folder import File
from clarion.job import Job, look_of
from clarion.packing import mark_of, pack
from clarion.problems import Problem, as_text
from clarion.records import Archive, Record
from clarion.scan import mark_of_files
from clarion.trees import Files, Tree

if TYPE_CHECKING:
    from clarion.former import Former

Judge = Callable[[Job, Path, Path], None]
"""Raises Told where the finished site in the first folder, which is to be in the second, has a mistake."""


class Keeper(Protocol):
    """Who knows of the build before: the cache, or the process that did it."""

    def records_of(self, output: Path, base: bytes) -> "tuple[Record, Callable[[], Former]]":
        """What the last build of this base into the output left; the larger piece when it is asked for."""

    def keep(self, output: Path, base: bytes, record: Record, former: "Former") -> None:
        """Leave them to the next build; only a build that came to its end does."""

    def files_of(self, content: Path, shown: Callable[[Path], str]) -> list[File]:
        """Every file of the content, with what it holds."""

    def tree_at(self, folder: Path, made: Files, others: Collection[str]) -> Tree:
        """What is there of what was made."""

    def look_ahead(self, folder: Path, made: Files, others: Collection[str]) -> Callable[[Path], Tree]:
        """Begin to look at what is there of what was made; what is returned tells it, once the folder has its name
        and is without the others."""


@dataclass(frozen=True)
class Start:
    """What a build begins with: the files as they are now, and what the build before left."""

    keeper: Keeper
    base: bytes
    files: list[File]
    mark: bytes
    record: Record
    former: "Callable[[], Former]"

    @property
    def is_as_before(self) -> bool:
        """Whether an equal site would come out."""
        return self.record.mark == self.mark

    def is_as_now(self, job: Job) -> bool:
        """Asked at the end: of templates, styles and pictures that changed in between, nobody knows which were used."""
        return self.mark == _mark(job, self.base, self.files)


def build_into(job: Job, output: Path, judge: Judge | None = None, keeper: Keeper | None = None) -> tuple[Problem, ...]:
    """Bring `output` up to date; what is wrong, as far as it stops nothing.

    Raises Told, Unreadable, Refused, with `output` as it was."""
    start = start_of(job, output, keeper or Archive(job.cache))
    record = start.record
    if start.is_as_before and (record.is_judged or judge is None):
        here = start.keeper.tree_at(Path(os.path.realpath(output)), record.tree, job.settings.retention)
        if here.is_whole(record.tree):
            sys.stderr.write(as_text(record.problems))
            return record.problems
    spare = start.keeper.look_ahead(spare_of(Path(os.path.realpath(output))), record.spare, job.settings.retention)
    from clarion.renewing import renewed  # with all that makes a site: half of the time of a build that does nothing

    return renewed(job, output, start, spare, judge)


def checked(job: Job) -> tuple[Problem, ...]:
    """What is wrong with the content; what was judged before is not judged again."""
    content = Path(job.settings.content)
    start = start_of(job, content, Archive(job.cache))
    if start.is_as_before:
        return start.record.problems
    from clarion.rejudging import rejudged  # as above

    return rejudged(job, content, start)


def start_of(job: Job, output: Path, keeper: Keeper) -> Start:
    """What a build into the output begins with; a check's output is the content itself."""
    base, files = _base(job), keeper.files_of(Path(job.settings.content), job.shown)
    return Start(keeper, base, files, _mark(job, base, files), *keeper.records_of(output, base))


def _mark(job: Job, base: bytes, files: list[File]) -> bytes:
    """What stands for all that goes into a build: with an equal one, an equal site comes out."""
    content, theme = Path(job.settings.content), Path(job.settings.theme)
    others = mark_of_files([content, theme], without={file.file for file in files})
    return mark_of(pack((base, job.today, tuple((file.file, file.sign) for file in files), others)))


def _base(job: Job) -> bytes:
    """What everything in a build depends on."""
    here, settings = (str(Path.cwd()), job.preview, job.drafts, job.future), job.settings
    return mark_of(pack((settings, tuple(sorted(settings.places.items())), replace(look_of(job), state=""), here)))
