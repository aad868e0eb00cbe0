"""What Casebook adds to Markdown: `[@id]` cites a source, a paragraph `[METRICS]` places a part of the case.

Both leave a placeholder in the HTML, an empty element with `data-` attributes, which survives cleaning and is
filled when the whole site is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

OF_CASES = ("METRICS", "TIMELINE", "CLAIMS", "PROMISES", "SOURCES", "COMPARISONS")
OF_POSTS = ("SOURCES", "COMPARISONS", "VERDICTS", "CONTACT")
PARTS = (*OF_CASES, "VERDICTS", "CONTACT")
"""The parts that a text may place: a case, an ordinary post or page, any."""

# More than an id may have: of `[@källan]`, a citation of nothing, somebody has to be told.
CITED = r"\w(?:[\w./:-]*[\w-])?"
"""What stands behind the @ of a citation."""
_ID = f"@{CITED}"
INSIDE = rf"{_ID}(?:,[^\[\];]*)?(?:;\s*{_ID}(?:,[^\[\];]*)?)*"
"""What stands between the brackets of a citation."""
CITATION = rf"\[({INSIDE})\](?!\(|\[(?!@))"
"""`[@id, place; @id]`, which is no citation where a link's address or reference follows; another may."""
_NEXT = re.compile(r";|,(?=\s*@)")
"""What parts one citation from the next: nobody means a place that begins with @."""
PART = r"\[([A-Z]{3,})(?::\s*([^\]\n]*))?\]"
"""`[NAME]` or `[NAME: id, id]`."""
_PART_ALONE = re.compile(PART + r"\s*")
_ADDRESS = re.compile(r" {0,3}\[([A-Z]{3,})\]:")
FOREIGN = ("TOC",)
"""Markers of other extensions."""


@dataclass
class Marks:
    """What a text cites and places: source ids, and parts with the ids after their colon, in order.

    `addresses` are the names of links that it gives an address for, as in `[ISS]: https://…`.
    """

    cited: list[str] = field(default_factory=list)
    parts: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)

    def cite(self, inside: str) -> Element:
        """Note what a citation has between its brackets, and return its placeholder."""
        cited = list(cited_in(inside))
        self.cited += [name for name, _ in cited]
        told = ";".join("|".join(filter(None, pair)) for pair in cited)
        return Element("span", {"class": "casebook-cite", "data-cite": told})


class _CitationProcessor(InlineProcessor):
    """Turns `[@a, 1:38; @b]` into a placeholder with `data-cite="a|1:38;b"`."""

    def __init__(self, md: Markdown, marks: Marks) -> None:
        super().__init__(CITATION, md)
        self._marks = marks

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the placeholder and the span it replaces."""
        return self._marks.cite(m[1]), m.start(0), m.end(0)


def cited_in(inside: str) -> Iterator[tuple[str, str]]:
    """Yield the source and the place in it of each citation between two brackets."""
    for part in _NEXT.split(inside):
        name, _, place = part.strip().partition(",")
        yield name.strip().removeprefix("@"), " ".join(place.replace("|", " ").split())


def names_in(arguments: str | None) -> tuple[str, ...]:
    """Return the ids behind the colon of a part."""
    return tuple(name.strip() for name in (arguments or "").split(",") if name.strip())


class _AddressFinder(Preprocessor):
    """Notes which names are links: Markdown itself knows only when it comes to their addresses."""

    def __init__(self, md: Markdown, marks: Marks) -> None:
        super().__init__(md)
        self._marks = marks

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines as they are."""
        self._marks.addresses.update(match[1] for line in lines if (match := _ADDRESS.match(line)))
        return lines


class _PartProcessor(BlockProcessor):
    """Turns a paragraph that is only `[METRICS: fans, tweets]`, or a line each, into placeholders."""

    def __init__(self, md: Markdown, marks: Marks) -> None:
        super().__init__(md.parser)
        self._marks = marks

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  (Markdown's signature)
        """Tell whether a block is a marker and nothing else, or has one in each line."""
        names = [match and match[1] for match in _markers(block)]
        if any(name is None or name in FOREIGN or self._is_link(name) for name in names):
            return False
        # `[ISS]` may be a slip of a marker; two abbreviations below each other hardly are.
        return len(names) == 1 or any(name in PARTS for name in names)

    def _is_link(self, name: str) -> bool:
        """Tell whether a paragraph such as `[ISS]` is a link whose address the text gives elsewhere."""
        return name not in PARTS and name in self._marks.addresses

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Put the placeholders in the place of the paragraph."""
        for match in filter(None, _markers(blocks.pop(0))):
            names = names_in(match[2])
            self._marks.parts.append((match[1], names))
            told = {"data-part": match[1].lower(), "data-args": " ".join(names)}
            SubElement(parent, "div", {"class": "casebook-part", **told})


def _markers(block: str) -> list[re.Match[str] | None]:
    """Return the marker that each line of a block is, None for a line that is none."""
    return [_PART_ALONE.fullmatch(line) for line in block.strip("\n").split("\n")]


class CasebookSyntax(Extension):
    """The extension; `marks` is what the last text cited and placed."""

    def __init__(self) -> None:
        super().__init__()
        self.marks = Marks()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register with priorities above links (160) and below escapes (180)."""
        md.registerExtension(self)
        md.preprocessors.register(_AddressFinder(md, self.marks), "casebook-addresses", 5)
        md.inlinePatterns.register(_CitationProcessor(md, self.marks), "casebook-cite", 175)
        md.parser.blockprocessors.register(_PartProcessor(md, self.marks), "casebook-part", 15)

    def reset(self) -> None:
        """Forget the marks of the text before."""
        self.marks.cited.clear()
        self.marks.parts.clear()
        self.marks.addresses.clear()
