"""What a field takes for a list: a list, one value alone, or a text with commas between."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

from .mistakes import BULLETS, LIST_SIGNS

Item = TypeVar("Item")


def listed(written: Any) -> Any:
    """Return a list as it is, anything else as a list of one; a text with a bullet is meant for a list."""
    # A text may begin with a dash, as what somebody says does.
    _refuse_sign(written, BULLETS)
    return written if isinstance(written, list) else [written]


def _refuse_sign(written: Any, signs: str) -> None:
    """Refuse a text that begins with a sign and a space, as items of a list do elsewhere."""
    if isinstance(written, str) and len(written) > 1 and written[0] in signs and written[1].isspace():
        raise PydanticCustomError("list-sign", "list-sign", {"value": written[0]})


def one_by_one(written: Any) -> Any:
    """Return names as a list; refuse one text with several in it, which no name can be."""
    _refuse_sign(written, LIST_SIGNS)
    if isinstance(written, str) and re.search(r"[,;]", written):
        names = [name.strip() for name in re.split("[,;]", written) if name.strip()]
        raise PydanticCustomError(
            "several-in-one", "several-in-one", {"value": written, "listed": f"[{', '.join(names)}]"}
        )
    return listed(written)


def some(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return a list that has something in it; refuse any other."""
    if not items:
        # An empty list says as little as no list.
        raise PydanticCustomError("missing", "missing")
    return items


def comma_listed(written: Any) -> Any:
    """Return a list as it is, a text cut at its semicolons or else its commas."""
    if not isinstance(written, str):
        return listed(written)
    _refuse_sign(written, LIST_SIGNS)
    return [word.strip() for word in written.split(";" if ";" in written else ",") if word.strip()]
