"""Each glossary explains every field and every word of the format, and shows what the site shows for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from casebook.model import vocabulary
from casebook.model.values import MISSING
from casebook.words import words_of

from .glossary import HEADS, LISTS, glossary_of, meanings, tables_of


@pytest.mark.parametrize("lang", HEADS)
def test_a_glossary_has_the_fields_and_words_of_the_format(lang: str, made_in: Callable[..., None]) -> None:
    glossary = glossary_of(lang)
    tables = tables_of(glossary, words_of(lang))
    assert list(glossary.made) == list(tables)
    for name, table in tables.items():
        made_in(glossary, name, table)


@pytest.mark.parametrize("lang", HEADS)
def test_a_glossary_says_what_each_of_them_means(lang: str) -> None:
    said = {name: meanings(table) for name, table in glossary_of(lang).made.items()}
    assert [
        (name, word) for name, table in said.items() for word, meaning in table.items() if not meaning
    ] == []
    assert sum(map(len, said.values())) > 200


def test_every_closed_list_has_a_table() -> None:
    closed = {
        words for name, words in vars(vocabulary).items() if name.isupper() and isinstance(words, tuple)
    }
    parts = {vocabulary.PROMISES_OPEN, vocabulary.PROMISES_UNSETTLED, vocabulary.CLAIMS_OPEN}
    assert set(LISTS.values()) == closed - parts | {MISSING}
