"""Slips in lists: another sign than `-` before an item, a tab behind it, or no sign at all.

Lines with such a slip look like others that are well. So each is put right and read again: it is told only
where libyaml then comes further.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml
from yaml import CLoader

from ...model.mistakes import LIST_SIGNS
from .complaint import Complaint, Spot, indent_of

_SIGN = re.compile(rf"^ *(?P<at>[{re.escape(LIST_SIGNS)}])(?=[\s\w{{\[])")
_TAB = re.compile(r"^ *-(?: *- +)*(?P<at>[ \t]*\t[ \t]*)(?=\S)")
_KEY = re.compile(r"^(?P<indent> *)(?P<at>[^\W-][\w-]*)(?::(?:\s|$))")
_DASH = re.compile(r"^(?P<indent> *)-[ ]+(?P<key>[\w-]+):")
_OF_LISTS = re.compile(
    r"^ *(?:- +)?(?:metrics|observations|claims|promises|requests|timeline|comparisons|rows|revisions):\s*$"
)
_REACH = 3
"""How many lines above the place where libyaml gave up may hold what it gave up for: a text may be folded."""


def other_sign(complaint: Complaint) -> Spot | None:
    """Find an item that begins with another sign than `-`."""
    for row in range(complaint.at.row, max(-1, complaint.at.row - _REACH), -1):
        line = complaint.line(row)
        found = _SIGN.match(line)
        if found and _comes_further(complaint, row, with_dash(line, *found.span("at"))):
            return Spot(row, found.start("at"), found["at"])
    return None


def with_dash(line: str, start: int, end: int) -> str:
    """Return a line with `-` and a space in the place of what stands from one column to another."""
    return f"{line[:start]}- {line[end:].lstrip(' ')}"


def tab_behind(complaint: Complaint) -> Spot | None:
    """Find a tab between the sign of an item and its text."""
    found = _TAB.match(complaint.line(complaint.at.row))
    return Spot(complaint.at.row, found.start("at"), found["at"]) if found else None


def none_before_another(complaint: Complaint) -> Spot | None:
    """Find an item that begins without a sign, below one that has its own."""
    for row in (complaint.at.row, complaint.at.row - 1):
        key, above = _KEY.match(complaint.line(row)), item_above(complaint.lines, row)
        if key and above is not None:
            column = indent_of(complaint.line(above))
            if _comes_further(complaint, row, f"{' ' * column}- {key.string.lstrip()}"):
                return Spot(row, key.start("at"), key["at"])
    return None


def none_at_all(complaint: Complaint) -> Spot | None:
    """Find the first item of a list that begins without a sign: its other lines stand below it, indented."""
    row = complaint.at.row - 1
    key = _KEY.match(complaint.line(row))
    if not key or not _OF_LISTS.match(complaint.line(row - 1)):
        return None
    is_so = _comes_further(complaint, row, f"{key['indent']}- {key.string.lstrip()}")
    return Spot(row, key.start("at"), key["at"]) if is_so else None


def item_above(lines: Sequence[str], row: int) -> int | None:
    """Return the row of the nearest item above a line that should have begun one of the same list.

    Both begin with the same key; the sign stands where the line begins, or two columns left of the one below.
    """
    key = _KEY.match(lines[row]) if 0 <= row < len(lines) else None
    if not key:
        return None
    own, below = len(key["indent"]), indent_of(lines[row + 1]) if row + 1 < len(lines) else 0
    column = below - 2 if below > own else own
    for above in range(row - 1, -1, -1):
        dash = _DASH.match(lines[above])
        if dash and len(dash["indent"]) == column >= own and dash["key"] == key["at"]:
            return above
        if lines[above][:1] not in ("", " ", "#", "-"):
            break
    return None


def _comes_further(complaint: Complaint, row: int, line: str) -> bool:
    lines = [*complaint.lines[:row], line, *complaint.lines[row + 1 :]]
    try:
        for _ in yaml.parse("\n".join(lines), Loader=CLoader):
            pass
    except yaml.MarkedYAMLError as error:
        return error.problem_mark is not None and error.problem_mark.line > complaint.at.row
    return True
