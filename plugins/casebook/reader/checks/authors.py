"""Checks of authors: each of them is one, for citations turn the name of a person around."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...errors import Problem, Severity
from ...model import Document
from ...model.bodies import is_body, is_of_a_body
from .scope import Scope

_AND = r" (?:and|och|og|und|ja|samt|sekä|sowie|&|\+) "
_PARTS = re.compile(rf"{_AND}|, ?|; ?")
_SIGN = re.compile(r" [&+] ")


def check_an_author_is_one(scope: Scope[Document]) -> Iterator[Problem]:
    """`Anna Larsson and Bo Ek` would be one person, Mr Ek; a setting names whoever is no person."""
    for field in ("author", "authors"):
        names = getattr(scope.document, field) if scope.entry.tree.written(field) else ()
        for index, name in enumerate(names):
            if name not in scope.collectives and re.search(_AND, name) and _are_people(name):
                listed = ", ".join(part for each in names for part in _PARTS.split(each))
                params = {"value": name, "listed": listed}
                yield scope.at((field, index), "author-of-several", Severity.WARNING, **params)


def check_an_author_is_not_two(scope: Scope[Document]) -> Iterator[Problem]:
    """`Larsson, Anna` would be two authors, where it does not stand in a list."""
    for field in ("author", "authors"):
        written, names = scope.entry.tree.written(field), getattr(scope.document, field)
        if isinstance(written, str) and ";" not in written and len(names) == 2:
            family, given = names
            if all(name.istitle() and name.isalpha() for name in names):
                params = {"value": written.strip(), "meant": f"{given} {family}"}
                yield scope.at((field,), "author-in-two", Severity.WARNING, **params)


def _are_people(name: str) -> bool:
    """Tell whether the parts of a name are names: behind a sign only those that are a person's for sure."""
    parts = _PARTS.split(name)
    if any(is_of_a_body(word) for word in name.split() if word not in "&+"):
        return False
    if _SIGN.search(name) and any(map(is_body, parts)):
        return False
    return all(part[:1].isupper() for part in parts)
