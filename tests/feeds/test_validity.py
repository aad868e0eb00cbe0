"""Feeds are valid, hostile content included: each for itself here, those of whole sites beside this."""

from __future__ import annotations

from casebook.feeds.entry import Feed

from .linter import lint
from .samples import UNTIL, hostile_feeds
from .validator import VALIDATOR, judged
from .whole import atom, rss


def test_the_linter_finds_nothing(hostile: Feed) -> None:
    assert lint(rss(hostile), UNTIL, f"{hostile.stem}.rss.xml") == []
    assert lint(atom(hostile), UNTIL, f"{hostile.stem}.atom.xml") == []


# Where FEEDVALIDATOR names a checkout of the W3C's feed validator, it is asked too.
if VALIDATOR:

    def test_the_w3c_validator_finds_nothing(hostile: Feed) -> None:
        files = {f"{hostile.stem}.rss.xml": rss(hostile), f"{hostile.stem}.atom.xml": atom(hostile)}
        assert judged(files) == {}

    def test_the_w3c_validator_finds_what_is_wrong() -> None:
        one = hostile_feeds()["with one"]
        broken = rss(one).replace(b"<title>Fifty", b"<title>&lt;b&gt;Fifty&lt;/b&gt;")
        address = f"{one.stem}.rss.xml"
        assert "title should not contain HTML" in "".join(judged({address: broken})[address])
