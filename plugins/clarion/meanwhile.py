"""Work that another process does beside this one, where a processor has nothing else to do."""

import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import NoReturn, TypeVar

MODESTLY = 10
"""How much it gives way to other work: nice(2)."""
Answer = TypeVar("Answer")


def can_be_asked() -> bool:
    """Whether another process may do some of the work: macOS's libraries do not survive a fork, Windows has none."""
    return (os.cpu_count() or 1) > 1 and sys.platform == "linux"


def meanwhile(work: Callable[[], object]) -> Callable[[], None]:
    """Have some work done beside this process, where a processor has nothing else to do; what is returned waits for
    its end. It may fail: who needs what it makes finds it missing."""
    if not can_be_asked():
        return lambda: None
    import multiprocessing  # an edit is often too little for it

    process = multiprocessing.get_context("fork").Process(target=_modestly, args=(work,), daemon=True)
    process.start()
    return process.join


def _modestly(work: Callable[[], object]) -> None:
    """Ctrl-C ends it without a word: who waits for it finds what it makes missing."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.nice(MODESTLY)
    work()


def asked(work: Callable[[], Answer]) -> Callable[[], Answer | None]:
    """Have something worked out beside this process, which knows all that this one knows; what is returned waits for
    the answer, and gives None where there is none to be had."""
    ours, its = os.pipe()
    process = os.fork()
    if process == 0:
        _give(ours, its, work)
    os.close(its)

    def answer() -> Answer | None:
        with os.fdopen(ours, "rb") as pipe:
            said = pipe.read()
        os.waitpid(process, 0)
        try:
            return pickle.loads(said)  # type: ignore[no-any-return]  # noqa: S301 (said by ourselves)
        except (EOFError, pickle.UnpicklingError):
            return None

    return answer


def _give(ours: int, its: int, work: Callable[[], object]) -> NoReturn:
    """In the process that was asked: answer, and end at once, with nothing written that the other had to write."""
    try:
        os.close(ours)
        said = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(its, "wb") as pipe:
            pipe.write(said)
    finally:
        os._exit(0)
