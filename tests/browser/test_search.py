"""Searching, as a reader does it: from any page, in any language, by keyboard, on a bad line."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.sparing import one_of

from .sites import Site
from .visits import NARROW, WIDE, Look, Visits

pytestmark = pytest.mark.browser


def titles(page: Page) -> list[str]:
    """Return the titles of what was found, once all of it is there."""
    expect(page.locator("#casebook-search-results")).not_to_have_attribute("aria-busy", "true")
    expect(page.locator("#casebook-search-state")).not_to_have_text(re.compile("^$|…"))
    return page.locator(".casebook-search__results .casebook-entry__title").all_inner_texts()


def searched(look: Look, site: Site, path: str) -> Page:
    page = look(f"{site.url}{path}")
    titles(page)
    return page


def test_from_a_swedish_page_an_english_case_is_found_and_opened(visit: Visits, sample: Site) -> None:
    page = visit(f"{sample.url}sv/follow-ups/", WIDE)
    page.fill(".masthead input", "Fifty thousand")
    page.press(".masthead input", "Enter")
    assert titles(page) == ["Fifty thousand kronor for a tip"]
    assert urlsplit(page.url).path.endswith("/sv/search/")
    hit = page.locator(".casebook-search__results article")
    assert hit.get_attribute("lang") == "en"
    assert hit.locator(".casebook-search__language").inner_text() == "English"
    assert "Was the goal met?" in hit.inner_text()
    assert "122 → 158" in hit.inner_text()
    hit.get_by_role("link", name="Fifty thousand kronor for a tip").click()
    assert page.url == f"{sample.url}cases/iss-50000/"
    assert [url for url in visit.requests if not url.startswith(sample.url)] == []


FORMS = (
    ("sv", "kampanjer", "kampanjen"),
    ("sv", "kampanj", "kampanjer"),
    ("sv", "belöningen", "belöning"),
    ("sv", "belöning", "belöningen"),
    ("sv", "beloning", "belöning"),
    ("da", "kampagnerne", "kampagnen"),
    ("en", "campaigns", "campaign"),
    ("en", "companies", "company"),
    ("en", "COMPANY’S", "company"),
)
"""A language, what is asked for in it, and what is found."""


@pytest.mark.parametrize(
    ("lang", "asked", "marked", "start"),
    one_of(2, [(*form, start) for form in FORMS for start in ("", "sv/", "da/")]),
)
def test_a_word_is_found_in_its_other_forms_from_a_page_in_any_language(
    look: Look, sample: Site, lang: str, asked: str, marked: str, start: str
) -> None:
    page = searched(look, sample, f"{start}search/?q={asked}&language={lang}")
    found = page.locator(".casebook-search__results mark").all_inner_texts()
    assert marked in {word.strip(".,:;?!").lower() for word in found}


@pytest.mark.parametrize("asked", ["axolotl", "xylofon", "a1b2c3", "ISSSS"])
def test_what_nowhere_stands_is_not_found_by_its_first_letter(look: Look, sample: Site, asked: str) -> None:
    page = searched(look, sample, f"search/?q={asked}")
    assert titles(page) == []
    assert page.get_by_role("status").inner_text() == "Nothing was found."
    assert page.get_by_role("navigation", name="Without a search").is_visible()


def test_all_words_have_to_be_there_and_in_quotes_one_after_the_other(look: Look, sample: Site) -> None:
    assert titles(searched(look, sample, 'search/?q="social media"&language=en'))
    assert titles(searched(look, sample, 'search/?q="media social"')) == []
    page = searched(look, sample, "search/?q=Kommunal axolotl&language=en")
    assert "these have some of them" in page.get_by_role("status").inner_text()
    assert "Whose network is it?" in titles(page)


def test_filters_count_narrow_and_stay_in_the_address(look: Look, sample: Site) -> None:
    page = searched(look, sample, "search/?q=ISS")
    everything = len(titles(page))
    kind = page.get_by_label("Kind")
    said = re.findall(r"\((\d+)\)", " ".join(kind.locator("option").all_inner_texts()))
    assert sum(map(int, said)) == everything
    kind.select_option("case")
    expect(page.get_by_role("status")).to_have_text("1 text found")
    assert titles(page) == ["Fifty thousand kronor for a tip"]
    assert parse_qs(urlsplit(page.url).query) == {"q": ["ISS"], "kind": ["case"]}
    page.locator("select[name=language]").select_option("sv")
    expect(page.locator(".casebook-entry__title")).to_have_text("50 000 kronor för ett tips")
    page.go_back()
    expect(page.locator(".casebook-entry__title")).to_have_text("Fifty thousand kronor for a tip")
    assert page.locator("select[name=language]").input_value() == ""
    page.get_by_role("button", name="Show everything").click()
    expect(page.locator(".casebook-search__results article")).to_have_count(everything)
    assert parse_qs(urlsplit(page.url).query) == {"q": ["ISS"]}


def test_without_words_filters_show_everything_that_passes(look: Look, sample: Site) -> None:
    page = searched(look, sample, "search/?kind=follow-up&organisation=iss")
    assert titles(page) == ["ISS three months on: one tweet, no campaign site"]


def test_a_search_that_does_not_load_can_be_tried_again(visit: Visits, sample: Site) -> None:
    page = visit.blank()
    fails = [True]

    def answer(route: Route) -> None:
        route.fulfill(status=503) if fails else route.continue_()

    page.route(re.compile(r"/search/[0-9a-f]+/facets\.json"), answer)
    page.goto(f"{sample.url}search/?q=ISS")
    state = page.get_by_role("status")
    expect(state).to_have_text(re.compile("^The search could not be loaded"))
    fails.clear()
    page.get_by_role("button", name="Try again").click()
    expect(state).to_have_text(re.compile("texts found"))
    visit.misdeeds.clear()


def test_offline_nothing_is_said_to_be_nowhere(visit: Visits, sample: Site) -> None:
    page = visit(f"{sample.url}search/?q=ISS")
    titles(page)
    page.context.set_offline(True)
    page.fill("#casebook-q", "axolotl")
    page.press("#casebook-q", "Enter")
    expect(page.get_by_role("status")).to_have_text(re.compile("^The search could not be loaded"))
    visit.misdeeds.clear()


def test_the_key_leads_to_the_field_unless_somebody_writes_or_has_switched_it_off(
    visit: Visits, sample: Site
) -> None:
    page = visit(f"{sample.url}cases/iss-50000/", WIDE)
    page.keyboard.press("/")
    expect(page.locator("#casebook-find")).to_be_focused()
    page.keyboard.type("a/b")
    assert page.locator("#casebook-find").input_value() == "a/b"
    page.locator("#casebook-find").blur()
    page.keyboard.press("Control+/")
    expect(page.locator("#casebook-find")).not_to_be_focused()
    page.goto(f"{sample.url}search/")
    page.get_by_label("On any page, the key / leads to the search field").uncheck()
    page.goto(f"{sample.url}cases/iss-50000/")
    page.keyboard.press("/")
    expect(page.locator("#casebook-find")).not_to_be_focused()


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("path", ["search/", "sv/search/?q=ISS", "search/?q=axolotl"])
def test_the_page_fits_and_its_state_is_told_politely(
    look: Look, sample: Site, path: str, width: int
) -> None:
    page = look(f"{sample.url}{path}", width)
    if "q=" in path:
        titles(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("#casebook-search-state").get_attribute("role") == "status"
    small = page.evaluate("""[...document.querySelectorAll("main :is(button, select, input, a)")]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 24)
        .map((element) => element.outerHTML)""")
    assert [each for each in small if "checkbox" not in each] == []


def test_without_script_the_page_says_where_else_to_look(look_without_scripts: Look, sample: Site) -> None:
    page = look_without_scripts(f"{sample.url}sv/search/?q=ISS")
    assert "Sökningen behöver JavaScript." in page.inner_text("main")
    assert page.get_by_role("link", name="Organisationer").first.is_visible()
    assert page.locator("fieldset").is_hidden()


def test_nothing_is_loaded_before_somebody_searches(visit: Visits, sample: Site) -> None:
    visit(f"{sample.url}search/", WIDE).wait_for_timeout(300)
    assert [url for url in visit.requests if re.search(r"/search/[0-9a-f]{16}/", url)] == []
