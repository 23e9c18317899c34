"""The colours of a picture, as every screen shows them: sRGB, in a mode that can be scaled and saved."""

import io

from PIL import Image, ImageCms

_GREY = ("1", "L", "LA", "I", "F", "I;16", "I;16B", "I;16L")


def plain(image: Image.Image) -> Image.Image:
    """The picture in sRGB, grey or with transparency as it was, and with nothing told of it beside its pixels."""
    made = _in_mode(_in_srgb(image))
    made.info = {}
    return made


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if not profile:
        return image
    if image.mode in ("P", "PA", "LA"):
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(given) and image.mode in ("RGB", "RGBA"):
            return image
        made = ImageCms.profileToProfile(image, given, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, TypeError, ValueError):  # a profile that does not hold says nothing
        return image
    return made or image


def _in_mode(image: Image.Image) -> Image.Image:
    if image.mode.startswith(("I", "F")):  # 16 bits of grey: convert alone would cut them off at 255
        most = image.convert("F").getextrema()[1]
        image = image.convert("F").point(lambda grey: grey * (1 / 257 if most > 255 else 1) + 0)  # type: ignore[operator]
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("L" if image.mode in _GREY else "RGB")
