"""What a case has to show, in the words that cases are counted by; nothing of it is ever made one score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from ..model.light import light
from ..model.vocabulary import ATTRIBUTIONS, GOALS
from .clocks import promise_clock
from .dossier import Dossier
from .medians import Move, moves
from .names import plain_name
from .strength import OBSERVERS, strength

UNJUDGED = "not-judged"
NOT_GIVEN = "not-given"
NOBODY = "nobody"

OUTCOMES = (*GOALS, UNJUDGED)
CAUSES = (*ATTRIBUTIONS, UNJUDGED)
DESIGNS = ("comparison", "before-after", "once", "none")
"""The designs, from the strongest to none."""
MEASURERS = (*reversed(OBSERVERS), NOBODY)
KEPT = ("all", "some", "none", "no-sources")
"""How many of a case's sources have a dated copy."""

CLOSED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "outcome": OUTCOMES,
        "attribution": CAUSES,
        "design": DESIGNS,
        "measured-by": MEASURERS,
        "kept": KEPT,
    }
)
"""What a case can be counted by in words of the format, each in the order it is shown in."""
OPEN = ("channel", "purpose", "country")
"""What a case can be counted by, where the words are the authors' own."""
WITHIN = ("promise", "claim", "change")
"""What a case can be counted by because of something in it: a promise, a claim, a change of some kind."""

_UNNAMED: Mapping[str, str] = MappingProxyType({})

Facets = Mapping[str, tuple[str, ...]]
"""By what a case is counted, and as what: of several channels each counts."""


@light()
class Finding:
    """What a case has to show.

    `facets` are what it is counted by, each value once. `promises` and `claims` have one word for each
    promise and claim: a status or a verdict, of an open promise `running`, `overdue` or `no-date`. `moves`
    are its changes, one for each kind of metric.
    """

    facets: Facets
    promises: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()


def finding(dossier: Dossier, today: date, names: Mapping[str, str] = _UNNAMED) -> Finding:
    """Return what a case has to show on this day, which has a say only in whether a promise was due.

    `names` are what the author's own words are called where cases of several languages are counted as one.
    """
    promises = tuple(promise_clock(record, today).state for record in dossier.promises)
    claims = tuple(record.verdict for record in dossier.claims)
    moved = moves(dossier.metrics)
    facets = {
        **_facets(dossier, names),
        "promise": _each_once(promises),
        "claim": _each_once(claims),
        "change": _each_once(move.kind.name for move in moved),
    }
    return Finding(facets, promises, claims, moved)


def counted_under(word: str, names: Mapping[str, str]) -> str:
    """Return the value that an author's word is counted under."""
    return plain_name(names.get(word, word))


def best_first(finding: Finding) -> tuple[int, ...]:
    """Return what cases are sorted by, the best shown first, one reading after another.

    First what can be put down to the campaign, then whether the goal was met, then how it was measured and by
    whom: a later reading only decides between cases that are alike in all before it.
    """
    readings = ("attribution", "outcome", "design", "measured-by")
    return tuple(min(CLOSED[each].index(value) for value in finding.facets[each]) for each in readings)


def _facets(dossier: Dossier, names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    case, outcome, found = dossier.case, dossier.outcome, strength(dossier)
    return {
        "outcome": ((outcome.goal and outcome.goal.goal) or UNJUDGED,),
        "attribution": ((outcome.attribution and outcome.attribution.attribution) or UNJUDGED,),
        "channel": _each_once(counted_under(each, names) for each in case.channels) or (NOT_GIVEN,),
        "purpose": (counted_under(case.purpose, names) if case.purpose else NOT_GIVEN,),
        "country": _each_once(code.lower() for code in case.country) or (NOT_GIVEN,),
        "design": (found.design,),
        "measured-by": found.measured_by or (NOBODY,),
        "kept": (_kept(found.kept, found.sources),),
    }


def _kept(kept: int, sources: int) -> str:
    if not sources:
        return "no-sources"
    return "none" if not kept else "all" if kept == sources else "some"


def _each_once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
