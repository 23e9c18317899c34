"""The processes over which work is spread: parcels of jobs go to whoever is ready, and what is done comes back."""

import multiprocessing
import pickle
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

_AHEAD, _TURNS, _MOST = 2, 16, 64
"""How many parcels a worker has at a time, so that it never waits; parcels for each worker; jobs in one at most."""
Job = TypeVar("Job")
Done = TypeVar("Done")


class Died(Exception):
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


def spread(work: Callable[[Job], Done], jobs: Sequence[Job], take: Callable[[int, Done], None], count: int) -> None:
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
        raise Died(at) from None
    if not is_done:
        raise result
    return result


def _serve(work: Any, jobs: Any, at: Any, number: int, line: Connection, others: list[Connection]) -> None:
    """In the worker: parcels as they come, until the line is closed, as it is when the build ends or is killed.

    Ctrl-C is for the build, which ends its workers; each would have a traceback of its own to tell."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
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
