"""The words of an index in smaller files than Pagefind makes, since a search loads one for each of its words.

Pagefind's are of 20,000 places of words each, which nothing changes: 25 kB and more for a word, in each
language. They are CBOR (RFC 8949), as is the table that says in which file a word is.
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
"""Letters that the words of a file share with none of another: what begins with a word is with that word."""

Word = list[Any]
"""A word as Pagefind keeps it: what it is, where it stands, and where with signs above its letters."""


def smaller(table: bytes, files: Mapping[str, bytes], lang: str) -> tuple[bytes, dict[str, bytes]]:
    """Return a language's table and files of words, from the ones that Pagefind has made, by their names."""
    about = unpacked(table)
    words = [word for _, _, name in about[2] for word in unpacked(files[name])[0]]
    made = {f"{lang}_{number}": part for number, part in enumerate(parts(words))}
    about[2] = [[part[0][0][:_BEGINNING], part[-1][0], name] for name, part in made.items()]
    return packed(about), {name: packed([part]) for name, part in made.items()}


def parts(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield words in order, as many together as make a file."""
    part: list[Word] = []
    room = _PLACES
    for _, alike in groupby(words, key=lambda word: word[0][:_BEGINNING]):
        group = list(alike)
        places = sum(map(_places, group))
        if part and places > room:
            yield part
            part, room = [], _PLACES
        part += group
        room -= places
    if part:
        yield part


def _places(word: Word) -> int:
    pages = [*word[1], *(page for _, found in word[2] for page in found)]
    return sum(len(places) + len(titles) + 1 for _, places, titles in pages)


def unpacked(raw: bytes) -> Any:
    """Return what a file of Pagefind's says."""
    import cbor2  # which is there only where the program is

    return cbor2.loads(gzip.decompress(raw).removeprefix(SIGN))


def packed(said: Any) -> bytes:
    """Return a file that says it, the same bytes each time."""
    import cbor2

    return gzip.compress(SIGN + cbor2.dumps(said), 9, mtime=0)
