"""Clocks in the browser: a page that was built on one day tells the truth on another."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Page

import casebook
from casebook.words import days, words_of

THEME = Path(__file__).parents[2] / "theme"
SCRIPT = THEME / "static" / "js" / "page.js"
ROOTS = [THEME / "templates", Path(casebook.__file__).parent / "templates"]
TEMPLATES = Environment(loader=FileSystemLoader(ROOTS), trim_blocks=True, autoescape=True)

pytestmark = pytest.mark.browser


def clock_on(
    page: Page, day: str, text: str, *, late: bool, due: str = "2026-12-01", lang: str = "en"
) -> str:
    """Return what a clock that was right on 22 November 2026 says on another day, and whether it is late."""
    clock = TEMPLATES.get_template("casebook/inline/macro.html").module.casebook_clock
    words = words_of(lang)
    shown = clock(
        text,
        late,
        due,
        overdue=words.gettext("missed by {days}", days="{days}"),
        to_come=words.gettext("due in {days}", days="{days}"),
        today=words.gettext("due today"),
    )
    page.clock.set_fixed_time(f"{day}T12:00:00")
    built = TEMPLATES.get_template("partials/day.html").render(it={"built": "2026-11-22"}, words=words)
    page.set_content(f'<!doctype html><html lang="{lang}" {built}><p>{shown}</p></html>')
    page.add_script_tag(path=SCRIPT)
    found = page.locator(".casebook-clock")
    state = "late" if "casebook-clock--late" in (found.get_attribute("class") or "") else "in time"
    return f"{found.text_content()} ({state})"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-22", "due in 9 days (in time)"),
        ("2026-11-30", "due in 1 day (in time)"),
        ("2026-12-01", "due today (in time)"),
        ("2026-12-02", "missed by 1 day (late)"),
        ("2027-01-31", "missed by 61 days (late)"),
        ("2029-12-02", "missed by 3 years (late)"),
    ],
)
def test_a_day_to_come_comes(page: Page, day: str, said: str) -> None:
    assert clock_on(page, day, "due in 9 days", late=False) == said


def test_what_is_overdue_grows_older_and_keeps_what_was_seen(page: Page) -> None:
    text = "3 days overdue; no sign of it when last checked"
    found = clock_on(page, "2026-11-29", text, late=True, due="2026-11-19")
    assert found == "10 days overdue; no sign of it when last checked (late)"


@pytest.mark.parametrize(("lang", "said"), [("sv", "61 dagar"), ("da", "61 dage"), ("en", "61 days")])
def test_the_browser_says_days_as_the_catalogue_does(page: Page, lang: str, said: str) -> None:
    words = words_of(lang)
    assert days(61, words) == said
    text = words.gettext("missed by {days}", days=days(3, words))
    found = clock_on(page, "2027-01-16", text, late=True, due="2026-11-19", lang=lang)
    assert found == f"{words.gettext('missed by {days}', days=days(58, words))} (late)"


def test_a_page_that_is_read_on_its_own_day_stays_as_it_is(page: Page) -> None:
    text = "missed by 3 days, and more was said of it"
    assert clock_on(page, "2026-11-22", text, late=True, due="2026-11-19") == f"{text} (late)"
