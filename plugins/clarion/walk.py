"""A folder → the tree that is there: each file of it looked at, whether it is as it was made."""

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from clarion.exchange.ownership import MARKER
from clarion.filling import Kept
from clarion.trees import Files, Tree


def tree_at(folder: Path, made: Files, others: Collection[str] = (), beside: Tree | None = None) -> Tree:
    """A tree of which it is known what was made into it; `others` are the names at its top that are not of it.

    Most of its files are those of the tree `beside` under a second name, of which one look is enough."""
    tree = Tree(folder)
    is_shared = beside is not None and _device(folder) == _device(beside.folder)
    _look_at(tree, str(folder), "", made, beside if beside and is_shared else tree)
    tree.strange = [file for file in tree.strange if file != MARKER and file.split("/", 1)[0] not in others]
    return tree


def _device(folder: Path) -> int | None:
    """On another, a file of the same number is another file."""
    try:
        return os.stat(folder).st_dev  # noqa: PTH116 (as everywhere here)
    except OSError:
        return None


def _look_at(tree: Tree, folder: str, above: str, made: Files, beside: Tree) -> None:
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
                _look_at(tree, each.path, f"{name}/", made, beside)
            else:
                _look_at_file(tree, each, name, made.get(name), beside)
    if is_empty and above:
        tree.strange.append(above)


def _look_at_file(tree: Tree, found: "os.DirEntry[str]", name: str, kept: Kept | None, beside: Tree) -> None:
    if kept and beside.inodes.get(name) == found.inode() and beside.files[name] == kept:
        tree.files[name] = kept
        return
    with suppress(FileNotFoundError):  # another build has just replaced the tree
        status = found.stat(follow_symlinks=False)
        if kept and (kept.size, kept.changed) == (status.st_size, status.st_mtime_ns):
            tree.files[name], tree.inodes[name] = kept, status.st_ino
        else:
            tree.strange.append(name)
