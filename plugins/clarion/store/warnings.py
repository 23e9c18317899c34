"""A word on the cache, once in a run: whatever is wrong with it, the site that is built is right."""

import sys
from pathlib import Path

from clarion.problems import Problem

_told: list[Path] = []


def warn(path: Path, message: str) -> None:
    """Tell of the first file of the cache that is no use; the others have the same cause."""
    if not _told:
        sys.stderr.write(f"{Problem(str(path), 1, message, level='warning', rule='cache')}\n")
    _told.append(path)
