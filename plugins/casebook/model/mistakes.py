"""How a value refuses what an author wrote: by the key of a sentence and what the sentence needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

Parsed = TypeVar("Parsed")


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
            raise PydanticCustomError(mistake.key, mistake.key, mistake.params) from None

    return validate
