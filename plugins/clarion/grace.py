"""Old entries never block today's: what a rule of the message or the style newly finds in a file that has not changed
since it was published is told, and stops a publish only after some days of grace."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from clarion.files import INDEX
from clarion.folder import Shown, files_of
from clarion.job import Job
from clarion.kinds import FOLDERS
from clarion.noted import Damaged
from clarion.problems import OF_MESSAGE_AND_STYLE, Problem
from clarion.publications import Publication, keep, path_in, publication_of, sign_of
from clarion.source import content_of

RAISED = frozenset({"figure"})
"""A fact may be corrected after a story told it: nobody rewrites that. A story that is told now has it right."""


@dataclass(frozen=True)
class Grace:
    """What was published from a content folder, and how many days it has to come up to what is asked by now."""

    content: Path
    shown: Shown
    today: dt.date
    days: int
    raised: frozenset[str] = frozenset()
    """Rules that hold for new texts as problems, and for old ones as warnings."""

    @property
    def last(self) -> Publication | None:
        """The last publication; None where there was none, or its record is no use."""
        return self._record[0]

    @cached_property
    def _record(self) -> tuple[Publication | None, tuple[Problem, ...]]:
        """The last publication, and what is wrong with its record."""
        path = self.shown(path_in(self.content))
        try:
            return publication_of(self.content), ()
        except OSError as error:
            words = f"cannot be read ({error.strerror}): every file counts as changed since the last publish"
            return None, (Problem(path, 1, words, level="warning", rule="file"),)
        except Damaged as damaged:
            words = "must be as the last publish left it: fetch that again; until then every file counts as changed"
            return None, (Problem(path, damaged.line, words, level="warning", rule="file"),)

    def eased(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """The problems, with those that may wait as warnings; sorted."""
        return tuple(sorted({*map(self._eased, problems), *self._record[1]}))

    def _eased(self, problem: Problem) -> Problem:
        if problem.rule in self.raised and self.last and not self.is_published(problem):
            return replace(problem, level="problem")
        if not may_wait(problem) or not self.is_published(problem):
            return problem
        since = self.since(problem) or self.today
        until = since + dt.timedelta(days=self.days)
        if self.today < until:
            return replace(problem, level="warning", note=f" (told since {since}; stops a publish from {until})")
        return replace(problem, note=f" (told since {since})")

    def since(self, problem: Problem) -> dt.date | None:
        """The day on which a publish first told it."""
        return self.last.since(self.file_of(problem), problem) if self.last else None

    def is_published(self, problem: Problem) -> bool:
        """Whether the file that it is in stands as it was published."""
        file = self.file_of(problem)
        sign = self.last.files.get(file) if self.last else None
        return sign is not None and sign == sign_of(content_of(self.content / file))

    def file_of(self, problem: Problem) -> str:
        """Its path from the top of the content."""
        return problem.path.removeprefix(self.shown(self.content / "x")[:-1])


def may_wait(problem: Problem) -> bool:
    return problem.level == "problem" and problem.rule in OF_MESSAGE_AND_STYLE


def changed(problems: Iterable[Problem], grace: Grace) -> tuple[Problem, ...]:
    """What the next publish would tell, without the warnings of the files that it publishes again as they are."""
    kept = (each for each in problems if each.level == "problem" or not grace.is_published(each))
    return grace.eased(kept)


def grace_of(job: Job) -> Grace:
    settings = job.settings
    raised = RAISED - settings.rule_levels.keys()
    return Grace(Path(settings.content), job.shown, job.today, settings.grace_days, raised)


def signs_of(job: Job) -> dict[str, str]:
    """Every file of the content as it is now, the introductions of lists among them."""
    content = Path(job.settings.content)
    entries = {file.file: sign_of(file.content) for file in files_of(content, job.shown)}
    indexes = (INDEX, *(f"{folder}/{INDEX}" for folder in FOLDERS))
    return entries | {file: sign_of(content_of(content / file)) for file in indexes if (content / file).is_file()}


def note_publication(job: Job, signs: dict[str, str], problems: Iterable[Problem]) -> Iterator[Problem]:
    """Leave to the next publish what this one published, and what it told; a warning where that cannot be."""
    grace = grace_of(job)
    told = [(grace.file_of(problem), replace(problem, note="")) for problem in problems if problem.note]
    try:
        keep((grace.last or Publication()).next(signs, told, job.today), grace.content)
    except OSError as error:
        words = f"cannot be kept ({error.strerror}): the next publish goes by the one before this"
        yield Problem(job.shown(path_in(grace.content)), 1, words, level="warning", rule="file")
