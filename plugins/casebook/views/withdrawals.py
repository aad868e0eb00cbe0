"""What is shown of a text that was withdrawn, and of what has to do with it: what stands in its place."""

from __future__ import annotations

from ..model import Document
from ..reader import Entry
from ..reader.replaced import in_place_of, predecessors
from ..words import Words
from .dates import date_view
from .desk import Desk
from .parts import GoneView, LinkView, WithdrawalView


def notice_of(desk: Desk, entry: Entry) -> WithdrawalView | None:
    """Return the notice of a text that was withdrawn, with what stands in its place; None of any other."""
    return withdrawal_view(entry.document, desk.words(entry.lang), _links(desk, entry, entry.lang))


def replacing(desk: Desk, entry: Entry) -> tuple[Entry, ...]:
    """Return the published cases that stand in the place of a text, in its language where they have it."""
    originals = in_place_of(entry, desk.library, desk.has_page)
    return tuple(desk.in_language(each, entry.lang) for each in originals)


def replaced(desk: Desk, entry: Entry) -> tuple[Entry, ...]:
    """Return the cases in whose place a case stands, of which the notices are left, in its language."""
    originals = predecessors(entry, desk.library, desk.has_page)
    return tuple(desk.in_language(each, entry.lang) for each in originals)


def gone_from(desk: Desk, entry: Entry) -> tuple[GoneView, ...]:
    """Return what a follow-up says of each of its cases that was withdrawn: nothing of that is left in it."""
    words = desk.words(entry.lang)
    return tuple(
        GoneView(_said_of(case, words), _links(desk, case, entry.lang)) for case in cases_gone(desk, entry)
    )


def _said_of(case: Entry, words: Words) -> str:
    return words.gettext(
        "The case “{title}” has been withdrawn, and with it what was found of it here.", title=case.title
    )


def _links(desk: Desk, entry: Entry, lang: str) -> tuple[LinkView, ...]:
    return tuple(desk.link(each, lang) for each in replacing(desk, entry))


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
