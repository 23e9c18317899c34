"""Work spread over the processors, in order, where there is enough of it to be worth the processes.

A worker is forked: it knows all that this process knows, so jobs may hold anything; what is done comes back pickled.
"""

import multiprocessing
import os
import pickle
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

from clarion.problems import Problem, Unreadable

ENOUGH = 200
_AHEAD, _TURNS, _MOST = 2, 16, 64
"""How many parcels a worker has at a time, so that it never waits; parcels for each worker; jobs in one at most."""
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
    try:
        _spread(work, jobs, take, min(workers, len(jobs)))
    except _Died as died:
        job = jobs[died.number]
        raise WorkerDied(job, called(job)) from None


class _Died(Exception):
    """A worker died at the job of this number."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@dataclass
class _Worker:
    """A process, the line to it, and what it has been sent and not yet done."""

    process: Any
    line: Connection
    sent: list[range]


def _spread(work: Callable[[Job], Done], jobs: Sequence[Job], take: Callable[[int, Done], None], count: int) -> None:
    size = max(1, min(_MOST, len(jobs) // (count * _TURNS)))
    parcels = iter([range(n, min(n + size, len(jobs))) for n in range(0, len(jobs), size)])
    at = multiprocessing.get_context("fork").RawArray("q", count)
    with ExitStack() as ending:
        workers = _workers(work, jobs, at, ending)
        by_line = {worker.line: worker for worker in workers}
        for worker in workers * _AHEAD:
            _send(worker, parcels)
        while any(worker.sent for worker in workers):
            for line in wait([worker.line for worker in workers if worker.sent]):
                worker = by_line[line]  # type: ignore[index]
                results = _received(worker, at[workers.index(worker)])
                parcel = worker.sent.pop(0)
                _send(worker, parcels)
                for n, result in zip(parcel, results, strict=True):
                    take(n, result)


def _workers(work: Any, jobs: Any, at: Any, ending: ExitStack) -> list[_Worker]:
    context = multiprocessing.get_context("fork")
    lines = [context.Pipe() for _ in at]
    workers = []
    for n, (ours, theirs) in enumerate(lines):
        others = [line for pair in lines for line in pair if line is not theirs]
        process = context.Process(target=_serve, args=(work, jobs, at, n, theirs, others), daemon=True)
        process.start()
        ending.callback(_end, process, ours)
        workers.append(_Worker(process, ours, []))
    for _, theirs in lines:
        theirs.close()
    return workers


def _end(process: Any, line: Connection) -> None:
    """Its line closed, a worker goes by itself; one in the middle of its work is not waited for."""
    line.close()
    process.terminate()
    process.join()


def _send(worker: _Worker, parcels: Iterator[range]) -> None:
    parcel = next(parcels, None)
    if parcel is not None:
        with suppress(OSError):  # a worker that died is told when it is listened to
            worker.line.send(parcel)
        worker.sent.append(parcel)


def _received(worker: _Worker, at: int) -> Any:
    try:
        is_done, result = pickle.loads(worker.line.recv_bytes())  # noqa: S301 (from our own process)
    except (EOFError, OSError):
        raise _Died(at) from None
    if not is_done:
        raise result
    return result


def _serve(work: Any, jobs: Any, at: Any, number: int, line: Connection, others: list[Connection]) -> None:
    """In the worker: parcels as they come, until the line is closed, as it is when the build ends or is killed."""
    for other in others:
        other.close()
    with suppress(EOFError, OSError):
        while True:
            line.send_bytes(_done(work, jobs, at, number, line.recv()))


def _done(work: Any, jobs: Any, at: Any, number: int, parcel: range) -> bytes:
    results = []
    try:
        for n in parcel:
            at[number] = n
            results.append(work(jobs[n]))
    except Exception as error:  # noqa: BLE001 (raised again where the work was asked for)
        error.add_note(traceback.format_exc())
        return pickle.dumps((False, error))
    return pickle.dumps((True, results), pickle.HIGHEST_PROTOCOL)
