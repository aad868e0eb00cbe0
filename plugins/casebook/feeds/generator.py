"""The wrapper around feedgen: a Feed becomes a FeedGenerator of which every default has been set.

What feedgen leaves to chance is decided here: no date is now, no version of a library stands in the bytes,
entries keep their order, RSS leads to the page and not to itself.
"""

from __future__ import annotations

from typing import Any

from feedgen.feed import FeedGenerator

from .entry import Entry, Feed
from .extensions import AtomEntry, AtomNames, Leads, RssEntry, RssNames
from .languages import told
from .text import as_html, one_line, unmistakable

NAME = "Casebook"


def generator(feed: Feed, address: str, media_type: str) -> FeedGenerator:
    """Return feedgen's feed, to be read at `address`; its text has to be fit for feeds."""
    made = FeedGenerator()
    made.register_extension("casebook_atom", AtomNames, AtomEntry, atom=True, rss=False)
    made.register_extension("casebook_rss", RssNames, RssEntry, atom=False, rss=True)
    leads = Leads(feed, address.removeprefix(feed.stem), media_type)
    made.casebook_atom.leads = made.casebook_rss.leads = leads
    _describe(made, feed, address, media_type)
    for entry in feed.entries:
        _fill(made.add_entry(order="append"), entry)
    return made


def _describe(made: FeedGenerator, feed: Feed, address: str, media_type: str) -> None:
    made.id(feed.id)
    made.title(unmistakable(feed.title))
    made.subtitle(unmistakable(feed.subtitle))
    made.link(href=address, rel="self", type=media_type)
    # The last link set is the one that RSS shows.
    made.link(href=feed.link, rel="alternate", type="text/html")
    if lang := told(feed.lang):
        made.language(lang)
    made.author(name=unmistakable(feed.author))
    made.updated(feed.updated)
    made.generator(NAME)
    if feed.rights:
        made.rights(unmistakable(feed.rights))


def _fill(made: Any, entry: Entry) -> None:
    made.casebook_atom.entry = made.casebook_rss.entry = entry
    made.id(entry.id)
    made.title(unmistakable(entry.title))
    made.link(href=entry.link)
    made.published(entry.published)
    made.updated(entry.updated)
    made.summary(as_html(entry.summary), type="html")
    made.content(entry.html, type="html")
    made.author([{"name": unmistakable(name)} for name in entry.authors])
    made.category([{"term": one_line(name), "label": unmistakable(name)} for name in entry.categories])
