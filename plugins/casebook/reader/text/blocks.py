"""Ordinary texts: headings, paragraphs, short lists and quotations of ordinary phrases, and marked parts.

Python-Markdown makes a tree of a text and goes through it six times. Where each block is one of these, one
look gives the same HTML.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify, unique

from .phrases import Phrases, Piece
from .sparing import PATTERNS, leaves_words
from .syntax import PARTS, Marks, names_in

# What may be more than words, links, citations and emphasis, or what Python-Markdown cleans away.
_MORE = re.compile(r"[`\\<&|\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_NONE_OF = ("]:", "![", "[^", "*[")
_BRACE = re.compile(r"(?<!\]\()\{")
# How nothing begins but a line of a paragraph.
_BEGIN = r"(?:[^\W\d_]|[\"'(“”„‘’«»…–—]|\d+(?![.\d])|\*\*?(?=[^\W\d_])|\[(?=@|[^\[\]]*\]\())"
_LINE = rf"{_BEGIN}.*(?<=\S)"
_BLOCK = re.compile(
    rf"(?P<text>{_LINE}(?:\n{_LINE})*)|(?P<level>\#{{1,6}})[ ]+(?P<title>[^\W_][^*_\[\]#\n>]*(?<=\S))"
    rf"|(?P<bullets>[-*+][ ]+{_LINE}(?:\n[-*+][ ]+{_LINE})*)"
    rf"|(?P<numbers>1\.[ ]+{_LINE}(?:\n\d+\.[ ]+{_LINE})*)"
    rf"|(?P<quote>>[ ]?{_LINE}(?:\n>[ ]?{_LINE})*)"
    rf"|\[(?P<part>{'|'.join(PARTS)})(?::\s*(?P<names>[^\]\n]*))?\]"
)
_MARKER = re.compile(r"^(?:[-*+]|\d+\.)[ ]+", re.MULTILINE)
_QUOTED = re.compile(r"^>[ ]?", re.MULTILINE)

_KNOWN: Mapping[str, Collection[str]] = MappingProxyType(
    {
        "preprocessors": ["normalize_whitespace", "fenced_code_block", "html_block", "casebook-addresses"],
        "inlinePatterns": PATTERNS,
        "treeprocessors": [
            *("inline", "prettify", "unescape", "footnote", "footnote-duplicate", "attr_list", "abbr", "toc")
        ],
        "postprocessors": ["amp_substitute", "footnote", "raw_html"],
        "blockprocessors": [
            *("empty", "indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote"),
            *("reference", "paragraph", "footnote", "defindent", "deflist", "table", "abbr"),
            *("markdown_block", "admonition", "casebook-paragraph", "casebook-part"),
        ],
    }
)
"""What of Python-Markdown does nothing to such texts, or is done here."""
_MERGED = ("list", "quote")
"""Blocks that are one with the block of their kind before them."""


class _Block(NamedTuple):
    """A block: its kind, its texts, each with its pieces where it is more than words, and more about it."""

    kind: str
    texts: Sequence[tuple[str, list[Piece]]]
    more: str = ""


class Blocks:
    """Makes HTML of ordinary texts, and notes what they cite and place where there are `marks`."""

    def __init__(self, phrases: Phrases, marks: Marks | None, *, has_ids: bool) -> None:
        self._phrases, self._marks, self._has_ids = phrases, marks, has_ids

    @classmethod
    def of(cls, markdown: Markdown, marks: Marks | None) -> Blocks | None:
        """Return what does the work of a parser; None where that may do more."""
        registries = {name: getattr(markdown, name) for name in _KNOWN if name != "blockprocessors"}
        registries["blockprocessors"] = markdown.parser.blockprocessors
        known = {name: sum(each in registries[name] for each in _KNOWN[name]) for name in _KNOWN}
        if not leaves_words(markdown) or any(
            known[name] < len(registry) for name, registry in registries.items()
        ):
            return None
        contents = [each for each in markdown.registeredExtensions if isinstance(each, TocExtension)]
        if any(each.getConfigs() != TocExtension().getConfigs() for each in contents):
            return None
        return cls(Phrases(marks.cite if marks else None), marks, has_ids=bool(contents))

    def html(self, text: str) -> str | None:
        """Return the HTML of a text, None where something is not ordinary: then nothing is noted."""
        blocks = None if _is_more(text) else self._blocks(text)
        return None if blocks is None else "\n".join(self._made(blocks))

    def _blocks(self, text: str) -> list[_Block] | None:
        found: list[_Block] = []
        before = ""
        for written in filter(None, [each.strip("\n") for each in text.split("\n\n")]):
            match = _BLOCK.fullmatch(written)
            block = self._block(match) if match else None
            if block is None or (block.kind == before and before in _MERGED):
                return None
            found.append(block)
            before = block.kind
        return found

    def _block(self, match: re.Match[str]) -> _Block | None:
        kind, written = match.lastgroup, match[0]
        if kind == "text":
            return self._with_texts("text", [written])
        if kind == "title":
            return _Block("title", ((match["title"], []),), match["level"])
        if kind in ("bullets", "numbers"):
            items = _MARKER.sub("", written).split("\n")
            return self._with_texts("list", items, "ul" if kind == "bullets" else "ol")
        if kind == "quote":
            return self._with_texts("quote", [_QUOTED.sub("", written)])
        return _Block("part", ((match["names"] or "", []),), match["part"]) if self._marks else None

    def _with_texts(self, kind: str, texts: list[str], more: str = "") -> _Block | None:
        found = [(text, self._phrases.split(text)) for text in texts]
        is_more = any(pieces and pieces[-1].lastgroup == "more" for _, pieces in found)
        return None if is_more else _Block(kind, found, more)

    def _made(self, blocks: list[_Block]) -> list[str]:
        """Return the HTML of blocks; what stands in others is made, and cites, after what does not."""
        ids: set[str] = set()
        made = [self._outer(block, ids) for block in blocks]
        return [each or self._inner(block) for each, block in zip(made, blocks, strict=True)]

    def _outer(self, block: _Block, ids: set[str]) -> str:
        (text, pieces), *_ = block.texts
        if block.kind == "text":
            return f"<p>{self._inline(text, pieces)}</p>"
        if block.kind == "title":
            name = f' id="{unique(slugify(text, "-"), ids)}"' if self._has_ids else ""
            return f"<h{len(block.more)}{name}>{text}</h{len(block.more)}>"
        return self._part(block.more, names_in(text)) if block.kind == "part" else ""

    def _part(self, part: str, names: tuple[str, ...]) -> str:
        assert self._marks is not None
        self._marks.parts.append((part, names))
        named = f'data-args="{_quoted(" ".join(names))}" data-part="{part.lower()}"'
        return f'<div class="casebook-part" {named}></div>'

    def _inner(self, block: _Block) -> str:
        texts = [self._inline(text, pieces) for text, pieces in block.texts]
        if block.kind == "quote":
            return f"<blockquote>\n<p>{texts[0]}</p>\n</blockquote>"
        items = "\n".join([f"<li>{text}</li>" for text in texts])
        return f"<{block.more}>\n{items}\n</{block.more}>"

    def _inline(self, text: str, pieces: list[Piece]) -> str:
        return "".join(map(self._piece, pieces)) if pieces else text.replace(">", "&gt;")

    def _piece(self, piece: Piece) -> str:
        kind = piece.lastgroup
        if kind == "words":
            return piece[0].replace(">", "&gt;")
        if kind == "emphasis":
            tag = "em" if piece["stars"] == "*" else "strong"
            return f"<{tag}>{self._inline('', self._phrases.within(piece))}</{tag}>"
        if kind == "link":
            words, _, address = piece[0][1:-1].partition("](")
            return f'<a href="{address}">{words.replace(">", "&gt;")}</a>'
        if kind == "cite" and self._marks:
            told = self._marks.cite(piece[0][1:-1]).attrib["data-cite"]
            return f'<span class="casebook-cite" data-cite="{_quoted(told)}"></span>'
        return piece[0].replace(">", "&gt;")


def _is_more(text: str) -> bool:
    return bool(
        _MORE.search(text)
        or any(signs in text for signs in _NONE_OF)
        or ("{" in text and _BRACE.search(text))
    )


def _quoted(text: str) -> str:
    return text.replace(">", "&gt;").replace('"', "&quot;")
