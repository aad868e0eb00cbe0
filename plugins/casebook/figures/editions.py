"""Editions: on which days a text was published and changed, by what it says of itself.

The day of the last change is what a version is cited by. Pages, citations, files and feeds all ask here, so
that no two texts are cited under one day. A check is something else: a text that was put right has not been
checked by that (see `checks`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import chain

from ..model import Document, Moment, Revision
from .dossier import Dossier

_UNSAID = ("publish", "minor")
"""Kinds of revision that make another version, and that readers of feeds are not told of."""


def told_revisions(document: Document) -> Iterator[Revision]:
    """Yield the revisions that readers of feeds are told of."""
    return (revision for revision in document.revisions if revision.kind not in _UNSAID)


def told_changes(document: Document) -> Iterator[Moment]:
    """Yield when a text says that it has changed, as far as readers of feeds are told of that."""
    return _dated(document, told_revisions(document))


def has_come(change: Moment, today: date) -> bool:
    """Tell whether a change is not dated after today: of a month its first day decides."""
    return today >= change.day.first


def last_change(documents: Iterable[Document], today: date, gone: Iterable[Document] = ()) -> Moment | None:
    """Return when the newest of some texts was published or changed; None where none of them says a day.

    Each revision is a change, a withdrawal and a minor one too; so is the withdrawal of what is `gone`, which
    they tell of. What is dated after today has not come yet. Of two changes on one day the later counts, and
    of a month and its first day the day.
    """
    told = (Moment(each.withdrawal.date) for each in gone if each.withdrawal)
    moments = chain(_moments(documents, today), (each for each in told if has_come(each, today)))
    return max(moments, key=_order, default=None)


def documents_of(dossier: Dossier) -> tuple[Document, ...]:
    """Return the texts that a case is shown with: its own and its follow-ups', if it was not withdrawn."""
    return (dossier.case,) if dossier.case.withdrawal else (dossier.case, *dossier.follow_ups)


def updated(dossier: Dossier, today: date) -> Moment:
    """Return when a case last changed, with the follow-ups that it shows."""
    return last_change(documents_of(dossier), today) or dossier.case.date


def _moments(documents: Iterable[Document], today: date) -> Iterator[Moment]:
    for document in documents:
        if document.date is not None:  # which a page may lack
            yield document.date
        yield from (each for each in _dated(document, document.revisions) if has_come(each, today))


def _dated(document: Document, revisions: Iterable[Revision]) -> Iterator[Moment]:
    if document.modified:
        yield document.modified
    yield from (Moment(revision.date) for revision in revisions)


def _order(moment: Moment) -> tuple[date, datetime, int]:
    # The day comes first, as it was written: with hours of two zones a later day could count as earlier.
    return (moment.day.first, moment.instant(), -moment.day.last.toordinal())
