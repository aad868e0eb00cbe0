"""Whoever opens the former address of a text gets to the text, without a script, and can read where it is."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Route

from .sites import Site, serving
from .visits import NARROW, Visits

pytestmark = pytest.mark.browser

CASE = "---\nkind: case\ntitle: {title}\nslug: ny\ndate: 2026-01-02\nlang: {lang}\n{more}---\nText.\n"
FORMER = {"en": "cases/old/", "sv": "sv/cases/åter/"}
NOW = {"en": "cases/ny/", "sv": "sv/cases/ny/"}


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a case that was published at other addresses, in two languages."""
    folder = tmp_path_factory.mktemp("moved")
    ledger = folder / "content" / "ledger" / "cases"
    ledger.mkdir(parents=True)
    texts = {"en": "organisation: ISS\n", "sv": "translation: true\n"}
    for lang, more in texts.items():
        text = CASE.format(title=f"A case in {lang} & more", lang=lang, more=more)
        (folder / "content" / f"ny.{lang}.md").write_text(text, encoding="utf-8")
    names = {"case/ny": "en", "case/ny/sv": "sv"}
    lines = [
        {"what": "address", "name": name, "path": FORMER[lang], "file": f"ny.{lang}.md"}
        for name, lang in names.items()
    ]
    said = "".join(f"{json.dumps(line)}\n" for line in lines)
    (ledger / "ny.jsonl").write_text(said, encoding="utf-8")
    with serving(folder / "content", folder) as site:
        yield site


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("lang", FORMER)
def test_a_reader_is_led_on(visit: Visits, moved: Site, lang: str, script: bool) -> None:
    page = visit.blank(java_script_enabled=script)
    page.goto(moved.url + FORMER[lang])
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


def test_it_is_whole_to_a_strict_reader(moved: Site) -> None:
    for path in FORMER.values():
        assert moved.documents[path].faults == ()
