"""A record is kept as it was, and in one way only."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebook.search.record import Record

_texts = st.text(st.characters(codec="utf-8"))
_several = st.lists(_texts, max_size=3).map(tuple)
_records = st.builds(
    Record,
    key=_texts,
    lang=_texts,
    title=_texts,
    when=_texts,
    pieces=_several,
    kind=_texts,
    year=_texts,
    verdict=_texts,
    channels=_several,
    organisations=_several,
    shown=st.dictionaries(_texts, _texts, max_size=3),
)


@given(_records)
def test_what_was_written_is_read(record: Record) -> None:
    assert Record.read(record.written()) == record


def test_the_order_of_what_is_shown_is_no_matter() -> None:
    one, other = ({"title": "A", "path": "a/"}, {"path": "a/", "title": "A"})
    written = [Record("k", "en", "A", "2010", shown=shown).written() for shown in (one, other)]
    assert written[0] == written[1]


def test_half_a_character_is_kept() -> None:
    record = Record("k", "en", "\ud800", "2010")
    assert Record.read(record.written()) == record
