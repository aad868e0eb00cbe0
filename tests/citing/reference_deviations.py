"""Where our references to sources differ from those of citeproc-js on purpose, and why."""

from __future__ import annotations

from .deviations import MONTHS, Deviation

_ALONE = "the address alone"
_WHAT = r"(?:\[[^]]+\]\. )?"
_WHATS = {
    "en": {
        "Video recording": "Video",
        "Audio recording": "Audio",
        "Graphic": "Picture",
        "Dataset": "Data set",
    },
    "sv": {"Video recording": "Video", "Audio recording": "Ljud", "Graphic": "Bild", "Dataset": "Datamängd"},
    "da": {"Film": "Video", "Sang": "Lyd", "Figur": "Billede", "Dataset": "Datasæt"},
}

REFERENCES = (
    Deviation(
        "where only an address is known, it says nothing that there is neither title nor date",
        rf"(?i)^{_WHAT}(?:\((?:n\.d\.|u\.å\.|no date|utan årtal|uden år)\)|n\.d|u\.å)\. {_WHAT}",
        "",
        kinds=(_ALONE,),
    ),
    Deviation(
        "“Retrieved” wants a day; without one APA has the address alone",
        r"(Retrieved|Hämtad|Hentet) (?=https)",
        "",
        ("apa",),
    ),
    *(
        Deviation(
            f"what a source is has the name that it has on the whole site: {ours}",
            rf"\[{theirs}\]",
            f"[{ours}]",
            ("apa",),
            (lang,),
        )
        for lang, names in _WHATS.items()
        for theirs, ours in names.items()
    ),
    Deviation("citeproc-js loses such an interview", "^$", "Tips som lönar sig", kinds=("the title alone",)),
    Deviation(
        "an interview alone is what APA has in italics, and Chicago in quotation marks",
        "^Tips som lönar sig$",
        "<i>Tips som lönar sig</i>. (n.d.). [Interview].",
        ("apa",),
        ("en",),
    ),
    *(
        Deviation(
            f"the same in {lang}",
            "^Tips som lönar sig$",
            f"<i>Tips som lönar sig</i>. (u.å.). [{what}].",
            ("apa",),
            (lang,),
        )
        for lang, what in (("sv", "Intervju"), ("da", "Interview"))
    ),
    *(
        Deviation(
            f"the same in Chicago, {lang}", "^Tips som lönar sig$", f"{told} {none}", ("chicago",), (lang,)
        )
        for lang, told, none in (
            ("en", "“Tips som lönar sig.”", "n.d."),
            ("sv", "”Tips som lönar sig”.", "u.å."),
            ("da", "“Tips som lönar sig”.", "u.å."),
        )
    ),
    Deviation(
        "where nobody is named, a year stands behind a title in Harvard, whatever it is of",
        r"^\(([^)]+)\) ([‘”“][^’”]+[’”])",
        lambda found: f"{found[2]} ({found[1].lower()})",
        ("harvard",),
    ),
    Deviation(
        "Swedish has the day before the month; the style's own order is American",
        rf"\b{MONTHS['sv']} (\d\d?)(?=[.)])",
        r"\2 \1",
        ("apa", "chicago"),
        ("sv",),
    ),
    Deviation(
        "Danish has the day, with a point, before the month; the style's own order is American",
        rf"\b{MONTHS['da']} (\d\d?)(?=[.)])",
        r"\2. \1",
        ("apa", "chicago"),
        ("da",),
    ),
    Deviation("in Swedish no 0 stands before a day", rf"\b0(\d {MONTHS['sv']})", r"\1", languages=("sv",)),
    Deviation(
        "in Danish a point stands behind a day", rf"(\d) {MONTHS['da']}\b", r"\1. \2", ("harvard",), ("da",)
    ),
    Deviation(
        "no comma stands behind a date in Swedish and Danish",
        r"(Hämtad|Hentet) ([^,]+), (från|fra) ",
        r"\1 \2 \3 ",
        ("apa",),
        ("sv", "da"),
    ),
    Deviation(
        "“Åtkomstdatum” is the name of a field; a sentence says “hämtad”, as in APA",
        "Åtkomstdatum",
        "Hämtad",
        ("chicago", "mla", "harvard"),
        ("sv",),
    ),
    Deviation("the same in Danish, whose APA has “hentet”", r"\bSet\b", "Hentet", languages=("da",)),
    Deviation("“vid” is “at” by the word", "Tillgänglig vid:", "Tillgänglig på:", languages=("sv",)),
    Deviation("“hos” is with somebody", "Tilgængelig hos:", "Tilgængelig på:", languages=("da",)),
    Deviation(
        "[2009?] is uncertain; what is approximate has “ca.” (Chicago 15.44)",
        r"\[2009\?\]",
        "[ca. 2009]",
        ("chicago",),
        ("en", "da"),
        ("an approximate date",),
    ),
    Deviation(
        "the same in Swedish, which has “ca” without a point",
        r"\[2009\?\]",
        "[ca 2009]",
        ("chicago",),
        ("sv",),
        ("an approximate date",),
    ),
    Deviation("within a sentence “circa” has no capital", "C(irca|irka)", r"c\1", ("mla",)),
    Deviation(
        "what is uncertain, and not approximate, has a question mark (MLA 5.82)",
        r"(?:circa|cirka) ([^,]+),",
        r"\1?,",
        ("mla",),
        kinds=("an uncertain date",),
    ),
    Deviation(
        "the style forgets that a date is uncertain",
        r"\((2009)\)",
        r"(\1?)",
        ("harvard",),
        kinds=("an uncertain date",),
    ),
    Deviation(
        "the style forgets that a date is approximate",
        r"\((2009)\)",
        r"(ca. \1)",
        ("harvard",),
        ("en", "da"),
        ("an approximate date",),
    ),
    Deviation(
        "the same in Swedish", r"\((2009)\)", r"(ca \1)", ("harvard",), ("sv",), ("an approximate date",)
    ),
    Deviation(
        "what is quoted within Swedish marks has Swedish marks, too, however the title was typed",
        "(”She said )“no”",
        r"\1’no’",
        ("chicago", "mla", "harvard"),
        ("sv",),
        ("quotes within",),
    ),
)
"""In the order in which they are applied."""
