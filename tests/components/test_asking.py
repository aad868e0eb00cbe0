"""What readers are asked for, in the browser: a letter about the place they were at, a case to take away."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from playwright.sync_api import Page

from casebook.views.mail import mail_to, quoted
from casebook.words import words_of

from .test_citing import FORBIDDEN, PAGE, SCRIPT, TEMPLATES

BLANK = "---\nkind: case\n# A sign: < & å\ntitle:\n---\n"

pytestmark = pytest.mark.browser


@pytest.fixture
def asking(page: Page) -> Page:
    """Return a page with a letter and a case to fill in, at an address of its own."""
    words = words_of("en")
    report = {"href": mail_to("editors@example.org", "An error", [PAGE, ""]), "place": quoted(PAGE)}
    letter = TEMPLATES.get_template("casebook/report/macro.html").module.casebook_report(report, words)
    view = {"wanted": (), "happens": (), "blank": BLANK, "letter": None}
    blank = TEMPLATES.get_template("casebook/submit/sections.html").render(view=view, words=words)
    html = (
        '<!doctype html><meta charset="utf-8"><main><p id="before">Before it.</p>'
        '<section id="claim-seen"><h2>A claim</h2><p>It was <b>seen</b> by all.</p></section>'
        f'<p id="after">After it.</p>{blank}{letter}</main><script src="/page.js" defer></script>'
    )
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin="https://casebook.example")
    page.route("**/page.js", lambda route: route.fulfill(path=SCRIPT, content_type="text/javascript"))
    page.route(PAGE, lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(PAGE)
    return page


def written(page: Page) -> str:
    """Return the address in the letter that a click opens, without opening a mail program."""
    page.evaluate("addEventListener('click', (event) => event.preventDefault(), { once: true })")
    page.get_by_role("link", name="Report an error").click()
    href = page.get_by_role("link", name="Report an error").get_attribute("href") or ""
    return unquote(href.partition("&body=")[2]).splitlines()[0]


def test_a_letter_names_the_page_where_nothing_else_is_known(asking: Page) -> None:
    assert written(asking) == PAGE


def test_a_letter_names_the_place_of_the_words_that_were_selected_last(asking: Page) -> None:
    asking.evaluate("getSelection().selectAllChildren(document.querySelector('b'))")
    assert written(asking) == f"{PAGE}#claim-seen"
    asking.evaluate("getSelection().selectAllChildren(document.querySelector('#after'))")
    assert written(asking) == f"{PAGE}#after"


def test_else_it_names_the_place_that_the_address_does(asking: Page) -> None:
    asking.evaluate("location.hash = '#before'")
    assert written(asking) == f"{PAGE}#before"
    asking.evaluate("location.hash = ''")
    assert written(asking) == PAGE


def test_a_button_copies_the_whole_case(asking: Page) -> None:
    asking.get_by_role("button", name="Copy").click()
    asking.get_by_role("button", name="Copied").wait_for()
    assert asking.evaluate("navigator.clipboard.readText()") == BLANK


@pytest.mark.parametrize("where", FORBIDDEN)
def test_where_nothing_may_be_copied_the_case_is_selected_and_nothing_false_said(
    asking: Page, where: str
) -> None:
    errors: list[str] = []
    asking.on("pageerror", lambda error: errors.append(str(error)))
    asking.evaluate(FORBIDDEN[where])
    asking.get_by_role("button", name="Copy").click()
    asking.wait_for_function("getSelection().toString()")
    asking.wait_for_timeout(50)
    assert asking.evaluate("getSelection().toString()").strip() == BLANK.strip()
    assert asking.get_by_role("button").all_inner_texts() == ["Copy"]
    assert errors == []


def test_without_a_script_the_case_is_there_and_no_button() -> None:
    view = {"wanted": (), "happens": (), "blank": BLANK, "letter": None}
    html = TEMPLATES.get_template("casebook/submit/sections.html").render(view=view, words=words_of("en"))
    assert "<button" not in html
    assert "title:\n---\n</pre>" in html
