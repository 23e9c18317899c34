"""Work spread over the processors, in order, where there is enough of it to be worth the processes."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

ENOUGH = 200
Job = TypeVar("Job")
Done = TypeVar("Done")


def in_parallel(work: Callable[[Job], Done], jobs: Sequence[Job], *, enough: int = ENOUGH) -> list[Done]:
    """`work` done on each of `jobs`, in their order: a module's function, for it goes to other processes."""
    workers = os.cpu_count() or 1
    if len(jobs) < enough or workers == 1:
        return [work(job) for job in jobs]
    # fork shares what is loaded; macOS's libraries do not survive it.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(workers, context, _end_with_the_build) as pool:
        return list(pool.map(work, jobs, chunksize=max(1, min(64, len(jobs) // (workers * 4)))))


def _end_with_the_build() -> None:
    """A worker whose build was killed would wait for work for ever: its queue stays open."""
    threading.Thread(target=_leave_after, args=[multiprocessing.parent_process()], daemon=True).start()


def _leave_after(build: Any) -> None:
    build.join()
    os._exit(1)
