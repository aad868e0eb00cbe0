"""Joining: what follow-ups say counts for their case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import Ruling, join
from casebook.model import Case, FollowUp

MakeCase = Callable[..., Case]
MakeFollowUp = Callable[..., FollowUp]

CLAIM = {"id": "works", "text": "It works.", "verdict": "not-checked", "because": "Too new."}
PROMISE = {"id": "reward", "text": "50,000 kronor.", "by": "ISS", "due": "2010-01-31"}
REQUEST = {"id": "paid", "date": "2010-02-10", "to": "ISS", "question": "Was it paid?"}


def words(rulings: tuple[Ruling, ...]) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (ruling.word, ruling.date and ruling.date.edtf, ruling.because, ruling.origin) for ruling in rulings
    ]


def test_only_published_posts_about_this_case_count(case_of: MakeCase, follow_up_of: MakeFollowUp) -> None:
    posts = [
        follow_up_of(slug="counts", follows=["other", "case"]),
        follow_up_of(slug="draft", status="draft"),
        follow_up_of(slug="hidden", status="hidden"),
        follow_up_of(slug="elsewhere", follows="other"),
    ]
    dossier = join(case_of(), posts)
    assert [post.slug for post in dossier.follow_ups] == ["counts"]


def test_a_later_verdict_replaces_an_earlier_one_and_both_stay(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    found = {"works": {"verdict": "contradicted", "because": "One tweet.", "evidence": ["fans", "page"]}}
    (record,) = join(case_of(claims=[CLAIM]), [follow_up_of(claims=found)]).claims
    assert words(record.rulings) == [
        ("not-checked", None, "Too new.", None),
        ("contradicted", "2010-05-01", "One tweet.", "later"),
    ]
    assert record.verdict == "contradicted"
    assert record.current is not None
    assert record.current.evidence == ("fans", "page")


def test_the_newest_ruling_counts_whoever_made_it(case_of: MakeCase, follow_up_of: MakeFollowUp) -> None:
    dated = [{"date": "2010-06", "is": "partly"}, {"date": "2010-04", "is": "checking", "because": "Asked."}]
    later = {"works": {"verdict": "unsupported"}}
    (record,) = join(case_of(claims=[{**CLAIM, "verdict": dated}]), [follow_up_of(claims=later)]).claims
    assert words(record.rulings) == [
        ("checking", "2010-04", "Asked.", None),
        ("unsupported", "2010-05-01", None, "later"),
        ("partly", "2010-06", "Too new.", None),
    ]


def test_on_one_day_the_follow_up_speaks_last(case_of: MakeCase, follow_up_of: MakeFollowUp) -> None:
    claim = {**CLAIM, "verdict": "partly", "checked": "2010-05-01"}
    later = follow_up_of(claims={"works": {"verdict": "supported"}})
    assert join(case_of(claims=[claim]), [later]).claims[0].verdict == "supported"


def test_what_nobody_looked_at_is_not_checked(case_of: MakeCase) -> None:
    dossier = join(case_of(claims=[{"id": "a", "text": "A"}], promises=[PROMISE]))
    claim, promise = dossier.claims[0], dossier.promises[0]
    assert (claim.verdict, claim.current, claim.rulings) == ("not-checked", None, ())
    assert (promise.status, promise.current, promise.checked) == ("not-checked", None, None)


def test_a_promise_was_checked_when_somebody_last_looked(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    promise = {**PROMISE, "status": "in-progress", "checked": "2010-03"}
    looked = follow_up_of(promises={"reward": {"status": "stalled", "because": "No sign."}})
    not_yet = follow_up_of(slug="last", date="2010-09-01", promises={"reward": {"status": "not-checked"}})
    (record,) = join(case_of(promises=[promise]), [looked, not_yet]).promises
    assert [word for word, *_ in words(record.rulings)] == ["in-progress", "stalled", "not-checked"]
    assert record.checked is not None
    assert record.checked.edtf == "2010-05-01"


def test_a_request_is_answered_by_the_earliest_that_tells_of_it(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    posts = [
        follow_up_of(slug="second", requests={"paid": {"answered": "2010-04-02"}}),
        follow_up_of(slug="first", type="reply", requests={"paid": {"answered": "2010-04-01"}}),
    ]
    (record,) = join(case_of(requests=[REQUEST]), posts).requests
    assert record.answered is not None
    assert (record.answered.edtf, record.origin, record.reply, record.number) == (
        "2010-04-01",
        "first",
        posts[1],
        1,
    )


@pytest.mark.parametrize(
    ("answer", "found"), [("letter", "letter"), ("later", "later"), ("case/letter", "letter")]
)
def test_an_answer_is_an_event_or_a_follow_up(
    case_of: MakeCase, follow_up_of: MakeFollowUp, answer: str, found: str
) -> None:
    letter = {"id": "letter", "date": "2010-03-01", "type": "reply", "title": "Not yet."}
    asked = {**REQUEST, "answered": "2010-03-01", "answer": answer}
    (record,) = join(case_of(requests=[asked], timeline=[letter]), [follow_up_of()]).requests
    reply = record.reply
    assert reply is not None
    assert (reply.slug if isinstance(reply, FollowUp) else reply.id) == found


def test_an_unanswered_request_stays_so(case_of: MakeCase, follow_up_of: MakeFollowUp) -> None:
    unnamed = {key: value for key, value in REQUEST.items() if key != "id"}
    records = join(case_of(requests=[unnamed, REQUEST]), [follow_up_of(type="reply")]).requests
    assert [(record.number, record.answered, record.reply) for record in records] == [
        (1, None, None),
        (2, None, None),
    ]


def test_the_outcome_is_the_newest_judgement_of_each_reading(
    case_of: MakeCase, follow_up_of: MakeFollowUp
) -> None:
    first = {"goal": "too-early", "attribution": "not-shown", "because": "It has just begun."}
    later = follow_up_of(outcome={"goal": "not-verified", "because": "Nobody tells."})
    dossier = join(case_of(outcome=first), [later])
    assert [(each.goal, each.origin) for each in dossier.outcomes] == [
        ("too-early", None),
        ("not-verified", "later"),
    ]
    goal, attribution = dossier.outcome.goal, dossier.outcome.attribution
    assert goal is not None
    assert attribution is not None
    assert (goal.goal, goal.because, goal.date and goal.date.edtf) == (
        "not-verified",
        "Nobody tells.",
        "2010-05-01",
    )
    assert (attribution.attribution, attribution.because, attribution.date) == (
        "not-shown",
        "It has just begun.",
        None,
    )


def test_without_a_judgement_nothing_stands(case_of: MakeCase) -> None:
    dossier = join(case_of())
    assert (dossier.outcomes, dossier.outcome.goal, dossier.outcome.attribution) == ((), None, None)


def test_the_newest_document_says_when_to_look_again(case_of: MakeCase, follow_up_of: MakeFollowUp) -> None:
    posts = [
        follow_up_of(slug="b", date="2010-06-01", next_check="2010-09"),
        follow_up_of(slug="a", date="2010-05-01", next_check="2011-01"),
        follow_up_of(slug="c", date="2010-07-01"),
    ]
    dossier = join(case_of(next_check="2010-04"), posts)
    assert dossier.next_check is not None
    assert dossier.next_check_set is not None
    assert (dossier.next_check.edtf, dossier.next_check_set.edtf) == ("2010-09", "2010-06-01")
    alone = join(case_of())
    assert (alone.next_check, alone.next_check_set) == (None, None)


@pytest.mark.parametrize(
    ("written", "post", "checked"),
    [
        ({}, {"type": "check"}, "2010-05-01"),
        ({}, {"type": "coverage"}, None),
        ({"timeline": [{"date": "2010-04", "type": "check", "title": "Looked"}]}, None, "2010-04"),
        ({"timeline": [{"date": "2010-04", "type": "coverage", "title": "Praise"}]}, None, None),
        ({"claims": [{**CLAIM, "verdict": "partly", "checked": "2010-03-02"}]}, None, "2010-03-02"),
        ({"claims": [CLAIM]}, None, None),
        ({"promises": [{**PROMISE, "checked": "2010-03-03"}]}, None, "2010-03-03"),
        ({"outcome": {"goal": "met", "date": "2010-03-04"}}, None, "2010-03-04"),
        (
            {"timeline": [{"date": "2010", "type": "check", "title": "Looked"}]},
            {"type": "check"},
            "2010-05-01",
        ),
    ],
)
def test_a_case_was_last_checked_when_somebody_last_looked(
    case_of: MakeCase,
    follow_up_of: MakeFollowUp,
    written: dict[str, Any],
    post: dict[str, Any] | None,
    checked: str | None,
) -> None:
    posts = [follow_up_of(**post)] if post else []
    last = join(case_of(**written), posts).last_checked
    assert (last and last.edtf) == checked


@pytest.mark.parametrize(
    ("by", "counts"), [(None, True), ("author", True), ("organisation", False), ("third-party", False)]
)
def test_a_reading_is_a_check_where_the_author_took_it(
    case_of: MakeCase, by: str | None, counts: bool
) -> None:
    seen = {"date": "2010-02", "value": "1", **({"by": by} if by else {})}
    case = case_of(metrics=[{"id": "fans", "label": "Fans", "observations": [seen]}])
    assert bool(join(case).last_checked) == counts


MONTHS = st.integers(1, 12)
POSTS = st.lists(
    st.fixed_dictionaries(
        {
            "month": MONTHS,
            "value": st.integers(0, 9).map(str),
            "verdict": st.sampled_from(["partly", "supported", "not-checked"]),
            "status": st.sampled_from(["kept", "broken", "stalled"]),
            "outcome": st.sampled_from([{"goal": "met"}, {"attribution": "unlikely"}, {"goal": "partly"}]),
            "next_check": st.sampled_from(["2012", "2011-07"]),
        }
    ),
    max_size=5,
)


@given(posts=POSTS, data=st.data())
def test_the_order_of_the_posts_does_not_matter(
    case_of: MakeCase, follow_up_of: MakeFollowUp, posts: list[dict[str, Any]], data: st.DataObject
) -> None:
    case = case_of(
        metrics=[{"id": "fans", "label": "Fans", "observations": []}],
        claims=[CLAIM],
        promises=[PROMISE],
        requests=[REQUEST],
    )
    told = [
        follow_up_of(
            slug=f"post-{number}",
            date=f"2010-{post['month']:02}",
            observations=[{"metric": "fans", "value": post["value"]}],
            claims={"works": {"verdict": post["verdict"]}},
            promises={"reward": {"status": post["status"]}},
            requests={"paid": {"answered": f"2011-{post['month']:02}"}},
            outcome=post["outcome"],
            next_check=post["next_check"],
            sources={"page": {"title": post["value"]}},
        )
        for number, post in enumerate(posts)
    ]
    assert join(case, data.draw(st.permutations(told))) == join(case, told)
