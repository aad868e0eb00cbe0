"""What Casebook adds to Markdown: `[@id]` cites a source, a paragraph `[METRICS]` places a part of the case.

Both leave a placeholder in the HTML, an empty element with `data-` attributes, which survives cleaning and is
filled when the whole site is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

PARTS = ("METRICS", "TIMELINE", "CLAIMS", "PROMISES", "SOURCES", "COMPARISONS")
"""The parts that a text may place."""

_ID = r"@[A-Za-z0-9][A-Za-z0-9-]*"
_CITATION = rf"\[({_ID}(?:,[^\[\];]*)?(?:;\s*{_ID}(?:,[^\[\];]*)?)*)\](?![(\[])"
_PART = re.compile(r"\[([A-Z]{3,})(?::\s*([^\]\n]*))?\]\s*")
_FOREIGN = ("TOC",)
"""Markers of other extensions."""


@dataclass
class Marks:
    """What a text cites and places: source ids, and parts with the ids after their colon, in order."""

    cited: list[str] = field(default_factory=list)
    parts: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)


class _CitationProcessor(InlineProcessor):
    """Turns `[@a, 1:38; @b]` into a placeholder with `data-cite="a|1:38;b"`."""

    def __init__(self, md: Markdown, marks: Marks) -> None:
        super().__init__(_CITATION, md)
        self._marks = marks

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the placeholder and the span it replaces."""
        cited = [_cited(part) for part in m[1].split(";")]
        self._marks.cited.extend(name for name, _ in cited)
        element = Element("span", {"class": "casebook-cite"})
        element.set("data-cite", ";".join("|".join(filter(None, pair)) for pair in cited))
        return element, m.start(0), m.end(0)


def _cited(part: str) -> tuple[str, str]:
    name, _, place = part.strip().partition(",")
    return name.strip().removeprefix("@"), " ".join(place.replace("|", " ").split())


class _PartProcessor(BlockProcessor):
    """Turns a paragraph that is only `[METRICS: fans, tweets]` into a placeholder."""

    def __init__(self, md: Markdown, marks: Marks) -> None:
        super().__init__(md.parser)
        self._marks = marks

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  (Markdown's signature)
        """Tell whether a block is a marker and nothing else."""
        match = _PART.fullmatch(block.strip("\n"))
        return bool(match) and match is not None and match[1] not in _FOREIGN

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Put the placeholder in the place of the paragraph."""
        match = _PART.fullmatch(blocks.pop(0).strip("\n"))
        if match is None:
            return
        names = tuple(name.strip() for name in (match[2] or "").split(",") if name.strip())
        self._marks.parts.append((match[1], names))
        attributes = {"class": "casebook-part", "data-part": match[1].lower(), "data-args": " ".join(names)}
        SubElement(parent, "div", attributes)


class CasebookSyntax(Extension):
    """The extension; `marks` is what the last text cited and placed."""

    def __init__(self) -> None:
        super().__init__()
        self.marks = Marks()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register with priorities above links (160) and below escapes (180)."""
        md.registerExtension(self)
        md.inlinePatterns.register(_CitationProcessor(md, self.marks), "casebook-cite", 175)
        md.parser.blockprocessors.register(_PartProcessor(md, self.marks), "casebook-part", 15)

    def reset(self) -> None:
        """Forget the marks of the text before."""
        self.marks.cited.clear()
        self.marks.parts.clear()
