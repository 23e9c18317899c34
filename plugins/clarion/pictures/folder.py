"""A folder of pictures → what is published of each."""

import atexit
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import cache as remembered
from operator import itemgetter
from pathlib import Path
from urllib.parse import quote

from clarion.parallel import in_parallel
from clarion.pictures.drawings import size_of
from clarion.pictures.kept import Kept, found, keep, mark_of
from clarion.pictures.picture import ENDINGS, Made, Picture, Variant


def made_of(folder: Path, top: str, cache: Path) -> Mapping[str, Made]:
    """Each picture by its path below the folder, published below the address `top`. What is no picture is not."""
    paths = [path for path in sorted(folder.rglob("*")) if _is_picture(path)]
    bitmaps = [path for path in paths if path.suffix.lower() != ".svg"]
    kept, faults = _all_kept(bitmaps, cache)
    names = {path: path.relative_to(folder).as_posix() for path in paths}
    taken = {f"{top}{name}" for name in names.values()}
    return {
        name: _made(path, f"{top}{name}", kept.get(path), taken, faults.get(path, "")) for path, name in names.items()
    }


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS and not path.name.startswith(".") and path.is_file()


def _all_kept(paths: list[Path], cache: Path) -> tuple[dict[Path, Kept | None], dict[Path, str]]:
    """Every picture, made now on all processors where it was not kept, and what is wrong with each of those.

    What the cache does not keep is made again where this run alone has it."""
    held, faults = {path: found(path, cache) for path in paths}, dict[Path, str]()
    places: tuple[Callable[[], Path], ...] = (lambda: cache, _folder_of_this_run)
    for place in places:
        missing = [path for path in paths if not held[path] and not faults.get(path)]
        if missing:
            folder = place()
            made = in_parallel(keep, [(str(path), str(folder)) for path in missing], enough=2, called=itemgetter(0))
            faults.update(zip(missing, made, strict=True))
            held.update({path: found(path, folder) for path in missing if not faults[path]})
    return held, faults


@remembered
def _folder_of_this_run() -> Path:
    """It goes when the process ends."""
    made = tempfile.TemporaryDirectory(prefix="clarion-")
    atexit.register(made.cleanup)
    return Path(made.name)


def _made(path: Path, address: str, kept: Kept | None, taken: set[str], fault: str) -> Made:
    form = ENDINGS[path.suffix.lower()]
    if form == "SVG":
        wide, high = size_of(path) or (None, None)
        return Made(Picture(quote(address), form, wide, high), ((address, str(path)),))
    if kept is None:
        return Made(fault=fault or "cannot be kept: it was taken away while the site was built")
    variants = tuple(_variants(path, address, kept, taken))
    picture = Picture(quote(address), form, *kept.size, tuple(Variant(quote(at), width) for at, width, _ in variants))
    files = dict([(address, kept.fallback), *((at, source) for at, _, source in variants)])
    return Made(picture, tuple(files.items()))


def _variants(path: Path, address: str, kept: Kept, taken: set[str]) -> Iterator[tuple[str, int, str]]:
    """Where each variant is: beside the picture, at an address that no editor's file has."""
    for width, source in kept.variants:
        own = source == kept.fallback
        at = address if own else f"{address.removesuffix(path.suffix)}-{mark_of(path)}-{width}.webp"
        if own or at not in taken:
            yield at, width, source
