"""Texts that stay on the shelf until somebody opens one; what their cards say is known at once.

An entry of such a library is an entry like any other. Whatever of its content is looked at is written down by
the witness, so that it is known afterwards what a page was made from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, tzinfo
from functools import cache, cached_property
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from pickle import HIGHEST_PROTOCOL, Pickler
from typing import Any, NamedTuple

from markupsafe import Markup

from ..model import Case, FollowUp, Post
from ..model.fields import Part
from .library import Entry, Groups
from .source import SourceFile
from .tree import Mapping as Tree
from .witness import Witness


class Card(NamedTuple):
    """What is known of a text without opening it, in plain values only.

    `file` is its path from the content folder; `digest` is that of its document and summary, `body` of the
    text below, `cited` of what that cites; `id` is the lasting one. `date` is when it
    was published (ISO 8601, with its offset), empty without a date; `labels` are pairs. `written` is the
    status that its author wrote; `status` what holds today, `draft` also of one that is `scheduled`. Pelican
    makes its `url` and its place `save_as`; `field` is the key by which its author chose that, `chosen` the
    address and the place that were given to Pelican. `statics` are the files that it links to (`attaches`: to
    have one beside its page), `files` those that its sources name.
    """

    file: str
    shown: str
    digest: str
    body: str
    cited: str
    id: str
    kind: str
    slug: str
    has_slug: bool
    lang: str
    title: str
    written: str
    status: str
    scheduled: bool
    page: bool
    translation: bool
    plain: bool
    follows: tuple[str, ...]
    date: str
    year: int | None
    groups: tuple[tuple[str, ...], ...]
    labels: tuple[tuple[str, str], ...]
    url: str
    save_as: str
    field: str
    chosen: tuple[str, str]
    template: str
    statics: tuple[str, ...]
    attaches: bool
    files: tuple[str, ...]

    @classmethod
    def of(cls, entry: Entry, file: str, zone: tzinfo) -> Card:
        """Return what a text says of itself; what Pelican makes of it is still missing."""
        document, groups, when = entry.document, entry.groups, entry.instant(zone)
        return cls(
            file=file,
            shown=entry.source.shown,
            digest=_digest((entry.document, kept_tree(entry), entry.summary)),
            body=_digest((entry.html, entry.placed)),
            cited=_digest(entry.cited),
            id=entry.lasting_id,
            kind=entry.kind,
            slug=entry.slug,
            has_slug=entry.has_slug,
            lang=entry.lang,
            title=entry.title,
            written=document.status,
            status=document.status,
            scheduled=False,
            page=entry.page,
            translation=entry.translation,
            plain=entry.plain,
            follows=entry.follows,
            date=when.isoformat() if when else "",
            year=entry.year,
            groups=(groups.organisations, groups.channels, groups.countries, groups.tags, groups.authors),
            labels=tuple(groups.labels.items()),
            url="",
            save_as="",
            field="",
            chosen=("", ""),
            template="",
            statics=(),
            attaches="{attach}" in entry.html or "|attach|" in entry.html,
            files=tuple(source.file for source in document.sources if source.file),
        )

    @property
    def bare(self) -> Card:
        """The card without what it knows of the content behind it."""
        return self._replace(digest="", body="", cited="")

    @property
    def identity(self) -> str:
        """A digest of the card, but for the content that stands behind it."""
        return blake2b(repr(self.bare).encode(), digest_size=12).hexdigest()


def kept_tree(entry: Entry) -> Tree:
    """Return what of the front matter is kept with a text: of a case what other plugins are told."""
    if isinstance(entry.document, Post):
        return entry.tree
    return replace(entry.tree, items=tuple(item for item in entry.tree.items if item[0].text == "extra"))


def _spelt(part: Part) -> tuple[type[Part], tuple[tuple[str, Any], ...]]:
    """Return of a part of a document what it holds, and not which of it somebody has set."""
    return (type(part), tuple(vars(part).items()))


@cache
def _spellings() -> dict[type[Part], Callable[[Part], Any]]:
    """Return how parts are written down, by their classes: whatever else there is Pickle knows by itself."""
    kinds: list[type[Part]] = [Part]
    for kind in kinds:
        kinds += kind.__subclasses__()
    return dict.fromkeys(kinds, _spelt)


def _digest(value: Any) -> str:
    """Return a digest of what a text holds: equal values have the same in every process, as no set has."""
    written = BytesIO()
    spelling = Pickler(written, HIGHEST_PROTOCOL)
    spelling.dispatch_table = _spellings()
    spelling.fast = True  # whether two equal parts are one, is no matter
    spelling.dump(value)
    return blake2b(written.getvalue(), digest_size=12).hexdigest()


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


def said_by(card: Card | None, name: str) -> str:
    """Return what a card answers of the content behind it: of its `text`, its `body`, or what is `cited`."""
    if card is None:
        return ""
    return {"text": card.digest, "body": card.body, "cited": card.cited}[name]
