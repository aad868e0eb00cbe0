"""What an author sees: problems in the page, drafts that are marked, a page that keeps its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.serving.expected import security

from .previewing import Preview, case, previewing, sample_site

pytestmark = pytest.mark.browser

FIRST = "cases/first/"
DRAFT = case("hidden", "Hidden").replace("kind: case", "kind: case\nstatus: draft")
LATER = "---\ntitle: Later\nslug: later\ndate: 2999-01-02\n---\nText.\n"
LONG = "\n\n".join(f"Paragraph {number}." for number in range(200))
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Preview a case, a draft and a scheduled post in Swedish."""
    site = sample_site(tmp_path_factory.mktemp("site"))
    for name, text in {"first.md": case(), "hidden.md": DRAFT, "later.md": LATER}.items():
        (site / "content" / name).write_text(text, encoding="utf-8")
    with previewing(site, lang="sv") as started:
        yield started


@pytest.fixture
def mended(preview: Preview) -> Iterator[Preview]:
    """Return the preview, and mend what the test has broken."""
    yield preview
    preview.write("content/first.md", case())
    preview.until(lambda: 'role="alert"' not in preview.text(FIRST))


def marked(page: Page) -> Page:
    """Have a page remember that it was not loaded again."""
    page.evaluate("window.sameDocument = true")
    return page


def faults(page: Page) -> list[str]:
    found: Any = Axe().run(page, options=RULES).response["violations"]
    return [f"{fault['id']}: {[node['target'] for node in fault['nodes']]}" for fault in found]


def test_a_mistake_comes_over_the_page_and_goes_from_it_without_a_new_page(
    page: Page, mended: Preview
) -> None:
    page.goto(mended.url + FIRST)
    page.get_by_role("link").nth(2).focus()
    focused = page.evaluate("document.activeElement.outerHTML")
    marked(page)
    mended.write("content/first.md", case(value="many"))
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("content/first.md:10:74")
    expect(alert.locator("mark")).to_have_text("many")
    expect(page.locator("casebook-preview summary").first).to_have_text("1 fel")
    expect(page.locator("h1")).to_have_text("First")
    assert page.evaluate("document.activeElement.outerHTML") == focused
    mended.write("content/first.md", case())
    expect(alert).to_have_count(0)
    assert page.evaluate("window.sameDocument")


def test_problems_that_were_folded_stay_folded(page: Page, mended: Preview) -> None:
    mended.write("content/first.md", case(value="many"))
    page.goto(mended.url + FIRST)
    alert = page.get_by_role("alert")
    expect(alert).to_be_visible()
    page.locator("casebook-preview summary").first.click()
    expect(alert).to_be_hidden()
    page.reload()
    expect(page.locator("casebook-preview summary").first).to_be_visible()
    expect(alert).to_be_hidden()
    mended.write("content/first.md", case(value="few"))
    expect(alert).to_contain_text("'few'")
    expect(alert).to_be_visible()


def test_a_page_that_comes_anew_keeps_its_place(page: Page, mended: Preview) -> None:
    mended.write("content/first.md", case(text=LONG))
    mended.until(lambda: "Paragraph 199." in mended.text(FIRST))
    page.goto(mended.url + FIRST)
    page.evaluate("window.scrollTo(0, 4000)")
    marked(page)
    mended.write("content/first.md", case(text=LONG + "\n\nThe last."))
    expect(page.get_by_text("The last.")).to_be_attached()
    assert not page.evaluate("window.sameDocument")
    mended.until(lambda: abs(page.evaluate("window.scrollY") - 4000) < 5)


def test_a_page_that_does_not_change_is_left_alone(page: Page, mended: Preview) -> None:
    page.goto(f"{mended.url}casebook-no-such-page/")
    marked(page)
    builds = mended.builds
    mended.write("content/first.md", case(text="Something else."))
    mended.after_build(builds + 1)
    page.wait_for_timeout(300)
    assert page.evaluate("window.sameDocument")


