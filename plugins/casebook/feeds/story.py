"""What feeds have to know of an article and of the site, in one place each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jinja2 import Environment
from markupsafe import Markup

from ..views.pages import CaseView, FollowUpView, PostView
from ..views.parts import TimelineEntry
from ..words import Words
from .ids import Authority


@dataclass(frozen=True)
class News:
    """A change written into a case after it was published, and the instant it is dated."""

    told: TimelineEntry
    date: datetime


@dataclass(frozen=True, kw_only=True)
class Story:
    """One published article, the original of its translations.

    `id` is its lasting id; of a post, its slug. `text` is its clean HTML, citations numbered, parts left out.
    `published` and `updated` are aware; the year of the first is the year in its feed id. `cases` are the ids
    of the cases it belongs to: a case's own, those a follow-up follows, none for a post. Of a case alone:
    `folder`, the address its files and feeds begin with, `organisations` and `channels` by name, and `news`,
    what was written into it later. `file` names the article in a problem.
    """

    id: str
    file: str
    view: PostView | CaseView | FollowUpView
    text: Markup
    published: datetime
    updated: datetime
    cases: tuple[str, ...] = ()
    folder: str = ""
    organisations: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    news: tuple[News, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Site:
    """The site the feeds belong to.

    `address` is the absolute address of its root, without a slash at the end. `since` is its first day: the
    year in the ids of feeds, and the date of a feed without entries. `until` is the instant of the build:
    what is dated later is not out. `environment` finds the templates of the package.
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
