"""Mistakes that authors make, each as a change to a case or a follow-up that has none.

`⟦` and `⟧` stand around what the report must point at; they are taken out before the file is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

BASES = Path(__file__).parent / "bases"
MARKS = re.compile("[⟦⟧]")


@dataclass(frozen=True)
class Mistake:
    """One mistake: its name, the key of what must be said, and the text it changes into another.

    `wrong` is written in every language unless `sv` or `da` say otherwise; `points` is a text elsewhere in
    the file, with the marks, where the report points at another place than the change.
    """

    name: str
    key: str
    right: str
    wrong: str
    sv: str = ""
    da: str = ""
    points: str = ""
    base: str = field(default="case", kw_only=True)

    def text(self, lang: str) -> str:
        """Return the file with the mistake in it, and with its marks."""
        whole = (BASES / f"{self.base}.{lang}.md").read_text("utf-8")
        slug = "iss-50000" if self.base == "case" else "iss-later"
        if "slug: " not in self.right:
            whole = whole.replace(f"slug: {slug}\n", f"slug: {self.name}\n")
        assert whole.count(self.right) == 1, (
            f"{self.name}: {self.right!r} stands {whole.count(self.right)} times"
        )
        whole = whole.replace(self.right, {"sv": self.sv, "da": self.da}.get(lang) or self.wrong)
        bare = MARKS.sub("", self.points)
        if self.points:
            assert whole.count(bare) == 1, f"{self.name}: {bare!r}"
            whole = whole.replace(bare, self.points)
        assert whole.count("⟦") == whole.count("⟧") == 1, f"{self.name}: where does it point?"
        return whole

    def place(self, lang: str) -> tuple[int, int, int]:
        """Return the line and the column, from 1, of what the report must point at, and its length."""
        before, _, after = self.text(lang).partition("⟦")
        return before.count("\n") + 1, len(before) - before.rfind("\n"), len(after.partition("⟧")[0])


FANS = "{date: 2009-11, value: 122, by: third-party, source: second-look}"


def fans(written: str) -> str:
    """Return the first observation with another value."""
    return FANS.replace("122", written)


YAML = (
    Mistake("tab", "yaml-tab", "  name: ", "⟦\t⟧name: "),
    Mistake("no-break-space", "yaml-no-break-space", "  start: 2009", "⟦\u00a0\u00a0⟧start: 2009"),
    Mistake("no-break-space-behind-colon", "yaml-no-break-space", "sector: ", "sector:⟦\u00a0⟧"),
    Mistake("no-colon", "yaml-no-colon", "country: SE", "⟦country SE⟧"),
    Mistake("no-space-behind-colon", "yaml-colon-space", "country: SE", "⟦country:SE⟧"),
    Mistake("no-space-behind-colon-in-braces", "yaml-colon-space", FANS, "{⟦date:2009-11⟧, value: 122}"),
    Mistake("no-space-behind-dash", "dash-without-space", "  - date: 2010-02-01", "  ⟦-date⟧: 2010-02-01"),
    Mistake(
        "no-space-behind-second-dash",
        "dash-without-space",
        "  - id: campaign-site",
        "  ⟦-id⟧: campaign-site",
    ),
    Mistake(
        "quote-open",
        "yaml-quote",
        "  start: 2009-11-01\n  end: 2010-02\n",
        '  start: ⟦"2009-11-01⟧\n  end: "2010-02"\n',
    ),
    Mistake("quote-open-to-the-end", "yaml-quote", "country: SE", 'country: ⟦"SE⟧'),
    Mistake("apostrophe-in-quotes", "yaml-after-end", "to: ISS", "to: 'ISS'⟦s boss'⟧"),
    Mistake(
        "typographic-quotes-for-a-colon",
        "yaml-quotes",
        "to: ISS",
        "to: ⟦“ISS: HR”⟧",
        sv="to: ⟦”ISS: HR”⟧",
        da="to: ⟦»ISS: HR«⟧",
    ),
    Mistake("colon-in-a-text", "yaml-colon", "name: ", "name: ISS⟦:⟧ "),
    Mistake("at-sign-before-an-id", "yaml-at", "    source: second-look\n", "    source: ⟦@second-look⟧\n"),
    Mistake("asterisk-before-a-text", "yaml-alias", "  goal: ", "  goal: ⟦*tip*⟧ "),
    Mistake("percent-before-a-text", "yaml-sign", "to: ISS", "to: ⟦%⟧ISS"),
    Mistake("hashtag-cut-off", "text-cut-off", "to: ISS", "to: ISS ⟦#iss50000⟧"),
    Mistake(
        "bracket-open",
        "yaml-bracket",
        "channels: [facebook, twitter, website]",
        "channels: ⟦[⟧facebook, twitter, website",
    ),
    Mistake(
        "brace-open",
        "yaml-bracket",
        "source: second-look}\n      - {date: 2010",
        "source: second-look\n      - {date: 2010",
        points="⟦{⟧date: 2009-11, value: 122",
    ),
    Mistake("comma-missing", "yaml-comma", FANS, "{date: 2009-11 ⟦v⟧alue: 122}"),
    Mistake(
        "comma-in-a-text-in-braces",
        "key-without-value",
        "{goal: not-verified,",
        "{goal: not-verified, because: no, ⟦never⟧,",
    ),
    Mistake("indented-too-far", "yaml-indent", "    to: ISS", "      ⟦to: ISS⟧"),
    Mistake(
        "indented-too-little",
        "yaml-indent",
        "    label: Fans",
        "   ⟦label: Fans på Facebook⟧\n    note: ",
        sv="   ⟦label: Fans på Facebook⟧\n    note: ",
    ),
    Mistake("key-twice", "key-twice", "country: SE", "country: SE\n⟦country⟧: NO"),
    Mistake("text-behind-a-fold", "yaml-block", "name: ", "name: ⟦>⟧ "),
    Mistake("backslash", "yaml-backslash", "to: ISS", 'to: "⟦\\\\I⟧SS"'.replace("\\\\", "\\")),
    Mistake("dash-behind-a-colon", "yaml-dash", "country: SE", "country: ⟦-⟧ SE"),
    Mistake("bound-without-quotes", "yaml-bound", FANS, fans("⟦>=122⟧")),
)
KEYS = (
    Mistake(
        "key-in-other-words",
        "unknown-key",
        "channels: [",
        "⟦chanels⟧: [",
        sv="⟦kanaler⟧: [",
        da="⟦kanaler⟧: [",
    ),
    Mistake(
        "title-in-other-words",
        "unknown-key",
        "title: ISS",
        "⟦headline⟧: ISS",
        sv="⟦titel⟧: ISS",
        da="⟦overskrift⟧: ISS",
        base="follow-up",
    ),
    Mistake(
        "key-spelt-otherwise",
        "unknown-key",
        "organisation: ISS",
        "⟦organization⟧: ISS",
        sv="⟦organistation⟧: ISS",
        da="⟦virksomhed⟧: ISS",
    ),
    Mistake("key-with-a-capital", "unknown-key", "summary: ", "⟦Summary⟧: "),
    Mistake("key-misspelt", "unknown-key", "deadline: ", "⟦dedline⟧: ", sv="⟦senast⟧: ", da="⟦frist⟧: "),
    Mistake("key-of-another-place", "key-belongs-below", "country: SE", "⟦budget⟧: 50 000"),
    Mistake(
        "key-of-two-other-places", "key-belongs-below", "country: SE", "⟦goal⟧: {text: 200 fans, date: 2009}"
    ),
    Mistake("key-of-the-margin", "key-belongs-above", "    better: higher", "    ⟦country⟧: NO"),
    Mistake("kind-with-a-capital", "kind-unknown", "kind: case", "kind: ⟦Case⟧"),
    Mistake(
        "kind-in-other-words",
        "kind-unknown",
        "kind: case",
        "kind: ⟦study⟧",
        sv="kind: ⟦fall⟧",
        da="kind: ⟦sag⟧",
    ),
    Mistake(
        "kind-of-a-follow-up",
        "kind-unknown",
        "kind: follow-up",
        "kind: ⟦followup⟧",
        sv="kind: ⟦uppföljning⟧",
        da="kind: ⟦opfølgning⟧",
        base="follow-up",
    ),
    Mistake("date-missing", "missing", FANS, "{⟦value⟧: 122}")
    if False
    else Mistake("value-missing", "missing", FANS, "⟦{⟧date: 2009-11}"),
    Mistake(
        "text-of-a-promise-missing",
        "missing",
        "  - id: reward\n    text: ",
        "  - ⟦id⟧: reward\n    because: ",
    ),
    Mistake("date-without-value", "value-wanted", "date: 2009-11-10\n", "⟦date⟧:\n"),
    Mistake("list-without-dashes", "dash-missing", "requests:\n  - date", "requests:\n    ⟦date⟧"),
    Mistake("list-by-id", "list-by-id", "promises:\n  - id: reward\n    ", "promises:\n  ⟦reward⟧:\n    "),
    Mistake("figures-without-dates", "mapping-wanted", FANS, "⟦122⟧"),
    Mistake(
        "word-where-keys-are-wanted",
        "mapping-wanted",
        "budget: {amount: 50 000, currency: SEK}",
        "budget: ⟦50 000 SEK⟧",
    ),
    Mistake("list-where-a-text-is-wanted", "text-wanted", "    to: ISS", "    to: ⟦[⟧ISS, Unionen]"),
    Mistake(
        "several-ids-in-one",
        "several-in-one",
        "evidence: [second-look, facebook-fans]",
        "evidence: ⟦second-look, facebook-fans⟧",
    ),
    Mistake("several-countries-in-one", "several-in-one", "country: SE", "country: ⟦SE, DK⟧"),
)
VALUES = (
    Mistake("comma-in-a-number", "count-comma", FANS, fans("⟦12,900⟧")),
    Mistake("point-in-a-number", "count-point", FANS, fans("⟦12.900⟧")),
    Mistake("decimals-behind-a-comma", "count-with-decimals", FANS, fans("⟦12,5⟧")),
    Mistake(
        "percent-sign", "value-percent", FANS, fans("⟦29%⟧"), sv=fans("⟦29 procent⟧"), da=fans("⟦29,5 %⟧")
    ),
    Mistake("number-with-a-unit", "value-with-unit", FANS, fans("⟦122 fans⟧")),
    Mistake("unit-behind-a-doubtful-number", "count-point", FANS, fans("⟦1.220 fans⟧")),
    Mistake(
        "budget-with-its-currency",
        "amount-with-currency",
        "amount: 50 000,",
        "amount: ⟦SEK 50 000⟧,",
        sv="amount: ⟦50 000 kr⟧,",
        da="amount: ⟦50 000 kr.⟧,",
    ),
    Mistake(
        "amount-with-a-dash",
        "value-with-unit",
        FANS,
        fans("⟦12.000,-⟧"),
        sv=fans("⟦12 000:-⟧"),
        da=fans("⟦12.000 kr.⟧"),
    ),
    Mistake(
        "currency-in-other-words",
        "currency-unknown",
        "currency: SEK",
        "currency: ⟦€⟧",
        sv="currency: ⟦kronor⟧",
        da="currency: ⟦kr⟧",
    ),
    Mistake(
        "about-in-words",
        "value-spelling",
        FANS,
        fans("⟦about 120⟧"),
        sv=fans("⟦ca 120⟧"),
        da=fans("⟦ca. 120⟧"),
    ),
    Mistake(
        "range-with-a-dash",
        "value-spelling",
        FANS,
        fans("⟦100–150⟧"),
        sv=fans("⟦100-150⟧"),
        da=fans("⟦100 til 150⟧"),
    ),
    Mistake(
        "at-least-in-words",
        "value-spelling",
        FANS,
        fans("⟦at least 120⟧"),
        sv=fans("⟦minst 120⟧"),
        da=fans("⟦mindst 120⟧"),
    ),
    Mistake(
        "thousands-in-short",
        "value-spelling",
        FANS,
        fans("⟦1.2k⟧"),
        sv=fans("⟦1,2 tusen⟧"),
        da=fans("⟦12 mio.⟧"),
    ),
    Mistake("value-in-words", "value-unknown", FANS, fans("⟦many⟧"), sv=fans("⟦många⟧"), da=fans("⟦mange⟧")),
    Mistake(
        "more-than-in-words",
        "value-spelling",
        FANS,
        fans("⟦over 500⟧"),
        sv=fans("⟦mer än 500⟧"),
        da=fans("⟦flere end 500⟧"),
    ),
    Mistake(
        "less-than-in-words",
        "value-spelling",
        FANS,
        fans("⟦less than 500⟧"),
        sv=fans("⟦under 500⟧"),
        da=fans("⟦færre end 500⟧"),
    ),
    Mistake(
        "reason-misspelt", "value-unknown", FANS, fans("⟦unkown⟧"), sv=fans("⟦okänt⟧"), da=fans("⟦ukendt⟧")
    ),
    Mistake(
        "typographic-quotes-around-a-value",
        "quotes-typographic",
        FANS,
        fans("⟦“122”⟧"),
        sv=fans("⟦”122”⟧"),
        da=fans("⟦»122«⟧"),
    ),
    Mistake("count-of-halves", "count-not-whole", FANS, fans("⟦122.5⟧")),
    Mistake("measured-twice", "measured-twice", "date: 2010-02, value: 158", "date: 2009-11, value: ⟦158⟧"),
)
DATES = (
    Mistake(
        "date-in-words",
        "date-spelling",
        "date: 2009-11-10\n",
        "date: ⟦November 10, 2009⟧\n",
        sv="date: ⟦10 nov 2009⟧\n",
        da="date: ⟦10. november 2009⟧\n",
    ),
    Mistake(
        "month-in-words",
        "date-spelling",
        "due: 2010-03",
        "due: ⟦March 2010⟧",
        sv="due: ⟦mars 2010⟧",
        da="due: ⟦marts 2010⟧",
    ),
    Mistake(
        "day-and-month-with-strokes",
        "date-two-readings",
        "date: 2010-01-14",
        "date: ⟦10/11/2009⟧",
        sv="date: ⟦10/11 2009⟧",
        da="date: ⟦10.11.2009⟧",
    ),
    Mistake("day-that-is-no-month", "date-spelling", "date: 2010-01-14", "date: ⟦14/1/2010⟧"),
    Mistake("year-first-with-strokes", "date-spelling", "start: 2009-11-01", "start: ⟦2009/11/1⟧"),
    Mistake("date-without-hyphens", "date-spelling", "start: 2009-11-01", "start: ⟦20091101⟧"),
    Mistake("date-with-a-time", "date-with-time", "deadline: 2010-02-15", "deadline: ⟦2010-02-15 12:00⟧"),
    Mistake(
        "date-about-in-words",
        "date-spelling",
        "next_check: 2010-03",
        "next_check: ⟦about 2010⟧",
        sv="next_check: ⟦ca 2010⟧",
        da="next_check: ⟦ca. 2010⟧",
    ),
    Mistake("two-dates-in-one", "date-of-several", "end: 2010-02", "end: ⟦2010-02 – 2010-03⟧"),
    Mistake(
        "season",
        "date-form",
        "next_check: 2010-03",
        "next_check: ⟦spring 2010⟧",
        sv="next_check: ⟦våren 2010⟧",
        da="next_check: ⟦forår 2010⟧",
    ),
    Mistake("day-that-does-not-exist", "date-does-not-exist", "end: 2010-02", "end: ⟦2010-02-30⟧"),
    Mistake("month-that-does-not-exist", "date-does-not-exist", "end: 2010-02", "end: ⟦2010-13⟧"),
    Mistake("end-before-start", "end-before-start", "end: 2010-02", "end: ⟦2009-10⟧"),
    Mistake("due-before-the-request", "before-the-request", "deadline: 2010-02-15", "deadline: ⟦2010-01-15⟧"),
    Mistake("time-of-publication", "time-spelling", "date: 2009-11-10\n", "date: ⟦2009-11-10 8.30⟧\n"),
    Mistake(
        "time-of-publication-in-words",
        "time-spelling",
        "date: 2009-11-10\n",
        "date: ⟦2009-11-10 at 8:30⟧\n",
        sv="date: ⟦2009-11-10 kl. 8.30⟧\n",
        da="date: ⟦10. november 2009 kl. 8.30⟧\n",
    ),
    Mistake("time-that-does-not-exist", "time-form", "date: 2009-11-10\n", "date: ⟦2009-11-10 25:00⟧\n"),
    Mistake(
        "date-with-a-short-year",
        "date-spelling",
        "date: 2010-01-14",
        "date: ⟦14 Jan 10⟧",
        sv="date: ⟦den 14.1.10⟧",
        da="date: ⟦d. 1.2.2010⟧",
    ),
    Mistake("numbers-with-a-short-year", "date-two-readings", "date: 2010-01-14", "date: ⟦1.2.10⟧"),
    Mistake(
        "date-with-an-hour",
        "date-with-time",
        "deadline: 2010-02-15",
        "deadline: ⟦2010-02-15 at 14⟧",
        sv="deadline: ⟦2010-02-15 kl. 14.30⟧",
        da="deadline: ⟦15. feb. 10 kl. 14⟧",
    ),
)
WORDS = (
    Mistake(
        "verdict-true",
        "word-unknown",
        "verdict: partly",
        "verdict: ⟦true⟧",
        sv="verdict: ⟦sant⟧",
        da="verdict: ⟦sandt⟧",
    ),
    Mistake(
        "verdict-misspelt",
        "word-unknown",
        "verdict: partly",
        "verdict: ⟦partially⟧",
        sv="verdict: ⟦delvis⟧",
        da="verdict: ⟦delvist⟧",
    ),
    Mistake(
        "status-in-other-words",
        "word-unknown",
        "status: undeterminable",
        "status: ⟦keept⟧",
        sv="status: ⟦hållet⟧",
        da="status: ⟦brudt⟧",
    ),
    Mistake(
        "status-of-a-page",
        "word-unknown",
        "lang: ",
        "status: ⟦publish⟧\nlang: ",
        sv="status: ⟦utkast⟧\nlang: ",
        da="status: ⟦kladde⟧\nlang: ",
    ),
    Mistake(
        "better-in-other-words",
        "word-unknown",
        "better: higher",
        "better: ⟦more⟧",
        sv="better: ⟦högre⟧",
        da="better: ⟦flere⟧",
    ),
    Mistake(
        "goal-in-other-words",
        "word-unknown",
        "goal: not-verified",
        "goal: ⟦reached⟧",
        sv="goal: ⟦uppnått⟧",
        da="goal: ⟦nået⟧",
    ),
    Mistake(
        "phase-in-other-words",
        "word-unknown",
        "phase: before",
        "phase: ⟦befor⟧",
        sv="phase: ⟦före⟧",
        da="phase: ⟦før⟧",
    ),
    Mistake("name-where-a-word-is-wanted", "word-unknown", FANS, FANS.replace("third-party", "⟦ISS⟧")),
    Mistake(
        "type-of-event-misspelt",
        "word-unknown",
        "type: coverage",
        "type: ⟦converage⟧",
        sv="type: ⟦pris⟧",
        da="type: ⟦omtale⟧",
    ),
    Mistake(
        "type-of-source-in-other-words",
        "word-unknown",
        "type: web",
        "type: ⟦website⟧",
        sv="type: ⟦webbsida⟧",
        da="type: ⟦hjemmeside⟧",
    ),
    Mistake(
        "maintenance-in-other-words",
        "word-unknown",
        "maintenance: active",
        "maintenance: ⟦done⟧",
        sv="maintenance: ⟦avslutad⟧",
        da="maintenance: ⟦afsluttet⟧",
    ),
    Mistake(
        "flag-in-other-words",
        "flag-form",
        "lang: ",
        "translation: ⟦yes⟧\nlang: ",
        sv="translation: ⟦nej⟧\nlang: ",
        da="translation: ⟦nej⟧\nlang: ",
    ),
    Mistake(
        "country-in-words",
        "country-unknown",
        "country: SE",
        "country: ⟦Sweden⟧",
        sv="country: ⟦Sverige⟧",
        da="country: ⟦Sverige⟧",
    ),
    Mistake("country-by-its-language", "country-unknown", "country: SE", "country: ⟦sv⟧"),
    Mistake("country-in-three-letters", "country-unknown", "country: SE", "country: ⟦SWE⟧"),
    Mistake(
        "attribution-shown", "attribution-without-benchmark", "attribution: not-shown", "attribution: ⟦shown⟧"
    ),
)
NAMES = (
    Mistake(
        "id-with-spaces",
        "id-form",
        "id: campaign-site",
        "id: ⟦campaign site⟧",
        sv="id: ⟦Kampanjsajtens läge⟧",
        da="id: ⟦På kampagnesitet⟧",
    ),
    Mistake("id-twice", "id-twice", "id: campaign-site", "id: ⟦facebook-fans⟧"),
    Mistake("slug-with-spaces", "slug-form", "slug: iss-50000", "slug: ⟦iss 50 000⟧"),
    Mistake(
        "source-that-does-not-exist",
        "source-unknown",
        "    source: second-look\n",
        "    source: ⟦second-lok⟧\n",
    ),
    Mistake(
        "evidence-that-does-not-exist",
        "evidence-unknown",
        "evidence: [second-look, facebook-fans]",
        "evidence: [second-look, ⟦fans⟧]",
    ),
    Mistake(
        "case-that-does-not-exist",
        "case-unknown",
        "follows: iss-50000",
        "follows: ⟦iss-5000⟧",
        base="follow-up",
    ),
    Mistake(
        "case-by-its-file",
        "case-unknown",
        "follows: iss-50000",
        "follows: ⟦cases/iss-50000.md⟧",
        base="follow-up",
    ),
    Mistake(
        "metric-that-does-not-exist",
        "metrics-unknown",
        "metric: facebook-fans",
        "metric: ⟦facebook-fan⟧",
        base="follow-up",
    ),
    Mistake(
        "claim-that-does-not-exist",
        "claims-unknown",
        "  tip-channels: ",
        "  ⟦tip-channel⟧: ",
        base="follow-up",
    ),
    Mistake("citation-of-nothing", "citation-unknown", "[@second-look]", "[⟦@second-lok⟧]"),
    Mistake("part-that-does-not-exist", "part-unknown", "[METRICS: facebook-fans]", "⟦[METRIC]⟧"),
    Mistake(
        "part-with-an-unknown-name",
        "part-names-unknown",
        "[METRICS: facebook-fans]",
        "[METRICS: ⟦facebook-fan⟧]",
    ),
    Mistake(
        "address-without-its-beginning",
        "address-scheme",
        "url: https://example.org/second-look",
        "url: ⟦www.example.org/second-look⟧",
    ),
    Mistake(
        "address-with-a-space",
        "address-form",
        "url: https://example.org/second-look",
        "url: ⟦https://example.org/second look⟧",
    ),
    Mistake("time-code-with-a-point", "time-code-form", "at: 1:38", "at: ⟦1.38⟧"),
    Mistake("time-code-of-98-seconds", "time-code-range", "at: 1:38", "at: ⟦0:98⟧"),
    Mistake(
        "ruling-without-a-date",
        "ruling-without-date",
        "verdict: partly",
        "verdict: [{is: checking, date: 2009-12}, ⟦{⟧is: partly}]",
    ),
)
TIMES = (
    Mistake("date-to-come", "date-to-come", FANS, FANS.replace("2009-11", "⟦2029-11⟧")),
    Mistake("interview-to-come", "date-to-come", "  - date: 2010-01-14", "  - date: ⟦2030-01-14⟧"),
    Mistake(
        "verdict-before-its-claim",
        "checked-before-said",
        "verdict: partly",
        "verdict: partly\n    checked: ⟦2009-10⟧",
    ),
    Mistake(
        "verdict-before-the-campaign",
        "checked-before-campaign",
        "status: undeterminable",
        "status: undeterminable\n    checked: ⟦2008⟧",
    ),
    Mistake(
        "promise-due-before-it-was-made",
        "due-before-promise",
        "due: 2010-03",
        "date: 2010-04\n    due: ⟦2010-03⟧",
    ),
    Mistake(
        "later-verdict-before-its-claim",
        "checked-before-said",
        "verdict: contradicted,",
        "verdict: {is: contradicted, date: ⟦2009-10⟧},",
        base="follow-up",
    ),
    Mistake(
        "later-status-before-the-campaign",
        "later-checked-before-campaign",
        "{status: stalled}",
        "{status: {is: stalled, date: ⟦2008⟧}}",
        base="follow-up",
    ),
    Mistake(
        "follow-up-before-its-case",
        "follow-up-before-case",
        "date: 2010-02-10\ntype",
        "date: ⟦2009-02-10⟧\ntype",
        base="follow-up",
    ),
)
LISTS = (
    Mistake(
        "authors-in-one-name",
        "author-of-several",
        "author: Casebook",
        "author: [⟦Anna and Bo⟧]",
        sv="author: [⟦Anna och Bo⟧]",
        da="author: [⟦Anna og Bo⟧]",
    ),
    Mistake("author-in-two-names", "author-in-two", "author: Casebook", "author: ⟦Öberg, Åsa⟧"),
    Mistake("author-twice", "named-twice", "sector: ", "authors: [Anna, ⟦Anna⟧]\nsector: "),
    Mistake(
        "author-twice-in-capitals", "named-twice-otherwise", "sector: ", "authors: [Anna, ⟦anna⟧]\nsector: "
    ),
    Mistake(
        "channels-in-one-name",
        "several-in-one",
        "channels: [facebook, twitter, website]",
        "channels: [facebook, ⟦twitter and website⟧]",
        sv="channels: [facebook, ⟦twitter och website⟧]",
        da="channels: [facebook, ⟦twitter og website⟧]",
    ),
    Mistake("channel-of-no-case", "channel-unknown", "channel: facebook", "channel: ⟦facebok⟧"),
    Mistake(
        "copy-at-the-address-of-its-source",
        "copy-at-the-source",
        "archived: https://archive.example.org/second-look",
        "archived: ⟦https://example.org/second-look⟧",
    ),
    Mistake("channel-that-windows-keeps", "name-of-windows", "channels: [", "channels: [⟦nul⟧, "),
    Mistake("id-that-windows-keeps", "id-of-windows", "country: SE", "country: SE\nid: ⟦con⟧"),
    Mistake("slug-that-windows-keeps", "slug-of-windows", "slug: iss-50000", "slug: ⟦aux⟧"),
)
PLAIN = (
    Mistake("stars-in-a-plain-text", "markup-in-plain", "to: ISS", "to: ⟦ISS **HR**⟧"),
    Mistake("citation-in-a-plain-text", "citation-in-front", "to: ISS", "to: ⟦ISS [@interview]⟧"),
    Mistake("citation-never-closed", "citation-begun", "[@second-look]", "⟦[@second-look⟧"),
    Mistake("citation-in-round", "citation-in-round-brackets", "[@second-look]", "⟦(@second-look)⟧"),
    Mistake(
        "table-of-a-spreadsheet",
        "table-of-tabs",
        "[METRICS: facebook-fans]",
        "⟦Month\tFans⟧\nNovember\t122",
        sv="⟦Månad\tFans⟧\nNovember\t122",
        da="⟦Måned\tFans⟧\nNovember\t122",
    ),
    Mistake("part-in-braces", "part-in-braces", "[METRICS: facebook-fans]", "⟦{METRICS: facebook-fans}⟧"),
    Mistake("part-in-small-letters", "part-nearly", "[METRICS: facebook-fans]", "⟦[metrics facebook-fans]⟧"),
    Mistake(
        "part-in-other-words",
        "part-nearly",
        "[METRICS: facebook-fans]",
        "⟦[METRICS facebook fan]⟧",
        sv="⟦[MÅTT: Facebook-fans]⟧",
        da="⟦[NØGLETAL: facebook-fan]⟧",
    ),
    Mistake("footnote-of-nothing", "footnote-missing", "[METRICS: facebook-fans]", "Fans⟦[^1]⟧"),
    Mistake(
        "link-to-the-own-computer",
        "address-on-this-computer",
        "[METRICS: facebook-fans]",
        "[PDF](⟦file:///C:/Users/anna/tip.pdf⟧)",
    ),
    Mistake(
        "link-without-its-beginning",
        "address-without-scheme",
        "[METRICS: facebook-fans]",
        "[ISS](⟦www.example.org⟧)",
    ),
    Mistake(
        "page-in-a-frame",
        "html-left-out",
        "[METRICS: facebook-fans]",
        '⟦<iframe⟧ src="https://example.org"></iframe>',
    ),
)
WITHDRAWN = (
    Mistake(
        "replaced-and-not-withdrawn",
        "replaced-not-withdrawn",
        "country: SE",
        "country: SE\nrevisions: [{date: 2010-03, kind: correction, replaced_by: ⟦iss-50000⟧}]",
    ),
    Mistake(
        "replaced-by-itself",
        "replaced-by-itself",
        "country: SE",
        "country: SE\nrevisions: [{date: 2010-03, kind: withdrawal, replaced_by: ⟦replaced-by-itself⟧}]",
    ),
    Mistake(
        "replaced-by-no-case",
        "case-unknown",
        "country: SE",
        "country: SE\nrevisions: [{date: 2010-03, kind: withdrawal, replaced_by: ⟦iss-5000⟧}]",
    ),
    Mistake(
        "replaced-by-what-is-withdrawn",
        "replaced-by-withdrawn",
        "country: SE",
        "country: SE\nrevisions: [{date: 2010-03, kind: withdrawal, replaced_by: ⟦revised-when-withdrawn⟧}]",
    ),
    Mistake(
        "revised-when-withdrawn",
        "revised-after-withdrawal",
        "country: SE",
        "country: SE\nrevisions: [{date: 2010-03, kind: withdrawal}, {date: ⟦2010-04⟧, kind: correction}]",
    ),
)
MISTAKES = (*YAML, *KEYS, *VALUES, *DATES, *WORDS, *NAMES, *TIMES, *LISTS, *WITHDRAWN, *PLAIN)
