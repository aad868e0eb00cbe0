"""What was withdrawn counts for nothing: no check was made by it, and nothing is due of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import Chronicle, Dossier, TimelineItem, aftermath, check_clock, due, join
from casebook.model import Case, FollowUp

MakeCase = Callable[..., Case]
MakeFollowUp = Callable[..., FollowUp]
TODAY = date(2026, 11, 27)
WITHDRAWAL = [{"date": "2011-02-12", "kind": "withdrawal", "note": "Wrong."}]
CASE: dict[str, Any] = {
    "next_check": "2010-04",
    "campaign": {"start": "2010-03-01"},
    "metrics": [
        {
            "id": "fans",
            "label": "Fans",
            "observations": [{"date": "2010-03-01", "value": "1", "by": "organisation"}],
        }
    ],
    "claims": [{"id": "works", "text": "It works."}],
    "promises": [{"id": "reward", "text": "A reward.", "by": "ISS", "due": "2010-04"}],
    "requests": [{"id": "paid", "date": "2010-03-02", "to": "ISS", "question": "Paid?"}],
}
LATER: dict[str, Any] = {
    "observations": [{"metric": "fans", "value": "2"}],
    "claims": {"works": {"verdict": "supported"}},
    "promises": {"reward": {"status": "kept"}},
    "requests": {"paid": {"answered": "2010-04-30"}},
    "outcome": {"goal": "met"},
    "sources": [{"id": "own", "title": "A source"}],
    "next_check": "2012",
}


def findings(dossier: Dossier) -> tuple[Any, ...]:
    """Return all that follows from a dossier but which follow-ups there are."""
    told = (dossier.metrics, dossier.claims, dossier.promises, dossier.requests, dossier.outcomes)
    looked = (dossier.checks, dossier.next_check, dossier.next_check_set, dossier.sources)
    return (*told, *looked, check_clock(dossier, TODAY), aftermath(dossier))


@given(st.sampled_from(["check", "reply", "coverage", "acclaim", "correction"]), st.booleans())
def test_a_follow_up_that_was_withdrawn_changes_nothing(
    case_of: MakeCase, follow_up_of: MakeFollowUp, kind: str, early: bool
) -> None:
    posted = {"type": kind, "date": "2010-03-03" if early else "2010-05-01"}
    case, gone = case_of(**CASE), follow_up_of(**LATER, **posted, revisions=WITHDRAWAL)
    dossier = join(case, [gone])
    assert dossier.follow_ups == (gone,)
    assert dossier.standing_follow_ups == ()
    assert findings(dossier) == findings(join(case))


def test_a_check_that_was_withdrawn_was_not_made(case_of: MakeCase, follow_up_of: MakeFollowUp) -> None:
    case = case_of(next_check="2010-04")
    assert due([join(case, [follow_up_of()])], TODAY) == ()
    (missed,) = due([join(case, [follow_up_of(revisions=WITHDRAWAL)])], TODAY)
    assert (missed.kind, str(missed.date)) == ("check-missed", "2010-04")


def test_it_stays_where_it_stood_in_the_timeline(case_of: MakeCase, follow_up_of: MakeFollowUp) -> None:
    def entries(**more: Any) -> list[tuple[Any, ...]]:
        told = Chronicle(join(case_of(), [follow_up_of(**more)])).on(TODAY)
        return [(e.kind, e.type, str(e.date), e.anchor) for e in told if isinstance(e, TimelineItem)]

    ((*_, day, anchor),) = entries()
    assert entries(revisions=WITHDRAWAL) == [("follow-up", None, day, anchor)]


def test_of_a_case_that_was_withdrawn_nothing_is_due(case_of: MakeCase, follow_up_of: MakeFollowUp) -> None:
    posts = [follow_up_of(next_check="2011", outcome={"goal": "met", "date": "2010-06-01"})]
    assert [item.kind for item in due([join(case_of(), posts)], TODAY)] == ["check-missed"]
    gone = join(case_of(revisions=WITHDRAWAL), posts)
    assert (due([gone], TODAY), gone.last_checked, gone.next_check) == ((), None, None)


def test_of_a_case_that_was_withdrawn_nothing_counts_that_was_found_of_it(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    sources = {"looked": {"title": "Looked at"}}
    posts = [follow_up_of(type="reply", outcome={"goal": "met"}, sources=sources)]
    assert join(case_of(), posts).outcome.goal
    gone = join(case_of(revisions=WITHDRAWAL), posts)
    assert (gone.outcomes, gone.outcome.goal, gone.follow_ups) == ((), None, tuple(posts))
    # The follow-up stands, and cites them itself.
    assert [each.source.id for each in gone.sources] == ["looked"]
