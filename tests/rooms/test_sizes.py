"""Modules and functions stay small enough to be read at one go."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from .test_imports import FILES, name

MOST_LINES_OF_A_MODULE, MOST_LINES_OF_A_FUNCTION = 250, 40
"""Most have a third of that; the longest functions are one row or one card, a field a line."""


def lines_of(function: ast.FunctionDef) -> int:
    """Return how many lines a function has below its docstring."""
    described = ast.get_docstring(function) is not None and len(function.body) > 1
    first = function.body[1 if described else 0]
    return (function.end_lineno or first.lineno) - first.lineno + 1


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_module_is_small_and_so_are_its_functions(file: Path) -> None:
    text = file.read_text("utf-8")
    assert len(text.splitlines()) <= MOST_LINES_OF_A_MODULE
    functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef))
    assert [each.name for each in functions if lines_of(each) > MOST_LINES_OF_A_FUNCTION] == []
