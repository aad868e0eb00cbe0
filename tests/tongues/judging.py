"""Whose words those are that a site says: its catalogues', its authors', the locale's, or nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from babel import Locale

from casebook.words import languages, words_of

from .authors import BREAK, Written, normal
from .marking import pieces
from .said import Said

NAMES = frozenset(
    [
        "atom",
        "rss",
        "json",
        "csv",
        "ods",
        "xlsx",
        "opml",
        "bibtex",
        "ris",
        "csl json",
        "ics",
        "pdf",
        "doi",
        "bluesky",
        "linkedin",
        "mastodon",
    ]
)
"""What formats and services are called in every language."""
WIDTHS = ("wide", "abbreviated")
_NO_WORDS = re.compile(
    r"https?://\S*|\b[\w.+-]+@[\w-]+\.[\w.-]+|\bmastodon\.social\b"
    r"|[\w-]+\.(?:csv|ics|json|xlsx|xml)\b|\{\{[\w ]+? (?=\|)|\|[\w -]+=|SHA-256 \w+"
)
"""What is an address, the name of a file, a template's and its fields' on Wikipedia, or a checksum."""


@dataclass(frozen=True)
class Judge:
    """Knows what the authors of a site have written, by language, and what stands in its settings."""

    authors: Written
    settings: frozenset[str]
    _judged: dict[tuple[str, str, bool], list[str]] = field(default_factory=dict)

    def foreign(self, said: Said) -> list[str]:
        """Return what of a text is in another language, or is no word that anybody has written.

        Most of what a site says stands on many of its pages.
        """
        known = (said.text, said.lang, said.mixed)
        if known not in self._judged:
            self._judged[known] = list(self._foreign(said))
        return self._judged[known]

    def _foreign(self, said: Said) -> Iterator[str]:
        for piece in pieces(said.text):
            if piece.tongue is None:
                bare = _NO_WORDS.sub(" ", piece.text)
                for setting in self.settings:
                    bare = re.sub(rf"\b{re.escape(setting)}\b", " ", bare)
                yield from (part for part in BREAK.split(bare) if not self._known(normal(part), said))
            elif piece.tongue != said.lang and any(map(str.isalpha, piece.text)):
                yield f"{piece.tongue}: {piece.text}"

    def _known(self, words: str, said: Said) -> bool:
        if sum(map(str.isalpha, words)) < 2 or words in NAMES | self.authors.shared:
            return True
        if said.mixed and words in self.authors.names:
            return True
        if f" {words} " in self.authors.texts.get(said.lang, ""):
            return True
        return re.sub(r"[\d ]+", " ", words).strip() in locale_words(said.lang)


@cache
def locale_words(lang: str) -> frozenset[str]:
    """Return what CLDR says in a language: months, countries, currencies, languages, and their own names."""
    locale = words_of(lang).locale
    own = [Locale.parse(tongue, sep="-").languages[tongue] for tongue in languages()]
    months = [locale.months[form][width] for form in ("format", "stand-alone") for width in WIDTHS]
    names = [*locale.territories.values(), *locale.languages.values(), *own]
    names += [name for group in months for name in group.values()]
    names += [*locale.currency_symbols.values(), *locale.currencies]
    return frozenset(normal(str(name)) for name in names)
