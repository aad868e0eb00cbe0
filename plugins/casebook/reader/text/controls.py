"""Problems of signs that no page can carry, written by their number as in `&#8;`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import Problem
from ..source import CONTROL
from .spots import Text

_REFERENCE = re.compile(r"&#(?:x(?P<hex>[0-9a-f]{1,6})|(?P<number>[0-9]{1,7}));?", re.IGNORECASE)
_HIGHEST = 0x10FFFF


def control_problems(html: str, text: Text) -> Iterator[Problem]:
    """Yield a problem for each reference to a control character, where one has come into a rendered text.

    In code a reference is but its own letters, and comes into no text.
    """
    # No text that is read has one itself.
    if "&#" in text.written and CONTROL.search(html):
        for found in text.matches(_REFERENCE):
            number = _number(found)
            if number <= _HIGHEST and CONTROL.match(chr(number)):
                yield text.problem(found.span(), "control-character", sign=f"U+{number:04X}")


def _number(found: re.Match[str]) -> int:
    return int(found["hex"], 16) if found["hex"] else int(found["number"])
