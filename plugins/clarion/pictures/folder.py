"""A folder of pictures → what is published of each."""

from collections.abc import Iterator, Mapping
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
    kept = {path: found(path, cache) for path in bitmaps}
    missing = [path for path in bitmaps if not kept[path]]
    faults = _kept_now(missing, cache)
    kept.update({path: found(path, cache) for path in missing if not faults[path]})
    names = {path: path.relative_to(folder).as_posix() for path in paths}
    taken = {f"{top}{name}" for name in names.values()}
    return {
        name: _made(path, f"{top}{name}", kept.get(path), taken, faults.get(path, "")) for path, name in names.items()
    }


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS and not path.name.startswith(".") and path.is_file()


def _kept_now(missing: list[Path], cache: Path) -> dict[Path, str]:
    """Every picture that was not kept, made on all processors; what is wrong with each."""
    if missing:
        cache.mkdir(parents=True, exist_ok=True)
    faults = in_parallel(keep, [(str(path), str(cache)) for path in missing], enough=2)
    return dict(zip(missing, faults, strict=True))


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
