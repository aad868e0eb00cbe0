"""The two halves of what a report says."""

from __future__ import annotations

from typing import NamedTuple


class Sentence(NamedTuple):
    """`wrong` follows the field's name and ends without a full stop; `remedy` is whole sentences.

    `where_none_is_known` is the remedy where the param `known`, a list of what may be named, is empty.
    """

    wrong: str
    remedy: str
    where_none_is_known: str = ""
