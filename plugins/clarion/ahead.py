"""A tree that another process looks at, while this one has other work to do.

To look at thousands of files takes a tenth of a second, which an edit has anyway to wait for modules and readings.
"""

import os
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from clarion.exchange.ownership import MARKER
from clarion.meanwhile import asked, can_be_asked
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
    if len(made) < MANY or not sign or not can_be_asked():
        return lambda now: tree_at(now, made)
    inside = os.open(folder, os.O_RDONLY)
    answer = asked(partial(_look, inside, made))
    os.close(inside)

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


def _look(inside: int, made: Files) -> Answer:
    """In the other process: the folder by its number, for its name may change meanwhile."""
    os.fchdir(inside)
    tree = tree_at(Path(), made)
    return tree.strange, [file for file in made if file not in tree.files]
