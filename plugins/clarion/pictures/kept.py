"""Made pictures, kept by what they were made of: found again as long as neither the original nor the maker changed."""

import hashlib
import os
import secrets
from dataclasses import dataclass
from functools import cache as remembered
from pathlib import Path

from clarion.pictures.encode import MAKER, is_moving, made_smaller, opened
from clarion.pictures.sizes import widths_of


@dataclass(frozen=True)
class Kept:
    """The files of one made picture, and its size."""

    size: tuple[int, int]
    fallback: str
    variants: tuple[tuple[int, str], ...]


def name_of(original: Path) -> str:
    """What a made picture is kept under."""
    return hashlib.sha256(f"{_content(original)} {MAKER} {original.suffix.lower()}".encode()).hexdigest()[:32]


def mark_of(original: Path) -> str:
    """What the addresses of its variants have, so that a new picture is never shown as an old one was."""
    return _content(original)[:10]


def _content(original: Path) -> str:
    status = original.stat()
    return _hashed(str(original), status.st_ino, status.st_size, status.st_mtime_ns)


@remembered
def _hashed(path: str, _file: int, _size: int, _when: int) -> str:
    """A preview builds again and again: what has not changed since is not read again."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def found(original: Path, cache: Path) -> Kept | None:
    """What is kept of it, if all is."""
    name, ending = name_of(original), original.suffix.lower()
    fallback = cache / f"{name}{ending}"
    try:
        with opened(fallback.read_bytes(), ending) as image:
            size, moving = image.size, is_moving(image)
    except (OSError, ValueError):
        return None
    widths = () if moving else widths_of(size[0])
    variants = [(width, cache / f"{name}-{width}.webp") for width in widths]
    if ending == ".webp" and variants:  # at its full width it is its own variant
        variants[-1] = (size[0], fallback)
    whole = all(path.is_file() for _, path in variants)
    return Kept(size, str(fallback), tuple((width, str(path)) for width, path in variants)) if whole else None


def keep(job: tuple[str, str]) -> str:
    """Make a picture and keep it; what is wrong with it, in words. The fallback comes last: it stands for all."""
    original, cache = Path(job[0]), Path(job[1])
    name, ending = name_of(original), original.suffix.lower()
    try:
        made = made_smaller(original.read_bytes(), ending)
    except Exception:  # noqa: BLE001 (a broken file may raise anything: it is no picture)
        return "is not an image, or breaks off: it cannot be made smaller"
    for width in sorted(made, reverse=True):
        _write(cache / (f"{name}-{width}.webp" if width else f"{name}{ending}"), made[width])
    return ""


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, for another build may read it at this moment."""
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    new.write_bytes(content)
    os.replace(new, path)  # noqa: PTH105 (over a file that is there, on every system)
