"""Feeds are valid, hostile content included."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from casebook.feeds.atom import atom
from casebook.feeds.entry import Feed
from casebook.feeds.rss import rss

from .linter import lint
from .samples import UNTIL, hostile_feeds

Write = Callable[[Feed], bytes]
FEEDS = hostile_feeds()
VALIDATOR = os.environ.get("FEEDVALIDATOR")
JUDGE = """
import sys
sys.path.insert(0, sys.argv[1])
import feedvalidator
from feedvalidator import compatibility
from feedvalidator.formatter.text_plain import Formatter
judged = feedvalidator.validateString(sys.stdin.buffer.read(), base=sys.argv[2])
sys.stdout.write("\\n".join(Formatter(compatibility.AA(judged["loggedEvents"]))))
"""


@pytest.mark.parametrize("feed", FEEDS)
def test_the_linter_finds_nothing(feed: Feed) -> None:
    assert lint(rss(feed), UNTIL) == []
    assert lint(atom(feed), UNTIL) == []


def judged(data: bytes, address: str) -> str:
    """Return what the W3C validator says of a feed, errors and warnings."""
    command = [sys.executable, "-W", "ignore", "-c", JUDGE, str(Path(str(VALIDATOR), "src")), address]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


# Where FEEDVALIDATOR names a checkout of the W3C's feed validator, it is asked too.
if VALIDATOR:

    @pytest.mark.parametrize("feed", FEEDS)
    @pytest.mark.parametrize(
        ("write", "ending"), [(rss, ".rss.xml"), (atom, ".atom.xml")], ids=["rss", "atom"]
    )
    def test_the_w3c_validator_finds_nothing(feed: Feed, write: Write, ending: str) -> None:
        assert judged(write(feed), feed.stem + ending) == ""

    def test_the_w3c_validator_finds_what_is_wrong() -> None:
        broken = rss(FEEDS[1]).replace(b"<title>Fifty", b"<title>&lt;b&gt;Fifty&lt;/b&gt;")
        assert "title should not contain HTML" in judged(broken, f"{FEEDS[1].stem}.rss.xml")
