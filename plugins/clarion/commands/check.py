"""Tell every problem in the content, or in the files that are named, with the rest of the site known to them."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from clarion.building import checked
from clarion.grace import Grace, changed, grace_of
from clarion.job import Job, job_of
from clarion.parallel import WorkerDied
from clarion.problems import FORMATS, Problem, Told


def run(options: argparse.Namespace) -> int:
    asked = [_plain(path) for path in options.paths]
    try:
        job = job_of(options)
        visited = _visited(job, asked) if options.links else []
        found = _of_changed(checked(job), grace_of(job)) if options.changed else checked(job)
    except Told as told:
        return _tell(options, told.problems)
    except WorkerDied as died:
        return _tell(options, [died.problem])
    content = _plain(job.settings.content)
    strange = [path for path in asked if not path.is_relative_to(content) and not content.is_relative_to(path)]
    words = f"must be in the content folder, {job.shown(content)}; --content names another"
    elsewhere = [Problem(job.shown(path), 1, words, rule="file") for path in strange]
    return _tell(options, sorted({*elsewhere, *visited, *(each for each in found if _is_asked(each.path, asked))}))


def _visited(job: Job, asked: Sequence[Path]) -> Sequence[Problem]:
    from clarion.visits.calling import visited_links  # with what asks other hosts: no other check does

    return visited_links(job, lambda path: _is_asked(path, asked))


def _of_changed(found: Sequence[Problem], grace: Grace) -> Sequence[Problem]:
    if grace.last is None:
        sys.stderr.write("Nothing was published from here yet: every file counts as changed.\n")
    return changed(found, grace)


def _is_asked(path: str, asked: Sequence[Path]) -> bool:
    return not asked or any(_plain(path).is_relative_to(each) for each in asked)


def _plain(path: str) -> Path:
    """The full path, `..` taken out."""
    return Path(os.path.abspath(path))  # noqa: PTH100 (resolve would follow links, too)


def _tell(options: argparse.Namespace, problems: Sequence[Problem]) -> int:
    told = [problem for problem in problems if problem.level == "problem" or not options.quiet]
    stream = sys.stdout if options.format == "json" else sys.stderr
    stream.write(FORMATS[options.format](told))
    return 1 if any(problem.level == "problem" for problem in told) else 0
