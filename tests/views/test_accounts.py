"""Claims, promises, requests and the outcome as views: what counts now, and what was found before."""

from __future__ import annotations

from datetime import date

import pytest

from casebook.views.parts import (
    ClaimView,
    DateView,
    LinkView,
    OutcomeView,
    PromiseView,
    RequestView,
    RulingView,
    SourceRef,
)

from .library import MakeDesk, case, follow_up, shown_case


def day(text: str, iso: str) -> DateView:
    return DateView(text, iso, bare=text)


MAY = day("1 May 2010", "2010-05-01")
LATER = LinkView("Later", "follow-ups/later/")
SOURCE = SourceRef(1, "source-s", "A post")
POST = "sources: {s: {title: A post}}\n"


def test_a_claim_with_its_verdict_its_evidence_and_the_verdicts_before(desk_of: MakeDesk) -> None:
    claim = """
claims:
  - id: success
    text: A success.
    by: ISS
    date: 2009-12-01
    source: s
    verdict: [{date: 2010-01, is: checking}, {date: 2010-02?, is: contradicted, because: Nobody came.}]
    evidence: [s, fans]
metrics: [{id: fans, label: Fans, observations: []}]
"""
    later = "claims: {success: {verdict: partly, because: Some came., evidence: [own, fans]}}\n"
    files = {
        "a.md": case(claim + POST),
        "b.md": follow_up(f"{later}sources: {{own: {{title: A list}}}}"),
    }
    before = (
        RulingView("being checked", day("January 2010", "2010-01")),
        RulingView(
            "contradicted",
            DateView("February 2010 (uncertain)", "2010-02", uncertain=True, bare="February 2010"),
            "Nobody came.",
        ),
    )
    assert shown_case(desk_of(files)).claims == (
        ClaimView(
            id="success",
            anchor="claim-success",
            text="A success.",
            verdict="partly",
            verdict_text="partly supported",
            by="ISS",
            date=day("1 December 2009", "2009-12-01"),
            source=SOURCE,
            because="Some came.",
            checked=MAY,
            evidence=(
                SourceRef(2, "source-own_later", "A list"),
                LinkView("Fans", "cases/a-case/#metric-fans"),
            ),
            history=before,
            link=LATER,
        ),
    )


def test_a_claim_that_nobody_has_checked(desk_of: MakeDesk) -> None:
    claim = "claims: [{id: success, text: A success., evidence: fans}]\n"
    metric = "metrics: [{id: fans, label: Fans, observations: []}]"
    assert shown_case(desk_of({"a.md": case(claim + metric)})).claims == (
        ClaimView(
            id="success",
            anchor="claim-success",
            text="A success.",
            verdict="not-checked",
            verdict_text="not checked",
            evidence=(LinkView("Fans", "cases/a-case/#metric-fans"),),
        ),
    )


def test_sources_of_one_title_are_told_apart_by_who_published_them(desk_of: MakeDesk) -> None:
    more = """claims: [{id: c, text: C., evidence: [a, b, c, d]}]
sources:
  a: {title: Coverage, publisher: Dagens Media}
  b: {title: Coverage, publisher: GP}
  c: {title: Coverage}
  d: {title: Interview, publisher: SVT}
"""
    claims = shown_case(desk_of({"a.md": case(more)})).claims
    assert [piece.title for piece in claims[0].evidence if isinstance(piece, SourceRef)] == [
        "Coverage (Dagens Media)",
        "Coverage (GP)",
        "Coverage",
        "Interview",
    ]


@pytest.mark.parametrize(
    ("parts", "evidence"),
    [
        (("claims", "sources", "comparison-table"), (SOURCE, LinkView("Fans", "cases/a-case/#metric-fans"))),
        (("claims", "comparison-table"), (LinkView("Fans", "cases/a-case/#metric-fans"),)),
        (("claims", "sources"), (SOURCE, LinkView("Fans"))),
    ],
)
def test_evidence_points_to_what_the_page_has(
    desk_of: MakeDesk, parts: tuple[str, ...], evidence: tuple[object, ...]
) -> None:
    more = "claims: [{id: c, text: C., verdict: supported, evidence: [s, fans]}]\n"
    metric = "metrics: [{id: fans, label: Fans, observations: []}]\n"
    claims = shown_case(desk_of({"a.md": case(more + metric + POST)}, parts=parts)).claims
    assert claims[0].evidence == evidence


