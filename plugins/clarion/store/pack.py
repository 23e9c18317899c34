"""A value in a file of the cache: whole or not at all, of this release or not used."""

import os
import secrets
import shutil
import zlib
from pathlib import Path
from typing import Any, TypeVar

from clarion.exchange.leftovers import runs
from clarion.store.pieces import joined, parted
from clarion.store.release import release

_HEAD = "clarion cache"
Value = TypeVar("Value")


class Unusable(Exception):
    """A file of the cache that is no use; the message says why, in words that follow "is"."""


def packed(path: Path, value: Any, maker: str = "") -> int:
    """Keep the value at `path`, over what is there; how many bytes it takes. Raises OSError where it cannot be.

    `maker` is what alone can use it, in one word: this release, unless another is given."""
    content = joined(value)
    put(path, f"{_HEAD} {maker or release()} {zlib.crc32(content)}\n".encode() + content)
    return len(content)


def put(path: Path, content: bytes) -> None:
    """A file of the cache, whole or not at all: another build may read it at this moment. Raises OSError."""
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}-{os.getpid()}.new")
    try:
        new.write_bytes(content)
        if path.is_dir():
            take_away(path)
        os.replace(new, path)  # noqa: PTH105 (over a file that is there, on every system)
    except OSError:
        take_away(new)
        raise


def sweep(folder: Path) -> None:
    """Take away what builds that were killed have left unfinished in a folder of the cache."""
    for path in folder.glob("*-*.new"):
        process = path.stem.rpartition("-")[2]
        if process.isdecimal() and not runs(int(process)):
            take_away(path)


def take_away(path: Path) -> None:
    """Whatever is there; in a cache that cannot be written to, it stays."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        shutil.rmtree(path, ignore_errors=True)


def unpacked(path: Path, kind: type[Value], maker: str = "") -> Value:
    """What is kept at `path`. Raises Unusable; FileNotFoundError where there is nothing."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Unusable(f"not to be read ({error.strerror})") from None
    ends = data.find(b"\n", 0, 200) + 1
    head, content = data[:ends].decode("ascii", "replace").split(), memoryview(data)[ends:]
    if head[:2] != _HEAD.split() or len(head) != 4:
        raise Unusable("damaged")
    if head[2] != (maker or release()):
        raise Unusable("of another version of Clarion or of its libraries")
    if head[3] != str(zlib.crc32(content)):
        raise Unusable("damaged")
    return _of_kind(content, kind)


def _of_kind(content: memoryview, kind: type[Value]) -> Value:
    """What is whole was kept by this release; but a file may have been put in the place of another."""
    try:
        value = parted(content)
    except Exception:  # noqa: BLE001 (a file that somebody made may raise anything)
        raise Unusable("damaged") from None
    if not isinstance(value, kind):
        raise Unusable("damaged")
    return value
