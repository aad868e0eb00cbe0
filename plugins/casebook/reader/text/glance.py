"""Which texts can be told to be free of mistakes by a look at their Markdown, without rendering them.

A glance may err in one direction only: what it is not sure of is rendered, and judged as a build judges it.
Whatever a rendered text cites, places or links to stands in its Markdown in some form; all these forms are
looked for, in code and comments as well, and each one found has to be beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ...model.mistakes import TYPOGRAPHIC_QUOTES
from ..entry import Entry
from ..library import Library
from .citations import TIME_CODE, citable, why_no_place
from .left_out import may_be_left_out
from .links import why_no_file
from .markers import possible_parts, section_ids
from .pasted import may_be_pasted
from .pictures import may_be_wordless
from .printed import may_be_printed
from .prose import prose
from .stray import may_be_stray
from .syntax import CITED, FOREIGN, PART, names_in

_CITED = re.compile(rf"(?:\[|[;,][\s>]*)@({CITED})")
_MARKER = re.compile(r"\[[A-Z]{3,}[:\]]")
_PART = re.compile(PART)
_LINK = re.compile(r"\]\(|\]:|href|src", re.IGNORECASE)
_LINK_OF_MARKDOWN = re.compile(r"\][(:]")
_AWAY = re.compile(r"\][(:][\s>]*<?(?:https?://|mailto:|#)", re.IGNORECASE)
_TO_FILE = re.compile(r"\][(:] ?\{(?:filename|static|attach)\}(?P<path>[\w./-]+)(?=[)\s>\"'#?])")
_PICTURE_OF_CONTENT = re.compile(r"!\[[^\[\]\n]*\]\(\{(?:filename|static|attach)\}")
_TYPOGRAPHIC_TITLE = re.compile(rf"\]\([^)\n]*[ \t][{TYPOGRAPHIC_QUOTES}]")
_UNCLEAR = re.compile(r"data-cite|&(?:#|lbrace|lcub|verbar|vert|colon)", re.IGNORECASE)
# Far from what Markdown cannot follow, and far beyond what anybody writes.
_NESTED = re.compile(r"^[\s>*+.:\d-]{40}", re.MULTILINE)
_OPENING = re.compile(r"[*_\[<`~^]")
_OPENINGS_LIMIT = 100


def is_sound(entry: Entry, library: Library, content: Path) -> bool:
    """Tell whether the text of an entry, in plain Markdown, has no mistake for certain."""
    body = entry.body
    return not (
        _UNCLEAR.search(body)
        or _is_nested(body)
        or _may_cite_nothing(entry, library)
        or may_be_stray(body)
        or may_be_left_out(body)
        or may_be_printed(body)
        or may_be_pasted(body)
        or _may_place_nothing(entry, library)
        or _may_lead_nowhere(entry, content)
        or _may_show_wrongly(body)
        or any(_may_show_wrongly(each) or not _leads_away(each) for each in _prose(entry))
    )


def _prose(entry: Entry) -> Iterator[str]:
    """Yield the texts of the front matter; whoever walks to them asks all there is to ask at once."""
    return (written for _, written in prose(entry))


def _leads_away(text: str) -> bool:
    """Tell whether no link of a text leads to a file or page of the site."""
    folded = text.casefold()
    # Most texts have but the signs of Markdown, which are found in a tenth of the time.
    pattern = _LINK if "href" in folded or "src" in folded else _LINK_OF_MARKDOWN
    links = (_AWAY.match(text, found.start()) for found in pattern.finditer(text))
    return all(links) and not (("&" in text or "data-" in folded) and _UNCLEAR.search(text))


def _is_nested(body: str) -> bool:
    """Tell whether lists, quotations, emphasis … may stand in each other too deep to be followed."""
    if _NESTED.search(body) or body.count("<") > _OPENINGS_LIMIT:
        return True
    return any(len(_OPENING.findall(block)) > _OPENINGS_LIMIT for block in body.split("\n\n"))


def _may_cite_nothing(entry: Entry, library: Library) -> bool:
    cited = set(_CITED.findall(entry.body))
    if not cited:
        return False
    return not cited <= citable(entry, library) or any(map(why_no_place, TIME_CODE.findall(entry.body)))


def _may_place_nothing(entry: Entry, library: Library) -> bool:
    return any(not _is_placed(found, entry, library) for found in _MARKER.finditer(entry.body))


def _is_placed(found: re.Match[str], entry: Entry, library: Library) -> bool:
    part = _PART.match(entry.body, found.start())
    if part is None:
        return False
    known = section_ids(entry, part[1], library) if part[2] else frozenset()
    return part[1] in FOREIGN or (part[1] in possible_parts(entry) and known.issuperset(names_in(part[2])))


def _may_lead_nowhere(entry: Entry, content: Path) -> bool:
    links = _LINK.finditer(entry.body)
    return not all(
        _AWAY.match(entry.body, link.start()) or _is_to_a_file(link, entry, content) for link in links
    )


def _may_show_wrongly(text: str) -> bool:
    """Tell whether a picture may have no words or be none of the content, or an address odd quotes behind it.

    One in HTML is a link that is not to a file.
    """
    if may_be_wordless(text) or _TYPOGRAPHIC_TITLE.search(text):
        return True
    return "![" in text and text.count("![") != len(_PICTURE_OF_CONTENT.findall(text))


def _is_to_a_file(found: re.Match[str], entry: Entry, content: Path) -> bool:
    link = _TO_FILE.match(entry.body, found.start())
    return link is not None and why_no_file(entry, link["path"], content) is None
