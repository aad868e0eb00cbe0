"""What is shown of a text that was withdrawn: a notice with the day and the reason."""

from __future__ import annotations

from ..model import Document
from ..words import Words
from .dates import date_view
from .parts import WithdrawalView


def withdrawal_view(document: Document, words: Words) -> WithdrawalView | None:
    """Return the notice of a text that was withdrawn; None of any other."""
    withdrawal = document.withdrawal
    if withdrawal is None:
        return None
    date, _ = date_view(withdrawal.date, words), words.gettext
    said = _("Withdrawn, {date}.", date=date.text)
    return WithdrawalView(date, withdrawal.note, f"{said} {withdrawal.note}" if withdrawal.note else said)


def title_of(document: Document, words: Words) -> str:
    """Return the title of a text, which says so where the text was withdrawn."""
    return marked(document.title, words) if document.withdrawal else document.title


def marked(title: str, words: Words) -> str:
    """Return the title of a text that was withdrawn, with the word for that in the text's language."""
    return words.gettext("Withdrawn: {title}", title=title)
