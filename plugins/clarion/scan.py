"""Folders of files → a mark of all that is in them."""

import os
from collections.abc import Collection, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from clarion.files import is_folder


def mark_of_files(folders: Iterable[Path], without: Collection[str] = ()) -> bytes:
    """A mark of every file below the folders, but for those whose path from the top of theirs is in `without`."""
    made = blake2b(digest_size=16)
    for folder in folders:
        made.update(b"\0")
        begins = len(str(folder)) + 1
        for path in sorted(path for path in _files_below(str(folder)) if path[begins:] not in without):
            made.update(f"{path[begins:]}\0{_content_mark(path)}\0".encode("utf-8", "surrogateescape"))
    return made.digest()


def _files_below(folder: str, above: tuple[str, ...] = ()) -> Iterator[str]:
    """A link to a folder that holds it leads nowhere new."""
    real = os.path.realpath(folder)
    if not os.path.isdir(folder) or real in above:  # noqa: PTH112 (text: there may be thousands)
        return
    with os.scandir(folder) as found:
        for entry in found:
            yield from _files_below(entry.path, (*above, real)) if is_folder(entry) else (entry.path,)


def _content_mark(path: str) -> str:
    try:
        return blake2b(Path(path).read_bytes(), digest_size=16).hexdigest() if os.path.isfile(path) else ""  # noqa: PTH113
    except OSError:
        return "unreadable"
