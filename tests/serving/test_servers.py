"""Real servers, with the settings that come with Casebook, serve what `make publish` has made."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from http.client import HTTPResponse
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

import pytest

from casebook.building.beside import redirects
from casebook.building.beside.signposts import CADDY, NGINX
from tests.feeds.sites import Whole, sample_site

from .expected import BROWSER, INDEX, TRUSTED, TYPES, UNTRUSTED, security
from .servers import caddy, get, nginx

pytestmark = pytest.mark.slow
MOVED = (redirects.HOSTED, redirects.NGINX, redirects.CADDY)
SLUG = f"{'long-' * 18}åäö-œuvre-Œ-中文"
"""Of a post, longer than nginx keeps by itself, and in letters that an address has in another way."""


class Serve(Protocol):
    """What serves a folder from another, and gives its port."""

    def __call__(self, root: Path, folder: Path) -> AbstractContextManager[int]: ...


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Return the sample site, published, with a file at each address that is asked for."""
    site = sample_site(tmp_path_factory.mktemp("served") / "å site")
    post = f"---\ntitle: Long\nslug: {SLUG!r}\ndate: 2026-01-02\n---\nText.\n"
    (site.folder / "content" / "posts" / "long.en.md").write_text(post, encoding="utf-8")
    done = site.build()
    assert done.returncode == 0, done.stdout
    return site


@pytest.fixture(scope="module", params=[nginx, caddy], ids=["nginx", "caddy"])
def port(
    request: pytest.FixtureRequest, site: Whole, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    """Serve the site by each server in turn."""
    serve: Serve = request.param
    with serve(site.output, tmp_path_factory.mktemp("server")) as port:
        yield port


@pytest.mark.parametrize("address", TYPES)
def test_a_file_is_served_as_what_it_is(site: Whole, port: int, address: str) -> None:
    file = site.output / (f"{address}index.html" if address.endswith("/") or not address else address)
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"{}")
    answer, body = get(port, address)
    media_type, kept, readers = TYPES[address]
    assert (answer.status, body) == (200, file.read_bytes())
    assert answer.headers["Content-Type"] == media_type
    assert answer.headers["Cache-Control"] == kept
    assert answer.headers["Access-Control-Allow-Origin"] == readers
    assert security(address).items() <= dict(answer.headers).items()


@pytest.mark.parametrize("address", [address for address in TYPES if address.endswith(".xml")])
def test_a_feed_is_plain_xml_to_browsers_which_show_it_as_a_page(
    site: Whole, port: int, address: str
) -> None:
    media_type, kept, readers = TYPES[address]
    for accept, answered in ((BROWSER, "application/xml; charset=utf-8"), ("*/*", media_type)):
        answer, body = get(port, address, Accept=accept)
        assert (answer.status, body) == (200, (site.output / address).read_bytes())
        assert answer.headers.get_all("Content-Type") == [answered]
        assert answer.headers.get_all("Cache-Control") == [kept]
        assert answer.headers.get_all("Access-Control-Allow-Origin") == [readers]
        assert "Accept" in varies(answer)
        assert security(address).items() <= dict(answer.headers).items()


@pytest.mark.parametrize("address", [*TRUSTED, *UNTRUSTED])
def test_only_search_and_tables_for_other_sites_may_do_more(site: Whole, port: int, address: str) -> None:
    file = site.output / address / "index.html"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"<!doctype html>")
    answer, _ = get(port, address)
    assert answer.status == 200
    assert answer.headers.get_all("Content-Security-Policy") == [security(address)["Content-Security-Policy"]]
    assert dict(security(address)) == {name: answer.headers[name] for name in security(address)}


def varies(answer: HTTPResponse) -> list[str]:
    """Return the headers by which answers for an address differ."""
    return [name.strip() for line in answer.headers.get_all("Vary", []) for name in line.split(",")]


def test_the_index_that_is_searched_is_kept_for_good(site: Whole, port: int) -> None:
    (folder,) = (path.parent for path in site.output.glob("search/*/pagefind.js"))
    index = [file.relative_to(site.output).as_posix() for file in folder.rglob("*") if file.is_file()]
    assert {".js", ".json", ".pf_meta", ".pf_index"} <= {Path(address).suffix for address in index}
    for address in index:
        answer, body = get(port, address)
        assert body == (site.output / address).read_bytes()
        assert answer.headers.get_all("Cache-Control") == [INDEX]
        assert security(address).items() <= dict(answer.headers).items()


def test_only_feeds_vary_by_what_is_accepted(port: int) -> None:
    for address in ("", "feeds/all.json", "feeds/feeds.opml", "feeds/style/sv.css"):
        plain, browser = get(port, address)[0], get(port, address, Accept=BROWSER)[0]
        assert "Accept" not in varies(plain) + varies(browser)
        assert plain.headers["Content-Type"] == browser.headers["Content-Type"]


