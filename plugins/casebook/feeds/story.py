"""What feeds have to know of an article and of the site, in one place each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from jinja2 import Environment
from markupsafe import Markup

from ..ledger.archives import Archives
from ..ledger.book import Book
from ..settings import FEEDS
from ..views.pages import CaseView, FollowUpView, PostView
from ..views.parts import TimelineEntry
from ..words import Words
from .facts import Facts
from .ids import Authority


@dataclass(frozen=True, kw_only=True)
class Story:
    """One published article, as its entries tell it.

    `view` is its page's, of a case as of the day on which something happened last. `text` is its clean HTML,
    citations numbered, parts left out. `news` are the changes that its facts name, by their anchors.
    """

    view: PostView | CaseView | FollowUpView
    text: Markup
    news: Mapping[str, TimelineEntry] = field(default_factory=dict)


@dataclass(frozen=True)
class Article:
    """An article whose `facts` are known already; `tell` makes the rest of it when that is needed."""

    facts: Facts
    tell: Callable[[], Story]


def nowhere(kind: str, name: str, lang: str) -> str:
    """Return the path of no list: that of the site's start page."""
    del kind, name, lang
    return ""


@dataclass(frozen=True, kw_only=True)
class FeedSite:
    """The site the feeds belong to.

    `address` is the absolute address of its root, without a slash at the end. `since` is its first day: the
    year in the ids of feeds, and the date of a feed without entries. `until` is the instant of the build:
    what is dated later is not out. `environment` finds the templates of the package. `feeds` are the kinds of
    feeds that are made. `list_of` returns the path of the page on which a kind of list (or `index`) shows
    what has a name, for readers of a language; "" where there is none. `book` is what was published before,
    `archives` are where older entries stand; `issued` is the instant at which the site is published now, None
    where it is only built. `hub` is the address that feeds name as their hub, "" for none.
    """

    name: str
    address: str
    words: Words
    author: str
    authority: Authority
    since: datetime
    until: datetime
    environment: Environment
    rights: str | None = None
    feeds: tuple[str, ...] = FEEDS
    list_of: Callable[[str, str, str], str] = nowhere
    book: Book = field(default_factory=Book)
    archives: Archives = field(default_factory=Archives)
    issued: datetime | None = None
    hub: str = ""

    @property
    def dates_anew(self) -> bool:
        """Whether what is new is dated by its publication: somebody may have read what was there before."""
        return self.issued is not None and self.book.started is not None

    @property
    def tag(self) -> str:
        """What the ids of feeds begin with, as they were published first."""
        started = self.book.started
        return started.tag if started else self.authority.feed(self.since.year)
