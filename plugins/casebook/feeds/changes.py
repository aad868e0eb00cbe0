"""What a text says of its own changes: by that its entry is modified, and not by every letter.

A date that is put right or a slip of the pen makes no entry come back to readers; what the author calls a
change does, however it is dated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, tzinfo
from hashlib import blake2b

from ..figures.editions import has_come, told_changes, told_revisions
from ..model import Document


def changes_of(document: Document) -> Iterator[str]:
    """Yield what a document says of its changes."""
    if document.modified:
        yield f"modified {document.modified}"
    for revision in told_revisions(document):
        yield f"{revision.kind} {revision.date} {revision.note or ''}"


def changed_on(document: Document, today: date, zone: tzinfo) -> Iterator[datetime]:
    """Yield when it says that it has changed by today; a day without a time begins in `zone`."""
    yield from (each.instant(zone) for each in told_changes(document) if has_come(each, today))


def state_of(changes: Iterable[str]) -> str:
    """Return a digest of changes, nothing where there are none."""
    said = "\n".join(changes)
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest() if said else ""
