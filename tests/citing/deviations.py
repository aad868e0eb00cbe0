"""Where our citations differ from those of citeproc-js on purpose, and why."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .works import LANGUAGES

STYLES = ("apa", "chicago", "mla", "harvard")
_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
}


MONTHS = {lang: f"({'|'.join(names.split())})" for lang, names in _MONTHS.items()}
"""The names of months, as a pattern."""


@dataclass(frozen=True)
class Deviation:
    """What citeproc-js writes (`theirs`, a pattern) and what stands in its place, for these only."""

    reason: str
    theirs: str
    ours: str | Callable[[re.Match[str]], str]
    styles: tuple[str, ...] = STYLES
    languages: tuple[str, ...] = LANGUAGES
    kinds: tuple[str, ...] = ()

    def applies(self, style: str, lang: str, kind: str) -> bool:
        """Tell whether a citation may differ so."""
        return style in self.styles and lang in self.languages and (not self.kinds or kind in self.kinds)

    def rewritten(self, text: str) -> str:
        """Return a citation as it is with us."""
        return re.sub(self.theirs, self.ours, text)


DEVIATIONS = (
    Deviation(
        "Swedish has the day before the month; the style's own order is American",
        rf"\b{MONTHS['sv']} (\d+)(?=[.)])",
        r"\2 \1",
        ("apa", "chicago"),
        ("sv",),
    ),
    Deviation(
        "Danish has the day, with a point, before the month; the style's own order is American",
        rf"\b{MONTHS['da']} (\d+)(?=[.)])",
        r"\2. \1",
        ("apa", "chicago"),
        ("da",),
    ),
    Deviation("in Swedish no 0 stands before a day", rf"\b0(\d {MONTHS['sv']})", r"\1", ("mla",), ("sv",)),
    Deviation(
        "in Danish a point stands behind a day", rf"(\d) {MONTHS['da']}\b", r"\1. \2", ("harvard",), ("da",)
    ),
    Deviation(
        "“Retrieved” wants a day and “from”; no template knows the day, and APA has the address without it",
        r"(Retrieved|Hämtad|Hentet) (?=https)",
        "",
        ("apa",),
        kinds=("no date", "nobody and no date"),
    ),
    Deviation(
        "a comma stands behind an inverted name, also where an organisation is next (APA 9.8, MLA 5.7)",
        r"^(Berg, (?:E\.|Eva)) (&amp;|and|och|og) ",
        r"\1, \2 ",
        ("apa", "chicago", "mla"),
        kinds=("a person and an organisation",),
    ),
    Deviation(
        "[2010?] is uncertain; what is approximate has “ca.” (Chicago 15.44)",
        r"\[2010\?\]",
        "[ca. 2010]",
        ("chicago",),
        ("en", "da"),
        ("approximate",),
    ),
    Deviation(
        "the same in Swedish, which has “ca” without a point",
        r"\[2010\?\]",
        "[ca 2010]",
        ("chicago",),
        ("sv",),
        ("approximate",),
    ),
    Deviation("within a sentence “circa” has no capital", "Circa", "circa", ("mla",), ("en",)),
    Deviation("within a sentence “cirka” has no capital", "Cirka", "cirka", ("mla",), ("sv", "da")),
    Deviation(
        "what is uncertain, and not approximate, has a question mark (MLA 5.82)",
        r"(?:circa|cirka) ([^,]+),",
        r"\1?,",
        ("mla",),
        kinds=("uncertain", "a month, uncertain"),
    ),
    Deviation(
        "the style forgets that a date is uncertain",
        r"\((\d{4})\)",
        r"(\1?)",
        ("harvard",),
        kinds=("uncertain", "a month, uncertain"),
    ),
    Deviation(
        "the style forgets that a date is approximate",
        r"\((\d{4})\)",
        r"(ca. \1)",
        ("harvard",),
        ("en", "da"),
        ("approximate",),
    ),
    Deviation(
        "the same in Swedish, which has “ca” without a point",
        r"\((\d{4})\)",
        r"(ca \1)",
        ("harvard",),
        ("sv",),
        ("approximate",),
    ),
    Deviation(
        "“vid” is “at” translated by the word; an address is “på”",
        "Tillgänglig vid:",
        "Tillgänglig på:",
        ("harvard",),
        ("sv",),
    ),
    Deviation(
        "“hos” is with somebody; an address is “på”",
        "Tilgængelig hos:",
        "Tilgængelig på:",
        ("harvard",),
        ("da",),
    ),
    Deviation(
        "what is quoted within Swedish marks has Swedish marks, too, however the title was typed",
        r"“(no|yes)”",
        r"’\1’",
        ("chicago", "mla", "harvard"),
        ("sv",),
    ),
)
"""In the order in which they are applied."""
