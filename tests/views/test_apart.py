"""What was cited of a case on a page is known by another name once the page has more cases, or fewer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebook.views.apart import Told, apart_anchor, called_now

OWN = st.sampled_from(["claim-reach", "claim-x-2", "promise-reward", "metric-fans", "benchmark-fans"])
IDS = st.lists(st.sampled_from(["tip", "network", "a-tip-2009", "å_b"]), min_size=1, max_size=3, unique=True)
DATES = st.sampled_from(["", "-2009", "-2009-11", "-2009-11-10"])


def told(name: str, *anchors: str, once: str = "") -> Told:
    return Told(name, frozenset(filter(None, (name, once))), frozenset(anchors))


def apart(case: str, anchor: str) -> str:
    kind, _, name = anchor.partition("-")
    return apart_anchor(kind, case, name)


TIP, NETWORK = told("tip", "claim-reach", "metric-fans", once="a-tip"), told("network", "claim-reach")


def test_what_was_of_one_case_is_told_apart_now() -> None:
    gone = ["claim-reach", "metric-fans", "metric-fans-2009-11", "claim-once", "timeline-start"]
    found = {
        "claim-reach": "claim-tip_reach",
        "metric-fans": "metric-tip_fans",
        "metric-fans-2009-11": "metric-tip_fans-2009-11",
    }
    for cases in ((TIP, NETWORK), (NETWORK, TIP)):
        assert called_now(gone, cases) == found


def test_of_two_that_have_as_much_it_is_the_first() -> None:
    assert called_now(["claim-reach"], (TIP, NETWORK)) == {"claim-reach": "claim-tip_reach"}
    assert called_now(["claim-reach"], (NETWORK, TIP)) == {"claim-reach": "claim-network_reach"}


def test_what_was_told_apart_is_of_one_case_now() -> None:
    gone = ["claim-tip_reach", "claim-network_reach", "metric-tip_fans-2009", "promise-tip_reward"]
    assert called_now(gone, [TIP]) == {
        "claim-tip_reach": "claim-reach",
        "metric-tip_fans-2009": "metric-fans-2009",
    }


def test_a_case_is_known_by_the_names_that_it_had() -> None:
    assert called_now(["claim-a-tip_reach"], (NETWORK, TIP)) == {"claim-a-tip_reach": "claim-tip_reach"}
    assert called_now(["claim-a-tip_reach"], [TIP]) == {"claim-a-tip_reach": "claim-reach"}
    assert called_now(["claim-a-tip_reach"], [NETWORK]) == {}


def test_nothing_has_another_name_where_there_is_no_case() -> None:
    assert called_now(["claim-reach", "claim-tip_reach"], []) == {}


@given(st.frozensets(st.tuples(OWN, DATES), min_size=1), IDS, st.data())
def test_what_became_of_several_cases_is_found_again(
    cited: frozenset[tuple[str, str]], ids: list[str], data: st.DataObject
) -> None:
    """From a page of one case to one of several, from there to one of another number, and back."""
    anchors = [f"{anchor}{date}" for anchor, date in cited]
    others = [told(name, *data.draw(st.frozensets(OWN))) for name in ids[1:]]
    cases = [told(ids[0], *(anchor for anchor, _ in cited)), *others]
    now = called_now(anchors, cases)
    assert now == ({} if len(cases) == 1 else {anchor: apart(ids[0], anchor) for anchor in anchors})
    assert called_now(now.values(), cases) == {}
    assert called_now(now.values(), data.draw(st.permutations(cases))) == {}
    assert called_now(now.values(), cases[:1]) == {after: before for before, after in now.items()}
    assert not called_now(now.values(), others[:1])


@given(st.lists(st.text("claim-tp_ré09.", max_size=14)), IDS)
def test_whatever_a_ledger_says_each_has_one_name(gone: list[str], ids: list[str]) -> None:
    cases = [told(name, "claim-t", "claim-a") for name in ids]
    found = called_now(gone, cases)
    assert found.keys() <= set(gone)
    assert called_now(found.values(), cases) == {}
