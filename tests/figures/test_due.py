"""What is due, the author's own lateness first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casebook.figures import Dossier, Due, due, join
from casebook.model import Case

MakeCase = Callable[..., Case]
TODAY = date(2010, 4, 2)


def told(items: tuple[Due, ...]) -> list[tuple[str, str, str]]:
    return [(item.kind, item.dossier.case.slug, item.date.edtf) for item in items]


def promise(name: str, day: str, status: str = "not-checked") -> dict[str, str]:
    return {"id": name, "text": "Money.", "by": "ISS", "due": day, "status": status}


def request(**written: str) -> dict[str, str]:
    return {"date": "2010-03-01", "to": "ISS", "question": "Paid?", **written}


def test_what_is_due_comes_kind_by_kind_the_longest_overdue_first(case_of: MakeCase) -> None:
    one = case_of(
        slug="one",
        next_check="2010-03",
        promises=[promise("late", "2010-02"), promise("later", "2010-04-01"), promise("running", "2010-05")],
        requests=[request(deadline="2010-03-10"), request()],
    )
    two = case_of(slug="two", next_check="2010-05", promises=[promise("latest", "2009")])
    three = case_of(slug="three", next_check="2010-04-20")
    four = case_of(slug="four", next_check="2009-12")
    items = due([join(case) for case in (one, two, three, four)], TODAY)
    assert told(items) == [
        ("check-missed", "four", "2009-12"),
        ("check-missed", "one", "2010-03"),
        ("promise-overdue", "two", "2009"),
        ("promise-overdue", "one", "2010-02"),
        ("promise-overdue", "one", "2010-04-01"),
        ("request-unanswered", "one", "2010-03-01"),
        ("request-unanswered", "one", "2010-03-10"),
        ("check-to-come", "three", "2010-04-20"),
        ("check-to-come", "two", "2010-05"),
    ]
    assert items[0].subject is None
    assert items[2].subject is items[2].dossier.promises[0]
    assert items[5].subject is items[5].dossier.requests[1]
    assert items[5].clock.state == "waiting"
    assert items[6].clock.state == "overdue"


def test_what_is_settled_answered_or_closed_is_not_due(case_of: MakeCase) -> None:
    case = case_of(
        next_check="2010-03",
        maintenance="closed",
        promises=[promise("kept", "2010-01", "kept"), {"id": "open", "text": "Soon.", "by": "ISS"}],
        requests=[request(answered="2010-03-02")],
    )
    assert due([join(case), join(case_of())], TODAY) == ()


def test_a_closed_case_still_owes_what_was_promised_and_asked(case_of: MakeCase) -> None:
    case = case_of(maintenance="closed", promises=[promise("late", "2010-02")], requests=[request()])
    assert [kind for kind, *_ in told(due([join(case)], TODAY))] == ["promise-overdue", "request-unanswered"]


DATES = st.sampled_from(["2009", "2010-03", "2010-03-31", "2010-04-02", "2011"])
CASES = st.lists(
    st.fixed_dictionaries({}, optional={
        "next_check": DATES,
        "promises": DATES.map(lambda day: [promise("a", day), promise("b", day)]),
        "requests": DATES.map(lambda day: [request(deadline=day), request(deadline=day)]),
    }),
    max_size=4,
)  # fmt: skip


@given(cases=CASES, data=st.data())
def test_the_order_of_the_cases_does_not_matter(
    case_of: MakeCase, cases: list[dict[str, Any]], data: st.DataObject
) -> None:
    dossiers: list[Dossier] = [join(case_of(slug=f"case-{n}", **written)) for n, written in enumerate(cases)]
    assert due(data.draw(st.permutations(dossiers)), TODAY) == due(dossiers, TODAY)
