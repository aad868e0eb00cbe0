"""Checks of lists of names: each stands there once, and a channel of a metric is one of the case's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...errors import Problem, Severity, nearest
from ...model import Document
from .scope import CaseScope, Scope

_AND = r" (?:and|och|og|und|ja|samt|sekä|sowie|&|\+) "
_LISTS = ("organisation", "country", "channels", "tags", "author", "authors", "follows")


def check_names_stand_once(scope: Scope[Document]) -> Iterator[Problem]:
    """A name stands in a list once, in whatever letters."""
    for field in _LISTS:
        names = getattr(scope.document, field, ())
        if isinstance(names, tuple) and len(names) > 1:  # what is no tuple is another plugin's, in a post
            folded = [" ".join(name.split()).casefold() for name in names]
            if len(set(folded)) < len(names) and scope.entry.tree.written(field):
                yield from _twice(scope, field, names, folded)


def _twice(scope: Scope[Document], field: str, names: Sequence[str], folded: list[str]) -> Iterator[Problem]:
    for index, name in enumerate(names):
        first = folded.index(folded[index])
        if first < index:
            key = "named-twice" if names[first] == name else "named-twice-otherwise"
            yield scope.at((field, index), key, Severity.WARNING, value=name, other=names[first])


def check_a_channel_is_one(scope: CaseScope) -> Iterator[Problem]:
    """`facebook and instagram` would be one channel, with a page of its own; a name of more words may be."""
    names = scope.document.channels if scope.entry.tree.written("channels") else ()
    for index, name in enumerate(names):
        parts = re.split(_AND, name)
        if len(parts) > 1 and not any(" " in part for part in parts):
            listed = ", ".join(part for each in names for part in re.split(_AND, each))
            params = {"value": name, "listed": f"[{listed}]"}
            yield scope.at(("channels", index), "several-in-one", Severity.WARNING, **params)


def check_channels_are_the_case_s(scope: CaseScope) -> Iterator[Problem]:
    """What was measured on a channel is on the pages of a channel of the case; who names none has none."""
    known = scope.document.channels
    for index, metric in enumerate(scope.document.metrics if known else ()):
        if metric.channel and metric.channel not in known:
            params = {"nearest": nearest(metric.channel, known) or "", "known": ", ".join(known)}
            place = ("metrics", index, "channel")
            yield scope.at(place, "channel-unknown", Severity.WARNING, value=metric.channel, **params)
