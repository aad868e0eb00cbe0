"""The words of an index in small files: all of them, in their order, and what begins alike together."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import chain, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import casebook
from casebook.search import chunks
from casebook.search.chunks import SIGN, Word, packed, parts, smaller, unpacked
from casebook.search.program import program

PLUGINS = str(Path(casebook.__file__).parents[1])

_pages = st.integers(1, 900).map(lambda number: [[0, list(range(number)), []]])
_words = st.dictionaries(st.text("abc", min_size=1, max_size=7), _pages, max_size=30).map(
    lambda found: [[word, pages, []] for word, pages in sorted(found.items())]
)


def places(word: Word) -> int:
    return sum(len(found) + len(titles) + 1 for _, found, titles in word[1])


def asked_for(term: str, files: Sequence[tuple[str, list[Word]]]) -> list[list[Word]]:
    """Return the files that Pagefind loads for a term (`request_indexes` in its pagefind_web/src/lib.rs)."""
    into = [part for begins, part in files if begins <= term <= part[-1][0]]
    return into or [part for begins, part in files if _overlaps(term, begins, part[-1][0])]


def _overlaps(term: str, begins: str, ends: str) -> bool:
    return term[: len(begins)] >= begins[: len(term)] and term[: len(ends)] <= ends[: len(term)]


@given(_words)
def test_each_word_stands_in_one_file_in_its_order(words: list[Word]) -> None:
    assert [*chain.from_iterable(part for _, part in parts(words))] == words


@given(_words)
def test_what_begins_with_four_letters_or_more_is_found_by_them(words: list[Word]) -> None:
    files = [*parts(words)]
    for term in {word[0][:length] for word in words for length in range(4, 8) if len(word[0]) >= length}:
        found = [word for part in asked_for(term, files) for word in part if word[0].startswith(term)]
        assert found == [word for word in words if word[0].startswith(term)]


@given(_words)
def test_for_a_whole_word_one_file_is_loaded(words: list[Word]) -> None:
    files = [*parts(words)]
    for word in words:
        (part,) = asked_for(word[0], files)
        assert word in part


@given(_words)
def test_no_file_has_more_than_its_places_unless_no_letters_tell_its_words_apart(words: list[Word]) -> None:
    for begins, part in parts(words):
        if sum(map(places, part)) > chunks._PLACES:
            assert all(word[0].startswith(begins) for word in part)
            assert len(part) == 1 or part[0][0] == begins


@given(_words)
def test_no_two_neighbours_would_fit_into_one(words: list[Word]) -> None:
    for (begins, one), (then, other) in pairwise(parts(words)):
        if len(begins) == len(then) == 4:
            first = [word for word in other if word[0][:4] == then]
            assert sum(map(places, [*one, *first])) > chunks._PLACES


def test_the_table_says_in_which_file_a_word_is() -> None:
    pages = [[0, list(range(1500)), []]]
    one, other = ([["campaign", pages, []]], [["company", pages, []], ["compare", pages, []]])
    table = packed(
        ["1.5.2", [["en_1", 9]], [["campaign", "campaign", "a"], ["company", "compare", "b"]], [], [], []]
    )
    about, files = smaller(table, {"a": packed([one]), "b": packed([other])}, "en")
    assert unpacked(about)[2] == [
        ["camp", "campaign", "en_0"],
        ["compan", "company", "en_1"],
        ["compar", "compare", "en_2"],
    ]
    assert {name: [word[0] for word in unpacked(raw)[0]] for name, raw in files.items()} == {
        "en_0": ["campaign"],
        "en_1": ["company"],
        "en_2": ["compare"],
    }


def test_what_is_a_word_itself_stands_with_all_that_begins_with_it() -> None:
    pages = [[0, list(range(1500)), []]]
    words: list[Word] = [["onli", pages, []], ["onlin", pages, []], ["onto", pages, []]]
    assert [(begins, [word[0] for word in part]) for begins, part in parts(words)] == [
        ("onli", ["onli", "onlin"]),
        ("onto", ["onto"]),
    ]


def test_a_file_is_the_same_at_any_time_and_begins_as_pagefind_s() -> None:
    assert packed([1]) == packed([1])
    assert gzip.decompress(packed([1])).startswith(SIGN)


def test_without_what_reads_its_files_there_is_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert program() is not None
    monkeypatch.setitem(sys.modules, "cbor2", None)
    assert program() is None


def test_a_machine_without_it_makes_sites_all_the_same() -> None:
    lacking = "import sys; sys.modules.update(cbor2=None, pagefind_bin=None); import casebook.plugin"
    subprocess.run([sys.executable, "-c", lacking], check=True, env={**os.environ, "PYTHONPATH": PLUGINS})
