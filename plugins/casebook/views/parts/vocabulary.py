"""What the words of verdicts mean, and who answers for a site."""

from __future__ import annotations

from ...model.light import light
from .data import CodeView


@light()
class WordsView:
    """Words that pages use of one thing, each with its meaning, under a heading; `about` says of what."""

    name: str
    heading: str
    words: tuple[CodeView, ...]
    about: str | None = None


@light()
class VerdictsView:
    """Every word by which the site judges, in groups, and how a judgement is corrected."""

    groups: tuple[WordsView, ...]
    corrections: tuple[str, ...]


@light()
class ContactView:
    """Who answers for the site by law (`role` says so in words), and the address to write to, if any."""

    role: str
    publisher: str | None = None
    address: str | None = None
    letter: str | None = None
    """What opens a letter to that address."""
