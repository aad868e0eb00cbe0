"""What anchors are called on a page of one case, and on one of several, which tells those of each apart.

A follow-up that gets a second case, or is left with one, has the same claims by other anchors.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..figures import Dossier
from .addresses import part_anchor

_APART = re.compile(r"(claim|promise|metric|benchmark)-(.+)_([^_]+)")
"""The kind of what was cited, its case, and its own id; no id holds an underscore."""
_DATE = re.compile(r"-[0-9]{4}(?:-[0-9]{2}){0,2}(?:-[0-9]{1,2})?$")


def apart_anchor(kind: str, case: str, name: str) -> str:
    """Return the anchor of something on a page of several cases; `case` is the id of its own, which lasts."""
    return part_anchor(kind, f"{case}_{name}")


@dataclass(frozen=True)
class Told:
    """A case on a page: its id, all names that tell it apart, and its anchors on a page of its own."""

    id: str
    names: frozenset[str]
    anchors: frozenset[str]

    @classmethod
    def of(cls, dossier: Dossier) -> Told:
        """Return what is known of a case."""
        case, metrics = dossier.case, [each.metric.id for each in dossier.metrics]
        found = [part_anchor("claim", record.claim.id) for record in dossier.claims]
        found += [part_anchor("promise", record.promise.id) for record in dossier.promises]
        found += [part_anchor(kind, name) for kind in ("metric", "benchmark") for name in metrics]
        return cls(case.lasting_id, frozenset([case.lasting_id, case.slug]), frozenset(found))

    def has(self, anchor: str) -> bool:
        """Tell whether it has what is cited by an anchor, or what a figure is of that is."""
        return anchor in self.anchors or _DATE.sub("", anchor) in self.anchors


def called_now(gone: Collection[str], cases: Sequence[Told]) -> Mapping[str, str]:
    """Return what anchors are called now that are `gone` from a page of some cases; only of those renamed.

    Without the name of a case they are of the one that has most of them, of several the first: whoever adds
    a case to others writes it behind them.
    """
    plain = [anchor for anchor in gone if not _APART.fullmatch(anchor)]
    first = max(cases, key=lambda case: sum(map(case.has, plain)), default=None)
    pairs = ((anchor, _now(anchor, cases, first)) for anchor in gone) if first else ()
    return {anchor: now for anchor, now in pairs if now != anchor}


def _now(anchor: str, cases: Sequence[Told], first: Told) -> str:
    """Return what an anchor is called now; itself where nobody knows another name of it."""
    for case, own in _read(anchor, cases, first):
        kind, _, name = own.partition("-")
        return apart_anchor(kind, case.id, name) if len(cases) > 1 else own
    return anchor


def _read(anchor: str, cases: Sequence[Told], first: Told) -> Iterator[tuple[Told, str]]:
    """Yield the case that has what an anchor cites, if any has, and its anchor on a page of that alone."""
    found = _APART.fullmatch(anchor)
    own = f"{found[1]}-{found[3]}" if found else anchor
    named = [case for case in cases if found[2] in case.names] if found else [first]
    yield from ((case, own) for case in named if case.has(own))
