"""How wide and how high a picture becomes."""

WIDTHS = (640, 1280)
"""A telephone's, and the widest place of the theme on a good screen."""
WORTH = 1.1
"""A variant that is hardly wider than the one before is not made."""

Size = tuple[int, int]


def scaled(size: Size, width: int) -> Size:
    """The size at most `width` wide, in the same shape."""
    wide, high = size
    return size if wide <= width else (width, max(1, round(high * width / wide)))


def widths_of(wide: int) -> tuple[int, ...]:
    """The widths of the variants of a picture so wide: at most two, none wider than it."""
    small, large = (min(wide, width) for width in WIDTHS)
    return (small, large) if large > small * WORTH else (large,)
