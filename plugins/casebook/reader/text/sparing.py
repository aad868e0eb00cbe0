"""Python-Markdown with less to do: what can do nothing to a text is left out, and the HTML is the same.

That goes for what Python-Markdown brings along itself. What other extensions do to a text, nobody here knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions.abbr import AbbrTreeprocessor
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.inlinepatterns import Pattern
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor

from .phrases import Cite, Phrases

PATTERNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "backtick": ("`",),
        "escape": ("\\",),
        "footnote": ("[^",),
        "casebook-cite": ("[@",),
        "reference": ("[",),
        "link": ("[",),
        "image_link": ("![",),
        "image_reference": ("![",),
        "short_reference": ("[",),
        "short_image_ref": ("![",),
        "autolink": ("<",),
        "automail": ("<",),
        "linebreak": ("  \n",),
        "html": ("<",),
        "entity": ("&",),
        "em_strong": ("*", "_"),
    }
)
"""Inline patterns by their names, and the signs without which they match nothing."""
_OF_REFERENCES = ("reference", "image_reference", "short_reference", "short_image_ref")
"""Patterns that change nothing where a text gives no address for a name."""
_PREPROCESSORS = (("fenced_code_block", 25, ("```", "~~~")), ("html_block", 20, ("<", "&")))
_NO_LETTER = re.compile(r"(?:\A|\n)(?![^\W\d_])")


def spare(markdown: Markdown, cite: Cite | None = None) -> Markdown:
    """Have a parser do no more than its texts need; `cite` makes elements of citations, if it has any."""
    inline = _Inline(markdown, cite)
    markdown.treeprocessors.register(inline, "inline", 20)
    markdown.treeprocessors.register(_Unescape(inline), "unescape", 0)
    if "attr_list" in markdown.treeprocessors:
        markdown.treeprocessors.register(_Attributes(inline), "attr_list", 8)
    for extension in markdown.registeredExtensions:
        if isinstance(extension, TocExtension):
            markdown.treeprocessors.register(_Contents(inline, extension.getConfigs()), "toc", 5)
    for name, priority, signs in _PREPROCESSORS:
        if name in markdown.preprocessors:
            spared = _OnlyWith(signs, markdown.preprocessors[name])
            markdown.preprocessors.register(spared, name, priority)
    markdown.parser.blockprocessors.register(_Paragraph(markdown.parser), "casebook-paragraph", 200)
    # It looks through a list, for each element several times.
    vars(markdown)["is_block_level"] = lru_cache(maxsize=256)(markdown.is_block_level)
    return markdown


def leaves_words(markdown: Markdown) -> bool:
    """Tell whether a parser leaves words alone: some parsers make other quotes, or explain abbreviations."""
    explains = (isinstance(each, AbbrTreeprocessor) and each.abbrs for each in markdown.treeprocessors)
    return "smarty" not in markdown.treeprocessors and not any(explains)


class _Inline(InlineProcessor):
    """Makes elements of what stands in a line; `text` is all of the tree that it was given last."""

    def __init__(self, md: Markdown, cite: Cite | None) -> None:
        super().__init__(md)
        known = [name for name in PATTERNS if name in md.inlinePatterns]
        self.text = ""
        self._all = [*md.inlinePatterns]
        self._signs = {md.inlinePatterns[name]: PATTERNS[name] for name in known}
        self._of_references = {md.inlinePatterns[name] for name in _OF_REFERENCES}
        # Any other pattern may find something in ordinary phrases.
        self._phrases = Phrases(cite) if len(known) == len(self._all) else None

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Run the patterns that may find something, and none where all texts are ordinary phrases."""
        self.text, self.stashed_nodes = "".join(tree.itertext()), {}
        ordinary = self._phrases.found_in(tree) if self._phrases and not self.md.references else None
        if self._phrases is None or ordinary is None:
            self.inlinePatterns = [*filter(self._may_match, self._all)]  # type: ignore[assignment]  # is only read
            return super().run(tree, ancestors)
        for element, pieces in ordinary:
            self._phrases.put(pieces, element)
        return tree

    def _may_match(self, pattern: Pattern) -> bool:
        if pattern in self._of_references and not self.md.references:
            return False
        return pattern not in self._signs or any(sign in self.text for sign in self._signs[pattern])


class _Unescape(UnescapeTreeprocessor):
    def __init__(self, inline: _Inline) -> None:
        super().__init__(inline.md)
        self._inline = inline

    def run(self, root: Element) -> None:
        if "\\" in self._inline.text:
            super().run(root)


class _Attributes(AttrListTreeprocessor):
    def __init__(self, inline: _Inline) -> None:
        super().__init__(inline.md)
        self._inline = inline

    def run(self, doc: Element) -> None:
        if "{" in self._inline.text:
            super().run(doc)


class _Contents(TocTreeprocessor):
    """Gives headings their ids; a table of contents is made only where a text places one."""

    def __init__(self, inline: _Inline, config: dict[str, Any]) -> None:
        super().__init__(inline.md, config)
        self._inline = inline

    def replace_marker(self, root: Element, elem: Element) -> None:
        if self.marker in self._inline.text:
            super().replace_marker(root, elem)

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        return super().build_toc_div(toc_list) if self.marker in self._inline.text else Element("div")


class _OnlyWith(Preprocessor):
    """Leaves texts alone that have none of the signs that another preprocessor looks for."""

    def __init__(self, signs: tuple[str, ...], preprocessor: Preprocessor) -> None:
        super().__init__(preprocessor.md)
        self._signs, self._preprocessor = signs, preprocessor

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return self._preprocessor.run(lines) if any(sign in text for sign in self._signs) else lines


class _Paragraph(ParagraphProcessor):
    """Takes a block in which every line begins with a letter before all others look at it.

    Whatever else a block may be, one of its lines begins with another sign.
    """

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  (Markdown's signature)
        return not _NO_LETTER.search(block)
