"""What is shown of a text that was withdrawn: the day, the reason, and what stands in its place."""

from __future__ import annotations

from ..model import Document
from ..reader import Entry
from ..reader.replaced import in_place_of
from ..words import Words
from .dates import date_view
from .desk import Desk
from .parts import LinkView, WithdrawalView


def notice_of(desk: Desk, entry: Entry) -> WithdrawalView | None:
    """Return the notice of a text that was withdrawn, with what stands in its place; None of any other."""
    links = tuple(desk.link(each, entry.lang) for each in replacing(desk, entry))
    return withdrawal_view(entry.document, desk.words(entry.lang), links)


def replacing(desk: Desk, entry: Entry) -> tuple[Entry, ...]:
    """Return the published cases that stand in the place of a text, in its language where they have it."""
    originals = in_place_of(entry, desk.library, desk.has_page)
    return tuple(desk.in_language(each, entry.lang) for each in originals)


def cases_gone(desk: Desk, entry: Entry) -> tuple[Entry, ...]:
    """Return the cases of a follow-up that were withdrawn, as it says then, unless it has been so itself."""
    return () if entry.withdrawn else tuple(each for each in desk.followed(entry) if each.withdrawn)


def withdrawal_view(
    document: Document, words: Words, replaced_by: tuple[LinkView, ...] = ()
) -> WithdrawalView | None:
    """Return the notice of a text that was withdrawn; None of any other."""
    withdrawal = document.withdrawal
    if withdrawal is None:
        return None
    date, _ = date_view(withdrawal.date, words), words.gettext
    said = [_("Withdrawn, {date}.", date=date.text), withdrawal.note]
    if replaced_by:
        said.append(_("In its place: {cases}", cases="; ".join(link.text for link in replaced_by)))
    return WithdrawalView(date, withdrawal.note, " ".join(filter(None, said)), replaced_by)
