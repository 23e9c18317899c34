"""Work that another process does beside this one, where a processor has nothing else to do."""

import os
import sys
from collections.abc import Callable

MODESTLY = 10
"""How much it gives way to other work: nice(2)."""


def meanwhile(work: Callable[[], object]) -> Callable[[], None]:
    """Have some work done beside this process, where a processor has nothing else to do; what is returned waits for
    its end. It may fail: who needs what it makes finds it missing."""
    if (os.cpu_count() or 1) == 1 or sys.platform != "linux":
        return lambda: None
    import multiprocessing  # an edit is often too little for it

    process = multiprocessing.get_context("fork").Process(target=_modestly, args=(work,), daemon=True)
    process.start()
    return process.join


def _modestly(work: Callable[[], object]) -> None:
    os.nice(MODESTLY)
    work()
