"""Work spread over the processors, in order, where there is enough of it to be worth the processes.

A worker is forked: it knows all that this process knows, so jobs may hold anything; what is done comes back pickled.
"""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from clarion.problems import Problem, Unreadable

ENOUGH = 200
Job = TypeVar("Job")
Done = TypeVar("Done")


class WorkerDied(Unreadable):
    """A worker was killed, or fell over, while it did this job, which is told of at what it is called."""

    def __init__(self, job: Any, called: str) -> None:
        words = "could not be worked on: the process that did died, or was killed; is there memory enough?"
        super().__init__(Problem(called, 1, words, rule="process"))
        self.job = job


def in_parallel(
    work: Callable[[Job], Done], jobs: Sequence[Job], *, enough: int = ENOUGH, called: Callable[[Job], str] = str
) -> list[Done]:
    """`work` done on each of `jobs`, in their order. Raises what `work` raises; WorkerDied, which says how the job
    that it was on is `called`."""
    done: list[Any] = [None] * len(jobs)
    as_done(work, jobs, done.__setitem__, enough=enough, called=called)
    return done


def as_done(
    work: Callable[[Job], Done],
    jobs: Sequence[Job],
    take: Callable[[int, Done], None],
    *,
    enough: int = ENOUGH,
    called: Callable[[Job], str] = str,
) -> None:
    """The same, in whatever order; what is done is taken, with the number of the job, while others are worked on."""
    workers = os.cpu_count() or 1
    # macOS's libraries do not survive a fork, and Windows has none.
    if len(jobs) < enough or workers == 1 or sys.platform != "linux":
        for n, job in enumerate(jobs):
            take(n, work(job))
        return
    from clarion.workers import Died, spread  # with what starts processes: an edit is often too little for them

    try:
        spread(work, jobs, take, min(workers, len(jobs)))
    except Died as died:
        job = jobs[died.number]
        raise WorkerDied(job, called(job)) from None
