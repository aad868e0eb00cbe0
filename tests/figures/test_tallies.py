"""How many cases there are of each kind: everything that is counted adds up."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.figures.findings import CLOSED, NOT_GIVEN, OPEN, OUTCOMES, Finding
from casebook.figures.tallies import (
    OPEN_PROMISES,
    SETTLED_PROMISES,
    Line,
    Share,
    all_of,
    claims_settled,
    judged,
    lines,
    outcomes_of,
    percent_of,
    promises_settled,
)

_several = {"measured-by"}
_words = st.sampled_from(["facebook", "press", "radio", NOT_GIVEN])
_promises = st.lists(st.sampled_from([*SETTLED_PROMISES, *OPEN_PROMISES]), max_size=4).map(tuple)


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    facets = {
        name: draw(
            st.lists(st.sampled_from(words), min_size=1, max_size=3 if name in _several else 1, unique=True)
        )
        for name, words in CLOSED.items()
    }
    facets |= {name: draw(st.lists(_words, min_size=1, max_size=3, unique=True)) for name in OPEN}
    return Finding({name: tuple(values) for name, values in facets.items()}, promises=draw(_promises))


_cases = st.lists(findings(), max_size=12)
DEAR = settings(max_examples=settings.default.max_examples // 2)
"""Most of the time goes into drawing so many findings with so many facets."""


@DEAR
@given(_cases)
def test_every_line_adds_up(cases: list[Finding]) -> None:
    for name in (*CLOSED, *OPEN):
        for line in lines(cases, name):
            assert line.total == sum(line.by_outcome.values())
            assert line.total == sum(line.value in each.facets.get(name, ()) for each in cases)
            assert line.total > 0


@DEAR
@given(_cases)
def test_lines_of_one_value_a_case_add_up_to_all_cases(cases: list[Finding]) -> None:
    for name in ("outcome", "attribution", "design", "kept"):
        assert sum(line.total for line in lines(cases, name)) == len(cases)
    assert all_of(cases).total == len(cases)


@DEAR
@given(_cases)
def test_columns_add_up_to_all_cases(cases: list[Finding]) -> None:
    everything = all_of(cases)
    by_cause = lines(cases, "attribution")
    for outcome in OUTCOMES:
        assert sum(line.by_outcome.get(outcome, 0) for line in by_cause) == everything.by_outcome.get(
            outcome, 0
        )
    assert sum(everything.by_outcome[outcome] for outcome in outcomes_of(everything)) == len(cases)


@DEAR
@given(_cases)
def test_what_was_due_and_what_was_not_are_all_promises(cases: list[Finding]) -> None:
    found = promises_settled(cases)
    counted = [*found.due, *found.apart]
    assert sum(share.number for share in counted) == sum(len(each.promises) for each in cases)
    assert sum(share.number for share in found.due) == found.number
    assert {share.value for share in found.due}.isdisjoint({"running", "no-date"})
    assert [share for share in counted if share.percent is not None and found.cases < 10] == []
    assert "undeterminable" in [share.value for share in found.due]


def of(outcome: str, channel: str = "press") -> Finding:
    return Finding({"outcome": (outcome,), "channel": (channel,)})


def test_lines_with_the_most_cases_come_first_and_what_is_not_given_last() -> None:
    cases = [of("met", NOT_GIVEN), of("met", NOT_GIVEN), of("met", "radio"), of("met"), of("not-met", "tv")]
    cases.append(of("partly", "tv"))
    assert lines(cases, "channel") == (
        Line("tv", 2, {"not-met": 1, "partly": 1}),
        Line("press", 1, {"met": 1}),
        Line("radio", 1, {"met": 1}),
        Line(NOT_GIVEN, 2, {"met": 2}),
    )


def test_where_it_is_too_early_nothing_was_due() -> None:
    cases = [of("met"), of("too-early"), of("not-judged"), of("not-verified"), of("no-measurable-goal")]
    assert judged(all_of(cases)) == 3


def test_fewer_than_ten_cases_have_no_percentage() -> None:
    assert (percent_of(3, 9), percent_of(3, 10), percent_of(1, 8), percent_of(0, 12)) == (None, 30, None, 0)
    nine = [Finding({}, claims=("supported", "not-checked"))] * 9
    assert claims_settled(nine).due == (Share("supported", 9, 9), Share("undeterminable", 0, 0))
    ten = claims_settled([*nine, Finding({}, claims=("undeterminable",))])
    assert ten.due == (Share("supported", 9, 9, 90), Share("undeterminable", 1, 1, 10))
    assert ten.apart == (Share("not-checked", 9, 9),)
    assert (ten.number, ten.cases) == (10, 10)
