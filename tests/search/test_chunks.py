"""The words of an index in small files: all of them, in their order, and what begins alike together."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
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


@given(_words)
def test_each_word_stands_in_one_file_in_its_order(words: list[Word]) -> None:
    assert [*chain.from_iterable(parts(words))] == words


@given(_words)
def test_what_begins_alike_stands_together(words: list[Word]) -> None:
    made = [{word[0][:4] for word in part} for part in parts(words)]
    assert all(one.isdisjoint(other) for one, other in pairwise(made))


@given(_words)
def test_no_file_has_more_than_its_places_unless_what_begins_alike_has(words: list[Word]) -> None:
    for part in parts(words):
        assert sum(map(places, part)) <= chunks._PLACES or len({word[0][:4] for word in part}) == 1


@given(_words)
def test_no_two_neighbours_would_fit_into_one(words: list[Word]) -> None:
    for one, other in pairwise(parts(words)):
        first = [word for word in other if word[0][:4] == other[0][0][:4]]
        assert sum(map(places, [*one, *first])) > chunks._PLACES


def test_the_table_says_in_which_file_a_word_is() -> None:
    pages = [[0, list(range(1500)), []]]
    one, other = ([["campaign", pages, []]], [["company", pages, []], ["compare", pages, []]])
    table = packed(
        ["1.5.2", [["en_1", 9]], [["campaign", "campaign", "a"], ["company", "compare", "b"]], [], [], []]
    )
    about, files = smaller(table, {"a": packed([one]), "b": packed([other])}, "en")
    assert unpacked(about)[2] == [["camp", "campaign", "en_0"], ["comp", "compare", "en_1"]]
    assert {name: [word[0] for word in unpacked(raw)[0]] for name, raw in files.items()} == {
        "en_0": ["campaign"],
        "en_1": ["company", "compare"],
    }


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
