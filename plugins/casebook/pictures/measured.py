"""How large a browser shows a picture that nobody has told how large to be."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.etree import ElementTree

from PIL import Image

_ORIENTATION, _ON_ITS_SIDE = 0x0112, (5, 6, 7, 8)
_PIXELS = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")


class Unreadable(Exception):
    """A file is no picture, or too large a one to be looked at."""


@contextmanager
def opened(raw: bytes) -> Iterator[Image.Image]:
    """Open a picture; raise Unreadable, also for one that unfolds into more than the machine may have."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(raw)) as picture:
                yield picture
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            raise Unreadable from error
        except Image.DecompressionBombWarning as error:
            raise Unreadable from error


def size_of(raw: bytes) -> tuple[int, int]:
    """Return width and height; raise Unreadable."""
    if raw.lstrip()[:1] == b"<":
        return _of_drawing(raw)
    with opened(raw) as picture:
        width, height = picture.size
        return (height, width) if picture.getexif().get(_ORIENTATION) in _ON_ITS_SIDE else (width, height)


def _of_drawing(raw: bytes) -> tuple[int, int]:
    """Return the size of an SVG: what it says of itself, else that of the field it is drawn in."""
    try:
        root = ElementTree.fromstring(raw)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise Unreadable from error
    said = [_PIXELS.fullmatch(root.get(name, "")) for name in ("width", "height")]
    field = re.findall(r"[\d.]+", root.get("viewBox", ""))
    found = [match[1] for match in said if match] if all(said) else field[2:4]
    try:
        width, height = (round(float(each)) for each in found)
    except ValueError:
        raise Unreadable from None
    if not (width and height):
        raise Unreadable
    return width, height
