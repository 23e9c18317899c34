"""A word on the cache, once in a run: whatever is wrong with it, the site that is built is right."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from clarion.problems import Problem

_UNTOLD, _TOKEN = os.pipe()
"""A token lies in this pipe until somebody tells: of a run's processes, which all share it, one alone takes it out."""
os.set_blocking(_UNTOLD, False)


def warn(path: Path, message: str) -> None:
    """Tell of the first file of the cache that is no use; the others have the same cause."""
    try:
        os.read(_UNTOLD, 1)
    except BlockingIOError:
        return
    sys.stderr.write(f"{Problem(str(path), 1, message, level='warning', rule='cache')}\n")


def forget() -> None:
    """Begin a run: what was told before is told again."""
    with suppress(BlockingIOError):
        os.read(_UNTOLD, 1)
    os.write(_TOKEN, b"1")


forget()
