"""The manual names every field of the case format and every word of its closed lists, and no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

import casebook.model
from casebook.model import vocabulary
from casebook.model.campaign import Campaign
from casebook.model.claim import Claim, DatedStatus, DatedVerdict, Promise, Request
from casebook.model.comparison import Comparison
from casebook.model.document import Case, Document, FollowUp, Lasting
from casebook.model.event import Event
from casebook.model.fields import Part
from casebook.model.metric import Metric, Observation
from casebook.model.outcome import Outcome, Revision
from casebook.model.source import Source

from .pages import Page, Row, anchor_of

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
FIELDS = ("field", "write", "it says")
WORDS = ("word", "means")


class Leaf:
    """A field of the format as an author writes it: its name, whether it is required, its closed words."""

    def __init__(self, name: str, info: FieldInfo, hint: Any) -> None:
        self.name, self.required = name, info.is_required()
        self.words = frozenset(word for words in _closed(hint) for word in words)


@pytest.mark.parametrize("heading", TABLES)
def test_a_table_has_the_fields_of_the_format(manual: Page, heading: str) -> None:
    table = manual.table(heading)
    assert table.head == FIELDS
    assert [row.code(0) for row in table.rows] == [[row.code(0)[0]] for row in table.rows]
    assert sorted(row.code(0)[0] for row in table.rows) == sorted(_leaves(heading))


@pytest.mark.parametrize("heading", TABLES)
def test_a_table_says_what_is_required(manual: Page, heading: str) -> None:
    leaves = _leaves(heading)
    said = {row.code(0)[0]: row.cells[2].startswith("Required") for row in manual.table(heading).rows}
    assert said == {name: leaf.required for name, leaf in leaves.items()}


@pytest.mark.parametrize("heading", TABLES)
def test_a_table_has_the_words_of_closed_lists(manual: Page, heading: str) -> None:
    leaves = _leaves(heading)
    rows = {row.code(0)[0]: row for row in manual.table(heading).rows}
    closed = {name: leaf.words for name, leaf in leaves.items() if leaf.words}
    assert {name: _words(rows[name], manual) for name in closed} == closed


def test_every_class_of_the_format_stands_in_a_table() -> None:
    shown = {model for models in TABLES.values() for model in models}
    for model in list(shown):
        shown |= set(_inner_models(model))
    everything = {model for model in vars(casebook.model).values() if _is_part(model)}
    assert {model.__name__ for model in everything - shown} == {"Post"}  # has what every file has


def test_every_closed_list_is_used_by_a_field() -> None:
    known = {words for name, words in vars(vocabulary).items() if name.isupper() and "OPEN" not in name}
    used = {frozenset(leaf.words) for heading in TABLES for leaf in _leaves(heading).values()}
    assert [words for words in known if not any(set(words) <= one for one in used)] == []


def test_every_table_of_words_belongs_to_a_field(manual: Page) -> None:
    linked = {anchor for heading in TABLES for row in manual.table(heading).rows for anchor in row.anchors(1)}
    assert [
        table.heading
        for table in manual.tables
        if table.head == WORDS and anchor_of(table.heading) not in linked
    ] == []


def test_every_other_table_of_fields_is_known(manual: Page) -> None:
    assert {table.heading for table in manual.tables if table.head == FIELDS} == set(TABLES)


def _leaves(heading: str) -> dict[str, Leaf]:
    found: dict[str, Leaf] = {}
    for model in TABLES[heading]:
        for leaf in _fields_of(model):
            known = found.setdefault(leaf.name, leaf)
            known.words |= leaf.words
    return found


def _fields_of(model: type[Part], before: str = "") -> Iterator[Leaf]:
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
                yield from _fields_of(inner, f"{written}.")


def _inner_models(model: type[Part]) -> Iterator[type[Part]]:
    for hint in get_type_hints(model, include_extras=True).values():
        for inner in _models_in(hint):
            yield inner
            yield from _inner_models(inner)


def _models_in(hint: Any) -> Iterator[type[Part]]:
    if _is_part(hint):
        yield hint
    for argument in get_args(hint):
        yield from _models_in(argument)


def _is_part(hint: Any) -> bool:
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


def _words(row: Row, manual: Page) -> frozenset[str]:
    """Return the words that a row offers, itself or in the tables that it leads to."""
    tables = [
        table for table in manual.tables if anchor_of(table.heading) in row.anchors(1) and table.head == WORDS
    ]
    return frozenset(row.code(1)).union(*(each.code(0) for table in tables for each in table.rows))
