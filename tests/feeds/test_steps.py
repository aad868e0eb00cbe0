"""Feeds are made in three steps, each of which follows from what it is given alone."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebook.feeds.bounds import weight
from casebook.feeds.entry import Feed
from casebook.feeds.files import beside, feed_file, feed_files
from casebook.feeds.format import ToWrite
from casebook.feeds.formats import FORMATS
from casebook.feeds.fragments import fragments, written
from casebook.feeds.generator import generator
from casebook.feeds.shelves import shelves
from casebook.feeds.slots import slots
from casebook.feeds.story import Article
from casebook.feeds.xml_formats import ATOM, RSS
from casebook.views.desk import Desk

from .conftest import Feeds, articles_of, site_on
from .samples import entry, feed
from .test_site import HELD
from .whole import atom, rss

TODAY = date(2026, 7, 1)
SITE = site_on(TODAY)


@pytest.fixture(scope="module")
def articles(desk_on: Callable[[date], Desk]) -> Sequence[Article]:
    """Return what feeds tell of on the small site, each made once."""
    known = [(article.facts, article.tell()) for article in articles_of(desk_on(TODAY))]
    return [Article(facts, lambda story=story: story) for facts, story in known]


def made(articles: Sequence[Article]) -> Feeds:
    return {feed.path: feed.data for feed in feed_files(articles, SITE)}


def never() -> NoReturn:
    raise AssertionError("a text was rendered")


def test_no_text_is_rendered_to_know_what_stands_where(articles: Sequence[Article]) -> None:
    out = slots((Article(article.facts, never).facts for article in articles), SITE)
    held = {shelf.path: {slot.id for slot in shelf.slots} for shelf in shelves(out, SITE)}
    assert held == HELD


def test_no_text_is_rendered_that_is_not_out(articles: Sequence[Article]) -> None:
    out = {slot.facts.file for slot in slots((article.facts for article in articles), SITE)}
    kept_back = [a if a.facts.file in out else Article(a.facts, never) for a in articles]
    assert any(article.tell is never for article in kept_back)
    assert made(kept_back) == made(articles)


@settings(max_examples=25)
@given(data=st.data())
def test_some_articles_in_any_order_give_the_same_feeds(articles: Sequence[Article], data: Any) -> None:
    some = data.draw(st.lists(st.sampled_from(articles), unique_by=id))
    in_order = [article for article in articles if article in some]
    assert made(some) == made(in_order)


def test_a_feed_of_kept_entries_is_the_same_as_one_made_anew(articles: Sequence[Article]) -> None:
    out = slots((article.facts for article in articles), SITE)
    kept = {}
    for article in articles:
        own = [slot for slot in out if slot.facts == article.facts]
        told = pickle.loads(pickle.dumps(fragments(article.tell(), own, SITE)))
        kept.update(zip((slot.key for slot in own), told, strict=True))
    shelved = tuple(shelves(out, SITE))
    files = [file for shelf in shelved for file in feed_file(shelf, kept, SITE)]
    assert {file.path: file.data for file in (*files, *beside(shelved, SITE))} == made(articles)


def test_facts_are_plain_and_the_same_whenever_they_are_asked_for(
    articles: Sequence[Article], desk_on: Callable[[date], Desk]
) -> None:
    facts = [article.facts for article in articles]
    assert pickle.loads(pickle.dumps(facts)) == facts
    assert [article.facts for article in articles_of(desk_on(TODAY))] == facts


def test_a_fragment_is_what_stands_in_a_whole_feed_and_as_heavy(hostile: Feed) -> None:
    assert_alike(hostile)


def test_so_it_is_where_a_line_ends_in_another_way() -> None:
    assert_alike(feed(entry(html="<p>one line\rand another</p>")))


def assert_alike(feed: Feed) -> None:
    told = written(feed.entries)
    for number, each in enumerate(FORMATS):
        assert [fragment.written[number] for fragment in told] == list(each.entries(ToWrite(feed)))
    assert [fragment.weight for fragment in told] == [weight(entry) for entry in feed.entries]
    assert all(len(data) <= each.weight for each in told for data in each.written)


def test_entries_put_together_are_what_feedgen_writes(hostile: Feed) -> None:
    called = (RSS.called, ATOM.called)
    by_rss, by_atom = (generator(hostile, hostile.stem + own.ending, own.media_type) for own in called)
    assert rss(hostile) == by_rss.rss_str(pretty=True)
    assert atom(hostile) == by_atom.atom_str(pretty=True)
