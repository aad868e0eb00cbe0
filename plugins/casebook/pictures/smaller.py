"""Smaller versions of a picture, for narrow screens: the same bytes each time, nothing but the picture."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageOps

from .measured import opened

WIDTHS = (480, 800, 1360)
"""In pixels: a telephone, a telephone of many pixels, and the column of a text at two pixels for one."""
_QUALITY, _EFFORT = 82, 40
_WORTH_IT = 0.9
"""The part of a picture's width, and of its bytes, that a version may have at most."""


def versions_of(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each version with its width; nothing of what moves, and of what is small. Raise Unreadable."""
    with opened(raw) as picture:
        if picture.format not in ("JPEG", "PNG", "WEBP") or getattr(picture, "is_animated", False):
            return
        colours = picture.info.get("icc_profile")
        is_exact = picture.format == "PNG"  # a screenshot has letters, which must not blur
        upright = ImageOps.exif_transpose(picture)
        plain = upright.convert("RGBA" if _may_be_seen_through(upright) else "RGB")
    for width in WIDTHS:
        if width <= plain.width * _WORTH_IT:
            made = _version(plain, width, colours, is_exact=is_exact)
            if len(made) < len(raw) * _WORTH_IT:
                yield width, made


def _may_be_seen_through(picture: Image.Image) -> bool:
    return picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info


def _version(picture: Image.Image, width: int, colours: bytes | None, *, is_exact: bool) -> bytes:
    height = max(1, round(picture.height * width / picture.width))
    smaller = picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    written = BytesIO()
    how = {"quality": _EFFORT, "lossless": True} if is_exact else {"quality": _QUALITY}
    smaller.save(written, "WEBP", method=4, icc_profile=colours or b"", exif=b"", **how)
    return written.getvalue()
