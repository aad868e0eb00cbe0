"""Every page of the sites as a strict parser reads it, and where each of their links leads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.serving.expected import page_policy

from .kinds import KINDS, LISTED, SELDOM, shape
from .sites import Document, Site

SITES = ("sample", "states", "empty")


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(request.param)
    return found


def wrong(site: Site, check: str) -> dict[str, list[str]]:
    """Return, of each page, what an XPath finds that must not be there."""
    found = {path: [_start(e) for e in page.tree.xpath(check)] for path, page in site.documents.items()}
    return {path: each for path, each in found.items() if each}


def _start(element: object) -> str:
    from lxml import etree

    return etree.tostring(element, encoding="unicode")[:200]


def levels(document: Document) -> list[int]:
    return [int(e.tag[1]) for e in document.tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]


def links(document: Document) -> Iterator[str]:
    """Yield every address that a page names, be it to go there or to fetch something."""
    yield from map(str, document.tree.xpath("//@href | //@src | //form/@action"))


def test_html_is_valid(site: Site) -> None:
    assert {path: page.faults for path, page in site.documents.items() if page.faults} == {}


def test_each_kind_of_page_is_listed(site: Site) -> None:
    assert {path for path in site.paths if shape(path) not in LISTED} == set()


@pytest.mark.parametrize("name", SITES)
def test_what_is_listed_is_there(request: pytest.FixtureRequest, name: str) -> None:
    site: Site = request.getfixturevalue(name)
    listed = {path for kind in (*KINDS, *SELDOM) if kind.site == name for path in kind.paths.values()}
    assert listed - set(site.paths) == set()


def test_ids_are_unique(site: Site) -> None:
    twice = {path: {i for i in d.ids if d.ids.count(i) > 1} for path, d in site.documents.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_names_and_descriptions_by_id_exist(site: Site) -> None:
    for path, page in site.documents.items():
        named = page.tree.xpath("//@aria-labelledby | //@aria-describedby")
        assert {name for names in named for name in names.split()} <= set(page.ids), path


def test_a_page_has_one_title_one_main_and_one_first_heading(site: Site) -> None:
    for path, page in site.documents.items():
        assert [len(page.tree.xpath(f"//{name}")) for name in ("title", "main", "h1")] == [1, 1, 1], path
        assert page.tree.xpath("normalize-space(//title)"), path
        assert page.tree.xpath("normalize-space(//h1)"), path


def test_headings_skip_no_level(site: Site) -> None:
    for path, page in site.documents.items():
        found = levels(page)
        assert found[0] == 1, path
        assert [pair for pair in pairwise(found) if pair[1] - pair[0] > 1] == [], path


def test_images_say_what_they_show(site: Site) -> None:
    assert wrong(site, "//img[not(@alt)]") == {}
    assert wrong(site, "//svg[not(@role='img' and @aria-labelledby and title and desc)]") == {}


def test_tables_say_what_they_are_of(site: Site) -> None:
    ours = "//*[contains(@class, 'casebook-part')]//table"
    assert wrong(site, f"{ours}[not(normalize-space(caption))]") == {}
    assert wrong(site, f"{ours}/thead//th[not(@scope = 'col')]") == {}
    # What several rows have in common stands over the whole width, at the head of a body of their own.
    alone, first = "[count(../*) = 1]", "[not(../preceding-sibling::tr)][../following-sibling::tr]"
    common = f"th[@scope = 'rowgroup']{alone}{first}"
    width = "[@colspan = count(ancestor::table/thead/tr/*)]"
    assert wrong(site, f"{ours}/tbody//th[not(@scope = 'row')][not(self::{common}{width})]") == {}
    assert wrong(site, f"{ours}/tbody/tr[count(th) != 1]") == {}
    assert wrong(site, f"{ours}//*[@colspan or @rowspan][not(self::{common})]") == {}
    assert wrong(site, f"{ours}//td[not(normalize-space()) and not(.//svg) and not(ancestor::thead)]") == {}


def test_times_are_dates_as_precise_as_given(site: Site) -> None:
    from datetime import date

    for page in site.documents.values():
        for written in page.tree.xpath("//time/@datetime"):
            assert date.fromisoformat(f"{written}-01-01"[:10]), page.path


def test_nothing_is_styled_or_run_in_the_page_itself(site: Site) -> None:
    # Linked data is not run: to a browser it is a block of data.
    run = "//script[not(@src)][not(@type = 'application/ld+json')]"
    assert wrong(site, f"//style | {run} | //*[@style]") == {}
    assert wrong(site, "//*[@*[starts-with(name(), 'on')]]") == {}
    assert wrong(site, "//iframe | //object | //embed | //base") == {}


def test_a_form_asks_this_site_alone(site: Site) -> None:
    """A search leads to a page of the site; other forms are of scripts, and lead nowhere."""
    assert wrong(site, "//form[@method or @target] | //*[@formaction]") == {}
    for path, page in site.documents.items():
        for action in map(str, page.tree.xpath("//form/@action")):
            found = urljoin(site.url + path, action)
            assert found.startswith(site.url), path
            assert found.removeprefix(site.url).removeprefix(f"{page.lang}/") == "search/", path


def test_a_page_says_what_it_may_run_before_it_runs_anything(site: Site) -> None:
    for path, page in site.documents.items():
        policies = page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']")
        assert [policy.get("content") for policy in policies] == [page_policy(path)], path
        assert [each.tag for each in policies[0].itersiblings(preceding=True)] == ["meta"], path
        assert policies[0].getprevious().get("charset") == "utf-8", path


def test_links_to_elsewhere_say_so(site: Site) -> None:
    for page in site.documents.values():
        for link in page.tree.xpath("//a"):
            away = urlsplit(link.get("href", ""))
            if away.scheme in ("http", "https") and not link.get("href").startswith(site.url):
                assert {"external", "noopener", "noreferrer"} <= set(link.get("rel", "").split())
            else:
                assert away.scheme in ("", "mailto", "http")


def test_every_link_within_the_site_leads_somewhere(site: Site) -> None:
    lost = [
        f"{path}: {link}"
        for path, page in site.documents.items()
        for link in links(page)
        if not _found(site, urljoin(site.url + path, link))
    ]
    assert lost == []


def _found(site: Site, address: str) -> bool:
    """Tell whether an address leads out of the site, or to a file of it and a place in that file."""
    if not address.startswith(site.url):
        return True
    path, _, fragment = address.removeprefix(site.url).partition("#")
    file = site.file(unquote(path))
    return file.is_file() and (not fragment or unquote(fragment) in site.documents[path].ids)


def test_a_page_is_reached_from_the_start(sample: Site) -> None:
    """Whoever starts at the first page, follows links and searches comes to all others, but for 404.html."""
    seen, waiting = {""}, [""]
    while waiting:
        path = waiting.pop()
        for link in sample.documents[path].tree.xpath("//a/@href | //form/@action"):
            found = urljoin(sample.url + path, str(link)).partition("#")[0].removeprefix(sample.url)
            if found in sample.documents and found not in seen:
                seen.add(found)
                waiting.append(found)
    assert set(sample.documents) - seen == {"404.html"}
