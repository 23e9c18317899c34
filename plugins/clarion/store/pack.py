"""A value in a file of the cache: whole or not at all, of this release or not used."""

import os
import pickle
import secrets
import zlib
from pathlib import Path
from typing import Any

from clarion.store.release import release

_HEAD = "clarion cache"


class Unusable(Exception):
    """A file of the cache that is no use; the message says why, in words that follow "is"."""


def packed(path: Path, value: Any) -> int:
    """Keep the value at `path`, over what is there; how many bytes it takes. Raises OSError where it cannot be."""
    content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        with new.open("wb") as file:
            file.write(f"{_HEAD} {release()} {zlib.crc32(content)}\n".encode())
            file.write(content)
        os.replace(new, path)  # noqa: PTH105 (over a file that is there, on every system)
    except OSError:
        new.unlink(missing_ok=True)
        raise
    return len(content)


def unpacked(path: Path) -> Any:
    """What is kept at `path`. Raises Unusable; FileNotFoundError where there is nothing."""
    try:
        with path.open("rb") as file:
            head = file.readline(200).decode("ascii", "replace").split()
            content = file.read()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Unusable(f"not to be read ({error.strerror})") from None
    if head[:2] != _HEAD.split() or len(head) != 4:
        raise Unusable("damaged")
    if head[2] != release():
        raise Unusable("of another version of Clarion or of its libraries")
    if head[3] != str(zlib.crc32(content)):
        raise Unusable("damaged")
    return pickle.loads(content)  # noqa: S301 (kept by this release of Clarion, and whole)
