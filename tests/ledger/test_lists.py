"""Whoever follows a list goes on following it when it has got another name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.ledger.book import Book
from casebook.ledger.lines import Listed, Renamed
from casebook.ledger.lists import Lists

from .samples import DATE, DAY, LISTS, TEXTS

TIP, ADVERTISEMENT, LATER = "case/tip", "case/annons", "follow-up/later"
ISS, GROUP = "organisations/iss", "organisations/iss-group"
RENTOKIL, UNIONEN = "organisations/rentokil", "organisations/unionen"
BOTH = {TIP: {UNIONEN}, ADVERTISEMENT: {UNIONEN}}
REWARD, PRIZE, FACEBOOK = "tags/reward", "tags/prize", "tags/facebook"
STANDING = st.dictionaries(TEXTS, st.frozensets(LISTS, max_size=3))


def book(**texts: str) -> Book:
    """Return the book of a site that was published with texts in these lists."""
    names = {"tip": TIP, "annons": ADVERTISEMENT, "later": LATER}
    return Book(frozenset(Listed(names[name], DATE, lists) for name, lists in texts.items()))


def published(known: Book, standing: dict[str, set[str]]) -> Book:
    """Return the book after one publication more."""
    return known.extended(Lists(known, standing, {}).lines(standing, DAY))


def former_lists(known: Book, standing: dict[str, set[str]], told: dict[str, str]) -> Mapping[str, str]:
    return Lists(known, standing, told).former


def test_a_list_that_is_there_leads_nowhere() -> None:
    assert former_lists(book(tip=ISS), {TIP: {ISS}}, {}) == {}


def test_a_list_of_which_all_has_gone_over_into_a_new_one_is_that() -> None:
    known = book(tip=f"{ISS} {REWARD}", later=ISS, annons=UNIONEN)
    now = {TIP: {RENTOKIL, REWARD}, LATER: {RENTOKIL}, ADVERTISEMENT: {UNIONEN}}
    assert former_lists(known, now, {}) == {ISS: RENTOKIL}
    assert Renamed(ISS, DATE, RENTOKIL) in set(Lists(known, now, {}).lines(now, DAY))


def test_it_stays_so_once_it_is_published() -> None:
    first = {TIP: {RENTOKIL}}
    known = published(book(tip=ISS), first)
    assert known.renamed == {ISS: Renamed(ISS, DATE, RENTOKIL)}
    assert former_lists(known, {TIP: {RENTOKIL}, LATER: {UNIONEN}}, {}) == {ISS: RENTOKIL}
    assert list(Lists(known, first, {}).lines(first, DAY)) == []
    assert Lists(known, first, {}).lost == {}


def test_every_name_of_a_chain_leads_to_its_end() -> None:
    known = published(published(book(tip=ISS), {TIP: {GROUP}}), {TIP: {RENTOKIL}})
    assert former_lists(known, {TIP: {RENTOKIL}}, {}) == {ISS: RENTOKIL, GROUP: RENTOKIL}


def test_a_name_that_comes_back_is_itself() -> None:
    known = published(published(book(tip=ISS), {TIP: {GROUP}}), {TIP: {ISS}})
    assert former_lists(known, {TIP: {ISS}}, {}) == {GROUP: ISS}


def test_a_name_that_came_back_and_went_again_leads_to_where_it_went_last() -> None:
    known = published(published(book(tip=ISS), {TIP: {GROUP}}), {TIP: {ISS}})
    now = {TIP: {RENTOKIL}}
    for each in (known, published(known, now)):
        assert former_lists(each, now, {}) == {ISS: RENTOKIL, GROUP: RENTOKIL}
    nowhere: dict[str, set[str]] = {TIP: set(), LATER: {GROUP}}
    for each in (known, published(known, nowhere)):
        assert former_lists(each, nowhere, {}) == {ISS: ""}


def test_only_texts_that_are_brought_out_are_written_down() -> None:
    assert list(Lists(Book(), {TIP: {ISS}, LATER: {ISS}}, {}).lines([LATER], DAY)) == [
        Listed(LATER, DATE, ISS)
    ]


def test_texts_may_be_renamed_one_by_one() -> None:
    known = published(book(tip=ISS, annons=ISS), {TIP: {GROUP}, ADVERTISEMENT: {ISS}})
    assert known.renamed == {}
    assert former_lists(known, {TIP: {GROUP}, ADVERTISEMENT: {GROUP}}, {}) == {ISS: GROUP}


def test_a_name_may_go_over_into_one_that_was_there_if_they_are_alike() -> None:
    known = book(tip="tags/rewards", annons=REWARD)
    assert former_lists(known, {TIP: {REWARD}, ADVERTISEMENT: {REWARD}}, {}) == {"tags/rewards": REWARD}


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param({"tip": ISS, "annons": UNIONEN}, BOTH, id="another"),
        pytest.param({"tip": ISS}, {TIP: set()}, id="nowhere"),
        pytest.param({"tip": ISS}, {TIP: {REWARD}}, id="of another kind"),
        pytest.param({"tip": f"{REWARD} {FACEBOOK}"}, {TIP: {FACEBOOK}}, id="in it before"),
        pytest.param({"tip": REWARD}, {TIP: {PRIZE, FACEBOOK}}, id="two new ones"),
        pytest.param({"tip": ISS, "annons": ISS}, {TIP: {RENTOKIL}, ADVERTISEMENT: {UNIONEN}}, id="parted"),
    ],
)
def test_what_cannot_be_told_goes_on_as_none(before: dict[str, str], now: dict[str, set[str]]) -> None:
    known = book(**before)
    gone = former_lists(known, now, {})
    assert set(gone.values()) == {""}
    assert set(Lists(known, now, {}).lost) == set(gone)


def test_what_the_author_tells_holds_before_all_else() -> None:
    known, now = book(tip=ISS), {TIP: {RENTOKIL}, ADVERTISEMENT: {UNIONEN}}
    assert former_lists(known, now, {ISS: UNIONEN}) == {ISS: UNIONEN}
    assert former_lists(known, now, {ISS: ""}) == {ISS: ""}
    assert Lists(known, now, {ISS: ""}).renamed == {}
    assert former_lists(published(known, now), now, {ISS: ""}) == {ISS: ""}
    assert former_lists(Book(), now, {"tags/once": RENTOKIL}) == {"tags/once": RENTOKIL}


def test_names_that_go_round_lead_nowhere() -> None:
    assert former_lists(book(tip=ISS), {TIP: {UNIONEN}}, {ISS: GROUP, GROUP: ISS}) == {ISS: "", GROUP: ""}


def test_what_a_text_left_long_ago_says_nothing_of_the_list() -> None:
    known = published(book(tip=ISS, annons=ISS), {TIP: {UNIONEN}, ADVERTISEMENT: {ISS}})
    now = {TIP: {UNIONEN}, ADVERTISEMENT: {RENTOKIL}}
    assert former_lists(known, now, {}) == {ISS: RENTOKIL}


@given(STANDING, STANDING, STANDING)
def test_a_publication_says_what_stands_where_and_then_nothing_more(
    first: dict[str, set[str]], second: dict[str, set[str]], third: dict[str, set[str]]
) -> None:
    known = Book()
    for standing in (first, second, third):
        before = former_lists(known, standing, {})
        known = published(known, standing)
        assert all(known.listed(name) == frozenset(lists) for name, lists in standing.items())
        assert list(Lists(known, standing, {}).lines(standing, DAY + timedelta(days=1))) == []
        assert former_lists(known, standing, {}) == before


@given(STANDING, STANDING, st.dictionaries(LISTS, LISTS | st.just("")))
def test_what_is_gone_leads_to_what_is_there_or_to_none(
    first: dict[str, set[str]], second: dict[str, set[str]], told: dict[str, str]
) -> None:
    there = {each for lists in second.values() for each in lists}
    led = former_lists(published(Book(), first), second, told)
    assert not led.keys() & there
    assert set(led.values()) <= {"", *there}
