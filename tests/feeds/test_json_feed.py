"""JSON Feed 1.1: the same entries as in RSS and Atom, in the words of its specification."""

from __future__ import annotations

import json
from html import unescape
from typing import Any

import feedparser
from lxml import etree

from casebook.feeds.bounds import MOST_BYTES
from casebook.feeds.entry import Feed, Reply

from .conftest import Feeds
from .linter import ATOM
from .samples import AUTHORITY, HOME, entry, feed
from .whole import atom, json_feed

WHOLE = """\
{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Casebook",
  "home_page_url": "https://casebook.example/",
  "feed_url": "https://casebook.example/feeds/all.json",
  "description": "Every case",
  "user_comment": "This is a feed.",
  "authors": [
    {
      "name": "Casebook"
    }
  ],
  "language": "en",
  "_casebook": {
    "rights": "CC BY 4.0"
  },
  "items": [
    {
      "id": "tag:casebook.example,2010:case/iss",
      "url": "https://casebook.example/cases/iss/",
      "external_url": "https://casebook.example/cases/first/",
      "title": "Fifty thousand kronor for a tip",
      "summary": "Press & fans, but no tips.",
      "date_published": "2010-02-01T00:00:00+00:00",
      "date_modified": "2010-02-01T00:00:00+00:00",
      "authors": [
        {
          "name": "Åsa Öberg"
        }
      ],
      "tags": [
        "facebook"
      ],
      "language": "sv",
      "_casebook": {
        "in_reply_to": "tag:casebook.example,2010:case/first"
      },
      "content_html": "<p>122 → 158</p>"
    }
  ]
}
"""
REPLY = Reply(AUTHORITY.case(2010, "first"), f"{HOME}cases/first/")


def test_a_feed_reads_as_expected() -> None:
    one = feed(entry(in_reply_to=REPLY), rights="CC BY 4.0", note="This is a feed.")
    assert json_feed(one).decode() == WHOLE


def test_it_names_its_hub_where_it_has_one() -> None:
    hubs = [{"type": "WebSub", "url": "https://hub.example/"}]
    assert json.loads(json_feed(feed(entry(), hub="https://hub.example/")))["hubs"] == hubs
    assert "hubs" not in json.loads(json_feed(feed(entry())))


def test_a_feed_without_entries_is_one_too() -> None:
    assert json.loads(json_feed(feed()))["items"] == []


def test_its_bytes_are_those_of_a_whole_document(hostile: Feed) -> None:
    data = json_feed(hostile)
    assert data.decode() == json.dumps(json.loads(data), ensure_ascii=False, indent=2) + "\n"
    assert len(data) <= MOST_BYTES


def test_it_holds_what_atom_holds(hostile: Feed) -> None:
    read, said = etree.fromstring(atom(hostile)), json.loads(json_feed(hostile))
    assert said["title"] == read.findtext(f"{ATOM}title")
    entries = [_of_atom(entry) for entry in read.iter(f"{ATOM}entry")]
    assert [_of_json(item) for item in said["items"]] == entries


def _of_json(item: dict[str, Any]) -> tuple[Any, ...]:
    texts = (item["id"], item["url"], item["title"], item["summary"], item["content_html"])
    names = [author["name"] for author in item["authors"]]
    return (*texts, item["date_published"], item["date_modified"], item["tags"], names)


def _of_atom(entry: etree._Element) -> tuple[Any, ...]:
    names = ("id", "title", "summary", "content", "published", "updated")
    id_, title, summary, html, *dates = (entry.findtext(f"{ATOM}{name}") for name in names)
    link, tags = entry.find(f"{ATOM}link"), [each.get("label") for each in entry.iter(f"{ATOM}category")]
    authors = [each.text for each in entry.iter(f"{ATOM}name")]
    assert link is not None
    return (id_, link.get("href"), title, unescape(summary or ""), html, *dates, tags, authors)


def test_it_is_as_the_specification_wants_it(hostile: Feed) -> None:
    said = json.loads(json_feed(hostile))
    assert said["version"] == "https://jsonfeed.org/version/1.1"
    assert _kinds(said) <= {
        *{("version", str), ("title", str), ("home_page_url", str), ("feed_url", str), ("description", str)},
        *{("authors", list), ("language", str), ("_casebook", dict), ("items", list)},
    }
    assert len({item["id"] for item in said["items"]}) == len(said["items"])
    for item in said["items"]:
        assert {"id", "url", "title", "content_html", "summary", "date_published"} <= item.keys()
        assert _kinds(item) <= {
            *((name, str) for name in ("id", "url", "external_url", "title", "summary", "content_html")),
            *{("date_published", str), ("date_modified", str), ("language", str)},
            *{("authors", list), ("tags", list), ("_casebook", dict)},
        }
        assert all(author.keys() == {"name"} for author in item["authors"])


def _kinds(said: dict[str, Any]) -> set[tuple[str, type]]:
    return {(name, type(value)) for name, value in said.items()}


def test_the_feeds_of_a_site_hold_the_same_in_every_format(feeds: Feeds) -> None:
    for path in (path for path in feeds if path.endswith(".json")):
        said = json.loads(feeds[path])
        assert said["feed_url"] == f"{HOME}{path}"
        others = [feedparser.parse(feeds[path.replace(".json", end)]) for end in (".rss.xml", ".atom.xml")]
        for other in others:
            assert [item["id"] for item in said["items"]] == [entry.id for entry in other.entries]


def test_it_says_in_its_own_language_what_it_is(feeds: Feeds) -> None:
    assert json.loads(feeds["feeds/lang/sv.json"])["user_comment"] == (
        "Det här är ett flöde. Kopiera adressen till en flödesläsare, så visar den vad som är nytt här."
    )
