"""A build into the output folder, strictly: what is wrong stops it, and the output is replaced whole or not at all."""

import errno
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from clarion.building import build_into, checked
from clarion.exchange import Refused, replacing
from clarion.grace import grace_of, note_publication, signs_of
from clarion.job import Job
from clarion.problems import Problem, Told, Unreadable, as_text

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
"""A disk takes nothing more."""
OURS = ("clarion",)
"""The plugins with which nothing but Clarion has a say in the output: Pelican is not asked then."""


def build_site(job: Job, output: Path, *, publish: bool) -> None:
    """Build into `output`. Raises Told, with `output` as it was, where anything is wrong."""
    build = partial(_built, job, output, publish=publish)
    with telling(output):
        if publish:
            _publish(job, build)
        else:
            build()


@contextmanager
def telling(output: Path) -> Iterator[None]:
    """What keeps a folder from being made, told as problems are: raises Told."""
    try:
        yield
    except Refused as refused:
        raise Told([Problem(str(output), 1, str(refused), rule="output")]) from None
    except Unreadable as error:
        raise Told([error.problem]) from None
    except OSError as error:
        if error.errno not in FULL:
            raise
        words = f"cannot be built ({error.strerror}); it is as it was. Make room, or build elsewhere with --output"
        raise Told([Problem(str(output), 1, words, rule="output")]) from None


def _publish(job: Job, build: Callable[[], tuple[Problem, ...]]) -> None:
    """Files are noted as they were before: what changes while the site is built has changed since."""
    signs = signs_of(job)
    problems = build()
    sys.stderr.write(as_text(note_publication(job, signs, problems)))


def _built(job: Job, output: Path, *, publish: bool) -> tuple[Problem, ...]:
    if tuple(job.settings.plugins) == OURS:
        return build_into(job, output, judged if publish else None)
    return _built_with_plugins(job, output, publish=publish)


def _built_with_plugins(job: Job, output: Path, *, publish: bool) -> tuple[Problem, ...]:
    """What other plugins of Pelican's add is known to them alone: nothing of the build before is taken over."""
    from clarion.pelicans import run_pelican

    settings = job.settings
    with replacing(output, settings.retention, [Path(settings.content), Path(settings.theme)]) as made:
        run_pelican(job, made)
        if publish:
            judged(job, made, output)
    return grace_of(job).eased(checked(job))


def judged(job: Job, made: Path, output: Path) -> None:
    """Raises Told where the finished site in `made`, which is to be `output`, has a mistake."""
    from clarion.published import problems_in  # with the readers of HTML and XML

    found = problems_in(made, job.settings.site_url or "")
    if found:
        raise Told([_in_output(problem, made, output) for problem in found])


def _in_output(problem: Problem, made: Path, output: Path) -> Problem:
    path = output / Path(problem.path).relative_to(made)
    return Problem(str(path), problem.line, problem.message, problem.field, problem.level, problem.rule)
