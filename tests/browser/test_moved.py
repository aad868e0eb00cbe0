"""Whoever opens the former address of a text gets to the text, without a script, and can read where it is.

With one, whoever followed a link to an anchor gets to that.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Route

from .sites import Site, serving
from .visits import NARROW, Look, Visits

pytestmark = pytest.mark.browser

SLUG = "anotherwordwithoutanyhyphens"
"""No page of a telephone shows it in one line."""
CASE = (
    "---\nkind: case\ntitle: {title}\nslug: " + SLUG + "\ndate: 2026-01-02\nlang: {lang}\n{more}---\nText.\n"
)
FORMER = {"en": "cases/old/", "sv": "sv/cases/åter/"}
NOW = {"en": f"cases/{SLUG}/", "sv": f"sv/cases/{SLUG}/"}


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a case that was published at other addresses, in two languages."""
    folder = tmp_path_factory.mktemp("moved")
    ledger = folder / "content" / "ledger" / "cases"
    ledger.mkdir(parents=True)
    claims = "claims: [{id: reach, text: It was seen.}]\n"
    texts = {"en": f"organisation: ISS\n{claims}", "sv": "translation: true\n"}
    for lang, more in texts.items():
        text = CASE.format(title=f"A case in {lang} & more", lang=lang, more=more)
        (folder / "content" / f"ny.{lang}.md").write_text(text, encoding="utf-8")
    names = {f"case/{SLUG}": "en", f"case/{SLUG}/sv": "sv"}
    lines = [
        {"what": "address", "name": name, "path": FORMER[lang], "file": f"ny.{lang}.md"}
        for name, lang in names.items()
    ]
    lines += [{"what": "anchors", "name": name, "anchors": "claim-reach claim-gone"} for name in names]
    said = "".join(f"{json.dumps(line)}\n" for line in lines)
    (ledger / f"{SLUG}.jsonl").write_text(said, encoding="utf-8")
    with serving(folder / "content", folder) as site:
        yield site


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("lang", FORMER)
def test_a_reader_is_led_on(
    look: Look, look_without_scripts: Look, moved: Site, lang: str, script: bool
) -> None:
    page = (look if script else look_without_scripts)(moved.url + FORMER[lang])
    page.wait_for_url(moved.url + NOW[lang])
    assert page.locator("h1").inner_text() == f"A case in {lang} & more"


@pytest.mark.parametrize("lang", FORMER)
def test_whoever_is_not_led_on_can_read_where_it_is(visit: Visits, moved: Site, lang: str) -> None:
    page = visit.blank(NARROW)

    def staying(route: Route) -> None:
        answer = route.fetch()
        text = answer.text().replace('http-equiv="refresh"', 'name="nothing"')
        route.fulfill(response=answer, body=text)

    page.route(moved.url + FORMER[lang], staying)
    page.goto(moved.url + FORMER[lang])
    assert page.locator("html").get_attribute("lang") == lang
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    assert Axe().run(page).response["violations"] == []
    page.locator("main a").click()
    page.wait_for_url(moved.url + NOW[lang])


LINKS = ["#claim-reach", "?x=1%2B1&y=%C3%A5#claim-reach", "?x=1", "#%C3%A5-%20"]


@pytest.mark.parametrize("behind", LINKS)
@pytest.mark.parametrize("lang", FORMER)
def test_a_link_keeps_what_stands_behind_its_address(look: Look, moved: Site, lang: str, behind: str) -> None:
    page = look(f"{moved.url}{FORMER[lang]}{behind}")
    page.wait_for_url(f"{moved.url}{NOW[lang]}{behind}", wait_until="load")
    assert page.locator("h1").inner_text() == f"A case in {lang} & more"
    _, _, anchor = behind.partition("#")
    assert page.locator(":target").count() == (anchor == "claim-reach")


def test_a_refresh_does_not_overtake_a_slow_answer(visit: Visits, moved: Site) -> None:
    page = visit.blank()

    def late(route: Route) -> None:
        time.sleep(1)
        route.continue_()

    page.route(moved.url + NOW["en"], late)
    page.goto(f"{moved.url}{FORMER['en']}#claim-reach")
    page.wait_for_url(f"{moved.url}{NOW['en']}#claim-reach", wait_until="load")
    page.wait_for_timeout(200)
    assert page.url == f"{moved.url}{NOW['en']}#claim-reach"
    assert visit.requests.count(moved.url + NOW["en"]) == 1


@pytest.mark.parametrize("behind", ["", "#claim-reach"])
def test_one_step_leads_back_to_where_a_reader_came_from(visit: Visits, moved: Site, behind: str) -> None:
    page = visit.blank()
    page.goto(moved.url)
    steps = page.evaluate("history.length")
    page.evaluate(
        "address => document.querySelector('main').append(Object.assign(document.createElement('a'), "
        "{ href: address, id: 'old', textContent: 'old' }))",
        f"{moved.url}{FORMER['en']}{behind}",
    )
    page.locator("#old").click()
    page.wait_for_url(f"{moved.url}{NOW['en']}{behind}", wait_until="load")
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    assert page.url == moved.url


def test_a_link_to_what_is_not_there_any_more_says_so(look: Look, moved: Site) -> None:
    page = look(f"{moved.url}{FORMER['en']}#claim-gone")
    page.wait_for_url(f"{moved.url}{NOW['en']}#claim-gone", wait_until="load")
    said = page.locator(".casebook-former:visible")
    assert said.inner_text().startswith("What this link led to is not here any more")


def test_without_a_script_a_link_to_an_anchor_leads_to_the_text(
    look_without_scripts: Look, moved: Site
) -> None:
    page = look_without_scripts(f"{moved.url}{FORMER['en']}#claim-reach")
    page.wait_for_url(lambda url: url.startswith(moved.url + NOW["en"]), wait_until="load")
    assert page.locator("h1").inner_text() == "A case in en & more"


def test_it_is_whole_to_a_strict_reader(moved: Site) -> None:
    for path in FORMER.values():
        assert moved.documents[path].faults == ()
