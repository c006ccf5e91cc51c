"""Writing pictures as PNG: the few chunks that a drawn page needs.

The format (W3C, "Portable Network Graphics") is a list of chunks; rows are written
without a filter, so the same dots give the same bytes with the same zlib.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOURS, _PALETTE = 2, 3
"""Colour types: three bytes a dot, and one that names a colour of the palette."""


def png(
    rows: Sequence[bytes | bytearray], width: int, palette: Iterable[int] = ()
) -> bytes:
    """Return rows of dots as a PNG.

    A dot is one byte, the place of its colour in the palette (three bytes a colour);
    without a palette it is three bytes: red, green, blue.
    """
    colours = bytes(palette)
    kind = _PALETTE if colours else _COLOURS
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, len(rows), 8, kind, 0, 0, 0)),
        *([(b"PLTE", colours)] if colours else []),
        (b"IDAT", zlib.compress(b"".join(b"\x00" + row for row in rows), 9)),
        (b"IEND", b""),
    ]
    return SIGNATURE + b"".join(_written(chunks))


def _written(chunks: Sequence[tuple[bytes, bytes]]) -> Iterator[bytes]:
    for name, body in chunks:
        yield struct.pack(">I", len(body)) + name + body
        yield struct.pack(">I", zlib.crc32(name + body))


def same_picture(one: bytes, other: bytes) -> bool:
    """Say whether two PNGs show the same; zlib's versions may pack dots otherwise.

    `other` is one that `png` wrote; of `one` nothing is taken for granted.
    """
    if one == other:
        return True
    try:
        ours = _shown(other, len(other) * 2000)
        return _shown(one, len(ours)) == ours
    except (struct.error, zlib.error, ValueError):
        return False


def _shown(data: bytes, most: int) -> bytes:
    """Return a picture's chunks, the dots unpacked to at most so many bytes."""
    if not data.startswith(SIGNATURE):
        raise ValueError("no PNG")
    place, parts = len(SIGNATURE), []
    while place < len(data):
        (length,) = struct.unpack_from(">I", data, place)
        name, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        (sum_,) = struct.unpack_from(">I", data, place + 8 + length)
        if sum_ != zlib.crc32(name + body):
            raise ValueError("damaged PNG")
        if name == b"IDAT":
            body = zlib.decompressobj().decompress(body, most + 1)
        parts.append(name + body)
        place += 12 + length
    return b"".join(parts)
