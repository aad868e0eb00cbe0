"""Texts as they are kept from build to build: spelt out, and without what only an author's mistakes need."""

from __future__ import annotations

import marshal
from pathlib import Path
from typing import NamedTuple

from ...model import Post
from ..entry import Entry
from ..front.tree import Mapping as Tree
from ..front.tree import Mark
from ..overlay import OURS
from ..source import SourceFile
from .spelling import read_back, spelt

_NOTHING = Tree((), Mark(1, 1))


class Spelling(NamedTuple):
    """A text spelt out, in the parts by which its card knows it again.

    `text` is its document, what is kept of its front matter, and its summary; `body` the text below.
    """

    text: bytes
    body: bytes
    cited: bytes

    @classmethod
    def of(cls, entry: Entry) -> Spelling:
        """Return how a text is spelt."""
        text = spelt((entry.document, _kept_tree(entry), entry.summary))
        return cls(text, spelt((entry.html, entry.placed)), spelt(entry.cited))


def packed(entry: Entry, spelling: Spelling) -> bytes:
    """Return a text, spelt out already, as it is kept."""
    return marshal.dumps((entry.source.shown, entry.body_line, entry.lang, entry.page, *spelling))


def unpacked(raw: bytes) -> Entry:
    """Return a text that was kept."""
    shown, line, lang, page, text, body, cited = marshal.loads(raw)
    document, tree, summary = read_back(text)
    html, placed = read_back(body)
    source = SourceFile(Path(), shown, "")
    return Entry(
        *(source, document, tree, _NOTHING, _NOTHING, "", line, lang, page),
        html=html,
        summary=summary,
        placed=placed,
        cited=read_back(cited),
    )


def _kept_tree(entry: Entry) -> Tree:
    """Return what of the front matter is kept with a text: what other plugins are told."""
    kept = {*entry.tree.keys} - OURS if isinstance(entry.document, Post) else {"extra"}
    if kept.isdisjoint(entry.tree.keys):  # as mostly, and nobody need know where it stands
        return _NOTHING
    return Tree(tuple(item for item in entry.tree.items if item[0].text in kept), _NOTHING.mark)
