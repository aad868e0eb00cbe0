"""Slips of the keyboard: a tab, another kind of space, a quote or a space that is missing, a sign."""

from __future__ import annotations

import re

from ...model.mistakes import TYPOGRAPHIC_QUOTES
from .complaint import Complaint, Spot

_TAB = re.compile(r"^ *(?P<at>\t)")
_KEY_WITHOUT_SPACE = re.compile(r"\s*[\w-]+:(?=\S)")
_NO_BREAK_SPACE = re.compile(r"^[ \t]*(?:-[ \t]*)?(?:[\w-]+:)?[ \t]*(?P<at>[\u00a0\u2007\u202f\u3000]+)")
_DASH_WITHOUT_SPACE = re.compile(r"^ *(?P<at>-(?=[^\W\d_])[^\s:]*)")
_TYPOGRAPHIC_QUOTE = re.compile(rf":[ \t]+(?P<at>[{TYPOGRAPHIC_QUOTES}])")
_CITED = re.compile(r"[:,\[-]\s*(?P<at>@[A-Za-z0-9-]+)")
_QUESTION = re.compile(r":[ \t]+(?P<at>\?)(?=[ \t]*(?:[,}\]]|$|[ \t]#))")
_HASHTAG = re.compile(r"[ \t](?P<at>#\w[^\s,\]}]*)")
_SWALLOWED = re.compile(r"\n[ \t]*(?:- +)?[\w-]+:(?=\s)")


def tab(complaint: Complaint) -> Spot | None:
    """Find a tab that a line begins with."""
    return in_line(_TAB, complaint)


def no_break_space(complaint: Complaint) -> Spot | None:
    """Find a line that is indented with spaces that are none to YAML, in or above the one it gave up in."""
    for row in range(complaint.at.row, max(-1, complaint.at.row - 3), -1):
        found = _NO_BREAK_SPACE.match(complaint.line(row))
        if found:
            return Spot(row, found.start("at"), found["at"])
    return None


def hashtag(complaint: Complaint) -> Spot | None:
    """Find a hashtag between brackets, which hides whatever stands behind it in its line."""
    for row in range(complaint.start.row, complaint.at.row + 1) if complaint.says("parsing a flow") else ():
        found = _HASHTAG.search(complaint.line(row))
        if found:
            return Spot(row, found.start("at"), found["at"])
    return None


def typographic_quote(complaint: Complaint) -> Spot | None:
    """Find a text in quotes that are none to YAML, which gave up at what they should have enclosed."""
    found = _TYPOGRAPHIC_QUOTE.search(complaint.before)
    if not found or not complaint.says("mapping values are not allowed"):
        return None
    return complaint.found(complaint.at.row, found.start("at"))


def dash_without_space(complaint: Complaint) -> Spot | None:
    """Find `-id` where an item of a list should begin, in the line or the one above."""
    for row in (complaint.at.row, complaint.at.row - 1):
        found = _DASH_WITHOUT_SPACE.match(complaint.line(row))
        if found:
            return Spot(row, found.start("at"), found["at"])
    return None


def cited(complaint: Complaint) -> Spot | None:
    """Find `@id`, which cites in a text and means nothing here."""
    found = _CITED.search(complaint.line(complaint.at.row), max(0, complaint.at.column - 2))
    is_there = found is not None and found.start("at") == complaint.at.column
    return Spot(complaint.at.row, complaint.at.column, found["at"]) if found and is_there else None


def question(complaint: Complaint) -> Spot | None:
    """Find a question mark in the place of a value that nobody knows."""
    found = _QUESTION.search(complaint.line(complaint.at.row))
    is_there = found is not None and found.start("at") == complaint.at.column
    return Spot(complaint.at.row, complaint.at.column, "?") if is_there else None


def open_quote(complaint: Complaint) -> Spot | None:
    """Find the quote that was opened and not closed: it ends where the next text should have begun."""
    is_open = complaint.says("quoted scalar") and complaint.says("end of stream")
    for quoted in complaint.quoted:
        end = quoted.row + quoted.text.count("\n")
        if _SWALLOWED.search(quoted.text) and (is_open or complaint.at.row - 1 <= end <= complaint.at.row):
            return complaint.found(quoted.row, quoted.column)
    return complaint.start if is_open else None


def glued_colon(complaint: Complaint) -> Spot | None:
    """Find `key:value`: libyaml gives up at the first colon that is one, or for want of one."""
    row = complaint.start.row if complaint.says("could not find expected ':'") else complaint.at.row - 1
    glued = _KEY_WITHOUT_SPACE.match(complaint.line(row))
    is_one = complaint.says("mapping values are not allowed", "could not find expected ':'")
    if not glued or not is_one or (row != complaint.start.row and ":" in complaint.before):
        return None
    return complaint.found(row, len(glued[0]) - len(glued[0].lstrip()))


def in_line(pattern: re.Pattern[str], complaint: Complaint) -> Spot | None:
    """Find what a pattern calls `at` in the line where libyaml gave up."""
    found = pattern.search(complaint.line(complaint.at.row))
    return Spot(complaint.at.row, found.start("at"), found["at"]) if found else None
