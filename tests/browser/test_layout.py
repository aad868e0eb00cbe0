"""What fits: at every width, at twice the size, with other spacing, nothing is cut off or written over."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from .kinds import KINDS, Kind, seldom
from .sites import Site
from .visits import NARROW, WIDE, Look, Visits

pytestmark = pytest.mark.browser

# What a reader may set, after WCAG 2.2, 1.4.12. Set by script, since the policy takes no style from outside.
SPACING = """
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
      word-spacing: .16em !important; } p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
"""
TEXT_TWICE_THE_SIZE = """
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":root { font-size: 200% }");
    document.adoptedStyleSheets = [sheet];
"""
MISFITS = """() => ({
    scrolls: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    tooWide: measures.tooWide(), cutOff: measures.cutOff(), overlapping: measures.overlapping(),
})"""
SMALL = """(selector) => [...document.querySelectorAll(selector)].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return measures.seen(element) && (width < 24 || height < 24);
}).map((element) => `${measures.name(element)} ${element.textContent.trim()}`)"""
# Links that stand by themselves; what stands in a sentence may be as low as the sentence.
STANDALONE = (
    ".masthead a, .footer li a, .casebook-pagination a, .ending a, .casebook-timeline__when a,"
    " .casebook-timeline__title a, .casebook-timeline__more a, .casebook-entry__title a,"
    " .casebook-entry__translations a, .casebook-overview a, .casebook-ref a, .casebook-sources__back"
)


def misfits(page: Page) -> dict[str, Any]:
    """Return what does not fit the window; what scrolls by itself may be wider."""
    found: dict[str, Any] = page.evaluate(MISFITS)
    return {name: each for name, each in found.items() if each}


def misfits_at(page: Page, *widths: int) -> dict[int, dict[str, Any]]:
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = misfits(page)
    return {width: each for width, each in found.items() if each}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_page_fits(request: pytest.FixtureRequest, look: Look, kind: Kind) -> None:
    site: Site = request.getfixturevalue(kind.site)
    fits(look(site.url + kind.path))


def test_a_page_of_a_kind_that_is_looked_at_seldom_fits(look: Look, sample: Site) -> None:
    for kind in seldom(sample, "sample"):
        fits(look(sample.url + kind.path))


@pytest.mark.slow
def test_one_of_long_words_fits(look: Look, states: Site) -> None:
    for kind in seldom(states, "states"):
        fits(look(states.url + kind.path))


def fits(page: Page) -> None:
    """At every width, with letters, words and lines further apart, at twice the size of text alone."""
    assert misfits_at(page, 320, NARROW, WIDE, 1600) == {}
    assert page.evaluate(SMALL, STANDALONE) == []
    page.evaluate(SPACING)
    assert misfits_at(page, NARROW, WIDE) == {}
    page.evaluate(TEXT_TWICE_THE_SIZE)
    assert misfits_at(page, WIDE) == {}


@pytest.mark.parametrize("path", ["", "cases/", "due/", "search/?q=ISS"])
def test_text_of_twice_the_size_still_has_lines_of_several_words(look: Look, sample: Site, path: str) -> None:
    page = look(sample.url + path)
    page.evaluate(TEXT_TWICE_THE_SIZE)
    titles = page.locator(".casebook-entry__title, .casebook-due__title")
    titles.first.wait_for()
    widths = titles.evaluate_all(
        "all => all.map((one) => one.clientWidth / parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(widths) > 12


@pytest.mark.parametrize("path", ["cases/everything/", "due/"])
def test_a_page_fits_a_window_zoomed_to_twice_the_size(visit: Visits, states: Site, path: str) -> None:
    """A window zoomed to 200 % has half as many pixels to each side."""
    page = visit(states.url + path, WIDE // 2, 450, device_scale_factor=2)
    assert misfits(page) == {}


def test_many_tags_take_the_room_there_is(look: Look, sample: Site) -> None:
    page = look(f"{sample.url}cases/iss-50000/")
    rows = page.evaluate("""() => {
        const tags = document.querySelector(".ending .tags");
        for (let i = 0; i < 30; i++) tags.append(tags.firstElementChild.cloneNode(true));
        return new Set([...tags.children].map((tag) => tag.offsetTop)).size;
    }""")
    assert rows <= 6


def test_a_clock_over_two_lines_stands_as_other_small_print(look: Look, sample: Site) -> None:
    page = look(f"{sample.url}cases/iss-50000/")
    clock = page.locator(".casebook-promises .casebook-clock")
    assert clock.evaluate("one => getComputedStyle(one.parentElement).lineHeight") == clock.evaluate(
        "one => getComputedStyle(one).lineHeight"
    )


SIGNS_ROOM = """(shown) => [...document.querySelectorAll(".casebook-anchor")].map((sign) => {
    sign.style.display = shown ? "" : "none";
    return sign.parentElement.getBoundingClientRect().height;
})"""


def test_the_sign_to_cite_by_needs_no_line_of_its_own(look: Look, sample: Site) -> None:
    page = look(f"{sample.url}sv/cases/iss-50000/")
    for width in (320, 375, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        without, with_signs = (page.evaluate(SIGNS_ROOM, shown) for shown in (False, True))
        assert len(without) > 10
        assert with_signs == without, width


def test_the_sign_to_cite_by_shows_when_it_has_the_focus(look: Look, sample: Site) -> None:
    page = look(f"{sample.url}sv/cases/iss-50000/", NARROW)
    for sign in page.locator(".casebook-anchor").all()[::5]:
        sign.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert sign.evaluate("sign => [sign === document.activeElement, getComputedStyle(sign).opacity]") == [
            True,
            "1",
        ]
        box = sign.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= NARROW
        assert min(box["width"], box["height"]) >= 24


def test_what_does_not_fit_is_seen(look: Look, sample: Site) -> None:
    page = look(sample.url, NARROW)
    page.evaluate("""
        document.querySelector("h1").innerHTML = "<span class='cut'>much too much</span><i>over</i>";
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.cut { display: block; width: 1em; overflow: hidden; white-space: nowrap; }
          i { position: absolute; inset: 23px auto auto 16px; font-size: 22px; }
          .masthead { width: 110vw; }`);
        document.adoptedStyleSheets.push(sheet);
    """)
    assert "header.masthead" in page.evaluate("measures.tooWide()")
    assert page.evaluate("measures.cutOff()") == ["span.cut"]
    assert "over / Casebook" in page.evaluate("measures.overlapping()")
