"""The page of all feeds, for people: which there are, in words, and what a feed is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from ..model import PartialDate
from ..reader import Entry
from ..words import Words, own_name
from ..words.marks import N_
from .channels import channel_name
from .common import frame_fields, in_other_languages
from .dates import date_view
from .desk import Desk
from .following import feed_links
from .pages import FeedGroup, FeedRow, FeedsView
from .parts import LinkView

OPML = "feeds/feeds.opml"
"""All feeds in one file, for feed readers."""
MOST = 100
"""Feeds of a kind that the page names; whoever looks for another finds it on the page it is about."""


@dataclass(frozen=True)
class ToldFeed:
    """A feed as this page is told of it.

    `kind` is as in CASEBOOK_FEEDS, `subject` what it is about: a name, a language, nothing of the site's own.
    `stem` is its path without an ending, `entries` how many it has and `updated` the newest one's date.
    """

    kind: str
    subject: str
    stem: str
    entries: int
    updated: datetime


def feeds_view(desk: Desk, lang: str, told: Iterable[ToldFeed]) -> FeedsView:
    """Return the page of all feeds for readers of a language."""
    words, path = desk.words(lang), desk.feeds_path(lang) or ""
    _ = words.gettext
    return FeedsView(
        **frame_fields(desk, lang),
        path=path,
        title=_("Feeds"),
        description=_("Every feed of this site, and what a feed is."),
        translations=in_other_languages(desk, lang, N_("Feeds"), desk.feeds_path),
        heading=_("Feeds"),
        intro=_("A feed tells you what is new here, so that you need not come and look."),
        how=" ".join(
            (
                _("Copy the address of a feed into a feed reader, and the reader shows what is new."),
                _("RSS, Atom and JSON hold the same: take whichever your reader takes."),
            )
        ),
        groups=tuple(_groups(desk, lang, tuple(told))),
        opml_path=OPML,
        empty=_("Nothing here yet."),
    )


def _groups(desk: Desk, lang: str, told: Sequence[ToldFeed]) -> Iterator[FeedGroup]:
    for kinds, heading, overview in _kinds(desk.words(lang)):
        own = [each for each in told if each.kind in kinds]
        if own:
            yield _group(desk, lang, heading, overview, own)


def heading_of(kind: str, words: Words) -> str:
    """Return the heading under which feeds of a kind stand."""
    return next(heading for kinds, heading, _ in _kinds(words) if kind in kinds)


def _kinds(words: Words) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield which kinds of feeds stand together under which heading, and the list that goes on."""
    _ = words.gettext
    yield ("all", "follow-ups"), _("The whole site"), ""
    yield ("languages",), _("Languages"), ""
    yield ("organisations",), _("Organisations"), "organisations"
    yield ("channels",), _("Channels"), "channels"
    yield ("tags",), _("Tags"), "tags"
    yield ("cases",), _("Cases"), "cases"


def _group(desk: Desk, lang: str, heading: str, overview: str, own: Sequence[ToldFeed]) -> FeedGroup:
    words = desk.words(lang)
    shown, more = _in_order(desk, lang, own)[:MOST], len(own) - MOST
    made = desk.settings.makes(overview)
    return FeedGroup(
        heading=heading,
        rows=tuple(_row(each, link, words) for each, link in shown),
        more=LinkView(
            words.ngettext("and {num} more, on its own page", "and {num} more, each on its own page", more),
            f"{desk.shelves.root(lang)}{overview}/" if made else None,
        )
        if more > 0
        else None,
    )


def _in_order(desk: Desk, lang: str, own: Sequence[ToldFeed]) -> list[tuple[ToldFeed, LinkView]]:
    """Return the feeds of a kind with what they are called: by their names, of cases the newest first."""
    if own[0].kind == "cases":
        name = partial(_case, desk, lang, _slugs(desk))
        newest = sorted(own, key=lambda each: (each.updated, each.stem), reverse=True)[:MOST]
        return [(each, name(each)) for each in newest]
    named = [(each, _name(desk, lang, each)) for each in own]
    if own[0].kind in ("all", "follow-ups"):
        return named
    return sorted(named, key=lambda each: (each[1].text.casefold(), each[0].stem))


def _slugs(desk: Desk) -> Mapping[str, str]:
    """Return the slugs of the cases by where their feeds stand; none is looked up for that."""
    return {f"{desk.folder(slug)}feed": slug for slug in desk.library.cases}


def _case(desk: Desk, lang: str, slugs: Mapping[str, str], told: ToldFeed) -> LinkView:
    entry: Entry = desk.library.cases[slugs[told.stem]]
    return desk.link(entry, lang)


def _name(desk: Desk, lang: str, told: ToldFeed) -> LinkView:
    words, subject = desk.words(lang), told.subject
    match told.kind:
        case "all":
            return LinkView(words.gettext("Everything"), desk.home(lang))
        case "follow-ups":
            made = desk.settings.makes("follow-ups")
            return LinkView(
                words.gettext("Follow-ups"), f"{desk.shelves.root(lang)}follow-ups/" if made else None
            )
        case "languages":
            return LinkView(own_name(subject), desk.home(subject), lang=subject if subject != lang else None)
        case "channels":
            return _listed(desk, lang, told, channel_name(subject, {}, words))
    return _listed(desk, lang, told, subject)


def _listed(desk: Desk, lang: str, told: ToldFeed, text: str) -> LinkView:
    """Return the link to a list, in another language where that alone has one: a tag may be of one text."""
    for tongue in (lang, *desk.languages):
        link = desk.list_link(told.kind, told.subject, tongue, text)
        if link.path is not None:  # where a language has no such list, that of the site's own
            there = tongue if link.path.startswith(desk.shelves.root(tongue)) else desk.languages[0]
            return link if there == lang else replace(link, lang=there)
    return LinkView(text)


def _row(told: ToldFeed, link: LinkView, words: Words) -> FeedRow:
    return FeedRow(
        link=link,
        feeds=feed_links(link.text, told.stem),
        count_text=words.ngettext("{num} entry", "{num} entries", told.entries),
        updated=date_view(PartialDate.of(told.updated.date()), words) if told.entries else None,
    )
