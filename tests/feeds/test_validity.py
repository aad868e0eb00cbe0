"""Feeds are valid, hostile content included: each for itself here, those of whole sites beside this."""

from __future__ import annotations

import pytest

from casebook.feeds.entry import Feed

from .linter import lint
from .samples import UNTIL, hostile_feeds
from .validator import VALIDATOR, judged
from .whole import atom, rss

FEEDS = hostile_feeds()


@pytest.mark.parametrize("feed", FEEDS)
def test_the_linter_finds_nothing(feed: Feed) -> None:
    assert lint(rss(feed), UNTIL, f"{feed.stem}.rss.xml") == []
    assert lint(atom(feed), UNTIL, f"{feed.stem}.atom.xml") == []


# Where FEEDVALIDATOR names a checkout of the W3C's feed validator, it is asked too.
if VALIDATOR:

    @pytest.mark.parametrize("feed", FEEDS)
    def test_the_w3c_validator_finds_nothing(feed: Feed) -> None:
        assert judged({f"{feed.stem}.rss.xml": rss(feed), f"{feed.stem}.atom.xml": atom(feed)}) == {}

    def test_the_w3c_validator_finds_what_is_wrong() -> None:
        broken = rss(FEEDS[1]).replace(b"<title>Fifty", b"<title>&lt;b&gt;Fifty&lt;/b&gt;")
        address = f"{FEEDS[1].stem}.rss.xml"
        assert "title should not contain HTML" in "".join(judged({address: broken})[address])
