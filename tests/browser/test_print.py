"""A case on paper, as evidence: nothing cut, every address written out, tables whole."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from .sites import Site
from .visits import WIDE, Look, Visits

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
TOO_WIDE = """[...document.querySelectorAll("main *")].filter((element) => measures.seen(element)
    && element.getBoundingClientRect().right > innerWidth + 1).map(measures.name)"""
A4 = (595, 842)


@dataclass(frozen=True)
class Paper:
    """What is on paper: the text of each sheet, without its number; and of the page, in pieces."""

    sheets: list[str]
    pieces: list[str]
    addresses: list[str]
    headings: list[str]


Prints = Callable[[str], Paper]


@pytest.fixture(scope="module")
def _papers() -> dict[str, Paper]:
    return {}


@pytest.fixture
def printed(look: Look, _papers: dict[str, Paper]) -> Prints:
    """Return what prints the page of an address, each of them once: to print and to read takes a second."""

    def once(url: str) -> Paper:
        if url not in _papers:
            _papers[url] = printing(look(url, WIDE, "dark"))
        return _papers[url]

    return once


def printing(page: Page) -> Paper:
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    for sheet in sheets:
        assert tuple(map(round, sheet.mediabox[2:])) == A4
    page.emulate_media(media="print")
    texts = [sheet.extract_text() for sheet in sheets]
    # Its number stands before what else is on a sheet.
    numbers = [f"{at} / {len(texts)}\n" for at in range(1, len(texts) + 1)]
    assert [text[: len(number)] for text, number in zip(texts, numbers, strict=True)] == numbers
    texts = [text.removeprefix(number) for text, number in zip(texts, numbers, strict=True)]
    return Paper(texts, *(page.evaluate(what) for what in (PRINTED, AWAY, HEADINGS)))


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
    request: pytest.FixtureRequest, printed: Prints, site: str, path: str, least: int, most: int
) -> None:
    home: Site = request.getfixturevalue(site)
    paper = printed(home.url + path)
    assert least <= len(paper.sheets) <= most
    sheets = [squeezed(sheet) for sheet in paper.sheets]
    assert [piece for piece in (*paper.pieces, *paper.addresses) if not is_on(sheets, squeezed(piece))] == []
    assert squeezed(home.url + path) in sheets[-1]


def test_a_table_is_printed_whole(printed: Prints, sample: Site) -> None:
    rows = (
        "Fans on Facebook",
        "+36 (+29.5%), better",
        "The vacancy",
        "Comments on the campaign post",
        "no comparison",
    )
    sheets = printed(f"{sample.url}cases/iss-50000/").sheets
    whole = [all(squeezed(row) in squeezed(sheet) for row in rows) for sheet in sheets]
    assert whole.count(True) == 1


def test_paper_has_no_navigation(printed: Prints, look: Look, sample: Site) -> None:
    pieces = printed(f"{sample.url}cases/iss-50000/").pieces
    leading_on = {"Cases", "svenska", "Follow", "Atom", "CSV", "Browse by", "Tags", "All figures as files"}
    doing = {"Search", "Send in a case", "Share", "E-mail", "Copy the link", "Embed this table"}
    assert {"To the text", *leading_on, *doing} & set(pieces) == set()
    screen = look(f"{sample.url}cases/iss-50000/").inner_text("body")
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
    request: pytest.FixtureRequest, printed: Prints, site: str, path: str
) -> None:
    home: Site = request.getfixturevalue(site)
    paper = printed(home.url + path)
    headings = tuple(squeezed(heading) for heading in paper.headings)
    assert len(headings) > 4
    assert len(paper.sheets) > 1
    for sheet in paper.sheets[:-1]:
        assert not squeezed(sheet).endswith(headings)
    # A heading stands over something: what is only a heading is not printed.
    assert "About this case" not in paper.pieces or path == "cases/everything/"


def test_the_last_sheet_says_which_version_this_is(printed: Prints, sample: Site) -> None:
    for path, version in {
        "cases/iss-50000/": "Version of February 2010 (uncertain)",
        "sv/cases/iss-50000/": "Version från februari 2010 (osäkert)",
        "da/cases/iss-50000/": "Version fra februar 2010 (usikkert)",
    }.items():
        paper = printed(sample.url + path)
        assert squeezed(f"{sample.url}{path}{version}") in squeezed(paper.sheets[-1])


def test_the_last_sheet_says_on_which_day_it_was_printed(visit: Visits, sample: Site) -> None:
    page = visit.blank()
    page.clock.set_fixed_time("2031-05-02T12:00:00")
    for path, day in {
        "cases/iss-50000/": "Printed on 2 May 2031",
        "sv/cases/iss-50000/": "2 maj 2031",
        "da/cases/iss-50000/": "2. maj 2031",
    }.items():
        page.goto(sample.url + path)
        assert not page.locator(".footer__printed").is_visible()
        *_, sheet = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        assert squeezed(day) in squeezed(sheet.extract_text())
        # By that day what is overdue is counted.
        assert "21" in page.locator(".casebook-status .casebook-clock--late").inner_text()


def test_a_follow_up_is_printed_with_the_address_of_its_case(printed: Prints, sample: Site) -> None:
    paper = printed(f"{sample.url}follow-ups/iss-three-months-on/")
    assert squeezed(f"<{sample.url}cases/iss-50000/>") in squeezed(paper.sheets[0])


def test_a_notice_is_printed_with_the_addresses_of_what_stands_in_its_place(look: Look, states: Site) -> None:
    page = look(f"{states.url}cases/merged/")
    # Whole, as a site that is published has them.
    page.evaluate("for (const link of document.links) link.setAttribute('href', link.href)")
    sheet = squeezed(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages[0].extract_text())
    for slug in ("everything", "bare"):
        assert sheet.count(squeezed(f"<{states.url}cases/{slug}/>")) == 1


def test_a_source_is_printed_with_its_copy(printed: Prints, states: Site) -> None:
    paper = squeezed("".join(printed(f"{states.url}cases/everything/").sheets))
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


def test_what_can_be_folded_is_printed_unfolded(look: Look, states: Site) -> None:
    page = look(f"{states.url}cases/bare/")
    page.evaluate("""document.querySelector(".prose").insertAdjacentHTML("beforeend",
        "<details><summary>More</summary><p>Words in a fold.</p></details>")""")
    text = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages[0].extract_text()
    assert "Words in a fold." in text


@pytest.mark.parametrize("path", ["cases/everything/", "cases/long/"])
def test_nothing_is_wider_than_the_paper(look: Look, states: Site, path: str) -> None:
    """A4 is 178 mm wide between its margins; what is wider would be cut, or shrink everything."""
    page = look(states.url + path, round(178 / 25.4 * 96))
    page.emulate_media(media="print")
    assert page.evaluate(TOO_WIDE) == []
    charts = page.locator("svg.casebook-chart").all()
    assert all((box := chart.bounding_box()) and box["width"] > 40 and box["height"] > 10 for chart in charts)
    assert len(charts) == {"cases/everything/": 3, "cases/long/": 0}[path]


# Figures of tables, each with its unit, that stand on more than one line.
TORN = r"""() => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const figure = /(?:SEK[ \u00a0])?[+−]?\d[\d\u00a0., ]*\d(?:[ \u00a0](?:kr|SEK|%))?/g;
    const found = { torn: [], whole: 0 };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!measures.seen(node.parentElement) || !node.parentElement.closest("td")) continue;
        for (const match of node.data.matchAll(figure)) {
            const range = document.createRange();
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
            if (lines.size > 1) found.torn.push(match[0]);
            else found.whole += 1;
        }
    }
    return found;
}"""
LETTER = (612, 792)


@pytest.mark.parametrize("paper", [210, 216], ids=["A4", "Letter"])
@pytest.mark.parametrize(("path", "figures"), [("sv/cases/money/", 55), ("cases/everything/", 10)])
def test_no_figure_of_a_table_is_torn_from_its_unit(
    look: Look, states: Site, path: str, figures: int, paper: int
) -> None:
    page = look(states.url + path, round((paper - 32) / 25.4 * 96))
    page.emulate_media(media="print")
    found = page.evaluate(TORN)
    assert found["torn"] == []
    assert found["whole"] >= figures
    assert page.evaluate(TOO_WIDE) == []


def test_a_table_that_is_too_wide_is_stacked_each_cell_with_its_head(look: Look, states: Site) -> None:
    page = look(f"{states.url}sv/cases/money/")
    stacked = page.locator(".casebook-paper--stacked")
    heads = "all => all.map((cell) => getComputedStyle(cell, '::before').content)"
    assert set(stacked.locator("td").evaluate_all(heads)) == {"none"}  # a screen scrolls
    page.emulate_media(media="print")
    assert stacked.locator("td").evaluate_all(heads)[:6] == [
        f'"{head}"' for head in ("Före", "Efter", "Förändring", "Senast", "Målvärde", "Över tid")
    ]
    assert stacked.nth(1).locator("td").evaluate_all(heads)[:3] == ['"År"', '"Jan"', '"Feb"']
    assert stacked.nth(2).locator("td").evaluate_all(heads)[-1] == '"September"'
    assert stacked.count() == 3


FAR_DOWN = """(heights) => {
    const table = document.querySelector(".casebook-comparison");
    document.querySelector("main").replaceChildren(...heights.flatMap((height, at) => {
        const [space, copy] = [document.createElement("div"), table.cloneNode(true)];
        space.textContent = `Sheet ${at} begins.`;
        space.style.breakBefore = "page";
        space.style.blockSize = `${height}px`;
        copy.querySelector("caption").textContent = `Heads of table ${at}.`;
        copy.querySelector("tbody td").textContent = `Words in the first row of table ${at}. `.repeat(25);
        return [space, copy];
    }));
}"""
"""Has one table many times, each on a sheet of its own, further down than the one before."""


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_the_heads_of_a_table_are_not_left_alone(look: Look, states: Site, paper: tuple[int, int]) -> None:
    """However far down a sheet the table begins."""
    page = look(f"{states.url}cases/everything/")
    heights = [*range(500, 1000, 25)]
    page.evaluate(FAR_DOWN, heights)
    printed = page.pdf(width=f"{paper[0] / 72}in", height=f"{paper[1] / 72}in")
    texts = [squeezed(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(printed)).pages]
    seen = set()
    for number in range(len(heights)):
        (begins,) = (at for at, text in enumerate(texts) if f"sheet{number}begins." in text)
        heads = [at - begins for at, text in enumerate(texts) if f"headsoftable{number}." in text]
        rows = [at - begins for at, text in enumerate(texts) if f"inthefirstrowoftable{number}." in text]
        assert heads == rows[:1]
        seen.update(heads)
    assert seen == {0, 1}


def test_notes_are_printed_without_the_way_back(look: Look, states: Site) -> None:
    page = look(states.url + "cases/everything/")
    assert page.locator(".footnote-backref").count()
    page.emulate_media(media="print")
    assert not any(link.is_visible() for link in page.locator(".footnote-backref").all())
