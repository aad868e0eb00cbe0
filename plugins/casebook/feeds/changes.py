"""What a text says of its own changes: by that its entry is modified, and not by every letter.

A date that is put right or a slip of the pen makes no entry come back to readers; what the author calls a
change does, however it is dated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time, tzinfo
from hashlib import blake2b

from ..model import Document, Revision

_UNSAID = ("publish", "minor")
"""Kinds of revision that readers are not told of."""


def changes_of(document: Document) -> Iterator[str]:
    """Yield what a document says of its changes."""
    if document.modified:
        yield f"modified {document.modified}"
    for revision in _said(document):
        yield f"{revision.kind} {revision.date} {revision.note or ''}"


def changed_on(document: Document, zone: tzinfo) -> Iterator[datetime]:
    """Yield when it says that it has changed; a day without a time begins in `zone`."""
    if document.modified:
        yield document.modified.instant(zone)
    for revision in _said(document):
        yield datetime.combine(revision.date.first, time(), tzinfo=zone)


def state_of(changes: Iterable[str]) -> str:
    """Return a digest of changes, nothing where there are none."""
    said = "\n".join(changes)
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest() if said else ""


def _said(document: Document) -> Iterator[Revision]:
    yield from (revision for revision in document.revisions if revision.kind not in _UNSAID)
