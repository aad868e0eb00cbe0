"""Texts that stay on the shelf until somebody opens one; what their cards say is known at once.

Such an entry is an entry like any other. Whatever of its content is looked at is written down by the witness,
so that it is known afterwards what a page was made from.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from ...model import Case, FollowUp, Post
from ..entry import Entry, Groups
from ..front.tree import Mapping as Tree
from ..source import SourceFile
from .cards import Card
from .witness import Witness

Fetch = Callable[[Card], Entry]
"""Fetches the text of a card."""


class ShelvedEntry(Entry):
    """An entry of which only the card is at hand; its content is fetched when somebody looks at it."""

    card: Card
    _fetch: Fetch
    _witness: Witness

    def __init__(self, card: Card, path: Path, fetch: Fetch, witness: Witness) -> None:
        source = SourceFile(path, card.shown, "")
        vars(self).update(card=card, source=source, lang=card.lang, page=card.page)
        vars(self).update(_fetch=fetch, _witness=witness)

    def __eq__(self, other: object) -> bool:
        """Tell whether it is this very entry: nothing is fetched to compare it."""
        return self is other

    def __hash__(self) -> int:
        """Return a hash of this very entry."""
        return id(self)

    def __repr__(self) -> str:
        """Return which text it is: nothing is fetched to say so."""
        return f"ShelvedEntry({self.card.file!r})"

    def _opened(self) -> Entry:
        self._witness.note(("text", self.card.file), self.card.digest)
        return self._fetch(self.card)

    def _read(self) -> Entry:
        self._witness.note(("body", self.card.file), self.card.body)
        return self._fetch(self.card)

    @property
    def document(self) -> Case | FollowUp | Post:
        """The document, fetched."""
        return self._opened().document

    @property
    def tree(self) -> Tree:
        """The front matter, fetched."""
        return self._opened().tree

    @property
    def html(self) -> Markup:
        """The text as clean HTML, fetched."""
        return self._read().html

    @property
    def summary(self) -> Markup:
        """The summary as clean HTML, fetched."""
        return self._opened().summary

    @property
    def placed(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The parts that the text places, fetched."""
        return self._read().placed

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids of the sources that the text cites, fetched."""
        self._witness.note(("cited", self.card.file), self.card.cited)
        return self._fetch(self.card).cited

    @property
    def kind(self) -> str:
        """What it is, from its card."""
        return self.card.kind

    @property
    def slug(self) -> str:
        """The slug, from its card."""
        return self.card.slug

    @property
    def has_slug(self) -> bool:
        """Whether the file itself says its slug, from its card."""
        return self.card.has_slug

    @property
    def lasting_id(self) -> str:
        """The name that never changes, from its card."""
        return self.card.id

    @property
    def title(self) -> str:
        """The title, from its card."""
        return self.card.title

    @property
    def translation(self) -> bool:
        """Whether it is a translation, from its card."""
        return self.card.translation

    @property
    def published(self) -> bool:
        """Whether it is for readers, from its card."""
        return self.card.written == "published"

    @property
    def withdrawn(self) -> bool:
        """Whether it was withdrawn, from its card."""
        return self.card.withdrawn

    @property
    def replaced_by(self) -> tuple[str, ...]:
        """The cases that stand in its place, from its card."""
        return self.card.replaced_by

    @property
    def plain(self) -> bool:
        """Whether it is an ordinary post, from its card."""
        return self.card.plain

    @property
    def follows(self) -> tuple[str, ...]:
        """The cases it follows, from its card."""
        return self.card.follows

    @property
    def year(self) -> int | None:
        """The year of its publication, from its card."""
        return self.card.year

    def instant(self, zone: tzinfo) -> datetime | None:
        """Return when it was published, from its card, which knows the site's zone."""
        del zone
        return datetime.fromisoformat(self.card.date) if self.card.date else None

    @cached_property
    def groups(self) -> Groups:
        """What lists group it by, from its card."""
        organisations, channels, countries, tags, authors = self.card.groups
        return Groups(organisations, channels, countries, tags, authors, dict(self.card.labels))

    @cached_property
    def identity(self) -> str:
        """A digest of its card."""
        return self.card.identity


def identity_of(entry: Entry | None) -> str:
    """Return what tells one answer of a library from another: which text it is, and what its card says."""
    return entry.identity if isinstance(entry, ShelvedEntry) else ""
