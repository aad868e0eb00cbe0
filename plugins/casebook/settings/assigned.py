"""What the statements of a file of settings give to which names, as Python reads them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Given(NamedTuple):
    """What a statement gives a name: what it is written to (`X`, `X["key"]`), and the value.

    `anew` says that whatever the name was given before counts no more.
    """

    target: ast.expr
    value: ast.expr
    anew: bool


def statements(body: Sequence[ast.AST]) -> Iterator[ast.AST]:
    """Yield the statements of a file in their order, also those below an `if` or a `try`."""
    for node in body:
        yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for part in ("body", "cases", "handlers", "orelse", "finalbody"):
                below = getattr(node, part, ())
                yield from statements(below if isinstance(below, list) else ())


def given(node: ast.AST, name: str) -> Iterator[Given]:
    """Yield what a statement gives a name; the value of `X.append(…)` is the whole call."""
    for target, value in _pairs(node):
        if _named(target) == name:
            anew = isinstance(target, ast.Name) and isinstance(node, ast.Assign | ast.AnnAssign)
            yield Given(target, value, anew)


def _pairs(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    match node:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                yield from _paired(target, value)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield target, value
        case ast.AugAssign(target=target, value=value):
            yield target, value
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=target)) as call):
            yield target, call


def _paired(target: ast.expr, value: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield what each name of a tuple is given."""
    match target, value:
        case ast.Tuple(elts=targets), ast.Tuple(elts=values) if len(targets) == len(values):
            for pair in zip(targets, values, strict=True):
                yield from _paired(*pair)
        case ast.Tuple(elts=targets), _:
            for each in targets:
                yield from _paired(each, value)
        case _:
            yield target, value


def _named(target: ast.expr) -> str:
    """Return the name that is given something, or of whose value a part is."""
    match target:
        case ast.Name(id=name) | ast.Subscript(value=ast.Name(id=name)):
            return name
    return ""
