"""What is wrong with a front matter that is no YAML, as a question an author can answer.

Each hint looks for one mistake that people make; the first that finds it is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from ...model.mistakes import TYPOGRAPHIC_QUOTES
from . import lists, slips
from .complaint import Complaint, Spot, indent_of
from .tree import Mark, TreeProblem

_BOUND = re.compile(r">=?[ \t]*[\d.]+")
_BOUND_AS_VALUE = re.compile(r"[:,\[{-]\s*(?P<at>>=?\s*[\d.]+)")
_BLOCK_WITH_TEXT = re.compile(r":\s+(?P<at>[>|][+-]?)\s*[^\s#]")
_CLOSING_ONLY = re.compile(r"[\]}]\s*(?:#.*)?")
_LAST_WORD = re.compile(r"[^\s,\[{]+$")
_OPENING = {"]": "[", "}": "{"}
_QUOTED_OR_BRACKET = re.compile(r"(?<![\w'\"])(?:\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*')|[\[{\]}]")


def syntax_problem(error: yaml.MarkedYAMLError, front: str, first_line: int) -> TreeProblem:
    """Return the problem that libyaml's complaint about a front matter means."""
    complaint = Complaint.of(error, front)
    for key, hint in HINTS:
        found = hint(complaint)
        if found:
            mark = Mark(found.row + first_line, found.column + 1, max(1, len(found.text)))
            params = _params(key, found.text) | _line(key, found, complaint, first_line)
            return TreeProblem(key, mark, **params)
    return TreeProblem("yaml-syntax", Mark(complaint.at.row + first_line, complaint.at.column + 1))


def _params(key: str, text: str) -> dict[str, object]:
    """Return what sentences say of a spot: what stands there, its number, what it should have been."""
    name, _, value = text.partition(":")
    bare = text.strip(TYPOGRAPHIC_QUOTES)
    return {
        "value": text,
        "number": _number_in(text),
        "name": text.removeprefix("-").partition(":")[0] if key == "dash-without-space" else text.lstrip("@"),
        "meant": f'"{bare}"' if key == "yaml-quotes" else f"{name}: {value.strip()}",
    }


def _line(key: str, found: Spot, complaint: Complaint, first_line: int) -> dict[str, object]:
    """Return which line the sentence names beside that of the spot."""
    above = lists.item_above(complaint.lines, found.row) if key == "item-without-sign" else None
    return {} if above is None else {"line": above + first_line}


def _number_in(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit() or sign == ".")


def bound_in_block(front: str, event: Any) -> str:
    """Return the `>5` that a scalar seems to be, or nothing: for YAML it begins an indented text."""
    found = _BOUND.match(front, event.start_mark.index) if event.style == ">" else None
    return found[0] if found else ""


def _bound(complaint: Complaint) -> Spot | None:
    return slips.in_line(_BOUND_AS_VALUE, complaint)


def _backslash(complaint: Complaint) -> Spot | None:
    if not complaint.says("escape", "hexdecimal"):
        return None
    column = complaint.line(complaint.at.row).rfind("\\", 0, complaint.at.column + 1)
    return complaint.found(complaint.at.row, max(column, 0), 2)


def _behind_quotes(complaint: Complaint) -> Spot | None:
    return _behind(complaint, "'", '"')


def _behind_a_bracket(complaint: Complaint) -> Spot | None:
    return _behind(complaint, "]", "}")


def _behind(complaint: Complaint, *signs: str) -> Spot | None:
    has_ended = complaint.before.rstrip().endswith(signs) and complaint.at.text
    return complaint.at if has_ended and complaint.says("did not find expected") else None


def _closed_twice(complaint: Complaint) -> Spot | None:
    """Find a bracket at the end of its line that closes nothing."""
    found = _behind_a_bracket(complaint)
    is_one = found and _CLOSING_ONLY.fullmatch(found.text)
    return complaint.found(complaint.at.row, complaint.at.column, 1) if is_one else None


def _block(complaint: Complaint) -> Spot | None:
    return slips.in_line(_BLOCK_WITH_TEXT, complaint) if complaint.says("block scalar") else None


def _alias(complaint: Complaint) -> Spot | None:
    """Find a text that begins like an alias or an anchor, such as `*bold* words`."""
    return _first_word(complaint) if complaint.says("an alias", "an anchor") else None


