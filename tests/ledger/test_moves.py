"""Former addresses lead to the texts that were there, wherever these are now."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.feeds.ids import Authority
from casebook.ledger.book import Book
from casebook.ledger.former import path_of
from casebook.ledger.lines import Address, Former, Line, Published
from casebook.ledger.moves import Trespass, former_addresses, published_at, trespasses
from casebook.ledger.names import name_in, name_of

from .samples import DATE, TAG, published

TIP, SV, DANCE = "case/tip", "case/tip/sv", "post/dance"
PATHS = st.sampled_from(["a/", "b/", "c/", "å.html", "a/index.html"])
NAMES = st.sampled_from([TIP, SV, DANCE, "follow-up/later"])


def at(name: str, *paths: str) -> list[Line]:
    """Return what the ledger says of a text that was at some addresses."""
    return [published(name), *(Address(name, path, "x.md") for path in paths)]


def book(*lines: list[Line]) -> Book:
    return Book(frozenset(line for some in lines for line in some))


def test_a_text_is_called_as_the_id_of_its_entry_calls_it() -> None:
    mint = Authority.of("casebook.example").case
    for lasting_id in ("tip", "året", "a\u030aret", "a/b"):
        assert name_of("case", lasting_id) == name_in(mint(2026, lasting_id))
        assert name_of("case", lasting_id, "sv") == name_in(mint(2026, lasting_id, "sv"))


def test_an_address_leads_to_where_its_text_is_now() -> None:
    known = book(at(TIP, "cases/tip/", "cases/a-tip/"), at(SV, "sv/cases/tip/", "sv/cases/a-tip/"))
    now = {TIP: "cases/a-tip/", SV: "sv/cases/a-tip/"}
    assert former_addresses(known, now) == {"cases/tip/": TIP, "sv/cases/tip/": SV}


def test_every_address_of_a_chain_leads_to_its_end() -> None:
    known = book(at(TIP, "a/", "b/", "c/"))
    assert former_addresses(known, {TIP: "c/"}) == {"a/": TIP, "b/": TIP}
    assert former_addresses(known, {TIP: "d/"}) == {"a/": TIP, "b/": TIP, "c/": TIP}


def test_a_text_that_returns_leads_nowhere_from_there() -> None:
    assert former_addresses(book(at(TIP, "a/", "b/")), {TIP: "a/"}) == {"b/": TIP}


def test_two_texts_may_change_places() -> None:
    known = book(at(TIP, "a/"), at(DANCE, "b/"))
    now = {TIP: "b/", DANCE: "a/"}
    assert former_addresses(known, now) == {}
    assert set(trespasses(known, now)) == {Trespass(TIP, DANCE, new=False), Trespass(DANCE, TIP, new=False)}
    later = book(at(TIP, "a/", "b/"), at(DANCE, "a/", "b/"))
    assert former_addresses(later, now) == {}
    assert list(trespasses(later, now)) == []


def test_an_address_is_the_same_however_it_is_written() -> None:
    known = book(at(TIP, "cases/%C3%A5ret/index.html", "a:b/"))
    assert former_addresses(known, {TIP: "cases/året/"}) == {"a:b/": TIP}
    assert former_addresses(known, {TIP: "cases/a\u030aret/"}) == {"a:b/": TIP}


def test_what_is_gone_or_held_back_is_led_to_from_nowhere() -> None:
    assert former_addresses(book(at(TIP, "a/")), {DANCE: "b/"}) == {}


def test_a_post_that_became_a_case_is_found_where_it_was() -> None:
    known = book(at("post/tip", "posts/tip/"))
    assert former_addresses(known, {TIP: "cases/tip/"}) == {"posts/tip/": TIP}
    known = known.extended([Published(TIP, f"{TAG}post/tip", DATE)])
    assert former_addresses(known, {TIP: "cases/tip/"}) == {"posts/tip/": TIP}


def test_where_only_the_feeds_before_had_a_text_none_was_published() -> None:
    known = book(
        at(TIP, "cases/tip/", "cases/%C3%A5ret/index.html"), [Former("2010/tip/", f"{TAG}old", DATE)]
    )
    assert published_at(known) == {"cases/tip/", "cases/året/"}


def test_a_text_is_found_where_the_feeds_before_led_to() -> None:
    old = Former("2010/05/dance.html", f"{TAG}old", DATE)
    now = {DANCE: "posts/dance/", "post/other": "posts/other/"}
    assert former_addresses(Book(frozenset([old])), now) == {"2010/05/dance.html": DANCE}
    entry = Published(DANCE, old.id, DATE)
    assert former_addresses(Book(frozenset([old, entry])), now) == {"2010/05/dance.html": DANCE}
    assert former_addresses(Book(frozenset([old, published(DANCE)])), now) == {}


def test_a_new_text_at_the_former_address_of_another_is_told() -> None:
    known = book(at(TIP, "a/", "b/"))
    assert list(trespasses(known, {TIP: "b/", DANCE: "a/"})) == [Trespass(DANCE, TIP, new=True)]
    assert list(trespasses(known, {TIP: "a/"})) == []
    assert list(trespasses(known, {TIP: "c/"})) == []


def test_where_a_text_has_stood_already_nobody_is_told_again() -> None:
    known = book(at(TIP, "a/", "b/"), at(DANCE, "a/"))
    assert list(trespasses(known, {TIP: "b/", DANCE: "a/"})) == []


def test_a_text_may_take_its_own_address_in_another_language() -> None:
    """As all do once a site has another language of its own."""
    known = book(at(TIP, "cases/tip/"), at(SV, "sv/cases/tip/"))
    now = {TIP: "en/cases/tip/", SV: "cases/tip/"}
    assert list(trespasses(known, now)) == []
    assert former_addresses(known, now) == {"sv/cases/tip/": SV}


def test_the_address_of_what_is_gone_may_be_taken() -> None:
    """Most often it is the same text, whose id was not written down: that is told elsewhere."""
    assert list(trespasses(book(at(TIP, "a/")), {"case/a-tip": "a/"})) == []


@given(
    st.dictionaries(NAMES, st.lists(PATHS, max_size=4), max_size=4),
    st.dictionaries(NAMES, PATHS, max_size=4),
)
def test_each_former_address_leads_away_from_itself_and_to_what_was_there(
    known: dict[str, list[str]], now: dict[str, str]
) -> None:
    ledger = book(*(at(name, *paths) for name, paths in known.items()))
    led = former_addresses(ledger, now)
    taken = set(map(path_of, now.values()))
    for path, name in led.items():
        assert path not in taken
        assert path in map(path_of, known[name])
    for name in known.keys() & now.keys():
        assert {path_of(path) for path in known[name]} <= led.keys() | taken
    assert not {each.name for each in trespasses(ledger, now) if each.new} & {
        n for n, p in known.items() if p
    }


@given(
    st.text("aAå./-%41_:?#\\", max_size=8) | st.sampled_from(["index.html", "a/index.html", "aindex.html"])
)
def test_an_address_is_written_in_one_way(path: str) -> None:
    (written,) = {path_of(f"/{path}")}
    now = {TIP: "elsewhere/"}
    assert former_addresses(book(at(TIP, path)), now).keys() <= {written}


@pytest.mark.parametrize("path", ["", "a/", "x.html"])
def test_an_empty_ledger_leads_nowhere(path: str) -> None:
    assert former_addresses(Book(), {TIP: path}) == {}
    assert list(trespasses(Book(), {TIP: path})) == []
