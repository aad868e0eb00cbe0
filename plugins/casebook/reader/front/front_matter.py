"""A file cut into its front matter and its text, the front matter made into a tree."""

from __future__ import annotations

from dataclasses import dataclass

from ...errors import Problem, Severity
from ..source import SourceFile
from .composing import compose
from .cut import FRONT_LIMIT, Cut, cut, joined_again, reads_as_pelicans
from .mending import compose_whole
from .places import mark_of
from .tree import Mapping, Mark, TreeProblem

_WARNINGS = frozenset(["text-cut-off"])
"""What may be meant: somebody may have written a comment without a space behind its sign."""


@dataclass(frozen=True)
class Front:
    """A file with front matter. `tree` is None where that cannot be read; `problems` say why."""

    parts: Cut
    tree: Mapping | None
    problems: tuple[Problem, ...] = ()


def read_front(source: SourceFile) -> Front | None:
    """Return a file's front matter; None for a file that is Pelican's to read."""
    parts = cut(source.text)
    if parts is None:
        return None
    tree: Mapping | None
    parts, early = _whole(parts)
    try:
        tree, noted = _tree(parts)
    except TreeProblem as problem:
        if parts.closed and reads_as_pelicans(parts.front):
            return None
        is_cut = problem.key not in ("front-too-large", "front-not-closed")
        tree, noted = compose_whole(parts.front, parts.front_line) if is_cut else (None, (problem,))
    return Front(parts, tree, tuple(tree_problem(source, problem) for problem in (*early, *noted)))


def _whole(parts: Cut) -> tuple[Cut, tuple[TreeProblem, ...]]:
    """Return the parts with all of the front matter, and each line that closed it too early."""
    found: list[TreeProblem] = []
    line = parts.body_line - 1
    parts, name = joined_again(parts)
    while name:
        found.append(TreeProblem("front-closed-early", Mark(line, 1, 3), name=name))
        line = parts.body_line - 1
        parts, name = joined_again(parts)
    return parts, tuple(found)


def _tree(parts: Cut) -> tuple[Mapping, tuple[TreeProblem, ...]]:
    if len(parts.front.encode("utf-8", "replace")) > FRONT_LIMIT:
        raise TreeProblem("front-too-large", Mark(1, 1, 3), limit=FRONT_LIMIT)
    if not parts.closed:
        raise TreeProblem("front-not-closed", Mark(1, 1, 3))
    return compose(parts.front, parts.front_line)


def tree_problem(source: SourceFile, problem: TreeProblem) -> Problem:
    """Return the problem of a file that a problem of its tree is."""
    at = mark_of(source, problem.mark)
    severity = Severity.WARNING if problem.key in _WARNINGS else Severity.ERROR
    return source.problem(problem.key, field=problem.field, params=problem.params, severity=severity, **at)
