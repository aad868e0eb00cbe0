"""Ordinary phrases: words, citations, links and emphasis, as most texts are written from end to end.

Python-Markdown looks through a text once for each of its patterns, and anew for each that it found. Where
nothing stands in its like, one look gives the same elements.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from .syntax import INSIDE

_SIGN = re.compile(r"[*_\[`\\<]|&[#\w]+;|  \n")
# Code, escapes, HTML, entities, pictures, line breaks, and what Python-Markdown itself has put into a text.
_MORE = re.compile(r"[`\\<\x02]|&[#\w]+;|!\[|  \n")
_WORDS = r"[^*_\[\]]"
_LINK = r"\[(?!\^)[^*_\[\]]+\]\([^\s()<>\"'\[\]]+\)"
_CITATION = rf"\[{INSIDE}\](?![(\[])"
_BRACKETS = r"\[(?!\^)[^*_\[\]]+\](?![(\[])"
# Each sign begins but one of these, so that no search goes back and forth between them.
_WITH_CITATIONS = {"cite": _CITATION, "link": _LINK, "brackets": rf"(?!\[@){_BRACKETS}"}
_WITHOUT = {"link": _LINK, "brackets": _BRACKETS}

Piece = re.Match[str]
Cite = Callable[[str], Element]
"""Makes an element of what stands between the brackets of a citation."""


class Phrases:
    """Makes elements of phrases, of a citation too where there is somebody to `cite`."""

    def __init__(self, cite: Cite | None = None) -> None:
        self._cite = cite
        bracketed = _WITH_CITATIONS if cite else _WITHOUT
        within = rf"{_WORDS}*(?:(?:{'|'.join(bracketed.values())}){_WORDS}*)*"
        emphasis = rf"(?P<stars>\*\*?)(?![\s*])(?P<within>{within})(?<![\s*])(?P=stars)(?!\*)"
        kinds = {"words": f"{_WORDS}+", **bracketed, "emphasis": emphasis, "more": "."}
        self._piece = re.compile("|".join(f"(?P<{name}>{kind})" for name, kind in kinds.items()), re.DOTALL)

    def found_in(self, root: Element) -> list[tuple[Element, list[Piece]]] | None:
        """Return the pieces of every text below an element, level by level as Python-Markdown goes.

        What is nothing but words is left out; None where something is more than ordinary phrases.
        """
        found: list[tuple[Element, list[Piece]]] = []
        parents = [root]
        for parent in parents:
            for element in parent:
                pieces = self._pieces(element.text)
                if pieces is None or self._pieces(element.tail) != []:
                    return None
                if pieces:
                    found.append((element, pieces))
                if len(element):
                    parents.append(element)
        return found

    def _pieces(self, text: str | None) -> list[Piece] | None:
        """Return what a text is made of: nothing of mere words, None where something is more than phrases."""
        if not text or not _SIGN.search(text) or isinstance(text, AtomicString):
            return []
        pieces = [] if _MORE.search(text) else [*self._piece.finditer(text)]
        return None if not pieces or any(piece.lastgroup == "more" for piece in pieces) else pieces

    def split(self, text: str) -> list[Piece]:
        """Return the pieces of a text without code, HTML, pictures and the like; the last may be `more`."""
        if not ("*" in text or "[" in text or "_" in text):
            return []
        pieces = []
        for piece in self._piece.finditer(text):
            pieces.append(piece)
            if piece.lastgroup == "more":
                break
        return pieces

    def put(self, pieces: Iterable[Piece], into: Element) -> None:
        """Make pieces the text of an element, before the elements that it has."""
        into.text, made = None, list[Element]()
        for piece in pieces:
            element = self._element(piece)
            if element is not None:
                into.insert(len(made), element)
                made.append(element)
            elif made:
                made[-1].tail = (made[-1].tail or "") + piece[0]
            else:
                into.text = (into.text or "") + piece[0]

    def within(self, piece: Piece) -> list[Piece]:
        """Return what stands between the stars of a piece that is emphasised."""
        return [*self._piece.finditer(piece["within"])]

    def _element(self, piece: Piece) -> Element | None:
        """Return what a piece becomes, None for words and for brackets that are just that."""
        if piece.lastgroup == "emphasis":
            element = Element("em" if piece["stars"] == "*" else "strong")
            self.put(self.within(piece), element)
            return element
        if piece.lastgroup == "link":
            words, _, address = piece[0][1:-1].partition("](")
            element = Element("a", {"href": address})
            element.text = words
            return element
        return self._cite(piece[0][1:-1]) if self._cite and piece.lastgroup == "cite" else None
