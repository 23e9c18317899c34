"""Where several are told in a number of others: two pensioners in five are a part of them, two offices in five towns
are in places."""

import re
from collections.abc import Callable

_COUNTED_IN = re.compile("Uwi[1UTNn]")
_SEVERAL = re.compile("(?:(?<![ui'])s|people|women|men|children)$")
"""A word for many, and neither "us", "is" nor "it's"."""


def parts_told_from_places(shape: str, words: Callable[[int, int], str]) -> str:
    """The shape of a text and its words by their places in it (prose.py): "in" is any other word there before places,
    which are several, as what is counted is."""

    def told(match: re.Match[str]) -> str:
        counted = words(match.start() + 1, match.start() + 2)
        behind = words(match.end(), match.end() + 1) if match.end() < len(shape) else ""
        is_part = _SEVERAL.search(counted) and not _SEVERAL.search(behind)
        return match[0] if is_part else match[0].replace("i", "w")

    return _COUNTED_IN.sub(told, shape)