def test_an_edit_before_the_page_listens_is_not_lost(page: Page, mended: Preview) -> None:
    held: list[Any] = []
    page.route("**/-casebook-/events**", lambda route: route.continue_() if held else held.append(route))
    page.goto(mended.url + FIRST)
    mended.write("content/first.md", case(text="Between two calls."))
    mended.until(lambda: "Between two calls." in mended.text(FIRST))
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    expect(page.locator("main")).to_contain_text("Between two calls.")


def test_a_new_style_sheet_is_seen_at_once(page: Page, mended: Preview) -> None:
    page.goto(mended.url + FIRST)
    sheet = mended.folder / "theme" / "static" / "css" / "layout.css"
    before = sheet.read_text(encoding="utf-8")
    sheet.write_text(before + "h1 { color: rgb(1, 2, 3) !important; }\n", encoding="utf-8")
    expect(page.locator("h1").first).to_have_css("color", "rgb(1, 2, 3)")
    sheet.write_text(before, encoding="utf-8")
    expect(page.locator("h1").first).not_to_have_css("color", "rgb(1, 2, 3)")


def test_drafts_are_marked_and_listed_with_what_is_scheduled(page: Page, preview: Preview) -> None:
    page.goto(f"{preview.url}-casebook-/")
    expect(page.locator("h1")).to_have_text("Utkast, fel och det som ska följas upp")
    expect(page.get_by_role("link", name="Later")).to_be_visible()
    expect(page.locator("li", has_text="Later")).to_contain_text("2 januari 2999")
    page.get_by_role("link", name="Hidden").click()
    expect(page.locator("h1")).to_have_text("Hidden")
    mark = page.locator("casebook-preview section")
    expect(mark).to_contain_text("Utkast")
    written = (preview.folder / "output" / "drafts" / "hidden" / "index.html").read_text(encoding="utf-8")
    assert "casebook-preview" not in written


@pytest.mark.parametrize(("scheme", "width"), [("dark", 375), ("light", 1280)])
def test_notes_can_be_read_by_everybody(browser: Browser, mended: Preview, scheme: Any, width: int) -> None:
    mended.write("content/first.md", case(value="many"))
    mended.until(lambda: 'role="alert"' in mended.text(FIRST))
    context = browser.new_context(viewport={"width": width, "height": 700}, color_scheme=scheme)
    page = context.new_page()
    for path, alerts in ((FIRST, 1), ("-casebook-/", 0), ("drafts/hidden/", 1)):
        page.goto(mended.url + path)
        # The page that lists what is wrong needs no note of it.
        expect(page.get_by_text("content/first.md:").first).to_be_visible()
        expect(page.get_by_role("alert")).to_have_count(alerts)
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_the_sites_policy_is_kept(page: Page, mended: Preview) -> None:
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))

    def with_policy(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, **security("")})

    page.route(f"**/{FIRST}", with_policy)
    page.goto(mended.url + FIRST)
    mended.write("content/first.md", case(value="many"))
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_css("overflow-y", "auto")
    assert complaints == []


def test_a_page_finds_the_server_that_was_started_anew(page: Page, tmp_path: Path) -> None:
    site = sample_site(tmp_path)
    (site / "content" / "first.md").write_text(case(), encoding="utf-8")
    with previewing(site) as preview:
        port = int(preview.url.rsplit(":", 1)[1].strip("/"))
        page.goto(preview.url + FIRST)
        marked(page)
    (site / "content" / "first.md").write_text(case(text="While nobody served."), encoding="utf-8")
    with previewing(site, port=port):
        expect(page.locator("main")).to_contain_text("While nobody served.", timeout=20_000)


def test_a_site_that_has_never_been_built_shows_what_is_wrong_and_then_itself(
    page: Page, tmp_path: Path
) -> None:
    site = sample_site(tmp_path)
    (site / "content" / "first.md").write_text(case(value="many"), encoding="utf-8")
    with previewing(site) as preview:
        page.goto(preview.url + FIRST)
        expect(page.locator("h1")).to_have_text("The site cannot be built yet")
        expect(page.get_by_role("alert")).to_contain_text("'many' is not a value")
        assert faults(page) == []
        preview.write("content/first.md", case())
        expect(page.locator("h1")).to_have_text("First")