def test_what_is_not_there_says_so_in_the_words_of_the_site(site: Whole, port: int) -> None:
    for address in ("nowhere/", "_headers", NGINX, CADDY, *MOVED, "nowhere.rss.xml"):
        for accept in ("*/*", BROWSER):
            answer, body = get(port, address, Accept=accept)
            assert (answer.status, body) == (404, (site.output / "404.html").read_bytes())
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
            assert answer.headers["Cache-Control"] in (None, "no-cache")


def test_each_page_names_its_links(site: Whole, port: int) -> None:
    rules = (site.output / "_headers").read_text("utf-8").split("\n\n")
    pages = [rule.strip().splitlines() for rule in rules if "  Link: " in rule]
    assert len(pages) > 15
    for path, *lines in pages:
        links = ", ".join(line.removeprefix("  Link: ") for line in lines)
        answer, _ = get(port, path.removeprefix("/"))
        assert answer.headers.get_all("Link") == [links]
        assert security(path.removeprefix("/")).items() <= dict(answer.headers).items()
    for address in ("", "cases/", "nowhere/", "cases/iss-50000/case.json"):
        assert get(port, address)[0].headers["Link"] is None


def test_an_address_may_be_long_and_have_letters_of_any_language(port: int) -> None:
    address = f"posts/{quote(SLUG)}/"
    (links,) = get(port, address)[0].headers.get_all("Link") or [""]
    assert links.startswith(f'<https://casebook.example/{address}>; rel="canonical", ')


@pytest.mark.parametrize("accept", ["*/*", BROWSER], ids=["reader", "browser"])
def test_a_feed_that_says_the_same_is_not_sent_again(site: Whole, port: int, accept: str) -> None:
    address = "feeds/all.atom.xml"
    first, before = get(port, address, Accept=accept)
    told = {"If_None_Match": first.headers["ETag"], "If_Modified_Since": first.headers["Last-Modified"]}
    for name, value in told.items():
        assert get(port, address, Accept=accept, **{name: value})[0].status == 304
    # With its cache and without it; in the second all is made anew and swapped in.
    for forgotten in (False, True):
        if forgotten:
            site.forget()
        assert site.build().returncode == 0
        for name, value in told.items():
            answer, body = get(port, address, Accept=accept, **{name: value})
            assert (answer.status, body) == (304, b"")
            assert "Content-Type" not in answer.headers
            assert "Accept" in varies(answer)
    assert get(port, address, Accept=accept)[1] == before


def test_a_feed_that_says_more_is_sent_at_once_and_the_others_are_not(site: Whole, port: int) -> None:
    changed, other = "feeds/all.atom.xml", "feeds/organisations/unionen.atom.xml"
    tags = {address: get(port, address)[0].headers["ETag"] for address in (changed, other)}
    text = next((site.folder / "content" / "cases").glob("iss-50000.en.md"))
    text.write_text(text.read_text("utf-8") + "\nOne line more.\n", encoding="utf-8")
    assert site.build().returncode == 0
    answer, body = get(port, changed, If_None_Match=tags[changed])
    assert answer.status == 200
    assert body == (site.output / changed).read_bytes()
    assert b"One line more." in body
    assert get(port, other, If_None_Match=tags[other])[0].status == 304


def test_a_case_takes_no_more_than_sixty_kilobytes_of_the_wire(site: Whole, port: int) -> None:
    """All that a browser asks for, pictures apart, with the heads of the answers."""
    page = (site.output / "cases/iss-50000/index.html").read_text("utf-8")
    loaded = re.findall(
        r'<(?:link rel="(?:stylesheet|icon)" href|script src)="https?://[^/"]+/([^"]+)"', page
    )
    assert len(loaded) >= 6
    assert len([path for path in loaded if path.endswith(".js")]) == 1
    wire = 0
    for address in ("cases/iss-50000/", *loaded):
        answer, body = get(port, address, Accept=BROWSER, Accept_Encoding="gzip, br, zstd")
        wire += len(body) + sum(len(f"{name}: {value}\r\n") for name, value in answer.headers.items())
    logging.getLogger(__name__).info("a case takes %d bytes in %d answers", wire, len(loaded) + 1)
    assert wire <= 60_000


def test_what_is_text_is_sent_compressed(port: int) -> None:
    for address in ("", "feeds/all.rss.xml", "feeds/all.json", "data/metrics.csv", "theme/css/base.css"):
        for accept in ("*/*", BROWSER):
            answer, body = get(port, address, Accept=accept, Accept_Encoding="gzip")
            assert answer.headers["Content-Encoding"] == "gzip", address
            assert body[:2] == b"\x1f\x8b"
            assert "Accept-Encoding" in varies(answer)
