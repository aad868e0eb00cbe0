"""Citations in the browser: a button copies them, and they lead to what the reader has pointed at."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Page

import casebook
from casebook.words import words_of

THEME = Path(__file__).parents[2] / "theme"
SCRIPT = THEME / "static" / "js" / "page.js"
TEMPLATES = Environment(
    loader=FileSystemLoader(Path(casebook.__file__).parent / "templates"), trim_blocks=True, autoescape=True
)
PAGE = "https://casebook.example/cases/iss-50000/"
CITE = {
    "anchors": True,
    "citations": [
        {
            "style": "apa",
            "name": "APA 7",
            "runs": [
                {"text": "Öberg, Å. (2010). <b> & co. "},
                {"text": "Casebook", "kind": "title"},
                {"text": ". "},
                {"text": PAGE, "kind": "address"},
            ],
        }
    ],
    "files": [],
}
FORBIDDEN = {
    "by the reader": """() => {
      const forbid = async () => { throw new DOMException("forbidden", "NotAllowedError"); };
      navigator.clipboard.write = navigator.clipboard.writeText = forbid;
    }""",
    "the old way": """() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    }""",
    "in an old browser": """() => {
      delete window.ClipboardItem;
      navigator.clipboard.writeText = undefined;
    }""",
}
"""Where a script may not write to the clipboard, or cannot."""

pytestmark = pytest.mark.browser


@pytest.fixture
def cited(page: Page) -> Page:
    """Return a page with a claim and how the page is cited, at an address of its own."""
    words = words_of("en")
    cite = TEMPLATES.get_template("casebook/cite/macro.html").module.casebook_cite(CITE, words, "")
    sign = TEMPLATES.get_template("casebook/inline/macro.html").module.casebook_anchor(
        "claim-seen", "Cite it"
    )
    html = f'<!doctype html><meta charset="utf-8"><main><p id="claim-seen">Seen. {sign}</p>{cite}</main>'
    html += '<p id="elsewhere">Elsewhere</p><script src="/page.js" defer></script>'
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin="https://casebook.example")
    page.route("**/page.js", lambda route: route.fulfill(path=SCRIPT, content_type="text/javascript"))
    page.route(PAGE, lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(PAGE)
    return page


def test_a_button_copies_a_citation_with_its_italics(cited: Page) -> None:
    cited.get_by_role("button", name="Copy (APA 7)").click()
    cited.get_by_role("button", name="Copied (APA 7)").wait_for()
    copied = cited.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const read = async (type) => (await item.getType(type)).text();
          return Promise.all(["text/plain", "text/html"].map(read));
        }"""
    )
    assert copied[0] == f"Öberg, Å. (2010). <b> & co. Casebook. {PAGE}"
    assert f"Öberg, Å. (2010). &lt;b&gt; &amp; co. <i>Casebook</i>. {PAGE}" in copied[1]


@pytest.mark.parametrize("where", FORBIDDEN)
def test_where_nothing_may_be_copied_the_words_are_selected_and_nothing_false_said(
    cited: Page, where: str
) -> None:
    errors: list[str] = []
    cited.on("pageerror", lambda error: errors.append(str(error)))
    cited.evaluate(FORBIDDEN[where])
    cited.get_by_role("button", name="Copy (APA 7)").click()
    cited.wait_for_function("getSelection().toString()")
    cited.wait_for_timeout(50)
    assert cited.evaluate("getSelection().toString()") == f"Öberg, Å. (2010). <b> & co. Casebook. {PAGE}"
    assert cited.get_by_role("button").all_inner_texts() == ["Copy (APA 7)"]
    assert errors == []


def test_citations_lead_to_what_was_pointed_at(cited: Page) -> None:
    address = cited.locator(".casebook-cite__address")
    assert address.text_content() == PAGE
    cited.get_by_role("link", name="Cite it").click()
    cited.wait_for_function("document.querySelector('.casebook-cite__address').textContent.includes('#')")
    assert address.text_content() == f"{PAGE}#claim-seen"
    cited.evaluate("location.hash = '#elsewhere'")
    cited.wait_for_function("!document.querySelector('.casebook-cite__address').textContent.includes('#')")
    assert address.text_content() == PAGE


def test_without_a_script_there_is_no_button(cited: Page) -> None:
    assert cited.get_by_role("button").count() == 1
    bare = TEMPLATES.get_template("casebook/cite/macro.html").module.casebook_cite(CITE, words_of("en"), "")
    assert "<button" not in bare
    assert 'data-copy="Copy"' in bare
