"""The sitemap: valid, whole, the same in whatever order things come, several files where one is too small."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.crawlers.places import Place, places_of_pages
from casebook.crawlers.robots import is_asked_for, robots
from casebook.crawlers.sitemap import LARGEST, MOST, sitemap_files

from .protocol import answered, read_index, read_sitemap

HERE = "https://example.org"
CASES = [
    Place("cases/a/", "en", "2010-05-01", (("sv", "sv/cases/a/"),)),
    Place("sv/cases/a/", "sv", "2010-04-01", (("en", "cases/a/"),)),
    Place("posts/å&b/", "en"),
]
NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)


def test_every_address_with_its_day_and_its_languages() -> None:
    ((name, raw),) = sitemap_files(CASES, HERE, "en")
    versions = {
        "en": f"{HERE}/cases/a/",
        "sv": f"{HERE}/sv/cases/a/",
        "x-default": f"{HERE}/cases/a/",
    }
    assert name == "sitemap.xml"
    assert read_sitemap(raw) == {
        f"{HERE}/cases/a/": ("2010-05-01", versions),
        f"{HERE}/posts/%C3%A5&b/": ("", {}),
        f"{HERE}/sv/cases/a/": ("2010-04-01", versions),
    }
    assert b"/%C3%A5&amp;b/<" in raw


def test_whoever_reads_neither_language_gets_the_first_where_the_site_s_own_is_missing() -> None:
    pair = [Place("sv/x/", "sv", "", (("da", "da/x/"),)), Place("da/x/", "da", "", (("sv", "sv/x/"),))]
    ((_, raw),) = sitemap_files(pair, HERE, "en")
    found = read_sitemap(raw)
    assert {languages["x-default"] for _, languages in found.values()} == {f"{HERE}/da/x/"}
    assert answered(found) == []


def test_the_front_page_is_an_address_like_any_other() -> None:
    lists = ("", "cases/", "cases/page/2/")
    pages = places_of_pages([*lists, *(f"sv/{path}" for path in lists)], ["en", "sv"])
    ((_, raw),) = sitemap_files(pages, HERE, "en")
    found = read_sitemap(raw)
    assert found[f"{HERE}/"][1] == {"en": f"{HERE}/", "sv": f"{HERE}/sv/", "x-default": f"{HERE}/"}
    assert found[f"{HERE}/cases/page/2/"] == ("", {})
    assert answered(found) == []


def test_no_order_and_no_repetition_changes_the_file() -> None:
    shuffled = CASES * 2
    random.Random(1).shuffle(shuffled)
    assert list(sitemap_files(shuffled, HERE, "en")) == list(sitemap_files(CASES, HERE, "en"))


@pytest.mark.parametrize(("most", "largest"), [(2, LARGEST), (MOST, 700)])
def test_what_one_file_cannot_hold_is_in_several_that_an_index_names(most: int, largest: int) -> None:
    places = [Place(f"posts/{number:03}/", "en", f"2010-01-{number % 28 + 1:02}") for number in range(9)]
    files = dict(sitemap_files(places, HERE, "en", most, largest))
    index = read_index(files.pop("sitemap.xml"))
    parts = {f"{HERE}/{name}": read_sitemap(raw) for name, raw in files.items()}
    assert list(index) == list(parts)
    assert all(len(raw) <= largest for raw in files.values())
    assert [index[name] for name in parts] == [
        max(day for day, _ in each.values()) for each in parts.values()
    ]
    assert sorted(where for each in parts.values() for where in each) == [f"{HERE}/{p.path}" for p in places]
    assert max(map(len, parts.values())) <= most


@pytest.mark.slow
def test_fifty_thousand_addresses_are_one_file_and_one_more_are_two() -> None:
    places = [Place(f"posts/{number}/", "en") for number in range(MOST + 1)]
    assert len(list(sitemap_files(places[:MOST], HERE, "en"))) == 1
    assert [name for name, _ in sitemap_files(places, HERE, "en")] == [
        *("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml")
    ]


def test_an_address_that_is_too_long_for_the_protocol_is_left_out() -> None:
    ((_, raw),) = sitemap_files([Place("a/", "en"), Place("b" * 2048, "en")], HERE, "en")
    assert list(read_sitemap(raw)) == [f"{HERE}/a/"]


@given(st.lists(NAMES, min_size=1, max_size=5, unique=True))
def test_whatever_an_address_has_in_it_the_file_is_valid(paths: list[str]) -> None:
    ((_, raw),) = sitemap_files([Place(f"p/{path}/", "en", "2010-01-01") for path in paths], HERE, "en")
    read_sitemap(raw)


def test_robots_are_told_where_the_sitemap_is_and_what_is_no_use() -> None:
    assert robots(HERE, ["sv/drafts/", "drafts/", "drafts/"]).decode() == (
        "User-agent: *\nDisallow: /drafts/\nDisallow: /sv/drafts/\n\nSitemap: https://example.org/sitemap.xml\n"
    )
    assert robots(HERE, []).decode() == (
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n"
    )


@pytest.mark.parametrize(("address", "asked"), [(HERE, True), (f"{HERE}/", True), (f"{HERE}/blog", False)])
def test_robots_ask_at_the_root_of_a_host_alone(address: str, asked: bool) -> None:
    assert is_asked_for(address) is asked
