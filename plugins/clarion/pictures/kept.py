"""Made pictures, kept by what they were made of: found again as long as neither the original nor the maker changed."""

import hashlib
import zlib
from dataclasses import dataclass, replace
from functools import cache as remembered
from pathlib import Path

from clarion.pictures.recipe import MAKER
from clarion.pictures.sizes import widths_of
from clarion.store import Unusable, packed, put, unpacked, warn

_MAKER = "pictures-1"
"""Of the packs: pictures of other makers have other names, and another Clarion makes the same of them."""


@dataclass(frozen=True)
class Kept:
    """The files of one made picture, by their names, and its size."""

    size: tuple[int, int]
    fallback: str
    variants: tuple[tuple[int, str], ...]
    checks: tuple[tuple[str, int], ...]
    """What tells of each file that it is as it was made."""


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
    """What is kept of it, if all is, as it was made."""
    pack = cache / f"{name_of(original)}.pack"
    try:
        kept: Kept = unpacked(pack, Kept, _MAKER)
        whole = all(zlib.crc32((cache / file).read_bytes()) == check for file, check in kept.checks)
    except FileNotFoundError:
        return None
    except (Unusable, OSError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        warn(pack, f"is no use ({why}): the picture is made anew")
        return None
    if not whole:
        warn(pack, "is of a file that is damaged: the picture is made anew")
        return None
    return _within(cache, kept)


def _within(cache: Path, kept: Kept) -> Kept:
    """With the full paths of its files."""
    variants = tuple((width, str(cache / file)) for width, file in kept.variants)
    return replace(kept, fallback=str(cache / kept.fallback), variants=variants)


def keep(job: tuple[str, str]) -> str:
    """Make a picture and keep it, where that can be done; what is wrong with it, in words."""
    from clarion.pictures.encode import is_moving, made_smaller, opened  # with Pillow: most builds make none

    original, cache = Path(job[0]), Path(job[1])
    name, ending = name_of(original), original.suffix.lower()
    try:
        made = made_smaller(original.read_bytes(), ending)
        with opened(made[""], ending) as image:
            size, moving = image.size, is_moving(image)
    except Exception:  # noqa: BLE001 (a broken file may raise anything: it is no picture)
        return "is not an image, or breaks off: it cannot be made smaller"
    files = {width: f"{name}-{width}.webp" if width else f"{name}{ending}" for width in sorted(made)}
    try:
        _keep_files({file: made[width] for width, file in files.items()}, cache)
        checks = tuple((file, zlib.crc32(made[width])) for width, file in files.items())
        packed(cache / f"{name}.pack", Kept(size, files[""], _variants(files, ending, size, moving), checks), _MAKER)
    except OSError as error:
        warn(cache / name, f"cannot be kept ({error.strerror}): the next build makes it anew")
    return ""


def _keep_files(files: dict[str, bytes], cache: Path) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    for file, content in files.items():
        put(cache / file, content)


def _variants(files: dict[str, str], ending: str, size: tuple[int, int], moving: bool) -> tuple[tuple[int, str], ...]:
    """A WebP at its full width is its own variant."""
    widths = () if moving else widths_of(size[0])
    variants = [(width, files.get(str(width), files[""])) for width in widths]
    if ending == ".webp" and variants:
        variants[-1] = (size[0], files[""])
    return tuple(variants)
