"""A build where something changed since the one before: the content is read, and the site made of it."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from clarion.build import content_of
from clarion.building import Judge, Start
from clarion.exchange import replacing
from clarion.exchange.doubling import doubled
from clarion.former import Former
from clarion.job import Job, look_of
from clarion.making import make_site
from clarion.placing import Place
from clarion.problems import Problem
from clarion.records import Record
from clarion.rendering.environment import compile_meanwhile
from clarion.trees import Tree

MANY = 500
"""Files above which it is worth it to do ahead what takes its time: templates are compiled while content is read, and
a second tree of the files is there before the first edit."""


def renewed(
    job: Job, output: Path, start: Start, spare_at: Callable[[Path], Tree], judge: Judge | None
) -> tuple[Problem, ...]:
    """Bring `output` up to date; what is wrong, as far as it stops nothing. `spare_at` tells what is in the tree that
    takes its place, and was there before.

    What is there now need not be looked at: a file that is taken over is looked at then."""
    record, former = start.record, start.former()
    awaited = None if record.mark or len(start.files) < MANY else compile_meanwhile(look_of(job))
    content = content_of(job, former.known, start.files)
    with _replacing(job, output) as new:
        here = Tree(Path(os.path.realpath(output)), dict(record.tree))
        place = Place(spare_at(new), here, look_of(job), awaited)
        made = make_site(content.site, content.problems, place, former)
        if judge:
            judge(job, new, output)
    spare = made if len(made) > MANY and doubled(output, list(made)) else record.tree
    left = Record(start.mark, content.problems, made, spare, judge is not None)
    start.keeper.keep(output, start.base, left, former if start.is_as_now(job) else Former())
    return content.problems


def _replacing(job: Job, output: Path) -> AbstractContextManager[Path]:
    settings = job.settings
    return replacing(output, settings.retention, [Path(settings.content), Path(settings.theme)], spare=True)
