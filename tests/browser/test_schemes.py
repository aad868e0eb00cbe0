"""What a reader's system asks for: dark, less motion, colours of its own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .sites import Site
from .visits import Visits

pytestmark = pytest.mark.browser

COLOURS = """() => Object.fromEntries(
    ["body", ".casebook-ledger__said .casebook-heading", ".casebook-ledger__found .casebook-heading",
     ".standfirst", ".casebook-scroll th"].map((selector) => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector(selector));
        return [selector, [color, backgroundColor]];
    }))"""
CASE = "cases/everything/"


def brightness(page: Page) -> float:
    """Return how bright the page itself is, from 0 to 255."""
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3)")
    return sum(map(int, colour)) / 3


def test_dark_changes_every_colour(visit: Visits, states: Site) -> None:
    light = visit(states.url + CASE, color_scheme="light")
    dark = visit(states.url + CASE, color_scheme="dark")
    assert brightness(light) > 230
    assert brightness(dark) < 40
    before, after = light.evaluate(COLOURS), dark.evaluate(COLOURS)
    assert [name for name in before if before[name][0] == after[name][0]] == []


def test_a_page_in_the_dark_on_paper_is_light(visit: Visits, states: Site) -> None:
    page = visit(states.url + CASE, color_scheme="dark")
    page.emulate_media(media="print")
    assert brightness(page) == 255
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_nothing_moves_for_who_does_not_want_it(visit: Visits, states: Site) -> None:
    moving = """[...document.querySelectorAll("*")].filter((element) => {
        const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element);
        return scrollBehavior === "smooth" || transitionDuration !== "0s" || animationName !== "none";
    }).map(measures.name)"""
    assert visit(states.url + CASE, reduced_motion="no-preference").evaluate(moving) == ["html"]
    assert visit(states.url + CASE, reduced_motion="reduce").evaluate(moving) == []


def test_forced_colours_keep_rules_marks_and_focus(visit: Visits, states: Site) -> None:
    page = visit(states.url + CASE, forced_colors="active", color_scheme="dark")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for selector, side in {
        ".casebook-ledger": "Top",
        ".casebook-scroll thead th": "Bottom",
        ".casebook-account + .casebook-account": "Top",
    }.items():
        style = page.locator(selector).first.evaluate(
            f"e => (({{ border{side}Style: style, border{side}Color: color }}) => [style, color])"
            "(getComputedStyle(e))"
        )
        assert style[0] != "none"
        assert style[1] != ground
    said, found = (
        page.locator(f".casebook-timeline__entry--{side}").first.evaluate(
            "e => (({ borderTopColor: color, borderRadius: round }) => [color, round])"
            "(getComputedStyle(e, '::after'))"
        )
        for side in ("said", "found")
    )
    assert said[0] != ground
    assert found[0] != ground
    assert said[1] != found[1]
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
