"""An address that a browser asks for → what is there in the folder of a site."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote


@dataclass(frozen=True)
class Moved:
    """There is something at another address."""

    address: str


def found(address: str, folder: Path, prefix: str) -> Path | Moved | None:
    """The file for an address below `prefix`: for a folder, with a slash at the end, its index.html."""
    plain = unquote(address)
    if prefix and plain in ("/", prefix):
        return Moved(f"{quote(prefix)}/")
    if not plain.startswith(f"{prefix}/"):
        return None
    names = [name for name in plain.removeprefix(prefix).split("/") if name]
    if any(name == ".." or "\0" in name for name in names):
        return None
    try:
        return _file(names, folder, is_folder=plain.endswith("/")) or _moved(names, folder, prefix)
    except OSError:  # a name that is too long for any file
        return None


def _file(names: list[str], folder: Path, *, is_folder: bool) -> Path | None:
    path = folder.joinpath(*names, "index.html") if is_folder else folder.joinpath(*names)
    return path if path.is_file() and _is_within(path, folder) else None


def _moved(names: list[str], folder: Path, prefix: str) -> Moved | None:
    path = folder.joinpath(*names, "index.html")
    is_page = path.is_file() and _is_within(path, folder)
    return Moved(quote("/".join([prefix, *names, ""]))) if is_page else None


def _is_within(path: Path, folder: Path) -> bool:
    """Links that lead out of the site are not followed."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
