"""Translations whose authors forgot to say that they are some, or said it in other words than `true`.

Such a file is read as what it is meant for, so that nobody is told to add to it what its original has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from ..errors import Problem
from ..model.glossary import word_meant
from .entry import Entry
from .front.places import find, mark_of
from .front.tree import Mapping, Scalar
from .source import SourceFile

_FLAG = "translation"
_FLAGS = ("true", "false")
_OF_ORIGINALS = {"case": ("title", "date", "organisation"), "follow-up": ("title", "date", "follows")}
"""What an original of each kind has to say, and a translation need not."""
_FOLLOWING = frozenset(
    ["missing", "value-wanted", "translation-adds", "translation-length", "translation-shape"]
)
"""Problems of what is missing in a translation, or was left out of it for that reason."""


def flag_as_meant(tree: Mapping, kind: str, source: SourceFile) -> tuple[Mapping, tuple[Problem, ...]]:
    """Return a tree whose `translation` is `true` or `false`, and what is wrong with one that is neither."""
    written = tree.written(_FLAG)
    if not isinstance(written, str) or written.lower() in _FLAGS:
        return tree, ()
    flag = tree.get(_FLAG)
    assert isinstance(flag, Scalar)
    meant, lacks = word_meant(flag.text, _FLAGS), _lacks(tree, kind)
    params = {"value": flag.text, "nearest": "" if lacks and meant == "false" else meant}
    problem = source.problem("flag-form", field=_FLAG, params=params, **mark_of(source, flag.mark))
    read_as = flag._replace(text="true" if meant == "true" or lacks else "false")
    items = ((key, read_as if key.text == _FLAG else value) for key, value in tree.items)
    return tree.holding(items), (problem,)


def as_translations(entries: Iterable[Entry]) -> tuple[list[Entry], list[Problem]]:
    """Mark entries that can only be translations of others; return all, and the problem of each of these."""
    entries = list(entries)
    kin: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.kind and entry.has_slug and not entry.translation:
            kin[entry.kind, entry.slug].append(entry)
    problems = [problem for versions in kin.values() if len(versions) > 1 for problem in _unmarked(versions)]
    files = {problem.file for problem in problems}
    return [_marked(entry) if entry.source.shown in files else entry for entry in entries], problems


def besides_what_is_inherited(problems: Iterable[Problem], unmarked: Iterable[Problem]) -> list[Problem]:
    """Leave out what translations that are not marked lack only as originals, or seem to say otherwise."""
    files = {problem.file for problem in unmarked}
    return [problem for problem in problems if not (problem.file in files and problem.key in _FOLLOWING)]


def _unmarked(versions: list[Entry]) -> list[Problem]:
    whole = [entry for entry in versions if not _lacks(entry.tree, entry.kind)]
    if not whole:
        return []
    original = whole[0]
    found = (entry for entry in versions if entry not in whole and entry.lang != original.lang)
    return [_problem(entry, original) for entry in found]


def _problem(entry: Entry, original: Entry) -> Problem:
    place = find(entry.tree, ("slug",))
    params = {"other": original.source.shown, "value": entry.slug}
    at = mark_of(entry.source, place.mark)
    return entry.source.problem("translation-unmarked", field=place.field, params=params, **at)


def _lacks(tree: Mapping, kind: str) -> bool:
    return any(tree.written(name) is None for name in _OF_ORIGINALS.get(kind, ()))


def _marked(entry: Entry) -> Entry:
    return replace(entry, document=entry.document.model_copy(update={_FLAG: True}))
