"""Works to cite: as many kinds of names, titles and dates as there are, in three languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casebook.citing import Name, Work, name_of
from casebook.model import PartialDate
from casebook.words import words_of

LANGUAGES = ("en", "sv", "da")
PAGE = "https://example.org/cases/iss-50000/"
TITLES = {
    "en": "Fifty thousand kronor for a tip",
    "sv": "Femtio tusen kronor för ett tips",
    "da": "Halvtreds tusind kroner for et tip",
}


def people(number: int) -> tuple[Name, ...]:
    """Return so many persons."""
    return tuple(Name(f"Berg{chr(96 + each)}", "Åsa Maria") for each in range(1, number + 1))


def work(lang: str = "en", written: str | None = "2010-08-03", **more: Any) -> Work:
    """Return a work as most are, but for what is given; `written` is its date."""
    fields = {
        "id": "iss-50000",
        "title": TITLES[lang],
        "authors": (name_of("Åsa Maria Öberg"),),
        "issued": PartialDate.parse(written) if written else None,
        "site": "Casebook",
        "page": PAGE,
        "words": words_of(lang),
    }
    return Work(**{**fields, **more})


KINDS: Mapping[str, Mapping[str, Any]] = {
    "a person": {},
    "an organisation": {"authors": (name_of("Casebook Team"),), "written": "2010-08"},
    "the site itself": {"authors": (name_of("Casebook"),), "written": "2010"},
    "nobody": {"authors": (), "written": "2009-11"},
    "nobody, on a day": {"authors": ()},
    "two": {"authors": people(2)},
    "three": {"authors": people(3)},
    "four": {"authors": people(4)},
    "five": {"authors": people(5)},
    "six": {"authors": people(6)},
    "seven": {"authors": people(7)},
    "twenty": {"authors": people(20)},
    "twenty-one": {"authors": people(21)},
    "a person and an organisation": {"authors": (Name("Berg", "Eva"), Name("Text 100"))},
    "a particle": {"authors": (name_of("Ludwig van der Beethoven"),), "written": "2010"},
    "a particle in second place": {"authors": (Name("Berg", "Eva"), name_of("Otto von Bismarck"))},
    "hyphens": {"authors": (name_of("Jean-Luc Ek-Öst"),), "written": "2010-05-01"},
    "initials": {"authors": (name_of("J. R. R. Tolkien"),)},
    "no date": {"written": None},
    "nobody and no date": {"authors": (), "written": None},
    "uncertain": {"written": "2010-08-03?"},
    "approximate": {"written": "2010~"},
    "a month, uncertain": {"written": "2009-11?"},
    "each month": {"written": "2011-09-30"},
    "a short month": {"written": "2011-05-09"},
    "a title that asks": {"title": "Who tipped?"},
    "a title that stops": {"title": "No choice. No return."},
    "quotes within": {"title": "She said “no” and “yes” to it"},
    "straight quotes": {"title": 'She said "no" to it'},
    "a quote at the end": {"title": "She said “no”"},
    "an apostrophe": {"title": "It’s the firm’s answer"},
    "a colon": {"title": "Promises: a reckoning of the first year"},
    "names in the title": {"title": "What ISS and iPhone owners said on YouTube in 2010"},
    "nobody, and a title that asks": {"authors": (), "title": "Who tipped?"},
}
"""What each is for, by a name; some say the same in some style, and none in all."""


def example(kind: str, lang: str) -> Work:
    """Return one of the kinds in a language."""
    return work(lang, **KINDS[kind])
