"""Work stopped after a time, wherever it is: a pathological text is a problem, never a hang."""

import gc
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

Done = TypeVar("Done")


class TooLong(BaseException):
    """The work took too long. No Exception, so that no library takes it for one of its own."""


def limited(work: Callable[[], Done], seconds: float) -> Done:
    """`work`, or TooLong after so many seconds of processor time. Only a process's main thread hears signals."""
    if threading.current_thread() is not threading.main_thread():
        return work()
    before, collecting = signal.signal(signal.SIGPROF, _stop), gc.isenabled()
    gc.disable()  # what is raised while garbage is collected is lost: the limit would be, too
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        if collecting:
            gc.enable()


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooLong
