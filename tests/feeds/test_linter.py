"""The linter itself: every rule of it finds a fault that was planted for it."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from casebook.feeds.entry import Reply

from .linter import lint, lint_site
from .samples import AUTHORITY, HOME, UNTIL, entry, feed
from .whole import atom, rss

WHOLE = feed(entry(in_reply_to=Reply(AUTHORITY.case(2010, "b"), f"{HOME}b/")), rights="CC BY")
RSS, ATOM = rss(WHOLE), atom(WHOLE)
RSS_AT, ATOM_AT = f"{HOME}feeds/all.rss.xml", f"{HOME}feeds/all.atom.xml"
ITEM: dict[str, Any] = {
    "id": AUTHORITY.case(2010, "iss"),
    "url": f"{HOME}cases/iss/",
    "title": "Fifty thousand kronor for a tip",
    "content_html": "<p>122 → 158</p>",
    "date_published": "2010-02-01T00:00:00+00:00",
    "date_modified": "2010-02-01T00:00:00+00:00",
    "language": "sv",
    "authors": [{"name": "Åsa Öberg", "url": f"{HOME}authors/a/"}],
    "tags": ["facebook"],
    "_casebook": {"kind": "case"},
}
JSON: dict[str, Any] = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Casebook",
    "home_page_url": HOME,
    "feed_url": f"{HOME}feeds/all.json",
    "next_url": f"{HOME}feeds/all-1.json",
    "language": "en",
    "authors": [{"name": "Casebook"}],
    "items": [ITEM],
}
OPML = f"""<?xml version='1.0' encoding='UTF-8'?>
<opml version="2.0">
  <head><title>Feeds</title><dateModified>Mon, 01 Feb 2010 00:00:00 +0000</dateModified></head>
  <body>
    <outline text="Everything" type="rss" xmlUrl="{ATOM_AT}" htmlUrl="{HOME}" language="en"/>
    <outline text="Cases"><outline text="A case" type="rss" xmlUrl="{RSS_AT}"/></outline>
  </body>