PROMISES = """
promises:
  - {id: late, text: Money., by: ISS, date: 2009-11, due: 2026-09, source: s}
  - {id: runs, text: Soon., by: ISS, due: 2026-12-01}
  - {id: kept, text: Kept., by: ISS, due: 2027, status: kept, checked: 2010-01, because: Seen.}
  - {id: some-day, text: Some day., by: ISS}
"""


def test_promises_with_their_clocks(desk_of: MakeDesk) -> None:
    files = {"a.md": case(PROMISES + POST)}
    late, runs, kept, some_day = shown_case(desk_of(files)).promises
    assert late == PromiseView(
        id="late",
        anchor="promise-late",
        text="Money.",
        by="ISS",
        status="not-checked",
        status_text="not checked",
        clock="58 days overdue",
        late=True,
        date=day("November 2009", "2009-11"),
        due=day("September 2026", "2026-09"),
        source=SOURCE,
        due_iso="2026-09-30",
    )
    assert (runs.clock, runs.late, runs.due_iso) == ("due in 4 days", False, "2026-12-01")
    assert (kept.clock, kept.late, kept.due_iso, kept.because) == (None, False, None, "Seen.")
    assert kept.checked == day("January 2010", "2010-01")
    assert (some_day.clock, some_day.due, some_day.due_iso) == (
        "promised without a date, no sign of it so far",
        None,
        None,
    )


def test_a_promise_without_a_date_is_counted_from_the_day_on_which_it_was_made(desk_of: MakeDesk) -> None:
    made = "promises: [{id: p, text: P., by: ISS, date: 2026-11-01MORE}]"
    promised = "promised 26 days ago without a date, no sign of it so far"
    for more, clock, since in (
        ("", promised, "2026-11-01"),
        (", checked: 2026-11-10", "no sign of it when last checked, 9 days after it was made", None),
        (", status: kept", None, None),
        (", due: 2026-11-20", "7 days overdue", None),
    ):
        (promise,) = shown_case(desk_of({"a.md": case(made.replace("MORE", more))})).promises
        assert (promise.clock, promise.since_iso) == (clock, since)


def test_what_became_of_a_promise_later(desk_of: MakeDesk) -> None:
    later = "promises: {late: {status: broken, because: Never paid.}}"
    files = {"a.md": case(PROMISES + POST), "b.md": follow_up(later)}
    late = shown_case(desk_of(files)).promises[0]
    assert (late.status, late.status_text, late.because) == ("broken", "broken", "Never paid.")
    assert (late.checked, late.link, late.clock, late.due_iso) == (MAY, LATER, None, None)


REQUESTS = """
requests:
  - {id: paid, date: 2026-11-01, to: ISS, question: Paid?, deadline: 2026-11-20}
  - {date: 2026-11-01, to: Anna, question: Why?, deadline: 2026-12}
  - {date: 2026-11-01, to: Bo, question: When?}
  - {date: 2026-11-01, to: Eva, question: How?, answered: 2026-11-03, answer: said}
timeline: [{id: said, date: 2026-11-03, type: reply, title: Like this}]
"""


