"""Sharing a page: nobody is contacted before a click, and the table of a case fits its frame elsewhere."""

from __future__ import annotations

import html
import json
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.citing.zotero import Quiet
from tests.sparing import one_of

from .sites import Site
from .visits import NARROW, WIDE, Look, Scheme, Visits

pytestmark = pytest.mark.browser

CASE = "cases/iss-50000/"
LANGUAGES = {"en": "", "sv": "sv/", "da": "da/"}
COPIED = {"en": "The link was copied.", "sv": "Länken är kopierad.", "da": "Linket er kopieret."}
SERVER = "casebook-server"


def opened(visit: Visits, site: Site, path: str = CASE, **options: object) -> Page:
    page = visit(site.url + path, **options)
    page.locator(".casebook-share details").evaluate("part => { part.open = true; }")
    return page


def test_nothing_is_asked_of_anybody_before_a_click(visit: Visits, sample: Site) -> None:
    page = opened(visit, sample)
    page.locator(".casebook-embed details").evaluate("part => { part.open = true; }")
    page.wait_for_load_state("networkidle")
    assert [url for url in visit.requests if not url.startswith(sample.url)] == []
    assert page.evaluate("document.cookie + JSON.stringify(Object.keys(localStorage))") == "[]"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_address_is_copied_and_that_is_said(visit: Visits, sample: Site, lang: str) -> None:
    page = opened(visit, sample, LANGUAGES[lang] + CASE, permissions=["clipboard-read", "clipboard-write"])
    address = f"{sample.url}{LANGUAGES[lang]}{CASE}"
    page.locator(".casebook-share__copy button").click()
    expect(page.locator(".casebook-share__copy [role=status]")).to_have_text(COPIED[lang])
    # No page of the site may read what somebody has copied, so this one pastes it as its reader would.
    page.locator("#casebook-server").press("ControlOrMeta+V")
    expect(page.locator("#casebook-server")).to_have_value(address)


def test_an_address_that_may_not_be_copied_is_shown_to_be_copied_by_hand(visit: Visits, sample: Site) -> None:
    page = visit.blank()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));")
    page.goto(sample.url + CASE)
    page.locator(".casebook-share__copy button").click()
    expect(page.locator(".casebook-share__copy [role=status]")).to_have_text(sample.url + CASE)
    assert page.evaluate("getSelection().toString()") == sample.url + CASE


@pytest.mark.parametrize(
    ("written", "server"),
    [
        ("mastodon.social", "mastodon.social"),
        (" https://Mastodon.social/@eva ", "mastodon.social"),
        ("@eva@mastodon.example", "mastodon.example"),
        ("https://mastodon.example/@eva", "mastodon.example"),
        ("blåbär.example", "xn--blbr-noae.example"),
    ],
)
def test_a_reader_shares_on_a_server_of_their_own(
    visit: Visits, sample: Site, written: str, server: str
) -> None:
    page = opened(visit, sample)
    page.evaluate("void (window.open = (...given) => { window.given = given; })")
    page.get_by_label("Your server on Mastodon").fill(written)
    page.get_by_label("Your server on Mastodon").press("Enter")
    url, target, features = page.evaluate("window.given")
    assert (target, features) == ("_blank", "noopener,noreferrer")
    assert urlsplit(url)._replace(query="").geturl() == f"https://{server}/share"
    words = page.locator(".casebook-share__words").text_content()
    assert parse_qs(urlsplit(url).query) == {"text": [words]}
    assert page.evaluate(f"localStorage.getItem('{SERVER}')") == server
    page.reload()
    assert page.locator("#casebook-server").input_value() == server


def test_what_is_no_server_is_said_and_nothing_is_opened(visit: Visits, sample: Site) -> None:
    page = opened(visit, sample)
    page.evaluate("void (window.open = () => { window.given = true; })")
    field = page.get_by_label("Your server on Mastodon")
    for written in ("", "mastodon", "a b.example", "javascript:alert(1)", "x.1", "1.2.3.4", "https://"):
        field.fill(written)
        page.get_by_role("button", name="Share there").click()
        said = field.evaluate("field => field.validationMessage")
        assert said == "Write the name of a server, such as mastodon.social.", written
        assert page.evaluate("[window.given, localStorage.length]") == [None, 0], written
        field.fill("mastodon.social")
        assert field.evaluate("field => field.validationMessage") == "", written


