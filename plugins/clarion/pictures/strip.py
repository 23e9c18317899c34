"""What moves, with its metadata cut out and every frame as it was: GIF, PNG and WebP are made of pieces."""

import struct
from collections.abc import Callable, Iterator

_OF_PNG = (b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME")
_OF_WEBP = (b"EXIF", b"XMP ")
_EXIF_AND_XMP = 0b1100
"""The marks of both in the VP8X piece: WebP Container Specification, "Extended File Format"."""
_OF_PLAYING = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
"""How often a GIF is played again."""


def stripped(data: bytes, form: str) -> bytes:
    """The picture without texts, Exif and XMP. Raises ValueError or struct.error where it breaks off."""
    return _STRIPPED[form](data)


def _png(data: bytes) -> bytes:
    """PNG Specification, 5.3: length, name, content, checksum."""
    made, at = [data[:8]], 8
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        if name not in _OF_PNG:
            made.append(data[at : at + length + 12])
        at += length + 12
        if name == b"IEND":  # what some programs put behind the end is no picture
            break
    return b"".join(made)


def _webp(data: bytes) -> bytes:
    """WebP Container Specification: RIFF pieces of name, length and content, each at an even place."""
    made, at = b"WEBP", 12
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        piece = data[at : at + 8 + length + length % 2]
        if name == b"VP8X":
            piece = piece[:8] + bytes([piece[8] & ~_EXIF_AND_XMP]) + piece[9:]
        made += b"" if name in _OF_WEBP else piece
        at += len(piece)
    return b"RIFF" + struct.pack("<I", len(made)) + made


def _gif(data: bytes) -> bytes:
    """GIF89a, 12 to 27: comments, plain texts and what applications add go."""
    start = 13 + _colours(data[10])
    return data[:start] + b"".join(_kept_of_gif(data, start))


def _kept_of_gif(data: bytes, at: int) -> Iterator[bytes]:
    while data[at] != 0x3B:
        if data[at] == 0x2C:
            end = _end(data, at + 10 + _colours(data[at + 9]) + 1)
        elif data[at] == 0x21:
            end = _end(data, at + 2)
        else:
            raise ValueError("its content is not GIF")
        if data[at] == 0x2C or data[at + 1] == 0xF9 or data[at + 3 : at + 14] in _OF_PLAYING:
            yield data[at:end]
        at = end
    yield b";"


def _colours(flags: int) -> int:
    """How long the table of colours is that the flags announce."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _end(data: bytes, at: int) -> int:
    """Where a row of blocks ends, each with its length before it, the last with none."""
    while data[at : at + 1] not in (b"\0", b""):
        at += data[at] + 1
    return at + 1


_STRIPPED: dict[str, Callable[[bytes], bytes]] = {"PNG": _png, "WEBP": _webp, "GIF": _gif}