def test_requests_with_their_clocks(desk_of: MakeDesk) -> None:
    paid, why, when, how = shown_case(desk_of({"a.md": case(REQUESTS)})).requests
    asked = day("1 November 2026", "2026-11-01")
    assert paid == RequestView(
        anchor="request-paid",
        to="ISS",
        question="Paid?",
        date=asked,
        clock="no answer 7 days after the deadline",
        deadline=day("20 November 2026", "2026-11-20"),
        late=True,
        due_iso="2026-11-20",
        since_iso="2026-11-01",
    )
    assert (why.anchor, why.clock, why.late, why.due_iso) == (
        "request-2",
        "no answer after 26 days",
        False,
        "2026-12-31",
    )
    assert (when.clock, when.late, when.due_iso) == ("no answer after 26 days", False, None)
    assert how == RequestView(
        anchor="request-4",
        to="Eva",
        question="How?",
        date=asked,
        clock="answered after 2 days",
        answered=day("3 November 2026", "2026-11-03"),
        answer=LinkView("Like this", "cases/a-case/#said"),
    )


def test_an_answer_in_a_timeline_that_is_not_shown_has_no_link(desk_of: MakeDesk) -> None:
    requests = shown_case(desk_of({"a.md": case(REQUESTS)}, parts=("requests",))).requests
    assert requests[3].answer == LinkView("Like this")


def test_an_answer_in_a_follow_up(desk_of: MakeDesk) -> None:
    later = "type: reply\nrequests: {paid: {answered: 2026-11-21}}"
    files = {"a.md": case(REQUESTS), "b.md": follow_up(later)}
    paid = shown_case(desk_of(files)).requests[0]
    assert (paid.answer, paid.clock, paid.late) == (LATER, "answered after 20 days", False)


def test_the_outcome_in_two_sentences_and_what_was_judged_before(desk_of: MakeDesk) -> None:
    outcome = """
outcome:
  - {goal: too-early, attribution: plausible, because: It has just ended., date: 2009-12}
  - {goal: not-met, because: Nobody came., date: 2010-03}
"""
    files = {"a.md": case(outcome), "b.md": follow_up("outcome: {attribution: unlikely}")}
    assert shown_case(desk_of(files)).outcome == OutcomeView(
        goal="not-met",
        goal_text="The goal was not met.",
        attribution="unlikely",
        attribution_text="It is unlikely that the campaign brought the change about.",
        because=("Nobody came.",),
        date=MAY,
        link=LATER,
        history=(
            RulingView(
                "goal: too early to say; attribution: plausible",
                day("December 2009", "2009-12"),
                "It has just ended.",
            ),
            RulingView("goal: not met", day("March 2010", "2010-03"), "Nobody came."),
        ),
        alike=(
            LinkView("goal: not met", "evidence/outcome/not-met/"),
            LinkView("attribution: unlikely", "evidence/attribution/unlikely/"),
        ),
    )


def test_an_outcome_of_which_one_half_was_judged(desk_of: MakeDesk) -> None:
    outcome = shown_case(desk_of({"a.md": case("outcome: {attribution: not-shown}")})).outcome
    assert outcome is not None
    assert (outcome.goal, outcome.goal_text, outcome.date, outcome.because) == (None, None, None, ())
    assert outcome.attribution_text == "It is not shown that the campaign brought the change about."


def test_nobody_has_judged(desk_of: MakeDesk) -> None:
    assert shown_case(desk_of({"a.md": case()})).outcome is None


@pytest.mark.parametrize(
    ("more", "clocks"),
    [
        ("next_check: 2026-12", True),
        ("next_check: 2026-01", True),
        (PROMISES + POST, True),
        (REQUESTS, True),
        ("promises: [{id: kept, text: K., by: ISS, due: 2027, status: kept, checked: 2026}]", False),
        ("maintenance: closed\nnext_check: 2026-12", False),
        ("timeline: [{date: 2030, title: A party}]", False),
        ("", False),
    ],
)
def test_a_page_with_a_clock_says_by_which_day(desk_of: MakeDesk, more: str, clocks: bool) -> None:
    view = shown_case(desk_of({"a.md": case(more)}))
    assert view.built == ("2026-11-27" if clocks else None)


def test_the_clocks_go_by_the_day(desk_of: MakeDesk) -> None:
    view = shown_case(desk_of({"a.md": case(PROMISES + POST)}, today=date(2026, 9, 30)))
    assert (view.built, view.promises[0].clock, view.promises[0].late) == ("2026-09-30", "due today", False)
