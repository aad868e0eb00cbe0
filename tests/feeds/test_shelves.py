"""Which entries stand in which feed: the algebra of their sets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from casebook.feeds.facts import Facts, Happening
from casebook.feeds.shelves import Shelf, shelves
from casebook.feeds.slot import Slot
from casebook.feeds.slots import slots
from casebook.views.addresses import slug_of

from .conftest import site_on

SITE = site_on(date(2026, 7, 1))
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_NAMES = ("ISS", "iss", "Åhléns", "Twitter", "press release", "Press Release", "零")
_some = st.lists(st.sampled_from(_NAMES), max_size=3).map(tuple)
_langs = st.sampled_from(["en", "sv", "da"])


@st.composite
def sites(draw: Any) -> list[Facts]:
    """Return the facts of a site: cases, follow-ups of some of them, posts, and translations of any."""
    cases = draw(st.integers(0, 4))
    made = [_facts(draw, f"case-{n}", "case", cases=(f"case-{n}",)) for n in range(cases)]
    ids = [facts.id for facts in made]
    for n in range(draw(st.integers(0, 4)) if ids else 0):
        followed = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True))
        made.append(_facts(draw, f"later-{n}", "follow-up", cases=tuple(followed)))
    made += [_facts(draw, f"post-{n}", "post") for n in range(draw(st.integers(0, 2)))]
    return [*made, *(_translated(each, draw) for each in made if draw(st.booleans()))]


def _facts(draw: Any, name: str, kind: Any, **more: Any) -> Facts:
    day = _FIRST + timedelta(days=draw(st.integers(0, 3)))
    if kind == "case":
        happened = draw(st.integers(0, 2))
        more["news"] = tuple(Happening(f"check-{n}", day + timedelta(days=n + 1)) for n in range(happened))
        more |= {
            "organisations": draw(_some) or ("ISS",),
            "channels": draw(_some),
            "folder": f"cases/{name}/",
        }
    path, lang = f"{kind}/{name}/", draw(_langs)
    texts = {"title": name, "path": path, "lang": lang, "tags": draw(_some), "day": day.date()}
    return Facts(id=name, file=f"{name}.{lang}.md", kind=kind, published=day, updated=day, **texts, **more)


def _translated(facts: Facts, draw: Any) -> Facts:
    lang = draw(_langs.filter(lambda lang: lang != facts.lang))
    changed = {
        "file": f"{facts.id}.{lang}.md",
        "lang": lang,
        "path": f"{lang}/{facts.path}",
        "tags": draw(_some),
    }
    return Facts(**{**vars(facts), **changed, "translation": True})


def of(made: Iterable[Facts]) -> tuple[tuple[Slot, ...], dict[tuple[str, ...], Shelf]]:
    """Return the entries of a site, and its feeds by their names."""
    out = slots(made, SITE)
    return out, {shelf.name: shelf for shelf in shelves(out, SITE)}


def ids(shelf: Iterable[Slot]) -> set[str]:
    return {slot.id for slot in shelf}


@given(sites())
def test_the_sites_feed_is_the_union_of_the_cases_feeds_and_the_posts(made: list[Facts]) -> None:
    out, shelved = of(made)
    cases = {name for held, shelf in shelved.items() if held[0] == "case" for name in ids(shelf.slots)}
    posts = {slot.id for slot in out if slot.kind == "post" and not slot.facts.translation}
    assert ids(shelved[("all",)].slots) == cases | posts


@given(sites())
def test_an_entry_is_in_exactly_the_feeds_of_what_it_is_about(made: list[Facts]) -> None:
    out, shelved = of(made)
    cases = {facts.id: facts for facts in made if facts.kind == "case" and not facts.translation}
    for slot in out:
        assert {name for name, shelf in shelved.items() if slot.id in ids(shelf.slots)} == _wanted(
            slot, cases
        )


def _wanted(slot: Slot, cases: dict[str, Facts]) -> set[tuple[str, ...]]:
    facts = slot.facts
    wanted = {("lang", facts.lang)}
    if facts.translation:
        return wanted
    about = [cases[case] for case in facts.cases]
    wanted |= {("all",)} | {("case", case) for case in facts.cases}
    wanted |= {("organisations", slug_of(name)) for case in about for name in case.organisations}
    wanted |= {("channels", slug_of(name)) for case in about for name in case.channels}
    wanted |= {("tags", slug_of(name)) for name in facts.tags}
    return wanted | ({("follow-ups",)} if slot.kind in ("follow-up", "event") else set())


@given(sites())
def test_no_feed_is_empty_but_those_of_the_site(made: list[Facts]) -> None:
    _, shelved = of(made)
    assert all(shelf.slots for name, shelf in shelved.items() if name not in {("all",), ("follow-ups",)})


@given(sites())
def test_feeds_have_names_and_paths_of_their_own_and_the_newest_first(made: list[Facts]) -> None:
    out = slots(made, SITE)
    shelved = list(shelves(out, SITE))
    assert len({shelf.name for shelf in shelved}) == len({shelf.path for shelf in shelved}) == len(shelved)
    for shelf in shelved:
        assert list(shelf.slots) == sorted(shelf.slots, key=lambda slot: slot.recency, reverse=True)


@given(sites())
def test_an_answer_is_to_the_case_in_the_same_language_where_there_is_one(made: list[Facts]) -> None:
    out, _ = of(made)
    known = {slot.id for slot in out}
    for slot in out:
        if slot.kind == "follow-up":
            assert slot.in_reply_to is not None
            own = f"case/{slot.facts.cases[0]}/{slot.facts.lang}"
            ends = own if slot.facts.translation and any(each.endswith(own) for each in known) else own[:-3]
            assert slot.in_reply_to.id.endswith(ends)
