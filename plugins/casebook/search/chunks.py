"""The words of an index in smaller files than Pagefind makes, since a search loads one for each of its words.

Pagefind's are of 20,000 places of words each, which nothing changes: 25 kB and more for a word, in each
language. They are CBOR (RFC 8949), as is the table that says in which file a word is: from where to where
each goes. Pagefind loads every file that a word falls into, and only where it falls into none, those with
words that begin with it. So what begins with a word has to be in the files that the word falls into.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

SIGN = b"pagefind_dcd"
"""What Pagefind's own files begin with, once they are decompressed."""
_PLACES = 2500
"""Places of words in a file, unless one word alone has more."""
_BEGINNING = 4
"""Letters that the words of a file share with none of another, unless such words alone are too much."""

Word = list[Any]
"""A word as Pagefind keeps it: what it is, where it stands, and where with signs above its letters."""


def renamed(table: bytes, names: Mapping[str, str]) -> bytes:
    """Return a language's table with other names for its texts."""
    about = unpacked(table)
    about[1] = [[names[name], *rest] for name, *rest in about[1]]
    return packed(about)


def smaller(table: bytes, files: Mapping[str, bytes], lang: str) -> tuple[bytes, dict[str, bytes]]:
    """Return a language's table and files of words, from the ones that Pagefind has made, by their names."""
    about = unpacked(table)
    words = [word for _, _, name in about[2] for word in unpacked(files[name])[0]]
    made = {f"{lang}_{number}": part for number, part in enumerate(parts(words))}
    about[2] = [[begins, part[-1][0], name] for name, (begins, part) in made.items()]
    return packed(about), {name: packed([part]) for name, (_, part) in made.items()}


def parts(words: Sequence[Word], shared: int = _BEGINNING) -> Iterator[tuple[str, list[Word]]]:
    """Yield words in order, as many together as make a file, with the letters from which on it goes.

    What begins with the same letters, `shared` of them, stands together. Where that is too much, more letters
    tell its words apart: the first of these letters alone then fall into no file. They must not be a word.
    """
    part: list[Word] = []
    room = _PLACES
    for begins, alike in groupby(words, key=lambda word: word[0][:shared]):
        group = list(alike)
        places = sum(map(_places, group))
        if part and places > room:
            yield part[0][0][:shared], part
            part, room = [], _PLACES
        if places > _PLACES and len(group) > 1 and group[0][0] != begins:
            yield from parts(group, shared + 1)
            continue
        part += group
        room -= places
    if part:
        yield part[0][0][:shared], part


def _places(word: Word) -> int:
    pages = [*word[1], *(page for _, found in word[2] for page in found)]
    return sum(len(places) + len(titles) + 1 for _, places, titles in pages)


def unpacked(raw: bytes) -> Any:
    """Return what a file of Pagefind's says; raise EOFError or ValueError of what is none."""
    import cbor2  # which is there only where the program is

    try:
        return cbor2.loads(gzip.decompress(raw).removeprefix(SIGN))
    except cbor2.CBORDecodeError as error:
        raise ValueError(str(error)) from error


def packed(said: Any) -> bytes:
    """Return a file that says it, the same bytes each time."""
    import cbor2

    return gzip.compress(SIGN + cbor2.dumps(said), 9, mtime=0)
