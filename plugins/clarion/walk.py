"""A folder → the tree that is there: each file of it looked at, whether it is as it was made."""

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from clarion.exchange.ownership import MARKER
from clarion.filling import Kept
from clarion.trees import Files, Tree


def tree_at(folder: Path, made: Files, others: Collection[str] = ()) -> Tree:
    """A tree of which it is known what was made into it; `others` are the names at its top that are not of it."""
    tree = Tree(folder)
    _look_at(tree, str(folder), "", made)
    tree.strange = [file for file in tree.strange if file != MARKER and file.split("/", 1)[0] not in others]
    return tree


def _look_at(tree: Tree, folder: str, above: str, made: Files) -> None:
    """What is in a folder; one with nothing in it is strange as "folder/"."""
    try:
        found = os.scandir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return
    is_empty = True
    with found:
        for each in found:
            is_empty, name = False, above + each.name
            if each.is_dir(follow_symlinks=False):
                _look_at(tree, each.path, f"{name}/", made)
            else:
                _look_at_file(tree, each, name, made.get(name))
    if is_empty and above:
        tree.strange.append(above)


def _look_at_file(tree: Tree, found: "os.DirEntry[str]", name: str, kept: Kept | None) -> None:
    with suppress(FileNotFoundError):  # another build has just replaced the tree
        status = found.stat(follow_symlinks=False)
        if kept and (kept.size, kept.changed) == (status.st_size, status.st_mtime_ns):
            tree.files[name] = kept
        else:
            tree.strange.append(name)
