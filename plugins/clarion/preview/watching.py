"""Files and folders, watched for changes."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

from watchfiles import Change, DefaultFilter, watch

# In milliseconds: the pause after which a save is over, how long an endless one is waited for, and how often
# what the system does not watch is looked at.
QUIET, LONGEST, LOOK = 10, 400, 50

Signs = list[tuple[int, ...]]


def changes(watched: Callable[[], Sequence[Path]], stop: Event) -> Iterator[set[Path]]:
    """The files that changed, each time some do, and at once none: nothing is missed after that.

    Where something came or went that the system cannot watch, it is not said what: the set is empty.
    """
    while not stop.is_set():
        yield from _changes_of(list(watched()), watched, stop)


def _changes_of(paths: list[Path], watched: Callable[[], Sequence[Path]], stop: Event) -> Iterator[set[Path]]:
    """Until there is something else to watch, or one of the paths is not what it was."""
    signs, is_first = _signs(paths), True
    for changed in _raw_changes([Path(os.path.realpath(path)) for path in paths if path.is_dir()], stop):
        if _signs(paths) != signs:
            return
        if changed or is_first:
            is_first = False
            yield changed
            if list(watched()) != paths:
                return


def _raw_changes(folders: list[Path], stop: Event) -> Iterator[set[Path]]:
    plain = DefaultFilter(ignore_dirs=(*DefaultFilter.ignore_dirs, ".cache"))

    def matters(change: Change, path: str) -> bool:
        """By the path below what is watched: the whole site may lie in a folder named .cache."""
        below = (Path(path).relative_to(folder) for folder in folders if Path(path).is_relative_to(folder))
        return any(plain(change, str(path)) for path in below)

    ticks = watch(
        *folders,
        watch_filter=matters,
        debounce=LONGEST,
        step=QUIET,
        rust_timeout=LOOK,
        yield_on_timeout=True,
        stop_event=stop,
        ignore_permission_denied=True,
    )
    for tick in ticks:
        yield {Path(path) for _, path in tick}


def _signs(paths: list[Path]) -> Signs:
    """What tells a path from what it was. The system watches an inode, and many editors save a new one."""
    return [_sign(path) for path in paths]


def _sign(path: Path) -> tuple[int, ...]:
    try:
        status = path.stat()
    except OSError:
        return ()
    return (status.st_ino,) if path.is_dir() else (status.st_ino, status.st_mtime_ns, status.st_size)
