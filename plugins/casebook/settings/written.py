"""The place of a setting in the files of settings, found in their text: nothing of them is run again."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .assigned import given, statements


@dataclass(frozen=True)
class Spot:
    """A part of a line: `line` and `column` count from 1, in characters; `source` is the whole line."""

    file: Path
    line: int
    column: int
    source: str
    length: int


@dataclass(frozen=True)
class _Text:
    """A file of settings: its lines, and what Python makes of them."""

    file: Path
    lines: Sequence[str]
    tree: ast.Module

    def spot(self, node: ast.expr | ast.alias) -> Spot:
        """Return where a part of it stands; of what goes on below, the first line."""
        line = self.lines[node.lineno - 1]
        # Python counts in bytes.
        raw, start = line.encode(), node.col_offset
        end = node.end_col_offset if node.end_lineno == node.lineno else len(raw.rstrip())
        length = len(raw[start:end].decode())
        return Spot(self.file, node.lineno, len(raw[:start].decode()) + 1, line, max(length, 1))


@dataclass(frozen=True)
class _Writing:
    """One of the places that make up a value: what it is `given` to, and the `value` given."""

    text: _Text
    given: ast.expr | ast.alias
    value: ast.expr | ast.alias

    def of_key(self, key: str) -> ast.expr | None:
        """Return what stands in a mapping under a key."""
        if isinstance(self.given, ast.Subscript) and isinstance(self.value, ast.expr):
            return self.value if _says(self.given.slice, key) else None
        for node in ast.walk(self.value):
            if isinstance(node, ast.Dict):
                pairs = zip(node.keys, node.values, strict=True)
                if found := [value for name, value in pairs if name and _says(name, key)]:
                    return found[-1]
            elif isinstance(node, ast.keyword) and node.arg == key:
                return node.value
        return None

    def of_word(self, word: object) -> ast.expr | None:
        """Return where a word stands in the value."""
        nodes = (node for node in ast.walk(self.value) if isinstance(node, ast.expr))
        return next((node for node in nodes if _says(node, word)), None)


def spot_of(file: Path, setting: str, word: object = None, *, by_name: bool = False) -> Spot | None:
    """Return where a setting is last given its value, in a file of settings or one that it imports.

    Of `JINJA_ENVIRONMENT.autoescape` it is the place of this key. `word` is what is meant of the value, as
    one of a list; `by_name` asks for the name in the place of the value. None where the text does not tell.
    """
    name, _, key = setting.partition(".")
    writings = _writings(file, name)
    if not writings:
        return None
    for writing in reversed(() if by_name else writings):
        if found := writing.of_key(key) if key else writing.of_word(word):
            return writing.text.spot(found)
    last = writings[-1]
    return last.text.spot(last.given if key or by_name else last.value)


def _says(node: ast.expr, word: object) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is type(word) and node.value == word


def _writings(file: Path, name: str, above: frozenset[Path] = frozenset()) -> list[_Writing]:
    """Return where a name is last set, and where something is added to that after it."""
    text, found = _read(file), list[_Writing]()
    if text is None:
        return found
    for node in statements(text.tree.body):
        if isinstance(node, ast.ImportFrom):
            found = _imported(node, text, name, above | {file}) or found
        for target, value, anew in given(node, name):
            found = [*(() if anew else found), _Writing(text, target, value)]
    return found


def _read(file: Path) -> _Text | None:
    """Return a file of settings; None where it is no longer what Pelican has read."""
    try:
        with tokenize.open(file) as opened:
            text = opened.read()
        return _Text(file, text.split("\n"), ast.parse(text))
    except (OSError, SyntaxError, ValueError):
        return None


def _imported(node: ast.ImportFrom, text: _Text, name: str, above: frozenset[Path]) -> list[_Writing]:
    """Return where a name is set in what is imported, which lies beside; else the import itself."""
    file = text.file.parent / f"{(node.module or '').replace('.', '/')}.py"
    known = file.is_file() and file not in above
    for alias in node.names:
        if alias.name == "*" and known:
            return _writings(file, name, above)
        if (alias.asname or alias.name) == name:
            own = _writings(file, alias.name, above) if known else []
            return own or [_Writing(text, alias, alias)]
    return []
