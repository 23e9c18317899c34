"""A value, and beside it the pieces of bytes that it lets lie apart: found again as views of where they lie, uncopied.

A site of thousands has tens of megabytes of them, of which a build that follows looks at a few.
"""

import pickle
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from struct import Struct
from typing import Any

_HEAD = Struct("<QQ")
"""How many bytes the value takes, and how many pieces there are; their sizes follow, then the value, then they."""


def joined(value: Any) -> bytes:
    pieces: list[pickle.PickleBuffer] = []
    outline = pickle.dumps(value, pickle.HIGHEST_PROTOCOL, buffer_callback=pieces.append)
    sizes = array("Q", (piece.raw().nbytes for piece in pieces))
    return b"".join((_HEAD.pack(len(outline), len(pieces)), sizes.tobytes(), outline, *pieces))


def parted(content: memoryview) -> Any:
    """The value of what was joined; raises anything where that was not."""
    size, count = _HEAD.unpack_from(content)
    sizes = array("Q", content[_HEAD.size : _HEAD.size + 8 * count].tobytes())
    begins = _HEAD.size + 8 * count
    pieces = _cut(content[begins + size :], sizes)
    return pickle.loads(content[begins : begins + size], buffers=pieces)  # noqa: S301 (what is whole is of our own)


def _cut(content: memoryview, sizes: Sequence[int]) -> Iterator[memoryview]:
    return (content[end - size : end] for size, end in zip(sizes, accumulate(sizes), strict=True))
