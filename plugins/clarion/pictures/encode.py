"""A bitmap's bytes → the same picture made smaller: upright, in sRGB, with nothing told of where it was taken."""

import io
import warnings

from PIL import Image

from clarion.pictures.colours import plain
from clarion.pictures.picture import ENDINGS
from clarion.pictures.recipe import RECIPE
from clarion.pictures.sizes import WIDTHS, scaled, widths_of
from clarion.pictures.strip import stripped

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by how the camera was held: Exif 3.0, 4.6.5, Orientation."""
SIDEWAYS = 5
"""From here on it lies on its side."""

Forms = dict[str, bytes]
"""What is made: the fallback under "", each WebP under its width."""


def opened(data: bytes, ending: str) -> Image.Image:
    """The picture, read as far as its size. Raises ValueError where it is not what its name says."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        image = Image.open(io.BytesIO(data))
    if form_of(image) != ENDINGS[ending]:
        raise ValueError(f"its content is not {ENDINGS[ending]}")
    return image


def form_of(image: Image.Image) -> str:
    """What it is; some cameras put a second picture into a JPEG, which stays one."""
    return "JPEG" if image.format == "MPO" else str(image.format)


def is_moving(image: Image.Image) -> bool:
    return form_of(image) != "JPEG" and bool(getattr(image, "is_animated", False))


def made_smaller(data: bytes, ending: str) -> Forms:
    """Everything that is published of a picture. Raises what Pillow raises where it cannot be read."""
    image = opened(data, ending)
    form = form_of(image)
    if is_moving(image):
        return {"": _moving(image) if form == "AVIF" else stripped(data, form)}
    flat = form in ("PNG", "GIF") and image.mode == "P"
    turned = _orientation(image)
    whole = scaled(image.size[::-1] if turned >= SIDEWAYS else image.size, WIDTHS[-1])
    image.draft(None, (2 * WIDTHS[-1], 2 * WIDTHS[-1]))  # a large JPEG is read at half its size, or less
    upright = image.transpose(TURNS[turned]) if turned in TURNS else image
    fallback = _resized(plain(upright), whole)
    made = {"": _saved(_unpainted(upright) if flat and upright.size == whole else fallback, form)}
    for width in widths_of(whole[0]):
        if form != "WEBP" or width < whole[0]:
            made[str(width)] = _saved(_resized(fallback, scaled(whole, width)), "WEBP", lossless=flat)
    return made


def _orientation(image: Image.Image) -> int:
    """How the camera was held; as it seems, where what it noted cannot be read."""
    try:
        turned = int(image.getexif().get(0x0112, 1))
    except Exception:  # noqa: BLE001 (broken Exif may raise anything, and the picture is sound)
        return 1
    return turned if turned in TURNS else 1


def _unpainted(image: Image.Image) -> Image.Image:
    """A picture of few colours as it was, without what is told of it."""
    made = image.copy()
    made.info = {name: value for name, value in image.info.items() if name == "transparency"}
    return made


def _resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _saved(image: Image.Image, form: str, **more: bool) -> bytes:
    file = io.BytesIO()
    if form == "JPEG" and image.mode == "RGBA":
        image = image.convert("RGB")
    image.save(file, form, **RECIPE[form], **more)
    return file.getvalue()


def _moving(image: Image.Image) -> bytes:
    """A moving AVIF anew: its metadata cannot be cut out."""
    file = io.BytesIO()
    image.save(file, "AVIF", save_all=True, exif=b"", xmp=b"", **RECIPE["AVIF"])
    return file.getvalue()
