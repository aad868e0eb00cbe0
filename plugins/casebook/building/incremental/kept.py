"""Where what earlier builds have made is kept, and by which keys; and how the output takes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from shutil import rmtree
from typing import Any, NamedTuple

from ...disk.digests import digest_of
from ...disk.packs import Packs, Slip
from ...disk.paths import manifest_path, standing_folder
from ...errors import Problem, ProblemsFound, shown
from ...reader.lazy.witness import Question, Trace

# The names under which something is kept of each text, for pages and files of no single one.
DUE = "due"
"""What is due in a case; with a language, in which that is worded."""
EVIDENCE = "evidence"
"""What a case tells the pages of evidence, with a language likewise."""
FACTS = "facts"
"""What decides in which feeds a text stands."""
FEED = "feed"
"""The entries of a text, as feeds have them."""
LISTED = "listed"
"""The entry of a text in lists."""
PLACE = "place"
"""Where a text stands, for the sitemap."""
POSTER = "poster"
"""What the picture says that is shared with a text."""
ROWS = "rows"
"""The rows of a case in the data set."""
SEARCHED = "searched"
"""What is found of a text."""
SIGNPOSTS = "signposts"
"""The links that hosts send with a page."""


class Kept(NamedTuple):
    """Bytes that are kept in a pack, as the output takes them."""

    packs: Packs
    slip: Slip

    @property
    def digest(self) -> str:
        """The digest by which the bytes are known again."""
        return self.slip.digest

    @property
    def length(self) -> int:
        """The number of bytes."""
        return self.slip.length

    def read(self) -> bytes:
        """Return the bytes."""
        return self.packs.read(self.slip)


class Imprint(NamedTuple):
    """A forme as it is written down: the places of its pages, the names of its values, trace, and `told`."""

    places: tuple[str, ...]
    names: tuple[str, ...]
    trace: tuple[tuple[Question, str], ...]
    told: str

    def keys(self, file: str) -> Iterator[str]:
        """Yield the keys under which is kept what was made of a text."""
        yield from map(place_key, self.places)
        yield from (value_key(name, file) for name in self.names)

    def retold(self, told: str, asked: Trace) -> Imprint:
        """Return it with entries in feeds that were written for other slots, and what was asked for them."""
        names, trace = dict.fromkeys([*self.names, FEED]), {**dict(self.trace), **asked}
        return self._replace(names=tuple(names), trace=tuple(trace.items()), told=told)


def folder_of(pelican: Mapping[str, Any]) -> Path:
    """Return where is kept what is made for an output: whoever builds that holds its lock.

    For `make html` and `make publish` these are two: their links differ.
    """
    cache, linked = Path(pelican["CACHE_PATH"]), repr((pelican["SITEURL"], pelican["RELATIVE_URLS"]))
    output = manifest_path(cache, Path(pelican["OUTPUT_PATH"]).resolve()).stem
    return standing_folder(cache) / f"{output}-{digest_of(linked.encode())[:8]}"


def forget(packs: Path) -> None:
    """Throw away whatever is kept in a folder, which cannot be believed; raise ProblemsFound if it stays."""
    rmtree(packs, ignore_errors=True)
    if packs.exists():
        raise ProblemsFound([Problem(shown(packs), 1, 1, "", "cache-damaged")])


def place_key(place: str) -> str:
    """Return the key under which the file of a place is kept."""
    return f"page:{place}"


def value_key(name: str, file: str) -> str:
    """Return the key under which something that was made of a text is kept."""
    return f"{name}:{file}"