def test_without_scripts_there_are_links_and_words_to_paste_and_nothing_that_does_nothing(
    visit: Visits, look_without_scripts: Look, sample: Site
) -> None:
    page = opened(visit, sample)
    bare = look_without_scripts(sample.url + CASE)
    assert page.locator(".casebook-share button:visible").count() == 2
    assert bare.locator(".casebook-share button:visible").count() == 0
    bare.locator(".casebook-share summary").click()
    expect(bare.locator(".casebook-share__words")).to_be_visible()
    assert bare.locator(".casebook-share__links a:visible").count() == 5


@pytest.mark.parametrize(
    ("width", "scheme"),
    one_of(2, [(NARROW, "light"), (WIDE, "light"), (WIDE, "dark"), (NARROW, "dark")]),
)
def test_axe_finds_nothing_where_all_is_open(look: Look, sample: Site, width: int, scheme: Scheme) -> None:
    page = look(f"{sample.url}sv/{CASE}", width, scheme)
    page.locator(".casebook-share details").evaluate("part => { part.open = true; }")
    page.locator(".casebook-embed details").evaluate("part => { part.open = true; }")
    found = Axe().run(page, context=".casebook-share, .casebook-embed").response["violations"]
    assert [rule["id"] for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def frames(site: Site) -> list[str]:
    """Return the paths of all tables for other sites."""
    files = sorted(site.folder.rglob("oembed.json"))
    return [file.parent.relative_to(site.folder).as_posix() + "/" for file in files]


@pytest.mark.parametrize("name", ["sample", "states"])
def test_a_frame_is_as_high_as_its_table_and_little_more(
    request: pytest.FixtureRequest, look: Look, name: str
) -> None:
    site: Site = request.getfixturevalue(name)
    paths = frames(site)
    assert len(paths) >= 3
    for path in paths:
        said = json.loads((site.folder / path / "oembed.json").read_text("utf-8"))
        page = look(site.url + path, said["width"])
        page.set_viewport_size({"width": said["width"], "height": 100})
        needed = page.evaluate("document.documentElement.scrollHeight")
        assert needed <= said["height"] <= needed * 1.25, path


def test_the_code_of_the_page_shows_the_table_on_another_site(
    visit: Visits, sample: Site, tmp_path: Path
) -> None:
    page = visit(sample.url + CASE)
    code = page.locator(".casebook-embed__code").text_content() or ""
    assert code.startswith(f'<iframe src="{sample.url}{CASE}embed/" title="Before and after: ')
    said = json.loads((sample.folder / CASE / "embed" / "oembed.json").read_text("utf-8"))
    assert said["html"] == code.replace('width="100%"', 'width="640"')
    assert html.unescape(code).count("<") == 2
    (tmp_path / "index.html").write_text(
        f'<!doctype html><link rel=icon href="data:,">{code}', encoding="utf-8"
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        elsewhere = visit(f"http://127.0.0.1:{server.server_port}/")
        table = elsewhere.frame_locator("iframe")
        expect(table.locator("tbody tr").first).to_be_visible()
        assert table.locator("body").evaluate("body => getComputedStyle(body).borderTopStyle") == "double"
        server.shutdown()


@pytest.mark.parametrize(
    ("lang", "width", "scheme"),
    one_of(2, [(lang, *window) for window in ((NARROW, "dark"), (640, "light")) for lang in LANGUAGES]),
)
def test_the_table_alone_is_as_good_a_page_as_any(
    look: Look, sample: Site, lang: str, width: int, scheme: Scheme
) -> None:
    path = f"{LANGUAGES[lang]}{CASE}embed/"
    page = look(sample.url + path, width, scheme)
    assert [rule["id"] for rule in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("script").count() == 0
    assert page.locator("link[rel=canonical]").get_attribute("href") == f"{sample.url}{LANGUAGES[lang]}{CASE}"
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert page.locator("h1 a").evaluate("link => link.href") == f"{sample.url}{LANGUAGES[lang]}{CASE}"
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == ("rgb(25, 23, 19)" if scheme == "dark" else "rgb(251, 250, 246)")
