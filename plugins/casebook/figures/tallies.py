"""How many cases there are of each kind, and what was due of what they promised and claimed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ..model.light import light
from ..model.vocabulary import CLAIMS_OPEN
from .findings import CLOSED, NOT_GIVEN, OUTCOMES, UNJUDGED, Finding

FEWEST_FOR_PERCENT = 10
"""Cases of fewer than these are told as numbers alone."""

SETTLED_PROMISES = ("kept", "kept-late", "partly", "broken", "withdrawn", "overdue", "undeterminable")
"""What can have become of a promise that was due, or that was settled before."""
OPEN_PROMISES = ("running", "no-date")
SETTLED_CLAIMS = ("supported", "partly", "unsupported", "contradicted", "undeterminable")
_NOT_DUE = ("too-early", UNJUDGED)


@light()
class Line:
    """How many cases count as something: `total` of them, of each outcome `by_outcome`."""

    value: str
    total: int
    by_outcome: Mapping[str, int]


@light()
class Share:
    """How many promises or claims came to something, in how many cases.

    `percent` is their share of all that were due, in whole percent; None where these are in fewer than ten
    cases.
    """

    value: str
    number: int
    cases: int
    percent: int | None = None


@light()
class Tally:
    """What became of promises or claims: of those that were `due`, so many in all; `apart` are the others."""

    number: int
    cases: int
    due: tuple[Share, ...]
    apart: tuple[Share, ...]


def lines(findings: Iterable[Finding], dimension: str) -> tuple[Line, ...]:
    """Return a line for each value of a dimension that some case has.

    Those of a closed list come in its order, others by the number of their cases, and last what has none
    given. A case of several values counts in the line of each.
    """
    counted: dict[str, Counter[str]] = {}
    for each in findings:
        for value in each.facets[dimension]:
            counted.setdefault(value, Counter()).update(each.facets["outcome"])
    found = [Line(value, by.total(), by) for value, by in counted.items()]
    known = CLOSED.get(dimension)
    if known:
        return tuple(sorted(found, key=lambda line: known.index(line.value)))
    return tuple(sorted(found, key=lambda line: (line.value == NOT_GIVEN, -line.total, line.value)))


def all_of(findings: Iterable[Finding]) -> Line:
    """Return the line of all cases."""
    by = Counter(outcome for each in findings for outcome in each.facets["outcome"])
    return Line("", by.total(), by)


def outcomes_of(line: Line) -> tuple[str, ...]:
    """Return the outcomes that some case of a line has, the best first."""
    return tuple(outcome for outcome in OUTCOMES if line.by_outcome.get(outcome))


def judged(line: Line) -> int:
    """Return the cases of a line whose goal somebody has judged; where it is too early, nothing was due."""
    return sum(number for outcome, number in line.by_outcome.items() if outcome not in _NOT_DUE)


def promises_settled(findings: Iterable[Finding]) -> Tally:
    """Return what became of promises; those that are not due yet, or never, are counted apart."""
    return _settled([each.promises for each in findings], SETTLED_PROMISES, OPEN_PROMISES)


def claims_settled(findings: Iterable[Finding]) -> Tally:
    """Return what was found of claims; those that nobody has checked yet are counted apart."""
    return _settled([each.claims for each in findings], SETTLED_CLAIMS, CLAIMS_OPEN)


def percent_of(part: int, cases: int) -> int | None:
    """Return a share of cases in whole percent; None of fewer than ten."""
    return _percent(part, cases) if cases >= FEWEST_FOR_PERCENT else None


def _settled(cases: list[tuple[str, ...]], settled: tuple[str, ...], apart: tuple[str, ...]) -> Tally:
    numbers = Counter(word for words in cases for word in words)
    in_cases = Counter(word for words in cases for word in set(words))
    due = sum(numbers[word] for word in settled)
    with_due = sum(1 for words in cases if not set(words).isdisjoint(settled))
    shown = with_due >= FEWEST_FOR_PERCENT
    return Tally(
        due,
        with_due,
        tuple(
            Share(word, numbers[word], in_cases[word], _percent(numbers[word], due) if shown else None)
            for word in settled
            if numbers[word] or word == "undeterminable"
        ),
        tuple(Share(word, numbers[word], in_cases[word]) for word in apart if numbers[word]),
    )


def _percent(part: int, whole: int) -> int:
    """Return a share in whole percent, half to even."""
    return round(100 * part / whole)
