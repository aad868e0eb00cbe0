"""How a value refuses what an author wrote: by the key of a sentence and what the sentence needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

Parsed = TypeVar("Parsed")

TYPOGRAPHIC_QUOTES = "“”„‟‘’\u201a«»"
"""Quotes as books have them; to YAML they are letters."""


class Mistake(ValueError):
    """Something an author wrote does not hold; `key` names the sentence, `params` fill it."""

    def __init__(self, key: str, **params: Any) -> None:
        self.key = key
        self.params = params
        super().__init__(key)


def for_pydantic(parse: Callable[[str], Parsed]) -> Callable[[Any], Parsed]:
    """Wrap a parser of text as a pydantic validator that keeps a Mistake's key and params."""

    def validate(written: Any) -> Parsed:
        if not isinstance(written, str):
            raise PydanticCustomError("text-wanted", "text-wanted", {})
        try:
            return parse(written)
        except Mistake as mistake:
            said = _quoted(written) or mistake
            raise PydanticCustomError(said.key, said.key, said.params) from None

    return validate


def without_quotes(written: str) -> str:
    """Return a text without the typographic quotes around it, which are letters to YAML."""
    text = written.strip()
    is_quoted = len(text) > 2 and text[0] in TYPOGRAPHIC_QUOTES and text[-1] in TYPOGRAPHIC_QUOTES
    return text[1:-1].strip() if is_quoted else text


def _quoted(written: str) -> Mistake | None:
    bare = without_quotes(written)
    return Mistake("quotes-typographic", value=written, meant=bare) if bare != written.strip() else None
