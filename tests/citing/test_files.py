"""Files for reference managers, read back by other programs than ours."""

from __future__ import annotations

import json
from typing import Any

import bibtexparser
import jsonschema
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors
from hypothesis import given
from hypothesis import strategies as st

from casebook.citing import Name, Work
from casebook.citing.bibtex import bibtex
from casebook.citing.csl import csl_json
from casebook.citing.ris import ris
from casebook.citing.work import uri

from .csl_schema import SCHEMA
from .works import KINDS, LANGUAGES, PAGE, example, work

HOSTILE = (
    "{",
    "}",
    "}}{{",
    "50 % of \\\\ all & #1 costs $5 ~ x^2 a_b",
    "\\",
    "\\input{passwd}",
    "{\\bf bold}",
    'He said "no", “no” and ’no’',
    "a | b }} c [[d]] {{e}} = f",
    "🙂👩\u200d👩\u200d👧",
    "שלום עולם \u202bRTL\u202c",
    "@article{x, title={y}}",
    "Fine and Dandy and others",
    "ER  - ",
    "''bold'' '''it'''",
    "<b>&amp;</b>",
)


def from_bibtex(raw: bytes) -> dict[str, Any]:
    """Return the fields of the one entry of a file, as a reader of BibTeX has them."""
    layers = [SeparateCoAuthors(), LatexDecodingMiddleware(keep_braced_groups=False)]
    # A tilde in a date is no space, and nothing in an address is a command.
    (bare,) = bibtexparser.parse_string(raw.decode()).entries
    verbatim = {name: bare[name] for name in ("date", "url") if name in bare}
    library = bibtexparser.parse_string(raw.decode(), append_middleware=layers)
    assert library.failed_blocks == []
    (entry,) = library.entries
    return (
        {"key": entry.key, "type": entry.entry_type}
        | {field.key: field.value for field in entry.fields}
        | verbatim
    )


def from_ris(raw: bytes) -> dict[str, Any]:
    """Return the one reference of a file."""
    (reference,) = rispy.loads(raw.decode())
    return dict(reference)


def without_sheltering(text: str) -> str:
    """Return a text without the braces that keep its capitals, which readers of BibTeX drop."""
    return text.removeprefix("{").removesuffix("}")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_bibtex_is_read_back(kind: str, lang: str) -> None:
    told = example(kind, lang)
    read = from_bibtex(bibtex(told))
    assert (read["type"], read["key"]) == ("online", f"casebook-iss-50000-{lang}")
    assert without_sheltering(read["title"]) == told.title
    authors = [without_sheltering(author) for author in read.get("author", [])]
    assert authors == [name.inverted for name in told.authors]
    assert read.get("date") == (told.issued.edtf if told.issued else None)
    assert (read["organization"], read["url"], read["language"]) == ("Casebook", PAGE, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_ris_is_read_back(kind: str, lang: str) -> None:
    told = example(kind, lang)
    read = from_ris(ris(told))
    assert (read["type_of_reference"], read["title"], read["secondary_title"]) == (
        "BLOG",
        told.title,
        "Casebook",
    )
    assert read.get("authors", []) == [name.inverted for name in told.authors]
    assert read.get("year") == (str(told.issued.year) if told.issued else None)
    assert (read["urls"], read["language"]) == ([PAGE], lang)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2010-08-03", "2010/08/03/"),
        ("2010-08", "2010/08//"),
        ("2010", "2010///"),
        ("2009-11?", "2009/11//?"),
        ("2009~", "2009///ca."),
        ("2009%", "2009///ca.?"),
    ],
)
def test_ris_has_dates_as_precise_as_they_are_known(written: str, date: str) -> None:
    assert from_ris(ris(work(written=written)))["date"] == date


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_csl_json_is_valid(kind: str, lang: str) -> None:
    told = json.loads(csl_json(example(kind, lang)))
    jsonschema.validate(told, SCHEMA)
    assert told[0]["custom"] == {"edtf": example(kind, lang).issued.edtf} if "issued" in told[0] else True


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_text_is_taken_for_markup(text: str) -> None:
    told = hostile(text)
    assert_read_back(told)


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\xa0"), min_size=1)
)
def test_any_title_is_read_back(text: str) -> None:
    if text.strip():
        assert_read_back(work(title=" ".join(text.split())))


def hostile(text: str) -> Work:
    """Return a work in which everything that an author writes is a text."""
    return work(title=text, authors=(Name(text), Name("Öberg", "Åsa")), summary=text, site=text)


def assert_read_back(told: Work) -> None:
    """Hold each file to what it was made from."""
    read = from_ris(ris(told))
    assert read["title"] == " ".join(told.title.split())
    assert json.loads(csl_json(told))[0]["title"] == told.title
    raw = bibtex(told).decode()
    assert raw.count("{") == raw.count("}")
    assert balanced(raw)
    assert decoded_title(raw) == " ".join(told.title.split())


def decoded_title(raw: str) -> str:
    """Return the title as LaTeX would set it."""
    (entry,) = bibtexparser.parse_string(raw).entries
    title = without_sheltering(str(entry["title"]))
    for written, sign in SIGNS.items():
        title = title.replace(written, sign)
    return title.replace("\0", "\\")


SIGNS = {
    r"\textbackslash{}": "\0",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{sign}": sign for sign in "%#&$_"},
}
"""What LaTeX sets for each command that we write (The LaTeX Companion, 2.2)."""


def balanced(raw: str) -> bool:
    """Tell whether no brace is closed before it is opened."""
    depth = 0
    for sign in raw:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth < 0:
            return False
    return depth == 0


@pytest.mark.parametrize(
    ("address", "ascii_only"),
    [
        ("https://räksmörgås.se/å?b=c#d", "https://xn--rksmrgs-5wao1o.se/%C3%A5?b=c#d"),
        ("https://räksmörgås.se", "https://xn--rksmrgs-5wao1o.se"),
        ("https://räksmörgås.se:8080/", "https://xn--rksmrgs-5wao1o.se:8080/"),
        ("https://example.org/Å", "https://example.org/%C3%85"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("mailto:åsa@example.org", "mailto:%C3%A5sa@example.org"),
    ],
)
def test_an_address_is_in_ascii(address: str, ascii_only: str) -> None:
    assert uri(address) == ascii_only