</opml>
""".encode()

IN_RSS: list[tuple[str, str, str]] = [
    ('isPermaLink="false"', 'isPermaLink="true"', "item: guid says it is an address"),
    ("<language>en</language>", "", "channel: 0 × language"),
    ("<language>en</language>", "<language/>", "channel: language is empty"),
    ("<language>en</language>", "<language>english</language>", "channel: language 'english'"),
    ("&lt;p&gt;", "&lt;p&gt;&lt;i&gt;", "content: "),
    ("&lt;p&gt;", "&lt;p&gt;&lt;!-- a --&gt;", "content: a comment"),
    ("&lt;p&gt;", "&lt;p class='a'&gt;", "content: class='a'"),
    ("&lt;p&gt;", "&amp;lt;p&gt;", "content: "),
    ("&lt;p&gt;122 → 158&lt;/p&gt;", "&amp;lt;p&amp;gt;122", "content: no element in it; escaped twice?"),
    ("122", "&lt;a href='cases/'&gt;x&lt;/a&gt;", "content href: 'cases/' is not absolute and encoded"),
    ("122", "&lt;a href='#s'&gt;x&lt;/a&gt;", "content href: '#s' is not absolute and encoded"),
    ("122", "&lt;img src='//x.se/a'&gt;", "content src: '//x.se/a' is not absolute and encoded"),
    ("122", "&lt;a href='http://x.se/å'&gt;x&lt;/a&gt;", "'http://x.se/å' is not absolute and encoded"),
    ("122", "&lt;a href='http://å.se/'&gt;x&lt;/a&gt;", "'http://å.se/' is not absolute and encoded"),
    ("122", "&lt;a href='http://x.se/%zz'&gt;x&lt;/a&gt;", "'http://x.se/%zz' is not absolute and encoded"),
    ("122", "&lt;a href='HTTP://x.se/'&gt;x&lt;/a&gt;", "'HTTP://x.se/' is not absolute and encoded"),
    ("122", "&lt;a href='http://X.se/'&gt;x&lt;/a&gt;", "content href: 'http://X.se/' is not canonical"),
    (
        "122",
        "&lt;a href='http://x.se:80/'&gt;x&lt;/a&gt;",
        "content href: 'http://x.se:80/' is not canonical",
    ),
    ("122", "&lt;a href='javascript:x'&gt;x&lt;/a&gt;", "'javascript:x' is not absolute and encoded"),
    ("122", "&lt;script&gt;&lt;/script&gt;", "content: <script>"),
    ("122", "&lt;a-b&gt;&lt;/a-b&gt;", "content: <a-b>"),
    ("122", "&lt;b onclick='x'&gt;&lt;/b&gt;", "content: onclick='x'"),
    ("122", "&#133;", "content: U+0085"),
    ("122", "\ufffd", "content: U+FFFD"),
    ("122", "&#8;", "no XML: "),
    ("122", "&nbsp;", "no XML: "),
    ("122", "a" * 250_000, "bytes, more than 250000"),
    ("Press &amp;amp;", "&lt;b&gt;", "description: "),
    ("<title>Fifty", "<title>&lt;b&gt;Fifty", "title: could be taken for HTML"),
    ("<title>Fifty", "<title>&amp;copy;", "title: &copy could be taken for HTML"),
    ("<title>Fifty", "<title>&amp;#65;", "title: &#65 could be taken for HTML"),
    ("<title>Fifty", "<title>\nFifty", "title: no line of text"),
    (">facebook<", ">&lt;b&gt;<", "category: could be taken for HTML"),
    (">Åsa Öberg<", ">&lt;b&gt;<", "creator: could be taken for HTML"),
    (">CC BY<", ">&lt;b&gt;<", "copyright: could be taken for HTML"),
    ("Mon, 01 Feb 2010", "Sat, 01 Feb 2031", "to come"),
    ("Mon, 01 Feb 2010", "Wed, 01 Feb 1984", "before the web"),
    ("Mon, 01 Feb 2010", "Tue, 01 Feb 2010", "'Tue, 01 Feb 2010 00:00:00 +0000' is no date"),
    ("Mon, 01 Feb 2010", "01 Feb 10", "is no date"),
    ("00:00:00 +0000", "00:00:00 GMT", "'Mon, 01 Feb 2010 00:00:00 GMT' is no date"),
    ("2010-02-01T00:00:00+00:00", "2010-02-31T00:00:00+00:00", "'2010-02-31T00:00:00+00:00' is no date"),
    (
        "2010-02-01T00:00:00+00:00",
        "2010-02-02T00:00:00+00:00",
        "feed: updated 2010-02-01T00:00:00+00:00, its",
    ),
    ("tag:casebook.example,2010:case/iss", "iss", "'iss' is no tag URI"),
    ("tag:casebook.example,2010:case/b", "b", "'b' is no tag URI"),
    (f"<link>{HOME}</link>", "<link>/</link>", "channel link: '/' is not absolute and encoded"),
    (f"<link>{HOME}</link>", "<link>mailto:a@b.se</link>", "channel link: 'mailto:a@b.se' is no page"),
    (f"<link>{HOME}</link>", f"<link>{RSS_AT}</link>", "channel: leads to itself"),
    (f'href="{HOME}b/"', 'href="/b/"', "reply: '/b/' is not absolute and encoded"),
    ("<pubDate>", "<author>A</author><pubDate>", "item: <author>"),
    ("<pubDate>", "<published>A</published><pubDate>", "item: <published>"),
    ("<pubDate>", "<content:encoded>a</content:encoded><pubDate>", "item: 2 × {http"),
    ('rel="self"', 'rel="via"', "channel: links ['via']"),
    ('type="application/rss+xml"', "", "channel link: media type None"),
    ('type="application/rss+xml"', 'type="text/xml"', "feed: its own media type is 'text/xml'"),
    ("feeds/all.rss.xml", "feeds/else.rss.xml", f"feed: read from {RSS_AT}, and says that it is"),
    ('version="2.0"', 'version="0.91"', "not RSS 2.0"),
    ("<channel>", '<channel xml:base="https://x.example/">', "xml:base"),
    ("<?xml version='1.0' encoding='UTF-8'?>", "", "no XML declaration with UTF-8"),
    ("<rss", "<!DOCTYPE rss><rss", "a DOCTYPE"),
    ("rss", "rdf", "<rdf> is no feed"),
]
IN_ATOM: list[tuple[str, str, str]] = [
    (' rel="alternate"', "", "entry: links ['None']"),
    ('type="html"', 'type="text"', "content: type 'text'"),
    ('type="html"', 'type="CDATA"', "RFC 4287, line "),
    ("2010-02-01T00:00:00+00:00", "2010-02-01", "'2010-02-01' is no date"),
    ("<published>2010-02-01", "<published>2010-02-02", "entry: changed before it was published"),
    (' xml:lang="sv"', "", "entry: language None"),
    (' xml:lang="sv"', ' xml:lang="sv_SE"', "entry: language 'sv_SE'"),
    ('hreflang="sv"', 'hreflang="x"', "entry link: language 'x'"),
    ("Åsa", "&lt;b&gt;", "author: could be taken for HTML"),
    ('label="facebook"', 'label="&lt;b&gt;"', "category: could be taken for HTML"),
    ("<title>Fifty", '<title type="html">Fifty', "entry: title of type 'html'"),
    ("<rights>CC", "<rights>&lt;b&gt;", "rights: could be taken for HTML"),
    ("<subtitle>Every", "<subtitle>&amp;amp;", "subtitle: &amp could be taken for HTML"),
    ("<summary", "<blink/><summary", "RFC 4287, line "),
    ("<subtitle>", "<entry/><subtitle>", "RFC 4287, line "),
    (
        'href="https://casebook.example/feeds',
        'href="/feeds',
        "feed link: '/feeds/all.atom.xml' is not absolute",
    ),
]
Path_ = tuple[Any, ...]
IN_JSON: list[tuple[Path_, Any, str]] = [
    (("version",), "https://jsonfeed.org/version/1", "$.version: "),
    (("authors",), [], "$.authors: "),
    (("author",), {}, "$: 'author' does not match"),
    (("items", 0, "id"), 7, "$.items[0].id: "),
    (("items", 0, "content_html"), "", "$.items[0].content_html: "),
    (("items", 0, "tags"), ["a", "a"], "$.items[0].tags: "),
    (("items", 0, "attachments"), [{"url": "x"}], "$.items[0].attachments[0]: "),
    (("items",), [ITEM] * 51, "51 entries, more than 50"),
    (("items",), [ITEM] * 2, f"id '{AUTHORITY.case(2010, 'iss')}' twice"),
    (("items",), [ITEM] * 2, "updated 2010-02-01T00:00:00+00:00 twice"),
    (
        ("items",),
        [ITEM, {**ITEM, "date_modified": "2010-02-02T00:00:00Z"}],
        "entries are not the newest first",
    ),
    (("items", 0, "date_published"), "2031-02-01T00:00:00Z", "2031-02-01T00:00:00Z: to come"),
    (("items", 0, "date_modified"), "2010-02-01", "'2010-02-01' is no date"),
    (("items", 0, "url"), "/cases/iss/", "item url: '/cases/iss/' is not absolute and encoded"),
    (("items", 0, "authors", 0, "url"), "/a/", "author url: '/a/' is not absolute and encoded"),
    (("items", 0, "authors", 0, "name"), "<b>", "author: could be taken for HTML"),
    (("items", 0, "id"), "iss", "'iss' is no tag URI"),
    (("items", 0, "title"), "<b>", "title: could be taken for HTML"),
    (("items", 0, "tags"), ["<b>"], "tag: could be taken for HTML"),
    (("items", 0, "language"), "svenska", "item: language 'svenska'"),
    (("items", 0, "content_html"), "<script></script>", "content_html: <script>"),
    (("items", 0, "content_html"), "<p>\ud800</p>", "content_html: U+D800"),
    (("language",), "x", "feed: language 'x'"),
    (("home_page_url",), "/", "home_page_url: '/' is not absolute and encoded"),
    (("next_url",), "/", "next_url: '/' is not absolute and encoded"),
    (("feed_url",), HOME, f"feed: read from {HOME}feeds/all.json, and says that it is {HOME}"),
]
IN_OPML: list[tuple[str, str, str]] = [
    ('version="2.0"', 'version="1.0"', "not OPML 2.0"),
    ("<title>Feeds</title>", "", "head: 0 × title"),
    ("<title>Feeds", "<title>&lt;b&gt;", "title: could be taken for HTML"),
    ("<title>", "<name>x</name><title>", "head: <name>"),
    ("Mon, 01", "Tue, 01", "is no date"),
    ('text="Everything"', "", "outline: no line of text"),
    ('type="rss"', 'type="feed"', "outline 'Everything': type 'feed'"),
    (f' type="rss" xmlUrl="{RSS_AT}"', "", "outline 'A case': neither a feed nor a folder"),
    (RSS_AT, ATOM_AT, f"feed '{ATOM_AT}' twice"),
    (ATOM_AT, "/feeds/all.atom.xml", "xmlUrl: '/feeds/all.atom.xml' is not absolute and encoded"),
    (f'htmlUrl="{HOME}"', 'htmlUrl="/"', "htmlUrl: '/' is not absolute and encoded"),
    ('language="en"', 'language="x"', "outline: language 'x'"),
]


def _replaced(data: bytes, good: str, bad: str) -> bytes:
    assert good.encode() in data
    return data.replace(good.encode(), bad.encode())


def _in_json(path: Path_, value: Any) -> bytes:
    whole = json.loads(json.dumps(JSON))
    place = whole
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(whole).encode()


def _planted() -> Iterator[tuple[bytes, str, str]]:
    """Yield feeds with one fault each, where they are read from, and what is to be found."""
    yield from ((_replaced(RSS, good, bad), RSS_AT, found) for good, bad, found in IN_RSS)
    yield from ((_replaced(ATOM, good, bad), ATOM_AT, found) for good, bad, found in IN_ATOM)
    yield from ((_in_json(path, value), f"{HOME}feeds/all.json", found) for path, value, found in IN_JSON)
    yield from ((_replaced(OPML, good, bad), f"{HOME}feeds.opml", found) for good, bad, found in IN_OPML)
    yield b"{", HOME, "no JSON: "
    yield OPML.partition(b"<body>")[0] + b"<body/></opml>", HOME, "body: no outline"
    head, body = re.split(rb"(?=<description>Press)", RSS)
    text = re.search(rb"<content:encoded>.*</content:encoded>", body)
    assert text
    yield head + text[0] + body.replace(text[0], b""), RSS_AT, "item: content before description"
    nobody = re.sub(rb"<author>.*?</author>", b"", ATOM, flags=re.DOTALL)
    yield nobody, ATOM_AT, "RFC 4287: an entry without an author, in a feed without one"
    bare = re.sub(rb"<content.*?</content>|<link[^>]*hreflang[^>]*>", b"", ATOM, flags=re.DOTALL)
    yield bare, ATOM_AT, "RFC 4287: an entry with neither a content nor a link"


FAULTS = list(_planted())


@pytest.mark.parametrize(
    ("data", "address"),
    [
        (RSS, RSS_AT),
        (ATOM, ATOM_AT),
        (json.dumps(JSON).encode(), f"{HOME}feeds/all.json"),
        (OPML, f"{HOME}feeds.opml"),
    ],
    ids=["rss", "atom", "json", "opml"],
)
def test_says_nothing_of_a_feed_that_is_well(data: bytes, address: str) -> None:
    assert lint(data, UNTIL, address) == []


@pytest.mark.parametrize(("data", "address", "finding"), FAULTS, ids=[found for _, _, found in FAULTS])
def test_finds_what_was_planted(data: bytes, address: str, finding: str) -> None:
    assert any(finding in found for found in lint(data, UNTIL, address))


OTHER = atom(feed(entry(title="Another")))
ACROSS: list[tuple[dict[str, bytes], str]] = [
    (
        {"feeds/all.atom.xml": ATOM, "a.atom.xml": OTHER},
        f"{AUTHORITY.case(2010, 'iss')} is another entry in a.atom.xml and feeds/all.atom.xml",
    ),
    (
        {"feeds/all.atom.xml": ATOM, "a.atom.xml": ATOM},
        f"{WHOLE.id} is the id of a and feeds/all",
    ),
    (
        {"feeds/all.atom.xml": ATOM, "a.atom.xml": _replaced(ATOM, WHOLE.id, entry().id)},
        f"{entry().id} is a feed and an entry",
    ),
    ({"feeds.opml": OPML, "feeds/all.atom.xml": ATOM}, f"feeds.opml: {RSS_AT} leads to no feed"),
]


@pytest.mark.parametrize(("feeds", "finding"), ACROSS, ids=[found for _, found in ACROSS])
def test_finds_where_feeds_contradict_each_other(feeds: dict[str, bytes], finding: str) -> None:
    assert finding in lint_site(feeds, UNTIL, HOME)


def test_says_nothing_of_feeds_that_agree() -> None:
    feeds = {"feeds/all.atom.xml": ATOM, "feeds/all.rss.xml": RSS, "feeds.opml": OPML, "broken.json": b"{"}
    assert lint_site(feeds, UNTIL, HOME) == [
        found for found in lint_site(feeds, UNTIL, HOME) if "JSON" in found
    ]
    assert len(lint_site(feeds, UNTIL, HOME)) == 1


def rules() -> Iterator[str]:
    """Yield each sentence that the linter can say, as a pattern."""
    for path in sorted((Path(__file__).parent / "linter").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.JoinedStr | ast.Constant):
                parts = node.value.values if isinstance(node.value, ast.JoinedStr) else [node.value]
                yield "".join(
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".*" for part in parts
                )


def test_every_rule_has_a_fault_that_it_finds() -> None:
    said = [found for data, address, _ in FAULTS for found in lint(data, UNTIL, address)]
    said += [found for feeds, _ in ACROSS for found in lint_site(feeds, UNTIL, HOME)]
    patterns = list(rules())
    assert len(patterns) > 50
    assert [
        rule for rule in patterns if not any(re.fullmatch(rule, found, re.DOTALL) for found in said)
    ] == []
