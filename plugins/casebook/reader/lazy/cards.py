"""Cards of texts: what is known of each without opening it, and by which its content is known again."""

from __future__ import annotations

from datetime import tzinfo
from hashlib import blake2b
from typing import NamedTuple

from ..entry import Entry
from ..text.links import takes_along
from .packed import Spelling


class Card(NamedTuple):
    """What is known of a text without opening it, in plain values only.

    `file` is its path from the content folder; `digest` is that of its document and summary, `body` of the
    text below, `cited` of what that cites; `id` is the lasting one. `date` is when it was published (ISO
    8601, with its offset), empty without a date; `labels` are pairs. `written` is the status that its author
    wrote; `status` what holds today, `draft` also of one that is `scheduled`. Pelican makes its `url` and its
    place `save_as`; `field` is the key by which its author chose that, `chosen` the address and the place
    that were given to Pelican. `statics` are the files that it links to (`attaches`: to have one beside its
    page), `files` those that its sources name.
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
    withdrawn: bool
    replaced_by: tuple[str, ...]
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
    def of(cls, entry: Entry, file: str, zone: tzinfo, spelling: Spelling) -> Card:
        """Return what a text says of itself; what Pelican makes of it is still missing.

        Whoever keeps it needs how it is spelt as well, which is found out once.
        """
        document, groups, when = entry.document, entry.groups, entry.instant(zone)
        return cls(
            file=file,
            shown=entry.source.shown,
            digest=_digest(spelling.text),
            body=_digest(spelling.body),
            cited=_digest(spelling.cited),
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
            withdrawn=entry.withdrawn,
            replaced_by=entry.replaced_by,
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
            attaches=takes_along(entry.html),
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


def _digest(spelt: bytes) -> str:
    return blake2b(spelt, digest_size=12).hexdigest()


def said_by(card: Card | None, name: str) -> str:
    """Return what a card answers of the content behind it: of its `text`, its `body`, or what is `cited`."""
    if card is None:
        return ""
    return {"text": card.digest, "body": card.body, "cited": card.cited}[name]
