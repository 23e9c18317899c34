"""A build into an output folder, which takes over what is there, and replaces it whole or not at all."""

import os
import sys
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from clarion.build import content_of
from clarion.content import read_content
from clarion.exchange import replacing
from clarion.folder import File
from clarion.job import Job, look_of
from clarion.making import Place, make_site
from clarion.packing import mark_of, pack
from clarion.problems import Problem, as_text
from clarion.recall import all_learned
from clarion.records import Archive, Former, Record
from clarion.scan import mark_of_files
from clarion.trees import Files, Tree

Judge = Callable[[Job, Path, Path], None]
"""Raises Told where the finished site in the first folder, which is to be in the second, has a mistake."""


class Keeper(Protocol):
    """Who knows of the build before: the cache, or the process that did it."""

    def records_of(self, output: Path, base: bytes) -> tuple[Record, Callable[[], Former]]:
        """What the last build of this base into the output left; the larger piece when it is asked for."""

    def keep(self, output: Path, base: bytes, record: Record, former: Former) -> None:
        """Leave them to the next build; only a build that came to its end does."""

    def files_of(self, content: Path, shown: Callable[[Path], str]) -> list[File]:
        """Every file of the content, with what it holds."""

    def tree_at(self, folder: Path, made: Files, others: Collection[str]) -> Tree:
        """What is there of what was made."""


def build_into(job: Job, output: Path, judge: Judge | None = None, keeper: Keeper | None = None) -> tuple[Problem, ...]:
    """Bring `output` up to date; what is wrong, as far as it stops nothing.

    Raises Told, Unreadable, Refused, with `output` as it was."""
    keeper, base = keeper or Archive(job.cache), _base(job)
    files = keeper.files_of(Path(job.settings.content), job.shown)
    record, former = keeper.records_of(output, base)
    here = keeper.tree_at(Path(os.path.realpath(output)), record.tree, job.settings.retention)
    mark = _mark(job, base, files)
    if record.mark == mark and here.is_whole(record.tree) and (record.is_judged or judge is None):
        sys.stderr.write(as_text(record.problems))
        return record.problems
    content = content_of(job, former().known, files)
    with _replacing(job, output) as new:
        place = Place(keeper.tree_at(new, record.spare, ()), here, look_of(job))
        made = make_site(content.site, content.problems, place, former())
        if judge:
            judge(job, new, output)
    is_settled = _mark(job, base, files) == mark
    known = former() if is_settled else Former()
    keeper.keep(output, base, Record(mark, content.problems, made, record.tree, judge is not None), known)
    return content.problems


def checked(job: Job) -> tuple[Problem, ...]:
    """What is wrong with the content; what was judged before is not judged again."""
    archive, base, content = Archive(job.cache), _base(job), Path(job.settings.content)
    files = archive.files_of(content, job.shown)
    record, former = archive.records_of(content, base)
    mark = _mark(job, base, files)
    if record.mark == mark:
        return record.problems
    known = former().known
    found = read_content(job.settings, job.today, job.shown, shelf=job.shelf, known=known, files=files)
    for each in all_learned(known, found.site):
        known.learn(found.site, each)
    if found.is_sound and _mark(job, base, files) == mark:  # what took too long may not, the next time
        archive.keep(content, base, Record(mark, found.problems), former())
    return found.problems


def _replacing(job: Job, output: Path) -> AbstractContextManager[Path]:
    settings = job.settings
    return replacing(output, settings.retention, [Path(settings.content), Path(settings.theme)], spare=True)


def _mark(job: Job, base: bytes, files: list[File]) -> bytes:
    """What stands for all that goes into a build: with an equal one, an equal site comes out.

    Asked again at the end: of templates, styles and pictures that changed in between, nobody knows which were used."""
    content, theme = Path(job.settings.content), Path(job.settings.theme)
    others = mark_of_files([content, theme], without={file.file for file in files})
    return mark_of(pack((base, job.today, tuple((file.file, file.sign) for file in files), others)))


def _base(job: Job) -> bytes:
    """What everything in a build depends on."""
    here, settings = (str(Path.cwd()), job.preview, job.drafts, job.future), job.settings
    return mark_of(pack((settings, tuple(sorted(settings.places.items())), replace(look_of(job), state=""), here)))
