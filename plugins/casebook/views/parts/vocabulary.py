"""What the words of verdicts mean, and who answers for a site."""

from __future__ import annotations

from dataclasses import dataclass

from .data import CodeView


@dataclass(frozen=True)
class WordsView:
    """Words that pages use of one thing, each with its meaning, under a heading; `about` says of what."""

    name: str
    heading: str
    words: tuple[CodeView, ...]
    about: str | None = None


@dataclass(frozen=True)
class VerdictsView:
    """Every word by which the site judges, in groups, and how a judgement is corrected."""

    groups: tuple[WordsView, ...]
    corrections: tuple[str, ...]


@dataclass(frozen=True)
class ContactView:
    """Who answers for the site by law (`role` says so in words), and the address to write to, if any."""

    role: str
    publisher: str | None = None
    address: str | None = None
    letter: str | None = None
    """What opens a letter to that address."""
