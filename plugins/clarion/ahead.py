"""A tree that another process looks at, while this one has other work to do.

To look at thousands of files takes a tenth of a second, which an edit has anyway to wait for modules and readings.
"""

import marshal
import os
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import NoReturn

from clarion.exchange.ownership import MARKER
from clarion.trees import Files, Tree
from clarion.walk import tree_at

MANY = 500
"""Files from which it is worth a process."""
Answer = tuple[list[str], list[str]]
"""What is there and not as it was made; what was made and is not there so."""


def looked_ahead(folder: Path, made: Files, others: Collection[str]) -> Callable[[Path], Tree]:
    """Begin to look at a folder of which it is known what was made into it. What is returned gives its tree, by the
    name that it has then; where another build had it meanwhile, it is looked at anew. `others` are names at its top
    that are taken out of it until then."""
    sign = _sign_of(folder)
    if len(made) < MANY or not sign or (os.cpu_count() or 1) == 1 or sys.platform != "linux":
        return lambda now: tree_at(now, made)
    answer = _asked(folder, made)

    def looked(now: Path) -> Tree:
        found = answer()
        if not found or _sign_of(now) != sign:
            return tree_at(now, made)
        strange, missing = found
        gone = {*missing, *(file for file in made if _is_below(file, others))}
        left = {file: kept for file, kept in made.items() if file not in gone}
        return Tree(now, left, [file for file in strange if not _is_below(file, others)])

    return looked


def _is_below(file: str, tops: Collection[str]) -> bool:
    return bool(tops) and file.split("/", 1)[0] in tops


def _sign_of(folder: Path) -> tuple[int, int, int] | None:
    """A folder keeps its number when it is renamed; each build that made it a site has marked it anew."""
    try:
        of, mark = folder.lstat(), (folder / MARKER).lstat()
    except OSError:
        return None
    return of.st_ino, mark.st_ino, mark.st_mtime_ns


def _asked(folder: Path, made: Files) -> Callable[[], Answer | None]:
    """Ask a process of our own; it knows what we know. None where it died."""
    ours, its = os.pipe()
    inside = os.open(folder, os.O_RDONLY)  # its name may change before the process begins
    process = os.fork()
    if process == 0:
        _give(ours, its, inside, made)
    os.close(its)
    os.close(inside)

    def answer() -> Answer | None:
        with os.fdopen(ours, "rb") as pipe:
            said = pipe.read()
        os.waitpid(process, 0)
        try:
            return marshal.loads(said)  # type: ignore[no-any-return]  # noqa: S302 (said by ourselves)
        except (EOFError, ValueError):
            return None

    return answer


def _give(ours: int, its: int, inside: int, made: Files) -> NoReturn:
    """In the process that was asked: answer, and end at once, with nothing written that the other had to write."""
    try:
        os.close(ours)
        os.fchdir(inside)
        tree = tree_at(Path(), made)
        with os.fdopen(its, "wb") as pipe:
            pipe.write(marshal.dumps((tree.strange, [file for file in made if file not in tree.files])))
    finally:
        os._exit(0)
