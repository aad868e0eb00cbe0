"""Checks of Markdown where a text of the front matter is shown as it stands: its signs would be, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...errors import Problem, Severity
from ...model import Document
from ..front.places import Path, find, mark_of
from ..text.prose import prose
from .scope import Scope

_ASIDE = frozenset({"extra"})
_SIGNS = ("**", "](", "[@")
_CITATION = re.compile(r"(?<!\\)\[@[^\]\s][^\]\n]*\]")
# Single asterisks stand in what is quoted, such as the title of a page of somebody else's.
_MARKUP = re.compile(
    r"(?<![\w*\\])\*\*(?=[^\s*])[^*\n]*[^\s*]\*\*(?![\w*])"
    r"|!?\[[^\]\n]+\]\([^()\s]+(?: [^()\n]*)?\)"
)


def check_plain_texts_have_no_markdown(scope: Scope[Document]) -> Iterator[Problem]:
    """Only the summary and the text of an event are Markdown, and nothing in the front matter can cite."""
    text = scope.entry.source.text
    front = text[: len(text) - len(scope.entry.body)]
    if not any(sign in front for sign in _SIGNS):
        return
    in_markdown = {path for path, _ in prose(scope.entry)}
    for path, written in _texts(scope):
        cited = _CITATION.search(written)
        marked = None if path in in_markdown else _MARKUP.search(written)
        if cited:
            yield _warning(scope, path, "citation-in-front", cited[0])
        elif marked:
            yield _warning(scope, path, "markup-in-plain", marked[0])


def _texts(scope: Scope[Document]) -> Iterator[tuple[Path, str]]:
    """Yield every text in the fields of a document that are the format's own, with its path."""
    keys = {info.alias or name for name, info in type(scope.document).model_fields.items()}
    for key in scope.entry.tree.keys:
        if key in keys - _ASIDE:
            yield from _texts_in(scope.entry.tree.written(key), (key,))


def _texts_in(written: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(written, str) and not re.match(r"\w+://\S+$", written):
        yield path, written
    elif isinstance(written, dict):
        for key, value in written.items():
            yield from _texts_in(value, (*path, key))
    elif isinstance(written, list):
        for index, value in enumerate(written):
            yield from _texts_in(value, (*path, index))


def _warning(scope: Scope[Document], path: Path, key: str, value: str) -> Problem:
    place, source = find(scope.entry.tree, path), scope.entry.source
    at, params = mark_of(source, place.mark), {"value": value}
    return source.problem(key, field=place.field, params=params, severity=Severity.WARNING, **at)