def _tag(complaint: Complaint) -> Spot | None:
    return _first_word(complaint) if complaint.says("a tag", "tag handle") else None


def _first_word(complaint: Complaint) -> Spot:
    start = complaint.start
    return complaint.found(start.row, start.column, len(start.text.split(" ")[0]))


def _sign(complaint: Complaint) -> Spot | None:
    is_no_text = complaint.says(
        "cannot start any token", "parsing a block node", "mapping keys are not allowed"
    )
    return complaint.found(complaint.at.row, complaint.at.column, 1) if is_no_text else None


def _colon(complaint: Complaint) -> Spot | None:
    if not complaint.says("mapping values are not allowed"):
        return None
    return complaint.found(complaint.at.row, complaint.at.column, 1)


def _no_colon(complaint: Complaint) -> Spot | None:
    return complaint.start if complaint.says("could not find expected ':'") else None


def _dash(complaint: Complaint) -> Spot | None:
    if not complaint.says("block sequence entries are not allowed"):
        return None
    return complaint.found(complaint.at.row, complaint.at.column, 1)


def _bracket(complaint: Complaint) -> Spot | None:
    if not complaint.says("parsing a flow"):
        return None
    return _never_closed(complaint)


def _never_closed(complaint: Complaint) -> Spot | None:
    """Return the last bracket that opens and has no counterpart before the place where libyaml gave up."""
    opened: list[Spot] = []
    for row, line in enumerate(complaint.lines[: complaint.at.row + 1]):
        for found in _QUOTED_OR_BRACKET.finditer(line):
            if found[0] in ("[", "{"):
                opened.append(Spot(row, found.start(), found[0]))
            elif opened and opened[-1].text == _OPENING.get(found[0]):
                opened.pop()
    return opened[-1] if opened else None


def _comma(complaint: Complaint) -> Spot | None:
    """Find where the next item begins: libyaml notices only at its colon."""
    if not complaint.says("parsing a flow"):
        return None
    word = _LAST_WORD.search(complaint.before) if complaint.at.text.startswith(":") else None
    return complaint.found(complaint.at.row, word.start() if word else complaint.at.column, 1)


def _indent(complaint: Complaint) -> Spot | None:
    """Find a line that begins where no neighbour does."""
    line, above = complaint.line(complaint.at.row), complaint.line(complaint.at.row - 1)
    is_first_colon = ":" not in complaint.before and complaint.says("mapping values are not allowed")
    if is_first_colon and indent_of(line) > indent_of(above):
        return complaint.found(complaint.at.row, indent_of(line))
    begins = not complaint.before.strip() and complaint.at.text[:1] not in ("", ":", "%")
    is_yamls_own = complaint.lines[0].startswith("%")
    is_unlike = complaint.says("find expected key", "'-' indicator", "document start") and not is_yamls_own
    return complaint.at if begins and is_unlike else None


HINTS: tuple[tuple[str, Callable[[Complaint], Spot | None]], ...] = (
    ("yaml-bound", _bound),
    ("yaml-tab", slips.tab),
    ("yaml-tab-behind", lists.tab_behind),
    ("yaml-no-break-space", slips.no_break_space),
    ("list-sign", lists.other_sign),
    ("item-without-sign", lists.none_before_another),
    ("dash-missing", lists.none_at_all),
    ("yaml-quote", slips.open_quote),
    ("yaml-hashtag", slips.hashtag),
    ("yaml-backslash", _backslash),
    ("yaml-after-end", _behind_quotes),
    ("yaml-closed-twice", _closed_twice),
    ("yaml-after-bracket", _behind_a_bracket),
    ("yaml-question", slips.question),
    ("yaml-block", _block),
    ("yaml-alias", _alias),
    ("yaml-tag", _tag),
    ("yaml-at", slips.cited),
    ("yaml-sign", _sign),
    ("yaml-quotes", slips.typographic_quote),
    ("dash-without-space", slips.dash_without_space),
    ("yaml-colon-space", slips.glued_colon),
    ("yaml-indent", _indent),
    ("yaml-colon", _colon),
    ("yaml-no-colon", _no_colon),
    ("yaml-dash", _dash),
    ("yaml-bracket", _bracket),
    ("yaml-comma", _comma),
)
"""Sentences, each with the hint that looks for its mistake, in the order in which they are asked."""
