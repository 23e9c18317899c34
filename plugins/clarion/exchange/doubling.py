"""The spare tree of a site that has none yet: a second tree of the same files, for the next build to go on with."""

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from operator import itemgetter
from pathlib import Path

from clarion.exchange.leftovers import locked, made_beside, spare_of
from clarion.parallel import WorkerDied, in_parallel

BATCH = 500


def doubled(output: Path, files: Sequence[str]) -> bool:
    """Whether there is one now; `files` are those of the site, from its top. Not every file system can.

    The site is there already: whatever goes wrong, the next build links them itself."""
    with suppress(OSError, WorkerDied):
        return _doubled(Path(os.path.realpath(output)), files)
    return False


def _doubled(target: Path, files: Sequence[str]) -> bool:
    with locked(target.parent):
        if spare_of(target).exists():
            return False
        new = made_beside(target)
    with locked(new):
        batches = [files[n : n + BATCH] for n in range(0, len(files), BATCH)]
        is_whole = all(in_parallel(partial(_shared, str(target), str(new)), batches, enough=2, called=itemgetter(0)))
        with locked(target.parent):
            if is_whole and not spare_of(target).exists():
                new.rename(spare_of(target))
                return True
    shutil.rmtree(new, ignore_errors=True)
    return False


def _shared(target: str, new: str, files: Sequence[str]) -> bool:
    """Give these files a second name; False where that is refused, or another build has replaced them."""
    try:
        for file in files:
            _link(f"{target}/{file}", f"{new}/{file}")
    except OSError:
        return False
    return True


def _link(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(new), exist_ok=True)  # noqa: PTH103, PTH120 (thousands of folders)
        os.link(old, new)
