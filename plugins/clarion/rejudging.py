"""A check where something changed since the one before: the content is read and judged, and no site is made."""

from pathlib import Path

from clarion.building import Start
from clarion.content import Content, read_content
from clarion.job import Job
from clarion.known import all_learned
from clarion.problems import Problem
from clarion.records import Record


def rejudged(job: Job, content: Path, start: Start) -> tuple[Problem, ...]:
    """What is wrong with the content, judged as far as something changed."""
    return read_anew(job, content, start).problems


def read_anew(job: Job, content: Path, start: Start) -> Content:
    """The content, judged as far as something changed; what was found is kept for the next check."""
    former = start.former()
    known = former.known
    found = read_content(job.settings, job.today, job.shown, shelf=job.shelf, known=known, files=start.files)
    for each in all_learned(known, found.site):
        known.learn(found.site, each)
    # What took too long may not, the next time.
    if found.is_sound and not start.is_as_before and start.is_as_now(job):
        start.keeper.keep(content, start.base, Record(start.mark, found.problems), former)
    return found
