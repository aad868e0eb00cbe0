"""A hub (WebSub), which tells readers at once what is new: feeds of every format name it, archives do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from lxml import etree

from casebook.feeds.archives import document_head
from casebook.feeds.bounds import MOST_BYTES
from casebook.feeds.entry import Feed
from casebook.feeds.formats import FORMATS
from casebook.feeds.shelves import head_of, shelves
from casebook.ledger.archives import Document, State

from .conftest import site_on
from .linter import ATOM, lint
from .samples import UNTIL, entry, feed
from .whole import atom, bounded, rss, written

HUB = "https://hub.example/?a=1&b=%22"


def hubs(written: bytes) -> list[dict[str, str]]:
    """Return every link to a hub in a feed of XML."""
    links = etree.fromstring(written).iter(f"{ATOM}link")
    return [
        {str(name): str(said) for name, said in link.items()} for link in links if link.get("rel") == "hub"
    ]


def test_rss_and_atom_lead_to_it() -> None:
    one = feed(entry(), hub=HUB)
    assert hubs(rss(one)) == hubs(atom(one)) == [{"rel": "hub", "href": HUB}]
    assert hubs(rss(feed(entry()))) == hubs(atom(feed(entry()))) == []


def test_it_stands_with_the_feed_and_not_with_its_entries() -> None:
    one = feed(entry(), hub=HUB)
    channel, root = etree.fromstring(rss(one))[0], etree.fromstring(atom(one))
    for parent in (channel, root):
        assert HUB in [link.get("href") for link in parent.findall(f"{ATOM}link")]


def test_a_feed_with_a_hub_is_well_and_within_bounds(hostile: Feed) -> None:
    one = bounded(replace(hostile, hub=HUB + 500 * "x"))
    for each in FORMATS:
        data = written(each, one)
        assert lint(data, UNTIL, one.stem + each.called.ending) == []
        assert len(data) <= MOST_BYTES


def test_each_feed_of_a_site_has_it_and_no_archive() -> None:
    site = site_on(date(2026, 5, 1), hub=HUB)
    (shelf, *_) = shelves((), site)
    assert head_of(shelf, site).hub == HUB
    first = State("case/iss", datetime(2026, 1, 1, tzinfo=UTC).isoformat())
    held = Document(
        feed="all",
        page="1",
        date=first.updated,
        number=0,
        title="All",
        subtitle="Everything",
        lang="en",
        entries=(first,),
    )
    for each in FORMATS:
        written = each.file(document_head(held, shelf, site), ()).decode()
        assert "current" in written or each.called.ending == ".json"
        assert "hub.example" not in written
