"""The fields of the case format, as an author writes them, with their closed lists of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from casebook.model.campaign import Campaign
from casebook.model.claim import Claim, DatedStatus, DatedVerdict, Promise, Request
from casebook.model.comparison import Comparison
from casebook.model.document import Case, Document, FollowUp, Lasting
from casebook.model.event import Event
from casebook.model.fields import Part
from casebook.model.metric import Metric, Observation
from casebook.model.outcome import Outcome, Revision
from casebook.model.source import Source

TABLES: Mapping[str, tuple[type[Part], ...]] = {
    "Every file": (Document,),
    "Cases and follow-ups alike": (Lasting,),
    "A case": (Case,),
    "The campaign": (Campaign,),
    "Metrics": (Metric,),
    "Observations": (Observation,),
    "Claims": (Claim,),
    "Promises": (Promise,),
    "What changed since": (DatedVerdict, DatedStatus),
    "Requests for comment": (Request,),
    "Events": (Event,),
    "Sources": (Source,),
    "The outcome": (Outcome,),
    "Tables by hand": (Comparison,),
    "Revisions": (Revision,),
    "Follow-ups": (FollowUp,),
}
"""Models with a table of their own; the fields of any other stand where it is used, as `budget.amount`."""

ALONE = {model for models in TABLES.values() for model in models}


class Leaf:
    """A field of the format as an author writes it: its name, whether it is required, its closed words."""

    def __init__(self, name: str, info: FieldInfo, hint: Any) -> None:
        self.name, self.required = name, info.is_required()
        self.words = frozenset(word for words in _closed(hint) for word in words)


def leaves_of(heading: str) -> dict[str, Leaf]:
    """Return the fields that stand under a heading of the manual, by their names."""
    found: dict[str, Leaf] = {}
    for model in TABLES[heading]:
        for leaf in fields_of(model):
            known = found.setdefault(leaf.name, leaf)
            known.words |= leaf.words
    return found


def fields_of(model: type[Part], before: str = "") -> Iterator[Leaf]:
    """Yield a model's own fields, and those of the models in them that have no table."""
    hints = get_type_hints(model, include_extras=True)
    inherited = (
        set()
        if before
        else {name for base in model.__mro__[1:] for name in vars(base).get("__annotations__", {})}
    )
    for name, info in model.model_fields.items():
        if name in inherited:
            continue
        written = before + (info.alias or name)
        yield Leaf(written, info, hints[name])
        for inner in _models_in(hints[name]):
            if inner not in ALONE:
                yield from fields_of(inner, f"{written}.")


def inner_models(model: type[Part]) -> Iterator[type[Part]]:
    """Yield the models in a model's fields, and in theirs."""
    for hint in get_type_hints(model, include_extras=True).values():
        for inner in _models_in(hint):
            yield inner
            yield from inner_models(inner)


def _models_in(hint: Any) -> Iterator[type[Part]]:
    if is_part(hint):
        yield hint
    for argument in get_args(hint):
        yield from _models_in(argument)


def is_part(hint: Any) -> bool:
    """Tell whether a type is a piece of the front matter."""
    return isinstance(hint, type) and issubclass(hint, Part)


def _closed(hint: Any) -> Iterator[tuple[str, ...]]:
    """Yield the closed lists of words in a type, as it names them itself when it refuses a word."""
    if get_origin(hint) is Annotated and get_args(hint)[0] in (str, bool):
        yield from _named_by(hint)
    for argument in get_args(hint):
        yield from _closed(argument)


def _named_by(hint: Any) -> Iterator[tuple[str, ...]]:
    try:
        TypeAdapter(hint).validate_python("no such word")
    except ValidationError as refusal:
        (error,) = refusal.errors()
        if error["type"] == "flag-form":
            yield ("true", "false")
        if error["type"] == "word-unknown":
            yield tuple(error["ctx"]["known"].split(", "))
