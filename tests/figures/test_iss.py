"""The case of ISS and the 50,000-kronor reward, from its facts to its figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from casebook.figures import (
    Aftermath,
    Applause,
    Chronicle,
    Days,
    Dossier,
    Silence,
    Strength,
    aftermath,
    due,
    join,
    promise_clock,
    rounded,
    strength,
)
from casebook.figures.editions import updated
from casebook.model import Case, FollowUp

TODAY = date(2010, 4, 1)
BEFORE = "2009-11?"


@pytest.fixture(scope="module")
def iss(case_of: Callable[..., Case], follow_up_of: Callable[..., FollowUp]) -> Dossier:
    """Return the case as its author first wrote it, with the follow-up of three to four months on."""

    def metric(name: str, value: str, **written: str) -> dict[str, object]:
        return {"id": name, "label": name, "observations": [{"date": BEFORE, "value": value}], **written}

    case = case_of(
        slug="iss",
        date="2009-11?",
        campaign={"start": "2009-11-10?", "goal": "Fill one vacancy by tips in social media."},
        metrics=[
            metric("fans", "122"),
            metric("tweets", "0"),
            metric("account", "none", type="state"),
            metric("site", "online", type="state"),
        ],
        promises=[
            {
                "id": "reward",
                "text": "50,000 kronor for the tip that leads to the hire.",
                "by": "ISS",
                "date": BEFORE,
            }
        ],
        timeline=[{"date": "2010-01-14?", "type": "coverage", "title": "Head of recruitment on Aktuellt"}],
        next_check="2010-03?",
    )
    later = follow_up_of(
        slug="iss-later",
        date="2010-02?",
        follows="iss",
        observations=[
            {"metric": "fans", "value": "158"},
            {"metric": "tweets", "value": "1"},
            {"metric": "account", "value": "registered"},
            {"metric": "site", "value": "gone"},
        ],
        promises={"reward": {"status": "undeterminable", "because": "Nobody has told."}},
        outcome={"goal": "not-verified", "attribution": "not-shown"},
    )
    return join(case, [later])


def test_the_fans_grow_by_36_which_is_29_5_percent_and_better(iss: Dossier) -> None:
    columns = iss.metrics[0].columns
    assert columns.before is not None
    assert columns.after is not None
    assert (str(columns.before.value), columns.before.date.edtf, columns.before.origin) == (
        "122",
        "2009-11?",
        None,
    )
    assert (str(columns.after.value), columns.after.date.edtf, columns.after.origin) == (
        "158",
        "2010-02?",
        "iss-later",
    )
    assert (columns.latest, columns.taken_after_start, columns.taken_before_end) == (None, False, False)
    change = columns.change
    assert change is not None
    assert change.percent is not None
    assert (str(change.absolute), str(rounded(change.percent)), change.direction) == ("36", "29.5", "better")


def test_the_tweets_grow_from_zero_without_a_percentage(iss: Dossier) -> None:
    change = iss.metrics[1].columns.change
    assert change is not None
    assert (str(change.absolute), change.percent, change.from_zero, change.direction) == (
        "1",
        None,
        True,
        "better",
    )


@pytest.mark.parametrize(("number", "before", "after"), [(2, "none", "registered"), (3, "online", "gone")])
def test_states_change_in_words(iss: Dossier, number: int, before: str, after: str) -> None:
    change = iss.metrics[number].columns.change
    assert change is not None
    assert (str(change.before), str(change.after), change.words_only) == (before, after, "states")
    assert (change.absolute, change.direction) == (None, None)


def test_the_follow_up_stands_in_the_timeline(iss: Dossier) -> None:
    assert [
        "silence" if isinstance(item, Silence) else (item.kind, item.date and item.date.edtf, item.state)
        for item in Chronicle(iss).on(TODAY)
    ] == [
        ("promise", "2009-11?", "past"),
        ("observation", "2009-11?", "past"),
        ("start", "2009-11-10?", "past"),
        ("event", "2010-01-14?", "past"),
        ("observation", "2010-02?", "past"),
        ("follow-up", "2010-02?", "past"),
        ("status", "2010-02?", "past"),
        ("outcome", "2010-02?", "past"),
        ("next-check", "2010-03?", "overdue"),
        ("goal", None, "past"),
        ("due", None, "to-come"),
    ]


def test_the_promise_has_no_date_and_nobody_can_tell(iss: Dossier) -> None:
    clock = promise_clock(iss.promises[0], TODAY)
    assert (clock.state, clock.late, clock.checked and clock.checked.edtf) == (
        "undeterminable",
        None,
        "2010-02?",
    )


def test_the_outcome_stands_in_two_readings(iss: Dossier) -> None:
    goal, attribution = iss.outcome.goal, iss.outcome.attribution
    assert goal is not None
    assert goal is attribution
    assert (goal.goal, goal.attribution, goal.origin) == ("not-verified", "not-shown", "iss-later")


def test_what_else_is_told_of_the_case(iss: Dossier) -> None:
    assert strength(iss) == Strength("before-after", ("author",), kept=0, sources=0)
    assert iss.last_checked is not None
    assert iss.last_checked.edtf == "2010-02?"
    assert str(updated(iss, TODAY)) == "2010-02?"
    assert aftermath(iss) == Aftermath(Applause(0, 0), first_figure=Days(83, 110, certain=False))
    assert [(item.kind, item.date.edtf) for item in due([iss], TODAY)] == [("check-missed", "2010-03?")]
