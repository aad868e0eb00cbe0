"""What is asked while somebody watches is written down, for those who watch and nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reader.lazy.witness import Trace, Witness


def test_nothing_is_written_down_while_nobody_watches() -> None:
    witness = Witness()
    witness.note(("text", "a"), "1")
    witness.note_all({("text", "b"): "2"})
    with witness.watching() as trace:
        pass
    assert trace == {}


def test_each_question_stands_once_with_its_last_answer() -> None:
    witness = Witness()
    with witness.watching() as trace:
        witness.note(("text", "a"), "1")
        witness.note(("case", "x"), "")
        witness.note(("text", "a"), "1")
    assert list(trace.items()) == [(("text", "a"), "1"), (("case", "x"), "")]
    witness.note(("text", "later"), "3")
    assert len(trace) == 2


def test_who_watched_before_hears_nothing_of_what_is_watched_within() -> None:
    witness = Witness()
    with witness.watching() as outer:
        witness.note(("a",), "1")
        with witness.watching() as inner:
            witness.note(("b",), "2")
        witness.note(("c",), "3")
    assert (outer, inner) == ({("a",): "1", ("c",): "3"}, {("b",): "2"})


def test_a_trace_is_passed_on_as_it_is() -> None:
    witness = Witness()
    with witness.watching() as first:
        witness.note(("a",), "1")
    with witness.watching() as second:
        witness.note_all(first)
    witness.note_all({("b",): "2"})
    assert second == first == {("a",): "1"}
    assert second is not first


def fail_while_watched(witness: Witness) -> None:
    with witness.watching():
        witness.note(("a",), "1")
        raise ValueError


def test_who_stops_for_a_mistake_stops_watching() -> None:
    witness = Witness()
    with witness.watching() as outer:
        with pytest.raises(ValueError):  # noqa: PT011  (which one is no matter)
            fail_while_watched(witness)
        witness.note(("b",), "2")
    assert outer == {("b",): "2"}


_NOTES = st.recursive(
    st.integers(0, 5), lambda inner: st.lists(inner, max_size=4) | st.tuples(inner), max_leaves=15
)


@given(st.lists(_NOTES, max_size=6))
def test_everybody_hears_what_was_noted_in_their_own_time(notes: list[object]) -> None:
    witness = Witness()

    def watch(inside: list[object]) -> None:
        expected: Trace = {}
        with witness.watching() as trace:
            for note in inside:
                if isinstance(note, list):
                    watch(note)
                elif isinstance(note, tuple):
                    expected.update(passed_on([*note]))
                else:
                    witness.note((str(note),), str(note))
                    expected[str(note),] = str(note)
        assert trace == expected

    def passed_on(inside: list[object]) -> Trace:
        with witness.watching() as trace:
            for note in inside:
                if isinstance(note, int):
                    witness.note((str(note),), str(note))
        witness.note_all(trace)
        return trace

    watch(notes)
