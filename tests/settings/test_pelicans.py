"""Which of Pelican's own feeds would stand where one of ours does."""

from __future__ import annotations

import pytest

from casebook.settings import Settings, feeds_taken


@pytest.mark.parametrize(
    ("place", "feeds", "taken"),
    [
        ("feeds/all.atom.xml", ("all",), True),
        ("feeds/all.rss.xml", ("all",), True),
        ("feeds/all.atom.xml", ("follow-ups", "tags"), False),
        ("feeds/{slug}.atom.xml", ("all",), True),
        ("feeds/{slug}.atom.xml", ("tags",), False),
        ("feeds/all-{lang}.atom.xml", ("all", "languages"), False),
        ("feeds/tag/{slug}.rss.xml", ("tags",), False),
        ("feeds/tags/{slug}.rss.xml", ("tags",), True),
        ("feeds/tags/{slug}.xml", ("tags",), False),
        ("feeds/lang/sv.atom.xml", ("languages",), True),
        ("rss/all.xml", ("all",), False),
    ],
)
def test_a_feed_is_taken_where_the_addresses_may_be_one(
    place: str, feeds: tuple[str, ...], taken: bool
) -> None:
    found = list(feeds_taken({"TAG_FEED_RSS": place}, Settings(feeds=feeds)))
    assert [problem.key for problem in found] == ["feed-of-pelican"] * taken


def test_where_casebook_makes_no_feeds_pelicans_may_stand() -> None:
    assert not list(feeds_taken({"FEED_ALL_ATOM": "feeds/all.atom.xml"}, Settings(parts=())))
