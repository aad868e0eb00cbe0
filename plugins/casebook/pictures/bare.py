"""A picture without what it tells of itself: where it was taken and when, by which camera, and its thumbnail.

Not a single point of it is another: only what stands beside the picture in its file is left out. Which way up
it is, and its colours, are kept. Only what is known to be the picture is, also in a file that is damaged or
breaks off: what nobody can make out may tell anything.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from zlib import crc32

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_DRAWN = {0x01, *range(0xC0, 0xE1), 0xE2, 0xEE}
"""Segments that belong to the picture; of those of applications, form and colours (JFIF, ICC, Adobe)."""
_COLOURS, _EXIF = b"ICC_PROFILE\0", b"Exif\0\0"
_SCAN, _END = 0xDA, 0xD9
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD8)}
_DRAWN_CHUNKS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT"
    b" acTL fcTL fdAT cICP mDCV cLLI".split()
)
"""Chunks of PNG that belong to the picture (third edition of its specification)."""
_DRAWN_IN_WEBP = frozenset([b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"])
_UPRIGHT = 1
_MARKER = re.compile(rb"\xff[^\x00\xff]")
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xff\x01\xd0-\xd7]")
"""A marker that is not part of what is drawn: a byte of 255 stands there before a 0, or before a restart."""


def bare(raw: bytes) -> bytes:
    """Return a picture without what it tells; the same bytes where it tells nothing, or is no picture."""
    if raw.startswith(_JPEG):
        return b"".join(_of_jpeg(raw))
    if raw.startswith(_PNG):
        return b"".join(_of_png(raw))
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return _of_webp(raw)
    return raw


def _of_jpeg(raw: bytes) -> Iterator[bytes]:
    """Yield what to keep; what stands behind the end of the picture is another one, or none."""
    yield _JPEG
    for marker, segment in _segments(raw):
        if marker == 0xE1 and segment[4:10] == _EXIF and (way_up := _way_up(segment[10:])):
            yield b"\xff\xe1" + struct.pack(">H", 2 + len(_EXIF) + len(way_up)) + _EXIF + way_up
        is_colours = marker != 0xE2 or segment[4:].startswith(_COLOURS)
        if marker in _DRAWN and is_colours:
            yield segment


def _segments(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield every segment with its marker, a scan with all that it draws; between them may be anything."""
    marked = _MARKER.search(raw, len(_JPEG))
    while marked:
        at, marker = marked.end() - 2, raw[marked.end() - 1]
        end = at + 2
        if marker not in (_END, *_WITHOUT_LENGTH):
            end += max(2, int.from_bytes(raw[end : end + 2], "big"))
        if marker == _SCAN:
            end = _end_of_scan(raw, end)
        yield marker, raw[at:end]
        marked = None if marker == _END else _MARKER.search(raw, end)


def _end_of_scan(raw: bytes, start: int) -> int:
    """Return where a scan ends, which may be the end of a file that breaks off."""
    after = _AFTER_SCAN.search(raw, start)
    return after.start() if after else len(raw)


def _way_up(exif: bytes) -> bytes:
    """Return Exif data that say which way up the picture is, and nothing else; nothing of an upright one.

    See Exif 2.32, tag 274.
    """
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return b""
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, start)
        fields = (struct.unpack_from(f"{order}HHIH", exif, start + 2 + 12 * at) for at in range(count))
        value = next((value for tag, _, _, value in fields if tag == 274), _UPRIGHT)
    except struct.error:
        return b""
    if not _UPRIGHT < value <= 8:
        return b""
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, 274, 3, 1, value, 0, 0)


def _of_png(raw: bytes) -> Iterator[bytes]:
    yield _PNG
    at = len(_PNG)
    while at + 8 <= len(raw):
        (length,) = struct.unpack_from(">I", raw, at)
        kind, end = raw[at + 4 : at + 8], at + 12 + length
        if kind == b"eXIf" and (way_up := _way_up(raw[at + 8 : end - 4])):
            yield struct.pack(">I", len(way_up)) + kind + way_up + struct.pack(">I", crc32(kind + way_up))
        if kind in _DRAWN_CHUNKS:
            yield raw[at:end]
        if kind == b"IEND":
            return
        at = end


def _of_webp(raw: bytes) -> bytes:
    kept, at, end = [], 12, min(8 + struct.unpack_from("<I", raw, 4)[0], len(raw))
    while at + 8 <= end:
        (length,) = struct.unpack_from("<I", raw, at + 4)
        kind, chunk = raw[at : at + 4], raw[at : at + 8 + length + length % 2]
        if kind == b"EXIF" and (way_up := _way_up(chunk[8:].removeprefix(_EXIF))):
            kept.append(kind + struct.pack("<I", len(way_up)) + way_up)
        elif kind in _DRAWN_IN_WEBP:
            kept.append(chunk)
        at += 8 + length + length % 2
    has_exif = any(chunk.startswith(b"EXIF") for chunk in kept)
    body = b"WEBP" + b"".join(_without(chunk, 0x04 if has_exif else 0x0C) for chunk in kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _without(chunk: bytes, flags: int) -> bytes:
    """Return a chunk of WebP; that which says what else there is says it without what is gone."""
    has_flags = chunk.startswith(b"VP8X") and len(chunk) > 8
    return chunk[:8] + bytes([chunk[8] & ~flags]) + chunk[9:] if has_flags else chunk
