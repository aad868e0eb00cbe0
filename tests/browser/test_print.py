"""A case on paper, as evidence: nothing cut, every address written out, tables whole."""

from __future__ import annotations

import io
import re
import unicodedata
from itertools import pairwise

import pytest
from pypdf import PdfReader

from .sites import Site
from .visits import Visits

pytestmark = pytest.mark.browser

# Pieces of text that paper shows, with what stands before and after them by style.
PRINTED = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.data.trim() && measures.seen(node.parentElement)) found.push(node.data);
    }
    return found;
}"""
AWAY = """[...document.querySelectorAll("main a[href^='http']")].map((link) => link.getAttribute("href"))"""
A4 = (595, 842)


def printed(visit: Visits, url: str) -> tuple[list[str], list[str], list[str]]:
    """Return the text of each sheet, the pieces of text on the page, and the addresses it leads to."""
    page = visit(url, color_scheme="dark")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    for sheet in sheets:
        assert tuple(map(round, sheet.mediabox[2:])) == A4
    page.emulate_media(media="print")
    return [sheet.extract_text() for sheet in sheets], page.evaluate(PRINTED), page.evaluate(AWAY)


def squeezed(text: str) -> str:
    """Return the letters and signs of a text alone: how paper breaks lines and words does not count."""
    return re.sub(r"[\s\u00ad\u2010\u2060-]", "", unicodedata.normalize("NFKC", text)).casefold()


def is_on(sheets: list[str], text: str) -> bool:
    """Tell whether a text is on a sheet, or begins on one and ends on the next."""
    if any(text in sheet for sheet in sheets):
        return True
    cuts = range(1, len(text))
    return any(text[:cut] in one and text[cut:] in next_ for one, next_ in pairwise(sheets) for cut in cuts)


@pytest.mark.parametrize(
    ("site", "path", "least", "most"),
    [
        ("sample", "cases/iss-50000/", 6, 11),
        ("sample", "sv/cases/iss-50000/", 6, 11),
        ("sample", "da/cases/iss-50000/", 6, 11),
        ("states", "cases/everything/", 8, 14),
        ("states", "cases/long/", 3, 8),
        ("states", "cases/bare/", 1, 1),
    ],
)
def test_all_of_a_case_is_printed(
    request: pytest.FixtureRequest, visit: Visits, site: str, path: str, least: int, most: int
) -> None:
    home: Site = request.getfixturevalue(site)
    sheets, pieces, addresses = printed(visit, home.url + path)
    assert least <= len(sheets) <= most
    paper = [squeezed(sheet) for sheet in sheets]
    assert [piece for piece in (*pieces, *addresses) if not is_on(paper, squeezed(piece))] == []
    assert squeezed(home.url + path) in squeezed(sheets[-1])


def test_a_table_is_printed_whole(visit: Visits, sample: Site) -> None:
    sheets, *_ = printed(visit, f"{sample.url}cases/iss-50000/")
    rows = (
        "Fans on Facebook",
        "+36 (+29.5%), better",
        "The vacancy",
        "Comments on the campaign post",
        "no comparison",
    )
    whole = [all(squeezed(row) in squeezed(sheet) for row in rows) for sheet in sheets]
    assert whole.count(True) == 1


def test_paper_has_no_navigation(visit: Visits, sample: Site) -> None:
    _, pieces, _ = printed(visit, f"{sample.url}cases/iss-50000/")
    assert {"To the text", "Cases", "svenska", "Follow", "Atom", "CSV", "Browse by"} & set(pieces) == set()
    assert "Casebook" in pieces


def test_no_heading_is_left_alone_at_the_foot_of_a_sheet(visit: Visits, states: Site) -> None:
    sheets, *_ = printed(visit, f"{states.url}cases/everything/")
    headings = ("Before and after", "Promises and what became of them", "Sources", "What happened, and when")
    for sheet, _ in pairwise(sheets):
        assert not sheet.rstrip().endswith(headings)
