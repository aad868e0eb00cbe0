"""What lists are made of: entries of the library, and posts that another reader read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ...reader import Entry
from .groups import Names


@dataclass(frozen=True)
class Foreign:
    """A post or page that another reader read, as Pelican knows it.

    `path` is its address from the root of the site. `date` is aware, None of a page. `translations` are its
    versions in other languages, each a tag, an address and a title. `for_all` says that it stands for all of
    them where everything is shown once.
    """

    title: str
    path: str
    lang: str
    date: datetime | None = None
    summary: str | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    translations: tuple[tuple[str, str, str], ...] = ()
    for_all: bool = True


@dataclass(frozen=True)
class Listed:
    """A published text as lists know it: when it was published (aware), and what it is grouped by.

    `for_all` says that the lists of the site's own language, which show everything once, show it.
    """

    text: Entry | Foreign
    path: str
    when: datetime
    names: Names
    for_all: bool

    @property
    def kind(self) -> str:
        """The kind of the entry; nothing of an ordinary post and of what another reader read."""
        return self.text.kind if isinstance(self.text, Entry) else ""

    @property
    def translation(self) -> bool:
        """Whether it is a translation of another."""
        return self.text.translation if isinstance(self.text, Entry) else not self.for_all

    @property
    def labels(self) -> Mapping[str, str]:
        """The entry's own words for names that it is grouped by."""
        return self.text.groups.labels if isinstance(self.text, Entry) else {}


def foreign_listed(posts: Iterable[Foreign]) -> list[Listed]:
    """Return posts that another reader read as lists know them; what has no date stands in none."""
    return [
        Listed(post, post.path, post.date, _names(post, post.date), post.for_all)
        for post in posts
        if post.date is not None
    ]


def newest_first(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """Return what is listed by when it was published; what was at one instant by its address."""
    by_path = sorted(listed, key=lambda each: each.path)
    return tuple(sorted(by_path, key=lambda each: each.when, reverse=True))


def _names(post: Foreign, date: datetime) -> Names:
    return {"tags": post.tags, "authors": post.authors, "archive": (f"{date.year:04}",)}


def is_nearest(entry: Entry, others: Iterable[Entry], lang: str) -> bool:
    """Tell whether it is this version that is shown where everything is shown once, for readers of `lang`."""

    def distance(version: Entry) -> tuple[bool, bool, str]:
        return (version.lang != lang, version.translation, version.lang)

    return all(distance(entry) < distance(other) for other in others)
