"""A picture as pages show it: a small frozen value, able to live without its file."""

from dataclasses import dataclass

ENDINGS = {
    ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".avif": "AVIF", ".gif": "GIF", ".svg": "SVG",
}  # fmt: skip
"""What may be published as a picture: its ending, and what it must be then."""
PHOTOGRAPHS = frozenset({"JPEG", "WEBP", "AVIF"})
"""A photograph may be cut to the shape of its place; a drawing, a chart or a screenshot must be seen whole."""


@dataclass(frozen=True)
class Variant:
    """The picture as WebP, so many pixels wide."""

    address: str
    width: int


@dataclass(frozen=True)
class Picture:
    """A published picture: its address from the site's root, as a link has it, and its size where that is known."""

    address: str
    form: str
    width: int | None = None
    height: int | None = None
    variants: tuple[Variant, ...] = ()
    """The same in WebP, the narrowest first; none of a drawing, or of what moves."""

    @property
    def is_photograph(self) -> bool:
        return self.form in PHOTOGRAPHS and bool(self.variants)

    @property
    def is_upright(self) -> bool:
        """Whether a frame of 3 to 2 would cut off heads."""
        return bool(self.width and self.height and self.height * 6 > self.width * 5)


@dataclass(frozen=True)
class Made:
    """What became of a file: the picture and the files to publish, address by source; or what is wrong with it."""

    picture: Picture | None = None
    files: tuple[tuple[str, str], ...] = ()
    fault: str = ""
