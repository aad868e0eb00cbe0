"""A small linter of feeds: what the W3C validator warns of, and what it lets pass.

It reads bytes alone and knows nothing of how they were made. Each rule says what is wrong and where; a feed
that is well has nothing to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from html.entities import name2codepoint

import html5lib
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
THREAD = "{http://purl.org/syndication/thread/1.0}in-reply-to"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_ADDRESS = re.compile(
    r"(?:https?://(?:\[[0-9a-f:]+\]|[^/?#\[\]]+)|mailto:)[0-9A-Za-z;/?:@&=+$.\-_!~*'()%,#\[\]]*"
)
_TAG = re.compile(r"tag:(?:[a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}:[0-9A-Za-z;/?:@&=+$.\-_!~*'()%,]+")
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
_RFC2822 = re.compile(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
_BANNED = {
    "script",
    "style",
    "iframe",
    "svg",
    "math",
    "form",
    "input",
    "object",
    "embed",
    "link",
    "meta",
    "base",
}
_REFERENCES = ("href", "src", "cite")
_LIMIT = 250_000


def lint(data: bytes, until: datetime) -> list[str]:
    """Return all that is wrong with a feed in either format, read at the instant `until`."""
    root = etree.fromstring(data)
    findings = [] if len(data) <= _LIMIT else [f"{len(data)} bytes, more than {_LIMIT}"]
    if not data.startswith(b"<?xml version='1.0' encoding='UTF-8'?>"):
        findings.append("no XML declaration with UTF-8")
    rules = _atom(root, until) if root.tag == f"{ATOM}feed" else _rss(root, until)
    return [*findings, *rules]


def _atom(root: etree._Element, until: datetime) -> Iterator[str]:
    yield from _once(root, [f"{ATOM}{name}" for name in ("id", "title", "updated", "author")])
    yield from _atom_links(root, "feed", {"self", "alternate"})
    yield from _dates(root.findtext(f"{ATOM}updated"), _RFC3339, until)
    if not root.get(LANG):
        yield "feed: no language"
    entries = root.findall(f"{ATOM}entry")
    if len(entries) > 50:
        yield f"{len(entries)} entries"
    yield from _all_different("id", [e.findtext(f"{ATOM}id") for e in entries])
    yield from _all_different("updated", [e.findtext(f"{ATOM}updated") for e in entries])
    for element in (root, *entries):
        yield from _text(element.findtext(f"{ATOM}title"), "title")
        yield from _tag(element.findtext(f"{ATOM}id"))
    for entry in entries:
        yield from _atom_entry(entry, until)


def _atom_entry(entry: etree._Element, until: datetime) -> Iterator[str]:
    names = [f"{ATOM}{name}" for name in ("id", "title", "updated", "published", "content", "summary")]
    yield from _once(entry, names)
    yield from _atom_links(entry, "entry", {"alternate"})
    if not entry.get(LANG):
        yield "entry: no language"
    for name in ("updated", "published"):
        yield from _dates(entry.findtext(f"{ATOM}{name}"), _RFC3339, until)
    for name in ("content", "summary"):
        element = entry.find(f"{ATOM}{name}")
        if element is not None and element.get("type") != "html":
            yield f"{name}: type {element.get('type')!r}"
        yield from _html(entry.findtext(f"{ATOM}{name}"), name)
    for author in entry.iter(f"{ATOM}name"):
        yield from _text(author.text, "author")
    for category in entry.iter(f"{ATOM}category"):
        yield from _text(category.get("label"), "category")
    yield from _reply(entry)


def _atom_links(element: etree._Element, place: str, wanted: set[str]) -> Iterator[str]:
    links = element.findall(f"{ATOM}link")
    rels = [link.get("rel") for link in links]
    if sorted(map(str, rels)) != sorted(wanted):
        yield f"{place}: links {rels}"
    for link in links:
        if link.get("type") is None:
            yield f"{place}: a link without a type"
        yield from _address(link.get("href"), f"{place} link")


def _rss(root: etree._Element, until: datetime) -> Iterator[str]:
    channel = root[0]
    if root.get("version") != "2.0" or channel.tag != "channel":
        yield "not RSS 2.0"
    yield from _once(channel, ["title", "link", "description", "language", "lastBuildDate", f"{ATOM}link"])
    yield from _address(channel.findtext("link"), "channel link")
    yield from _dates(channel.findtext("lastBuildDate"), _RFC2822, until)
    own = channel.find(f"{ATOM}link")
    if own is not None and (own.get("rel"), own.get("type")) != ("self", "application/rss+xml"):
        yield "channel: atom:link is not its own"
    if channel.findtext("link", "").endswith(".xml"):
        yield "channel: leads to itself"
    items = channel.findall("item")
    if len(items) > 50:
        yield f"{len(items)} items"
    yield from _all_different("guid", [item.findtext("guid") for item in items])
    for name in ("title", "description"):
        yield from _text(channel.findtext(name), name)
    for item in items:
        yield from _item(item, until)


def _item(item: etree._Element, until: datetime) -> Iterator[str]:
    yield from _once(item, ["title", "link", "description", CONTENT, "guid", "pubDate", f"{ATOM}updated"])
    names = [child.tag for child in item]
    if CONTENT in names and "description" in names and names.index(CONTENT) < names.index("description"):
        yield "item: content before description"
    guid = item.find("guid")
    if guid is not None and guid.get("isPermaLink") != "false":
        yield "item: guid says it is an address"
    if item.find("author") is not None:
        yield "item: author without e-mail"
    yield from _tag(item.findtext("guid"))
    yield from _address(item.findtext("link"), "item link")
    yield from _dates(item.findtext("pubDate"), _RFC2822, until)
    yield from _dates(item.findtext(f"{ATOM}updated"), _RFC3339, until)
    yield from _text(item.findtext("title"), "title")
    for category in item.findall("category"):
        yield from _text(category.text, "category")
    yield from _html(item.findtext("description"), "description")
    yield from _html(item.findtext(CONTENT), "content")
    yield from _reply(item)


def _once(parent: etree._Element, names: list[str]) -> Iterator[str]:
    for name in names:
        found = parent.findall(name)
        if len(found) != 1:
            yield f"{parent.tag}: {len(found)} × {name}"
        elif name != f"{ATOM}link" and not "".join(found[0].itertext()).strip():
            yield f"{parent.tag}: {name} is empty"


def _text(text: str | None, place: str) -> Iterator[str]:
    text = text or ""
    if re.search(r"</?[A-Za-z!?]", text) or "\n" in text or text != text.strip() or not text:
        yield f"{place}: could be taken for HTML: {text[:60]!r}"
    for name in re.findall(r"&(#?\w+)", text):
        if name in name2codepoint or name == "apos" or not name.isalpha():
            yield f"{place}: &{name} could be taken for HTML"
    yield from _characters(text, place)


def _html(html: str | None, place: str) -> Iterator[str]:
    yield from _characters(html or "", place)
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    try:
        tree = parser.parseFragment(html or "")
    except html5lib.html5parser.ParseError as error:
        yield f"{place}: {error}"
        return
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag == "DOCUMENT_FRAGMENT":
            continue
        if element.tag in _BANNED or "-" in element.tag:
            yield f"{place}: <{element.tag}>"
        for name, value in element.attrib.items():
            if name.startswith("on") or name in ("style", "class", "id"):
                yield f"{place}: {name}={value!r}"
            if name in _REFERENCES:
                yield from _address(value, f"{place} {name}")


def _characters(text: str, place: str) -> Iterator[str]:
    for sign in text:
        if 0x80 <= ord(sign) <= 0x9F or sign == "\ufffd":
            yield f"{place}: U+{ord(sign):04X}"


def _address(address: str | None, place: str) -> Iterator[str]:
    if not _ADDRESS.fullmatch(address or ""):
        yield f"{place}: {address!r} is not absolute and encoded"


def _tag(name: str | None) -> Iterator[str]:
    if not _TAG.fullmatch(name or ""):
        yield f"{name!r} is no tag URI"


def _reply(element: etree._Element) -> Iterator[str]:
    for reply in element.findall(THREAD):
        yield from _tag(reply.get("ref"))
        yield from _address(reply.get("href"), "reply")


def _dates(date: str | None, form: re.Pattern[str], until: datetime) -> Iterator[str]:
    if not form.fullmatch(date or ""):
        yield f"{date!r} is no date"
        return
    instant = datetime.fromisoformat(str(date)) if form is _RFC3339 else parsedate_to_datetime(str(date))
    if instant.year < 1990:
        yield f"{date}: before the web"
    if instant > until + timedelta(minutes=10):
        yield f"{date}: to come"


def _all_different(what: str, values: list[str | None]) -> Iterator[str]:
    for value in {value for value in values if values.count(value) > 1}:
        yield f"{what} {value!r} twice"
