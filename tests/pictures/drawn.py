"""Pictures as cameras and screens make them, drawn for the tests."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image

SECRET = "2020:01:01 12:34:56"


def drawn(kind: str, width: int = 2000, height: int = 1000, way_up: int = 1, **how: Any) -> bytes:
    """Return a picture that tells where and when it was taken, and which way up it is."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    picture.paste((29, 79, 134), (0, 0, width // 3, height // 2))
    exif = Image.Exif()
    exif[0x0132], exif[0x010F] = SECRET, "A camera"
    exif.get_ifd(0x8825).update({1: "N", 2: (59.0, 20.0, 1.0)})
    if way_up != 1:
        exif[0x0112] = way_up
    written = BytesIO()
    picture.save(written, kind, exif=exif, **how)
    return written.getvalue()


def seen(raw: bytes) -> Image.Image:
    """Return a picture with all its points."""
    picture = Image.open(BytesIO(raw))
    picture.load()
    return picture
