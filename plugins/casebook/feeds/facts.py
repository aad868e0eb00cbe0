"""Facts: what decides in which feeds an article stands, known before any of it is rendered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ..model.light import light
from .entry import EntryKind


@dataclass(frozen=True)
class Happening:
    """A change written into a case: its anchor, and the instant it is dated."""

    anchor: str
    date: datetime


@light(kw_only=True)
class Facts:
    """What has to be known of a published article to place its entries.

    Small and plain: facts can be compared, pickled, and kept from one build to the next.

    `id` is its lasting id; of a post, its slug. `title` and `path` are its page's. `published` and `updated`
    are aware; the year of the first is the year in its feed id. `day` is the one as of which it is told.
    `cases` are the ids of the cases it belongs to: a case's own, those a follow-up follows, none for a post.
    `tags` are its own. Of a case alone: `folder`, the address its files and feeds begin with, `organisations`
    and `channels` by name, and `news`, what was written into it, whenever. `file` names the article in a
    problem. A `translation` has the id of its original; its entries stand with what else is in its language.
    `state` is a digest of what the text says of changes since it was published, empty where it says nothing:
    the entry is the same, modified, once that is another. Of what was `withdrawn` a notice is left. Known of
    a site that is published alone: `anchors` are those by which parts of its page can be cited, `quoted` is
    what it says itself of single days, name and value; `edition` is a digest of all that it says of changes.
    """

    id: str
    file: str
    kind: EntryKind
    lang: str
    title: str
    path: str
    published: datetime
    updated: datetime
    day: date
    translation: bool = False
    tags: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    folder: str = ""
    organisations: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    news: tuple[Happening, ...] = ()
    state: str = ""
    withdrawn: bool = False
    anchors: tuple[str, ...] = ()
    quoted: tuple[tuple[str, str], ...] = ()
    edition: str = ""

    @property
    def tongue(self) -> str | None:
        """What the ids of a translation's entries end in: its language; None of an original."""
        return self.lang if self.translation else None
