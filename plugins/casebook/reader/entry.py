"""One file of the content, as far as it could be read: what it says, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Mapping as MappingABC
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import partial

from markupsafe import Markup

from ..model import Case, FollowUp, Post
from ..model.fields import ID, slug_of
from .front.tree import Mapping
from .sanitise import clean
from .source import SourceFile


@dataclass(frozen=True)
class Groups:
    """What a text says that lists group it by; `labels` are a case's own words for some of these names."""

    organisations: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    labels: MappingABC[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """One file of the library.

    `document` is typed; of a translation it is the original with the translation's texts. `tree` is the
    file's own front matter, `rest` what could be typed of it, with stand-ins for what could not, `sure` the
    same without them; `body` is the text below it. `html` and `summary` are clean HTML; `placed` are the
    parts that the text places, with the ids they name; `cited` the ids of the sources it cites. Where
    `slug_is_made`, it was made of the title or the file of a post.
    """

    source: SourceFile
    document: Case | FollowUp | Post
    tree: Mapping
    rest: Mapping
    sure: Mapping
    body: str
    body_line: int
    lang: str
    page: bool = False
    html: Markup = field(default_factory=partial(clean, ""))
    summary: Markup = field(default_factory=partial(clean, ""))
    placed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    cited: tuple[str, ...] = ()
    slug_is_made: bool = False

    @property
    def kind(self) -> str:
        """What it is: `case`, `follow-up`, or nothing of an ordinary post or page."""
        if isinstance(self.document, Case):
            return "case"
        return "follow-up" if isinstance(self.document, FollowUp) else ""

    @property
    def slug(self) -> str:
        """The slug of its document, which may be a stand-in (see `has_slug`)."""
        return self.document.slug or ""

    @property
    def lasting_id(self) -> str:
        """The name that never changes, of its document."""
        return self.document.lasting_id

    @property
    def title(self) -> str:
        """The title in its own language."""
        return self.document.title

    @property
    def translation(self) -> bool:
        """Whether it is a translation of another."""
        return self.document.translation

    @property
    def follows(self) -> tuple[str, ...]:
        """The slugs of the cases that a follow-up follows."""
        return self.document.follows if isinstance(self.document, FollowUp) else ()

    @property
    def year(self) -> int | None:
        """The year in which it was published, as its author wrote it."""
        return self.document.date.day.year if self.document.date else None

    def instant(self, zone: tzinfo) -> datetime | None:
        """Return when it was published (aware); a day without a time begins in `zone`."""
        return self.document.date.instant(zone) if self.document.date else None

    @property
    def groups(self) -> Groups:
        """What it says itself that lists group it by."""
        document = self.document
        case = document if isinstance(document, Case) else None
        return Groups(
            organisations=case.organisation if case else (),
            channels=case.channels if case else (),
            countries=case.country if case else (),
            tags=document.tags,
            authors=document.written_by,
            labels=case.names if case else {},
        )

    @property
    def plain(self) -> bool:
        """Whether it is an ordinary post or page that uses none of our own fields."""
        document = self.document
        used = (document.sources, document.comparisons, document.revisions)
        return isinstance(document, Post) and not any(used)

    @property
    def withdrawn(self) -> bool:
        """Whether it was withdrawn: then nothing is left of it but a notice."""
        return self.document.withdrawal is not None

    @property
    def replaced_by(self) -> tuple[str, ...]:
        """The slugs of the cases that it names to stand in its place, where it was withdrawn."""
        withdrawal = self.document.withdrawal
        return withdrawal.replaced_by if withdrawal else ()

    @property
    def published(self) -> bool:
        """Whether the document is for readers: neither a draft nor hidden nor skipped."""
        return self.document.status == "published"

    @property
    def has_slug(self) -> bool:
        """Whether its slug was chosen; where it is missing, there may be a stand-in, or one that was made."""
        return not self.slug_is_made and self.rest.written("slug") is not None

    def is_older_than(self, other: Entry) -> bool:
        """Tell whether it was published before another for certain, by the dates that their authors wrote."""
        own, others = self.document.date, other.document.date
        are_sure = self.sure.get("date") and other.sure.get("date")
        return bool(own and others and are_sure and own.day.last < others.day.first)

    def ids(self, section: str) -> frozenset[str]:
        """Return the ids written in a section of the front matter, those with mistakes included.

        Of one that cannot be an id so is what it should be: somebody may have named that.
        """
        written = self.tree.written(section)
        if isinstance(written, dict) and not isinstance(written.get("id"), str):
            names = list(written)
        else:
            # Keys of an item whose sign was forgotten are no ids.
            items = written if isinstance(written, list) else [written]
            found = (item.get("id") for item in items if isinstance(item, dict))
            names = [name for name in found if isinstance(name, str)]
        meant = (slug_of(name) for name in names if not ID.fullmatch(name))
        return frozenset(names).union(name for name in meant if name)
