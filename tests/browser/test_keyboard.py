"""A reader without a mouse: everything is reached, in order, and seen to be reached."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.sparing import one_of

from .sites import Site
from .visits import NARROW, WIDE, Look, Visits

pytestmark = pytest.mark.browser

# What takes focus, in the order of the page; some of it is transparent until then.
STOPS = """[...document.querySelectorAll(
    ":is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex='-1'], :disabled)"
)].filter((element) => element.checkVisibility({ visibilityProperty: true }))"""
FOCUSED = """() => {
    const stops = window.stops ??= STOPS;
    const element = document.activeElement;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const boxes = [...element.getClientRects()];
    // Something of it lies in front of all else (WCAG 2.2, 2.4.11); of a link over two lines, of any of them.
    const front = boxes.some(({ left, right, top, bottom }) => {
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return hit && (element.contains(hit) || hit.contains(element));
    });
    return {
        name: `${measures.name(element)} ${element.textContent.trim()}`,
        number: stops.indexOf(element),
        outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
        seen: front && measures.seen(element) && bottom > 0
            && top < innerHeight && right > 0 && left < innerWidth,
    };
}""".replace("STOPS", STOPS)


def tab_through(page: Page) -> list[dict[str, Any]]:
    """Press Tab until the focus leaves the page; return what had it."""
    found: list[dict[str, Any]] = []
    while len(found) < 1000:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["number"] < 0:
            break
        found.append(focused)
    return found


@pytest.mark.parametrize(
    ("width", "path"),
    one_of(
        2,
        [
            *((NARROW, "cases/everything/"), (WIDE, "cases/everything/")),
            *((WIDE, "evidence/"), (NARROW, "evidence/")),
            *((NARROW, "due/"), (WIDE, "due/")),
        ],
    ),
)
def test_tab_reaches_everything_in_the_order_of_the_page(
    visit: Visits, states: Site, path: str, width: int
) -> None:
    page = visit(states.url + path, width, reduced_motion="reduce")
    page.wait_for_load_state("networkidle")
    stops = tab_through(page)
    assert stops[0]["name"] == "a.skip To the text"
    assert page.evaluate(f"{STOPS}.every((stop, at) => stop === window.stops[at])")
    everything = page.evaluate(f"{STOPS}.length")
    assert [stop["number"] for stop in stops] == list(range(everything))
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert [stop["name"] for stop in stops if stop["outline"] < 2] == []


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_first_link_leads_past_the_masthead(look: Look, sample: Site, width: int) -> None:
    page = look(f"{sample.url}cases/iss-50000/", width)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("path", ["cases/everything/", "cases/long/", "follow-ups/everything-again/"])
def test_what_scrolls_is_named_and_scrolls_by_keyboard(visit: Visits, states: Site, path: str) -> None:
    page = visit(states.url + path, NARROW, reduced_motion="reduce")
    regions = page.get_by_role("region").and_(page.locator("[tabindex='0']"))
    scrolling = page.evaluate("""[...document.querySelectorAll("body *")].filter((element) =>
        element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX)
    ).map((element) => element.tabIndex)""")
    assert scrolling
    assert set(scrolling) == {0}
    names = [region.aria_snapshot().splitlines()[0].partition('"')[2] for region in regions.all()]
    assert all(names)
    assert len(set(names)) == len(names)
    first = regions.first
    first.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(100)
    assert first.evaluate("e => e.scrollLeft") > 0


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_an_entry_of_the_timeline_has_an_address(visit: Visits, sample: Site, width: int) -> None:
    page = visit(f"{sample.url}cases/iss-50000/", width, reduced_motion="reduce")
    for link in page.locator(".casebook-timeline__when a").all()[::4]:
        anchor = link.get_attribute("href") or ""
        page.goto(f"{sample.url}cases/iss-50000/{anchor}")
        entry = page.locator(anchor)
        box = entry.bounding_box()
        assert box is not None
        assert -1 <= box["y"] < 900
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert entry.evaluate("e => getComputedStyle(e).backgroundColor") != paper
        title = entry.locator(".casebook-timeline__title")
        assert title.evaluate("""e => {
            const { left, top, height } = e.getBoundingClientRect();
            return e.contains(document.elementFromPoint(left + 4, top + height / 2));
        }""")
