"""How a file comes to be where none is: of its content, or as another that is there already."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Kept(NamedTuple):
    """A file in a tree: the mark of what was made into it, and what tells that nobody has changed it since."""

    mark: bytes
    size: int
    changed: int
    """In nanoseconds, as the file system has it."""


def filled(content: bytes) -> Callable[[str], None]:
    """Makes a file of this content, where there is none."""

    def fill(path: str) -> None:
        with open(path, "xb") as file:  # noqa: PTH123 (thousands of files)
            file.write(content)

    return fill


class Moved(Exception):
    """A file is not there any more, as it was seen: another build has replaced the tree that it was in."""


def linked(source: str, seen: Kept) -> Callable[[str], None]:
    """The same file under a second name; a file system without such has copies. Raises Moved."""

    def fill(path: str) -> None:
        try:
            os.link(source, path)
        except FileExistsError:
            raise
        except OSError:
            _copied(source, path, seen)
        else:
            if kept_at(path, seen.mark) != seen:
                os.unlink(path)  # noqa: PTH108 (thousands of files)
                raise Moved

    return fill


def _copied(source: str, path: str, seen: Kept) -> None:
    try:
        content = Path(source).read_bytes()
        is_seen = kept_at(source, seen.mark) == seen
    except OSError:
        raise Moved from None
    if not is_seen:
        raise Moved
    filled(content)(path)


def kept_at(path: str, mark: bytes) -> Kept:
    """What tells of the file there, into which something of this mark was made."""
    status = os.stat(path, follow_symlinks=False)  # noqa: PTH116 (thousands of files)
    return Kept(mark, status.st_size, status.st_mtime_ns)
