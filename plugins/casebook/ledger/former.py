"""What stood in the feeds that a site had before: a text that readers know from there keeps its id.

Its text is found by its address, which outlives a change of domain; where the addresses of the site have
changed, by how they end, as long as only one of each ends so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from .book import Book
from .lines import Former, Published, stamp
from .news import Issued

_INDEX = "index.html"
_Key = TypeVar("_Key")


@dataclass(frozen=True)
class Move:
    """What has become of old feeds: lines by which texts go on in new ones, and entries without a text."""

    known: tuple[Published, ...] = ()
    lost: tuple[Former, ...] = ()


def path_of(address: str, root: str = "") -> str:
    """Return the path of a page, however its address is written; `root` is the address of its site.

    `https://example.org/blog/dance/index.html` on a site at `https://example.org/blog` is `dance/`.
    """
    path, below = unquote(urlsplit(address).path), unquote(urlsplit(root).path).rstrip("/")
    path = path.removeprefix(below) if path.startswith(f"{below}/") else path
    path = normalize("NFC", path).lstrip("/")
    return path.removesuffix(_INDEX) if path == _INDEX or path.endswith(f"/{_INDEX}") else path


def moved(book: Book, texts: Iterable[Issued]) -> Move:
    """Return how texts go on that the old feeds had; those that are published stay as they are."""
    texts = sorted(texts, key=lambda text: text.name) if book.former else []
    found = taken_up(book, {text.name: text.path for text in texts})
    known = (_going_on(text, found[text.name]) for text in texts if text.name in found)
    lost = set(book.former) - set(found.values())
    return Move(tuple(each for each in known if each.name not in book.entries), tuple(sorted(lost)))


def taken_up(book: Book, paths: Mapping[str, str]) -> Mapping[str, Former]:
    """Return the entries of the old feeds that texts were, by their names; `paths` are their pages'."""
    return dict(_pairs(book.former, dict(sorted(paths.items())))) if book.former else {}


def _pairs(former: Sequence[Former], paths: Mapping[str, str]) -> Iterator[tuple[str, Former]]:
    """Yield the names of texts, each with the entry it was: by whole addresses first, then by their ends."""
    by_path = {line.path: line for line in former}
    of_text = {name: path_of(path) for name, path in paths.items()}
    whole = {name: by_path[path] for name, path in of_text.items() if path in by_path}
    yield from whole.items()
    left = {line: line.path for line in former if line not in whole.values()}
    ends = {end: line for line, end in _ends(left).items()}
    for name, end in _ends({name: path for name, path in of_text.items() if name not in whole}).items():
        if end in ends:
            yield name, ends[end]


def _ends(paths: Mapping[_Key, str]) -> Mapping[_Key, str]:
    """Return how paths end, without a file's ending; only what ends like no other."""
    ends = {key: path.rstrip("/").rpartition("/")[2].removesuffix(".html") for key, path in paths.items()}
    number = Counter(ends.values())
    return {key: end for key, end in ends.items() if end and number[end] == 1}


def _going_on(text: Issued, line: Former) -> Published:
    return Published(text.name, line.id, line.date or stamp(text.published), text.state)
