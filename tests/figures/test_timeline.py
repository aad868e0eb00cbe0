"""The timeline: in date order, with anchors that stay."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import Chronicle, Found, Judged, Silence, TimelineItem, join
from casebook.figures.entry import Kind
from casebook.model import Case, Event, FollowUp

MakeCase = Callable[..., Case]
MakeFollowUp = Callable[..., FollowUp]

LATER = date(2030, 1, 1)


def entries_of(case: Case, *posts: FollowUp, today: date = LATER) -> list[TimelineItem]:
    return [entry for entry in Chronicle(join(case, posts)).on(today) if isinstance(entry, TimelineItem)]


def whole_case(case_of: MakeCase, day: str | None, **written: Any) -> Case:
    """Return a case in which everything that can be dated happens on one day."""
    dated = {"date": day} if day else {}
    told = {
        "campaign": {"goal": [{"text": "Hire somebody.", **dated}]},
        "claims": [{"id": "works", "text": "It works.", "verdict": [{"is": "partly", **dated}], **dated}],
        "promises": [
            {
                "id": "reward",
                "text": "50,000 kronor.",
                "by": "ISS",
                "status": [{"is": "broken", **dated}],
                **dated,
            }
        ],
        "outcome": [{"goal": "met", **dated}],
    }
    return case_of(**{**told, **written})


def test_on_one_day_the_kinds_stand_in_the_order_of_the_format(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    day = "2010-05-01"
    case = whole_case(
        case_of,
        day,
        date=day,
        campaign={"start": day, "end": day, "goal": [{"text": "Hire somebody.", "date": day}]},
        promises=[
            {
                "id": "reward",
                "text": "50,000 kronor.",
                "by": "ISS",
                "date": day,
                "due": day,
                "status": [{"is": "stalled", "date": day}],
            }
        ],
        metrics=[{"id": "fans", "label": "Fans", "observations": [{"date": day, "value": "1"}]}],
        requests=[{"date": day, "to": "ISS", "question": "Paid?", "answered": day}],
        timeline=[{"date": day, "title": "Praise", "type": "coverage"}],
        sources={
            "page": {
                "title": "P",
                "checks": [{"date": day, "status": "alive"}, {"date": day, "status": "gone"}],
            }
        },
        next_check=day,
    )
    later = follow_up_of(date=day, type="coverage")
    assert [entry.kind for entry in entries_of(case, later)] == list(get_args(Kind))


def test_an_entry_tells_about_what_the_model_knows(case_of: MakeCase, follow_up_of: MakeFollowUp) -> None:
    later = follow_up_of(
        claims={"works": {"verdict": "contradicted", "because": "No."}},
        promises={"reward": {"status": "kept"}},
        outcome={"attribution": "unlikely"},
    )
    case = whole_case(case_of, "2010-03-01")
    subjects = {entry.anchor: entry for entry in entries_of(case, later)}
    verdict = subjects["timeline-verdict-works-2010-05-01"]
    assert isinstance(verdict.subject, Found)
    assert (verdict.subject.ruling.word, verdict.origin) == ("contradicted", "later")
    assert verdict.subject.earlier is not None
    assert verdict.subject.earlier.word == "partly"
    first = subjects["timeline-status-reward-2010-03-01"].subject
    assert isinstance(first, Found)
    assert first.earlier is None
    outcome = subjects["timeline-outcome-2010-05-01"].subject
    assert isinstance(outcome, Judged)
    assert (outcome.outcome.attribution, outcome.earlier and outcome.earlier.goal) == ("unlikely", "met")
    post = subjects["timeline-follow-up-later"]
    assert (post.subject, post.type, post.origin) == (later, "check", "later")


def test_readings_of_one_date_are_one_entry(case_of: MakeCase, follow_up_of: MakeFollowUp) -> None:
    elsewhere = {"label": "Elsewhere", "observations": [{"date": "2010-05-01", "value": "3"}]}
    case = case_of(
        metrics=[
            {"id": "fans", "label": "Fans", "observations": [{"date": "2010-01", "value": "1"}]},
            {"id": "tweets", "label": "Tweets", "observations": [], "benchmark": elsewhere},
        ]
    )
    told = [{"metric": "fans", "value": "2"}, {"metric": "tweets", "value": "unknown"}]
    first, second, post = entries_of(case, follow_up_of(observations=told))
    assert (first.anchor, first.origin) == ("timeline-figures-2010-01", None)
    assert isinstance(second.subject, tuple)
    assert [(each.metric.id, str(each.reading.value), each.benchmark) for each in second.subject] == [
        ("fans", "2", False),
        ("tweets", "unknown", False),
        ("tweets", "3", True),
    ]
    # The case and the follow-up both tell of it.
    assert second.origin is None
    assert post.kind == "follow-up"


def test_readings_that_a_follow_up_alone_tells_come_from_it(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    case = case_of(metrics=[{"id": "fans", "label": "Fans", "observations": []}])
    entry, _ = entries_of(case, follow_up_of(observations=[{"metric": "fans", "value": "2"}]))
    assert (entry.kind, entry.origin) == ("observation", "later")


def test_undated_things_stand_last_and_not_checked_is_nothing_to_tell(case_of: MakeCase) -> None:
    undated = {"id": "new", "text": "It is new.", "verdict": "not-checked"}
    case = whole_case(case_of, None, timeline=[{"date": "2010-03-01", "title": "Praise"}])
    case = case.model_copy(update={"claims": (*case.claims, *case_of(claims=[undated]).claims)})
    assert [(entry.kind, entry.anchor) for entry in entries_of(case)] == [
        ("event", "2010-03-01-event-praise"),
        ("goal", "timeline-goal-hire-somebody"),
        ("claim", "timeline-claim-new"),
        ("claim", "timeline-claim-works"),
        ("promise", "timeline-promise-reward"),
        ("verdict", "timeline-verdict-works"),
        ("status", "timeline-status-reward"),
        ("outcome", "timeline-outcome"),
    ]


def test_an_end_and_what_is_due_stand_on_the_last_day_their_date_can_mean(case_of: MakeCase) -> None:
    case = case_of(
        campaign={"start": "2010-03", "end": "2010-03"},
        promises=[{"id": "reward", "text": "Money.", "by": "ISS", "due": "2010-03", "status": "kept"}],
        timeline=[{"date": "2010-03-15", "title": "Praise"}],
        next_check="2010-03",
    )
    dated = [entry for entry in entries_of(case) if entry.date]
    assert [entry.kind for entry in dated] == ["start", "event", "end", "due", "next-check"]
    assert [entry.day and entry.day.isoformat() for entry in dated] == [
        "2010-03-01",
        "2010-03-15",
        "2010-03-31",
        "2010-03-31",
        "2010-03-31",
    ]


def test_a_reply_is_an_event_of_that_type_or_an_answer_given_nowhere_else(case_of: MakeCase) -> None:
    case = case_of(
        requests=[
            {"id": "paid", "date": "2010-03-01", "to": "ISS", "question": "Paid?", "answered": "2010-03-02"},
            {
                "date": "2010-03-03",
                "to": "ISS",
                "question": "Hired?",
                "answered": "2010-03-04",
                "answer": "letter",
            },
        ],
        timeline=[{"id": "letter", "date": "2010-03-04", "type": "reply", "title": "Yes."}],
    )
    assert [(entry.kind, entry.anchor, entry.type) for entry in entries_of(case)] == [
        ("request", "timeline-request-paid", None),
        ("reply", "timeline-answer-paid", None),
        ("request", "timeline-request-2010-03-03", None),
        ("reply", "letter", "reply"),
    ]


def test_a_source_that_was_lost_is_told_when_last_seen_and_when_first_gone(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    looks = [("2010-02", "gone"), ("2010-01-20", "alive"), ("2009-12", "changed"), ("2010-03", "gone")]
    checks = [{"date": day, "status": status} for day, status in looks]
    case = case_of(
        sources={
            "site": {"title": "Site", "accessed": "2009-11-20", "checks": checks},
            "kept": {"title": "Kept", "checks": [{"date": "2010-02", "status": "alive"}]},
            "never-seen": {"title": "Lost", "checks": [{"date": "2010-04", "status": "gone"}]},
        }
    )
    read = {
        "film": {"title": "Film", "accessed": "2010-05-02", "checks": [{"date": "2010-06", "status": "gone"}]}
    }
    found = entries_of(case, follow_up_of(sources=read))
    assert [(entry.anchor, entry.date and entry.date.edtf, entry.origin) for entry in found] == [
        ("timeline-seen-site", "2010-01-20", None),
        ("timeline-gone-site", "2010-02", None),
        ("timeline-gone-never-seen", "2010-04", None),
        ("timeline-follow-up-later", "2010-05-01", "later"),
        ("timeline-seen-film_later", "2010-05-02", "later"),
        ("timeline-gone-film_later", "2010-06", "later"),
    ]


@pytest.mark.parametrize(
    ("status", "due", "today", "state"),
    [
        ("not-checked", "2010-05-10", "2010-05-10", "to-come"),
        ("stalled", "2010-05-10", "2010-05-11", "overdue"),
        ("in-progress", "2010-05", "2010-05-31", "to-come"),
        ("kept", "2010-05-10", "2010-05-11", "past"),
        ("broken", "2010-05-10", "2010-04-01", "past"),
        ("not-checked", None, "2010-05-10", "to-come"),
    ],
)
def test_what_is_due_is_to_come_or_overdue_until_it_is_settled(
    case_of: MakeCase, status: str, due: str | None, today: str, state: str
) -> None:
    promise = {
        "id": "reward",
        "text": "Money.",
        "by": "ISS",
        "status": status,
        **({"due": due} if due else {}),
    }
    found = entries_of(case_of(promises=[promise]), today=date.fromisoformat(today))
    (entry,) = [entry for entry in found if entry.kind == "due"]
    assert (entry.state, entry.date and entry.date.edtf) == (state, due)


def test_a_settled_promise_without_a_due_date_is_not_waited_for(case_of: MakeCase) -> None:
    kept = {"id": "reward", "text": "Money.", "by": "ISS", "status": "kept"}
    assert [entry.kind for entry in entries_of(case_of(promises=[kept]))] == ["promise", "status"]


@pytest.mark.parametrize(
    ("today", "states"),
    [
        ("2010-02-28", ["to-come", "to-come", "to-come", "to-come"]),
        ("2010-03-01", ["past", "to-come", "to-come", "to-come"]),
        ("2010-03-15", ["past", "past", "to-come", "to-come"]),
        ("2010-03-31", ["past", "past", "past", "to-come"]),
        ("2010-05-01", ["past", "past", "past", "overdue"]),
    ],
)
def test_what_is_still_to_come_is_marked_so(case_of: MakeCase, today: str, states: list[str]) -> None:
    case = case_of(
        campaign={"start": "2010-03", "end": "2010-03"},
        timeline=[{"date": "2010-03-15", "title": "Praise"}],
        next_check="2010-04",
    )
    assert [entry.state for entry in entries_of(case, today=date.fromisoformat(today))] == states


def state_on(today: date, entry: TimelineItem) -> str:
    """Return the state that the format gives an entry of something that is open still."""
    if entry.day is None:
        return "past"
    if entry.kind in ("due", "next-check"):
        return "overdue" if today > entry.day else "to-come"
    return "to-come" if entry.day > today else "past"


@given(days=st.lists(st.dates(date(2010, 1, 1), date(2010, 6, 1)), min_size=2, max_size=4))
def test_what_is_in_order_already_is_told_as_of_each_day(case_of: MakeCase, days: list[date]) -> None:
    case = case_of(
        campaign={"start": "2010-03", "end": "2010-03", "goal": "Hire somebody."},
        promises=[{"id": "reward", "text": "Money.", "by": "ISS", "date": "2010-02-03", "due": "2010-03"}],
        timeline=[{"date": day, "title": day} for day in ("2010-02", "2010-03-15", "2010-03-31", "2010-05")],
        next_check="2010-04",
    )
    chronicle = Chronicle(join(case))
    for today in days:
        told = [entry for entry in chronicle.on(today) if isinstance(entry, TimelineItem)]
        assert [entry.state for entry in told] == [state_on(today, entry) for entry in told]
        assert [entry.anchor for entry in told] == [entry.anchor for entry in entries_of(case)]


def test_the_next_check_is_told_while_nobody_has_looked_since(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    case = case_of(next_check="2010-04")
    assert [entry.kind for entry in entries_of(case)] == ["next-check"]
    assert [entry.kind for entry in entries_of(case, follow_up_of())] == ["follow-up"]
    assert entries_of(case_of(next_check="2010-04", maintenance="closed")) == []


def test_an_events_id_names_its_anchor_for_good(case_of: MakeCase) -> None:
    events = [
        {"date": "2010-03-01", "type": "coverage", "title": "Fem tidningar på en dag"},
        {"id": "timeline-start", "date": "2010-03-02", "title": "Named like another"},
        {"id": "five-papers", "date": "2010-03~", "title": "Five papers"},
    ]
    case = case_of(campaign={"start": "2010-02-01"}, timeline=events)
    assert [entry.anchor for entry in entries_of(case)] == [
        "timeline-start-2",
        "2010-03-01-coverage-fem-tidningar-pa-en-dag",
        "five-papers",
        "timeline-start",
    ]


def test_entries_that_would_share_an_anchor_are_told_apart_by_what_they_say(case_of: MakeCase) -> None:
    events = [
        {"date": "2010-03-01", "title": "Praise!", "text": "B"},
        {"date": "2010-03-01", "title": "Praise?", "text": "A"},
        {"id": "2010-03-01-event-praise-2", "date": "2010-03-01", "title": "Other"},
    ]
    expected = {
        "B": "2010-03-01-event-praise",
        "A": "2010-03-01-event-praise-3",
        None: "2010-03-01-event-praise-2",
    }
    for order in (events, events[::-1]):
        found = entries_of(case_of(timeline=order))
        assert {
            entry.subject.text: entry.anchor for entry in found if isinstance(entry.subject, Event)
        } == expected


CLAIM = {"text": "It works.", "checked": "2010-05", "verdict": "partly"}
PROMISE = {"text": "Money.", "by": "ISS", "due": "2010-06"}
DAYS = st.sampled_from(
    ["2009", "2009-11", "2009-11-10?", "2009-11-10", "2010-02", "2010-02-28", "2010~", None]
)
TITLES = st.sampled_from(["Praise", "Praise!", "Blame"])


@st.composite
def front_matter(draw: st.DrawFn) -> dict[str, Any]:
    """Return a case with a few of everything that stands in a timeline."""
    dated = DAYS.map(lambda day: {"date": day} if day else {})
    numbered = st.lists(dated, max_size=3).map(lambda parts: list(enumerate(parts)))
    events = st.builds(lambda day, title: {"date": day or "2010", "title": title}, DAYS, TITLES)
    return {
        "campaign": {"goal": [{"text": f"Goal {n}", **part} for n, part in draw(numbered)]},
        "claims": [{**CLAIM, "id": f"claim-{n}", **part} for n, part in draw(numbered)],
        "promises": [{**PROMISE, "id": f"promise-{n}", **part} for n, part in draw(numbered)],
        "requests": [
            {"to": "ISS", "question": f"{n}?", "date": "2010", **part} for n, part in draw(numbered)
        ],
        "metrics": [
            {"id": f"metric-{n}", "label": "M", "observations": [{"value": "1", "date": "2008", **part}]}
            for n, part in draw(numbered)
        ],
        "timeline": draw(st.lists(events, max_size=4)),
    }


def told(case: Case, today: date) -> list[tuple[str, str]]:
    return [(entry.kind, entry.anchor) for entry in entries_of(case, today=today)]


@given(written=front_matter(), days=st.integers(0, 4000))
def test_anchors_are_unique_and_do_not_depend_on_the_day(
    case_of: MakeCase, written: dict[str, Any], days: int
) -> None:
    found = told(case_of(**written), LATER)
    assert len({name for _, name in found}) == len(found)
    assert told(case_of(**written), LATER - timedelta(days=days)) == found


@given(written=front_matter(), data=st.data())
def test_order_and_anchors_do_not_depend_on_the_order_in_the_file(
    case_of: MakeCase, written: dict[str, Any], data: st.DataObject
) -> None:
    shuffled = {
        key: data.draw(st.permutations(value)) for key, value in written.items() if isinstance(value, list)
    }
    assert told(case_of(**{**written, **shuffled}), LATER) == told(case_of(**written), LATER)


@given(written=front_matter())
def test_entries_stand_in_date_order_and_undated_ones_last(
    case_of: MakeCase, written: dict[str, Any]
) -> None:
    days = [entry.day or date.max for entry in entries_of(case_of(**written))]
    assert days == sorted(days)


@given(written=front_matter(), day=st.dates(date(2008, 1, 1), date(2011, 1, 1)))
def test_silences_are_long_and_between_what_has_happened(
    case_of: MakeCase, written: dict[str, Any], day: date
) -> None:
    for item in Chronicle(join(case_of(**written))).on(day):
        if isinstance(item, Silence):
            assert item.days == (item.until.first - item.since.last).days
            assert item.days >= 60
            assert item.until.first <= day
