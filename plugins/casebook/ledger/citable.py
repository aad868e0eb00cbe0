"""The lines of what readers can cite, or could, on the page of an entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote, unquote


@dataclass(frozen=True, order=True)
class Anchors:
    """The page of an entry has these anchors for readers to cite by, with a blank between each two."""

    what: ClassVar[str] = "anchors"
    name: str
    anchors: str

    @classmethod
    def of(cls, name: str, anchors: Iterable[str]) -> Anchors:
        """Return the line of some anchors."""
        return cls(name, " ".join(sorted(anchors)))

    @property
    def each(self) -> tuple[str, ...]:
        """Those of them that can be written into a page."""
        return tuple(each for each in _printable(self.anchors) if not is_marked(each))


@dataclass(frozen=True, order=True)
class Landmarks:
    """The page of an entry has these anchors besides, of its text and of its sources, with blanks between."""

    what: ClassVar[str] = "landmarks"
    name: str
    text: str = ""
    sources: str = ""

    @classmethod
    def of(cls, name: str, marked: Iterable[str]) -> Landmarks:
        """Return the line of some marked anchors."""
        found = sorted(marked)
        text, sources = (
            [bare(each) for each in found if each.startswith(mark)] for mark in (OF_TEXT, OF_SOURCE)
        )
        return cls(name, " ".join(text), " ".join(sources))

    @property
    def each(self) -> tuple[str, ...]:
        """Those of them that can be written into a page, each with a mark before it."""
        sources = (f"{OF_SOURCE}{each}" for each in _printable(self.sources))
        return (*(f"{OF_TEXT}{each}" for each in _printable(self.text)), *sources)


OF_TEXT, OF_SOURCE = "#", "@"
"""What is put before the anchor of a heading, or of a source, wherever it stands among others."""


def is_marked(anchor: str) -> bool:
    """Tell whether an anchor is that of a heading or a source, and has its mark before it."""
    return anchor.startswith((OF_TEXT, OF_SOURCE))


def bare(anchor: str) -> str:
    """Return an anchor as it stands in a page."""
    return anchor[1:] if is_marked(anchor) else anchor


def _printable(anchors: str) -> Iterator[str]:
    return filter(str.isprintable, anchors.split())


@dataclass(frozen=True, order=True)
class Gone:
    """Nothing on the page of an entry has these anchors any more, and the author has been told so."""

    what: ClassVar[str] = "gone"
    name: str
    anchors: str

    @property
    def each(self) -> tuple[str, ...]:
        """All of them."""
        return tuple(self.anchors.split())


@dataclass(frozen=True, order=True)
class Quoted:
    """From `date` on a text says this of single days, each as `name=value`, with a blank between each two.

    `edition` is a digest of what the text said of its changes by then, empty where it said nothing.
    """

    what: ClassVar[str] = "quoted"
    name: str
    date: str
    edition: str = ""
    values: str = ""

    @classmethod
    def of(cls, name: str, date: str, edition: str, values: Mapping[str, str]) -> Quoted:
        """Return the line of some values, by what each is called."""
        each = (f"{_coded(name)}={_coded(value)}" for name, value in sorted(values.items()))
        return cls(name, date, edition, " ".join(each))

    @property
    def each(self) -> Mapping[str, str]:
        """The values, by what each is called."""
        pairs = (each.partition("=") for each in self.values.split())
        return {unquote(name): unquote(value) for name, is_pair, value in pairs if is_pair}


def _coded(text: str) -> str:
    return quote(text, safe="/~<>,+:")
