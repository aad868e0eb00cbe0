"""An entry and a feed, before any format: what RSS and Atom have to agree on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

EntryKind = Literal["case", "follow-up", "event", "post"]


@dataclass(frozen=True)
class Reply:
    """What an entry answers (RFC 4685): the other entry's id, and the absolute address of its page."""

    id: str
    link: str


@dataclass(frozen=True, kw_only=True)
class Dated:
    """What has a place among the entries of a feed.

    `id` is a tag URI (see `ids`). `published` and `updated` are aware; `published` is when the entry was
    first there to be read, not when what it tells of happened.
    """

    id: str
    published: datetime
    updated: datetime

    @property
    def recency(self) -> tuple[datetime, datetime, str]:
        """Sort key: the newest state last, ties by publication and id."""
        return (self.updated, self.published, self.id)


@dataclass(frozen=True, kw_only=True)
class Entry(Dated):
    """One entry, as it stands in every feed it belongs to.

    `link` is the absolute address of its page. `title` and `summary` are plain text, `html` is the whole body
    as `markup.feed_markup` returns it. Names of `authors` and `categories` are plain text.
    """

    kind: EntryKind
    title: str
    link: str
    html: str
    summary: str
    lang: str
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    in_reply_to: Reply | None = None


@dataclass(frozen=True, kw_only=True)
class Feed:
    """One feed, in no format yet.

    `link` is the absolute address of the page it belongs to, `stem` its own without the ending of a format.
    `author` is who publishes it, `rights` under what licence, `note` what it is, for people who look at its
    file, `style` the address of the style sheet that shows it to them. `since` is the date of a feed without
    entries. `previous` is the stem of the archive in which it goes on; of an `archive` itself `current` is
    that of the feed (RFC 5005). `hub` is the address of whoever tells readers what is new (WebSub).
    """

    id: str
    title: str
    subtitle: str
    link: str
    stem: str
    lang: str
    author: str
    since: datetime
    entries: tuple[Entry, ...] = ()
    rights: str | None = None
    note: str = ""
    style: str = ""
    previous: str = ""
    current: str = ""
    hub: str = ""
    archive: bool = False

    @property
    def updated(self) -> datetime:
        """The date of the newest entry, never the clock's; without any, the feed's own first day."""
        return max((entry.updated for entry in self.entries), default=self.since)
