"""Texts spelt out: what is read back is what was spelt, and equal texts are spelt alike."""

from __future__ import annotations

import pickle
from datetime import UTC, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from casebook.figures.intervals import is_single
from casebook.model import Case, Moment, Observation, PartialDate, Quantity
from casebook.model.spoken import Spoken
from casebook.model.values import parse_value
from casebook.reader import Ground, Renderer, read_library
from casebook.reader.lazy.packed import Spelling, packed, unpacked
from casebook.reader.lazy.spelling import read_back, spelt
from casebook.reader.sanitise import Settled

CONTENT = Path(__file__).parents[2] / "content"
ENTRIES = read_library(Ground(CONTENT), Renderer({})).entries

_ATOMS = st.one_of(
    *(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text()),
    st.builds(Spoken, st.text(), st.sampled_from(["en", "sv"])),
    st.builds(Markup, st.text()),
    st.builds(Settled, st.text()),
    st.builds(PartialDate, st.integers(1, 9999), st.integers(1, 12)),
    st.builds(Quantity.exactly, st.decimals(allow_nan=False, allow_infinity=False)),
    st.sampled_from([Moment(PartialDate(2009), time(8, 30), UTC), Decimal("1.0")]),
)
_VALUES = st.recursive(
    _ATOMS,
    lambda inner: (
        st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner) | st.tuples(inner)
    ),
    max_leaves=12,
)


def _kinds(value: Any) -> Any:
    """Return what classes a value consists of."""
    if isinstance(value, dict):
        return {key: _kinds(held) for key, held in value.items()}
    return [type(value), *map(_kinds, value)] if isinstance(value, list | tuple) else type(value)


@given(_VALUES)
def test_what_is_read_back_is_what_was_spelt(value: Any) -> None:
    again = read_back(spelt([value]))
    assert again == [value]
    assert _kinds(again) == _kinds([value])
    assert spelt(again) == spelt([value])


@given(_VALUES)
def test_whether_equal_values_are_one_is_no_matter(value: Any) -> None:
    assert spelt([value, value]) == spelt([value, pickle.loads(pickle.dumps(value))])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.source.path.name)
def test_a_text_is_kept_whole_but_for_what_only_mistakes_need(entry: Any) -> None:
    kept = unpacked(packed(entry, Spelling.of(entry)))
    for name in ("document", "html", "summary", "placed", "cited", "lang", "page", "body_line"):
        assert getattr(kept, name) == getattr(entry, name), name
    assert kept.document.model_extra == entry.document.model_extra
    assert type(kept.html) is type(entry.html)
    assert Spelling.of(kept) == Spelling.of(entry)
    assert kept.document.model_copy(update={"title": "x"}).title == "x"


def test_texts_keep_their_language_and_figures_their_spelling() -> None:
    case = next(entry.document for entry in ENTRIES if isinstance(entry.document, Case))
    again = read_back(spelt(case))
    assert (type(again.title), getattr(again.title, "lang", None)) == (
        Spoken,
        getattr(case.title, "lang", None),
    )
    written = [[reading.value for reading in metric.observations] for metric in case.metrics]
    assert [[reading.value for reading in metric.observations] for metric in again.metrics] == written


def test_a_figure_that_is_one_number_is_read_back_as_one() -> None:
    exact, about, between = map(parse_value, ("158", "~150", "100..200"))
    assert [is_single(read_back(spelt(each))) for each in (exact, about, between)] == [True, True, False]


def test_a_default_that_was_written_down_is_no_other() -> None:
    said: dict[str, Any] = {"date": PartialDate(2009), "value": Quantity.exactly(1)}
    bare, whole = Observation.model_construct(**said), Observation.model_construct(**said, note=None)
    assert bare.model_fields_set != whole.model_fields_set
    assert spelt(bare) == spelt(whole)
