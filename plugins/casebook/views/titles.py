"""What a text is called: where it was withdrawn, its title says so."""

from __future__ import annotations

from ..model import Document
from ..words import Words


def title_of(document: Document, words: Words) -> str:
    """Return the title of a text, which says so where the text was withdrawn."""
    return marked(document.title, words) if document.withdrawal else document.title


def marked(title: str, words: Words) -> str:
    """Return the title of a text that was withdrawn, with the word for that in the text's language."""
    return words.gettext("Withdrawn: {title}", title=title)
