"""What feedgen cannot write or writes wrongly, as extensions of it: one pair a format.

feedgen calls an extension last for each element, with the lxml element it has made so far; it asks for no
base class, only for these methods.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from .entry import Entry, Feed
from .languages import told
from .text import unmistakable

ATOM: Final = "http://www.w3.org/2005/Atom"
DC: Final = "http://purl.org/dc/elements/1.1/"
HISTORY: Final = "http://purl.org/syndication/history/1.0"
THREADS: Final = "http://purl.org/syndication/thread/1.0"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Leads:
    """Where a feed leads to, in one format: to its archive and back (RFC 5005), and to its hub (WebSub)."""

    feed: Feed
    ending: str
    media_type: str

    @property
    def namespaces(self) -> dict[str, str]:
        """Those that only an archive uses."""
        return {"fh": HISTORY} if self.feed.archive else {}

    def add_to(self, element: etree._Element, link: str) -> None:
        """Add links to a feed or a channel, and to an archive that it is one."""
        if self.feed.archive:
            etree.SubElement(element, f"{{{HISTORY}}}archive")
        for rel, stem in (("prev-archive", self.feed.previous), ("current", self.feed.current)):
            if stem:
                leads = {"rel": rel, "href": f"{stem}{self.ending}", "type": self.media_type}
                etree.SubElement(element, link, leads)
        if self.feed.hub:
            etree.SubElement(element, link, {"rel": "hub", "href": self.feed.hub})


class AtomNames:
    """Complete an Atom feed: its namespaces, and where it leads to."""

    leads: Leads

    def extend_ns(self) -> dict[str, str]:
        """Return prefixes and namespaces."""
        return {"thr": THREADS, **self.leads.namespaces}

    def extend_atom(self, element: etree._Element) -> etree._Element:
        """Add what feedgen knows nothing of."""
        self.leads.add_to(element, "link")
        return element


class RssNames:
    """Complete an RSS feed: its namespaces beside Atom's, which feedgen knows of, and where it leads to."""

    leads: Leads

    def extend_ns(self) -> dict[str, str]:
        """Return prefixes and namespaces."""
        return {"dc": DC, "thr": THREADS, **self.leads.namespaces}

    def extend_rss(self, element: etree._Element) -> etree._Element:
        """Add what feedgen knows nothing of to the channel."""
        channel = element.find("channel")
        assert channel is not None
        self.leads.add_to(channel, f"{{{ATOM}}}link")
        return element


class AtomEntry:
    """Complete an Atom entry: its language, what it answers, and links with all their attributes."""

    entry: Entry

    def extend_atom(self, element: etree._Element) -> etree._Element:
        """Mend the entry element; feedgen drops every attribute of a link but `href`."""
        _set_language(element, _LANG, self.entry.lang)
        for link in element.findall("link"):
            link.set("rel", "alternate")
            link.set("type", "text/html")
            _set_language(link, "hreflang", self.entry.lang)
        _add_reply(element, self.entry)
        return element


class RssEntry:
    """Complete an RSS item: authors without e-mail, its language, its last change, what it answers."""

    entry: Entry

    def extend_rss(self, element: etree._Element) -> etree._Element:
        """Add what RSS has no element for from the vocabularies that readers know."""
        for author in self.entry.authors:
            _add(element, f"{{{DC}}}creator", unmistakable(author))
        if lang := told(self.entry.lang):
            _add(element, f"{{{DC}}}language", lang)
        _add(element, f"{{{ATOM}}}updated", self.entry.updated.isoformat())
        _add_reply(element, self.entry)
        return element


def _set_language(element: etree._Element, name: str, lang: str) -> None:
    if told(lang):
        element.set(name, lang)


def _add(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, name).text = text


def _add_reply(element: etree._Element, entry: Entry) -> None:
    if entry.in_reply_to is None:
        return
    reply = {"ref": entry.in_reply_to.id, "href": entry.in_reply_to.link, "type": "text/html"}
    etree.SubElement(element, f"{{{THREADS}}}in-reply-to", reply)
