"""Every format of feeds: whatever is written, is written in each of these, in this order."""

from __future__ import annotations

from typing import Final

from .format import Format
from .json_feed import JSON
from .xml_formats import ATOM, RSS

FORMATS: Final[tuple[Format, ...]] = (RSS, ATOM, JSON)
