"""The signs that pictures have letters for: those in `fonts/signs.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unicodedata import category, normalize

FONTS = Path(__file__).parent / "fonts"


@cache
def signs() -> frozenset[str]:
    """Return the signs that it has."""
    return frozenset((FONTS / "signs.txt").read_text("utf-8")) - {"\n"}


def drawable(text: str) -> str | None:
    """Return a text in signs that there are, on one line; None where letters would be missing.

    An accent that there is not is left out, and so is what is no letter and no figure: a picture in a title.
    """
    drawn = "".join(_drawn(normalize("NFC", text)))
    return None if "\0" in drawn else " ".join(filter(None, drawn.split(" ")))


def _drawn(text: str) -> Iterator[str]:
    for sign in text:
        if sign in signs():
            yield sign
        elif sign.isspace():
            yield " "
        elif category(sign)[0] in "LN":
            plain = normalize("NFKD", sign)
            yield "".join(each for each in plain if each in signs()) or "\0"
