"""A case on paper, as evidence: nothing cut, every address written out, tables whole."""

from __future__ import annotations

import io
import re
import unicodedata
from itertools import pairwise

import pytest
from pypdf import PdfReader

from .sites import TODAY, Site
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
# Who holds the paper shares it by hand.
AWAY = """[...document.querySelectorAll("main a[href^='http']:not(.casebook-share *)")]
    .map((link) => link.getAttribute("href"))"""
HEADINGS = """[...document.querySelectorAll(":is(h1, h2, h3, h4):not(li *)")].filter(measures.seen)
    .map((heading) => heading.textContent)"""
A4 = (595, 842)


def printed(visit: Visits, url: str) -> tuple[list[str], list[str], list[str]]:
    """Return the text of each sheet without its number, the pieces of text on the page, and its addresses."""
    page = visit(url, color_scheme="dark")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    for sheet in sheets:
        assert tuple(map(round, sheet.mediabox[2:])) == A4
    page.emulate_media(media="print")
    texts = [sheet.extract_text() for sheet in sheets]
    # Its number stands before what else is on a sheet.
    numbers = [f"{at} / {len(texts)}\n" for at in range(1, len(texts) + 1)]
    assert [text[: len(number)] for text, number in zip(texts, numbers, strict=True)] == numbers
    texts = [text.removeprefix(number) for text, number in zip(texts, numbers, strict=True)]
    return texts, page.evaluate(PRINTED), page.evaluate(AWAY)


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
    leading_on = {"Cases", "svenska", "Follow", "Atom", "CSV", "Browse by", "Tags", "All figures as files"}
    doing = {"Search", "Send in a case", "Share", "E-mail", "Copy the link", "Embed this table"}
    assert {"To the text", *leading_on, *doing} & set(pieces) == set()
    screen = visit(f"{sample.url}cases/iss-50000/").inner_text("body")
    assert [words for words in (*leading_on, *doing) if words not in screen] == []
    assert "Casebook" in pieces


@pytest.mark.parametrize(
    ("site", "path"),
    [
        ("sample", "cases/iss-50000/"),
        ("states", "cases/everything/"),
        ("sample", "data/"),
    ],
)
def test_no_heading_is_left_alone_at_the_foot_of_a_sheet(
    request: pytest.FixtureRequest, visit: Visits, site: str, path: str
) -> None:
    home: Site = request.getfixturevalue(site)
    sheets, pieces, _ = printed(visit, home.url + path)
    headings = tuple(squeezed(heading) for heading in visit.last.evaluate(HEADINGS))
    assert len(headings) > 4
    assert len(sheets) > 1
    for sheet in sheets[:-1]:
        assert not squeezed(sheet).endswith(headings)
    # A heading stands over something: what is only a heading is not printed.
    assert "About this case" not in pieces or path == "cases/everything/"


def test_the_last_sheet_says_which_version_this_is(visit: Visits, sample: Site) -> None:
    for path, version in {
        "cases/iss-50000/": "Version of February 2010 (uncertain)",
        "sv/cases/iss-50000/": "Version från februari 2010 (osäkert)",
        "da/cases/iss-50000/": "Version fra februar 2010 (usikkert)",
    }.items():
        sheets, *_ = printed(visit, sample.url + path)
        assert squeezed(f"{sample.url}{path}{version}") in squeezed(sheets[-1])
        assert TODAY[:4] not in sheets[-1]


def test_a_source_is_printed_with_its_copy(visit: Visits, states: Site) -> None:
    sheets, *_ = printed(visit, f"{states.url}cases/everything/")
    paper = squeezed("".join(sheets))
    for address in (
        "https://archive.example.org/report",
        "https://archive.example.org/plan",
        "https://creativecommons.org/licenses/by/4.0/",
    ):
        assert squeezed(f"<{address}>") in paper
    # What a reference says itself is not said twice.
    for address in (
        "https://example.org/annual-report/2025/with-a-very-long-address-that-nobody-would-ever-want-to-type-by-hand",
        "https://example.org/plan",
        "https://example.org/press",
    ):
        assert paper.count(squeezed(address)) == 1
    assert squeezed("Original address") not in paper


def test_what_can_be_folded_is_printed_unfolded(visit: Visits, states: Site) -> None:
    page = visit(f"{states.url}cases/bare/")
    page.evaluate("""document.querySelector(".prose").insertAdjacentHTML("beforeend",
        "<details><summary>More</summary><p>Words in a fold.</p></details>")""")
    text = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages[0].extract_text()
    assert "Words in a fold." in text


@pytest.mark.parametrize("path", ["cases/everything/", "cases/long/"])
def test_nothing_is_wider_than_the_paper(visit: Visits, states: Site, path: str) -> None:
    """A4 is 178 mm wide between its margins; what is wider would be cut, or shrink everything."""
    page = visit(states.url + path, round(178 / 25.4 * 96))
    page.emulate_media(media="print")
    wide = """[...document.querySelectorAll("main *")].filter((element) => measures.seen(element)
        && element.getBoundingClientRect().right > innerWidth + 1).map(measures.name)"""
    assert page.evaluate(wide) == []
    charts = page.locator("svg.casebook-chart").all()
    assert all((box := chart.bounding_box()) and box["width"] > 40 and box["height"] > 10 for chart in charts)
    assert len(charts) == {"cases/everything/": 3, "cases/long/": 0}[path]
