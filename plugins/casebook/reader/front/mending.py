"""Read on behind a mistake in the YAML, so that it hides no other: put right for the moment what is certain.

What was mended is told all the same. Where a line can only be guessed at, nothing behind it is read.
"""

from __future__ import annotations

from collections.abc import Callable

from .composing import compose
from .lists import with_dash
from .tree import Mapping, TreeProblem

_LIMIT = 50
"""How many mistakes of one front matter are told in one go."""

Mend = Callable[[str, int, int], str]
"""A line, from where to where the mistake stands in it, to the line as it was meant."""


def _as_spaces(line: str, start: int, end: int) -> str:
    return line[:start] + " " * (end - start) + line[end:]


def _without_sign(line: str, start: int, end: int) -> str:
    return line[:start] + line[start + 1 : end] + " " + line[end:]


def _spaced(sign: str) -> Mend:
    def mended(line: str, start: int, end: int) -> str:
        return line[:start] + line[start:end].replace(sign, f"{sign} ", 1) + line[end:]

    return mended


def _begun(line: str, start: int, _end: int) -> str:
    return f"{line[:start]}- {line[start:]}"


def _closed(line: str, start: int, end: int) -> str:
    return line[:end] + line[start] + line[end:]


def _as_unknown(line: str, start: int, end: int) -> str:
    return f"{line[:start]}unknown{line[end:]}"


def _as_point(line: str, start: int, end: int) -> str:
    return f"{line[:start]}.{line[end:]}"


MENDS: dict[str, Mend] = {
    "yaml-at": _without_sign,
    "yaml-closed-twice": _as_spaces,
    "yaml-colon": _as_point,
    "yaml-colon-space": _spaced(":"),
    "yaml-no-break-space": _as_spaces,
    "yaml-question": _as_unknown,
    "yaml-quote": _closed,
    "yaml-sign": _without_sign,
    "yaml-tab": _as_spaces,
    "yaml-tab-behind": _as_spaces,
    "dash-missing": _begun,
    "dash-without-space": _spaced("-"),
    "item-without-sign": _begun,
    "list-sign": with_dash,
}
"""What can be mended for the moment without a doubt of what was meant."""
_OF_UNKNOWN_DEPTH = {"yaml-tab"}


def compose_whole(front: str, first_line: int) -> tuple[Mapping | None, tuple[TreeProblem, ...]]:
    """Return the tree of a front matter, where it is certain, and all that is wrong with its YAML."""
    found: list[TreeProblem] = []
    lines = front.split("\n")
    while len(found) < _LIMIT:
        try:
            tree, noted = compose("\n".join(lines), first_line)
        except TreeProblem as problem:
            row = problem.mark.line - first_line
            if problem.mark.line in _lines_of(found) or _is_doubtful(problem, found):
                break
            found.append(problem)
            if problem.key not in MENDS or not 0 <= row < len(lines):
                break
            start = problem.mark.column - 1
            lines[row] = MENDS[problem.key](lines[row], start, start + problem.mark.length)
        else:
            told = _lines_of(found)
            is_certain = not any(problem.key in _OF_UNKNOWN_DEPTH for problem in found)
            others = (problem for problem in noted if problem.mark.line not in told)
            return tree if is_certain else None, (*found, *others) if is_certain else tuple(found)
    return None, tuple(found)


def _is_doubtful(problem: TreeProblem, found: list[TreeProblem]) -> bool:
    """Tell whether a problem may come of a tab that was taken for spaces, of which nobody knows how many."""
    after_a_tab = any(earlier.key in _OF_UNKNOWN_DEPTH for earlier in found)
    return after_a_tab and problem.key not in _OF_UNKNOWN_DEPTH


def _lines_of(problems: list[TreeProblem]) -> set[int]:
    return {problem.mark.line for problem in problems}
