"""What a text says of its own changes: by that its entry is modified, and not by every letter.

A date that is put right or a slip of the pen makes no entry come back to readers; what the author calls a
change does, however it is dated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, tzinfo
from hashlib import blake2b

from ..figures.editions import has_come, told_changes, told_revisions
from ..model import Document, Moment, Revision


def changes_of(document: Document) -> Iterator[str]:
    """Yield what a document says of its changes."""
    if document.modified:
        yield f"modified {document.modified}"
    yield from map(_told, told_revisions(document))


def edition_of(document: Document) -> str:
    """Return a digest of what a document says of its changes to whomever: revisions of every kind count."""
    said = [f"modified {document.modified}"] if document.modified else []
    return state_of([*said, *map(_told, document.revisions)])


def _told(revision: Revision) -> str:
    return " ".join([revision.kind, str(revision.date), revision.note or "", *revision.replaced_by])


def changed_on(document: Document, today: date, zone: tzinfo) -> Iterator[datetime]:
    """Yield when it says that it has changed by today; a day without a time begins in `zone`."""
    yield from (each.instant(zone) for each in told_changes(document) if has_come(each, today))


def withdrawn_on(document: Document, today: date, zone: tzinfo) -> Iterator[datetime]:
    """Yield when it was withdrawn, where it says that, by today."""
    taken_back = document.withdrawal
    if taken_back and has_come(Moment(taken_back.date), today):
        yield Moment(taken_back.date).instant(zone)


def noticed(said: str, gone: Iterable[str]) -> str:
    """Return the state of a follow-up that says so and tells of cases which are `gone`, by their ids.

    Whoever sees it in the ledger can tell that there was a notice, for its text to come back after that.
    """
    names = sorted(gone)
    return f"{_NOTICED}{state_of([said, *names])}" if names else said


def is_noticed(state: str) -> bool:
    """Tell whether an entry of this state told of a case that was gone."""
    return state.startswith(_NOTICED)


_NOTICED = "gone-"


def state_of(changes: Iterable[str]) -> str:
    """Return a digest of changes, nothing where there are none."""
    said = "\n".join(changes)
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest() if said else ""
