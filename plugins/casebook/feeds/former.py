"""The feeds that a site had before: which entries they have, under which ids."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from lxml import etree

from ..ledger.lines import stamp

_ENTRIES = ("{*}entry", "{*}item", "{*}channel/{*}item")
"""Where entries stand: of Atom, of RSS 1.0, of RSS 0.91 to 2.0."""
_DATES = ("published", "pubDate", "issued", "date", "updated", "modified")


class NotAFeed(ValueError):
    """What is no feed that can be read."""


@dataclass(frozen=True)
class FormerEntry:
    """An entry as a feed has it: the address that it leads to, its id, its date as the ledger has dates.

    The address may be relative; it is empty where the entry leads nowhere, the date where it has none.
    """

    address: str
    id: str
    date: str = ""


def former_entries(data: bytes) -> tuple[FormerEntry, ...]:
    """Return the entries of a feed in Atom, RSS or JSON Feed, in its order; raise NotAFeed."""
    found = _of_json(data) if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else _of_xml(data)
    return tuple(found)


def _of_xml(data: bytes) -> Iterator[FormerEntry]:
    try:
        parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotAFeed from error
    if root is None or etree.QName(root).localname not in ("feed", "rss", "RDF"):
        raise NotAFeed
    for entry in (entry for where in _ENTRIES for entry in root.iterfind(where)):
        address = _link(entry)
        # RSS 2.0: what has no id is known by where it leads, and what has only an id may lead there.
        name = _text(entry, "id") or _text(entry, "guid") or address
        yield FormerEntry(address or name, name, _first(_text(entry, date) for date in _DATES))


def _link(entry: etree._Element) -> str:
    links = entry.findall("{*}link")
    leading = [link for link in links if link.get("rel", "alternate") == "alternate"]
    return next((found for link in leading if (found := (link.get("href") or link.text or "").strip())), "")


def _text(entry: etree._Element, name: str) -> str:
    return (entry.findtext(f"{{*}}{name}") or "").strip()


def _of_json(data: bytes) -> Iterator[FormerEntry]:
    try:
        items = json.loads(data)["items"]
        for item in items:
            address = str(item.get("url") or "")
            name = str(item.get("id") or address)
            dates = (str(item.get(date) or "") for date in ("date_published", "date_modified"))
            yield FormerEntry(address or name, name, _first(dates))
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise NotAFeed from error


def _first(dates: Iterator[str]) -> str:
    """Return the first of some dates that is one, as the ledger has dates; nothing where none is."""
    return next((found for date in dates if (found := _stamp(date))), "")


def _stamp(date: str) -> str:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        with suppress(ValueError, TypeError, OverflowError):
            moment = read(date)
            return stamp(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    return ""
