"""Texts spelt out in plain values, for `marshal`, and read back: they are kept so, and known again by it.

Equal texts are spelt alike in every process. What was written of a part is no matter, only what it holds: a
default that somebody has written down is what it would be without. A tuple begins with the number of the
class that it spells; what is no tuple stands for itself, and so does an empty one. All of it takes half of
the time that `pickle` does, which asks each part for its fields by name, and for which of them were set.
"""

from __future__ import annotations

import marshal
import pickle
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import time
from decimal import Decimal
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from markupsafe import Markup

from ...model import Missing, Moment, PartialDate, Quantity, State
from ...model.fields import Part
from ...model.spoken import Spoken
from ..front.tree import Mapping, Mark, Scalar, Sequence
from ..sanitise import Settled

Plain = tuple[Any, ...]
_Spell = Callable[[Any], Iterable[Any]]
_Read = Callable[[Plain], Any]

_NO_SHARING = 2
"""The form of `marshal` in which it is no matter whether two equal values are one."""
_AS_IT_IS = frozenset({str, bytes, int, float, bool, type(None)})
_SHARED = 4096
"""Dates and figures that are one object again: they come often, and each works out much that follows."""


def spelt(value: Any) -> bytes:
    """Return a value as it is kept."""
    return marshal.dumps(_spellings()[tuple]((value,)), _NO_SHARING)


def read_back(raw: bytes) -> Any:
    """Return the value that was spelt."""
    return _held(marshal.loads(raw))[0]


class _Spellings(dict[type, Callable[[Any], Plain]]):
    """How each class is spelt."""

    def put(self, number: int, kind: type, spell: _Spell) -> None:
        """Have a class spelt by its number and what it holds."""

        def spelling(value: Any) -> Plain:
            return (number, *[e if type(e) in _AS_IT_IS else self[type(e)](e) for e in spell(value)])

        self[kind] = spelling

    def __missing__(self, kind: type) -> Callable[[Any], Plain]:
        """Leave to `pickle` what it alone knows."""
        return self[object]


@cache
def _spellings() -> _Spellings:
    spellings = _Spellings()
    for number, (kind, (spell, _)) in enumerate(_known().items()):
        spellings.put(number, kind, spell)
    of_items = spellings[tuple]
    spellings[tuple] = lambda items: of_items(items) if items else items
    return spellings


@cache
def _readers() -> tuple[_Read, ...]:
    return tuple(read for _, read in _known().values())


def _held(plain: Plain) -> list[Any]:
    """Return what is held by something that was spelt."""
    readers = _readers()
    return [readers[each[0]](each) if type(each) is tuple and each else each for each in plain[1:]]


@cache
def _known() -> dict[type, tuple[_Spell, _Read]]:
    """Return how each class is spelt and read; `object` stands for those that are left to `pickle`."""
    parts: list[type[Part]] = [Part]
    for part in parts:
        parts += sorted(part.__subclasses__(), key=attrgetter("__qualname__"))
    alike = (Mapping, Mark, Missing, Moment, Scalar, Sequence, State)
    return {
        object: (lambda value: [pickle.dumps(value)], lambda plain: pickle.loads(plain[1])),
        tuple: (lambda items: items, lambda plain: tuple(_held(plain))),
        list: (lambda items: items, _held),
        dict: (lambda items: [*items, *items.values()], _dict),
        Spoken: (lambda text: (str(text), text.lang), lambda plain: Spoken(plain[1], plain[2])),
        Markup: (lambda html: [str(html)], lambda plain: Markup(plain[1])),
        Settled: (lambda html: [str(html)], lambda plain: Settled(plain[1])),
        Decimal: (lambda number: [str(number)], lambda plain: Decimal(plain[1])),
        time: (lambda clock: [clock.isoformat()], lambda plain: time.fromisoformat(plain[1])),
        PartialDate: (_fields_of(PartialDate), lru_cache(_SHARED)(lambda plain: PartialDate(*plain[1:]))),
        Quantity: (_figure, lru_cache(_SHARED)(_quantity)),
        **{kind: (_fields_of(kind), _again(kind)) for kind in alike},
        **{part: _part(part) for part in parts},
    }


def _fields_of(kind: Any) -> _Spell:
    """Return what gives the values of all fields of a tuple with names, or of a dataclass."""
    if issubclass(kind, tuple):
        return iter
    names = [each.name for each in fields(kind)]
    return attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, names[0])]


def _again(kind: Callable[..., Any]) -> _Read:
    return lambda plain: kind(*_held(plain))


def _figure(quantity: Quantity) -> Iterable[Any]:
    low, high = quantity.low, quantity.high
    return (
        low if low is None else str(low),
        high if high is None else str(high),
        quantity.about,
        quantity.written,
    )


def _quantity(plain: Plain) -> Quantity:
    _, low, high, about, written = plain
    least = low and Decimal(low)
    # What is one number is one object, by which arithmetic knows it and does it once.
    return Quantity(least, least if high == low else high and Decimal(high), about, written)


def _dict(plain: Plain) -> dict[Any, Any]:
    held = _held(plain)
    half = len(held) // 2
    return dict(zip(held[:half], held[half:], strict=True))


def _part(kind: type[Part]) -> tuple[_Spell, _Read]:
    names = tuple(kind.model_fields)
    put = object.__setattr__

    def read(plain: Plain) -> Part:
        # What pydantic makes itself of values that it has no need to look at, once more.
        part, held = object.__new__(kind), _held(plain)
        put(part, "__pydantic_extra__", held.pop())
        put(part, "__dict__", dict(zip(names, held)))  # noqa: B905  (strict takes half as long again)
        put(part, "__pydantic_fields_set__", set())
        put(part, "__pydantic_private__", None)
        return part

    return attrgetter(*names, "__pydantic_extra__"), read
