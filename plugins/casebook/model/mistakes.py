"""How a value refuses what an author wrote: by the key of a sentence and what the sentence needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError, core_schema

Parsed = TypeVar("Parsed")

_REMEMBERED = 4096
"""How many values of a type are kept in mind."""

TYPOGRAPHIC_QUOTES = "“”„‟‘’\u201a«»"
"""Quotes as books have them; to YAML they are letters."""

BULLETS = "•·∙●○◦‣▪■\u2043*"
LIST_SIGNS = f"{BULLETS}+–—―\u2010\u2011\u2012\u2212"
"""What stands before items of a list elsewhere: bullets, and what autocorrection makes of a hyphen."""


class Mistake(ValueError):
    """Something an author wrote does not hold; `key` names the sentence, `params` fill it."""

    def __init__(self, key: str, **params: Any) -> None:
        self.key = key
        self.params = params
        super().__init__(key)


@dataclass(frozen=True)
class Read:
    """A type's annotation: a text becomes what `parse` makes of it, whatever is no text is refused.

    pydantic calls `parse` without a function of ours between, since a case has 150 values: what may raise a
    Mistake is made `remembering` before.
    """

    parse: Callable[[str], Any]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        """Return the steps that a value goes through."""
        text = core_schema.custom_error_schema(
            core_schema.is_instance_schema(str), "text-wanted", custom_error_message="text-wanted"
        )
        return core_schema.chain_schema([text, core_schema.no_info_plain_validator_function(self.parse)])


def remembering(parse: Callable[[str], Parsed]) -> Callable[[str], Parsed]:
    """Return a parser of text whose Mistake pydantic takes for its own, with key and params.

    It knows what it has read: most dates, figures and names are written often.
    """

    @lru_cache(_REMEMBERED)
    def validate(written: str) -> Parsed:
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
