"""A build into an output folder, which takes over what is there, and replaces it whole or not at all."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from clarion.build import content_of, look_of
from clarion.entries import File, files_of
from clarion.exchange import replacing
from clarion.job import Job
from clarion.making import Place, make_site
from clarion.packing import mark_of, pack
from clarion.problems import as_text
from clarion.records import Former, Record, kept, records_of
from clarion.scan import mark_of_files
from clarion.trees import Tree, tree_at

Judge = Callable[[Job, Path, Path], None]
"""Raises Told where the finished site in the first folder, which is to be in the second, has a mistake."""


def build_into(job: Job, output: Path, judge: Judge | None = None) -> None:
    """Bring `output` up to date. Raises Told, Unreadable, Refused, with `output` as it was."""
    base, files = _base(job), files_of(Path(job.settings.content), job.shown)
    record, former = records_of(job.cache, output, base)
    here = tree_at(Path(os.path.realpath(output)), record.tree, job.settings.retention)
    mark = _mark(job, base, files)
    if record.mark == mark and here.is_whole(record.tree) and (record.is_judged or judge is None):
        sys.stderr.write(as_text(record.problems))
        return
    record = _build(job, output, judge, record, former(), here, files)
    record.mark = mark
    kept(job.cache, output, base, record, former())


def _build(
    job: Job, output: Path, judge: Judge | None, record: Record, former: Former, here: Tree, files: list[File]
) -> Record:
    settings, content = job.settings, content_of(job, former.known, files)
    with replacing(output, settings.retention, [Path(settings.content), Path(settings.theme)], spare=True) as new:
        place = Place(tree_at(new, record.spare), here, look_of(job))
        made = make_site(content.site, content.problems, place, former)
        if judge:
            judge(job, new, output)
    return Record(b"", content.problems, made, record.tree, is_judged=judge is not None)


def _mark(job: Job, base: bytes, files: list[File]) -> bytes:
    """What stands for all that goes into a build: with an equal one, an equal site comes out."""
    content, theme = Path(job.settings.content), Path(job.settings.theme)
    others = mark_of_files([content, theme], without={file.file for file in files})
    return mark_of(pack((base, job.today, tuple((file.file, file.content) for file in files), others)))


def _base(job: Job) -> bytes:
    """What everything in a build depends on."""
    here, settings = (str(Path.cwd()), job.preview, job.drafts), job.settings
    return mark_of(pack((settings, tuple(sorted(settings.places.items())), replace(look_of(job), state=""), here)))
