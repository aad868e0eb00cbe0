"""A Pelican site without a case is built exactly as without the plugin, byte for byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pelican.plugins import signals


def ordinary(site: Any) -> None:
    site.post("one", "Text [two]({filename}two.md) ![x]({static}/images/x.png)", Tags="a, b", Author="Anna")
    site.post("two", "Text <script>alert(1)</script>", Save_as="a/two/index.html", Url="a/two/")
    site.post("one", "Svensk text", name="one.sv", Lang="sv", Translation="true")
    site.post("draft", Status="draft")
    site.write("content/pages/about.md", "Title: About\n\nText\n")
    site.write("content/images/x.png", b"\x89PNG")


def with_things_only_a_strict_site_refuses(site: Any) -> None:
    ordinary(site)
    site.post("home", Save_as="index.html")
    site.post("broken", Status="publishd")
    site.write("content/images/.hidden")
    site.write("content/images/a.exe")
    site.write("content/images/a.svg", "<svg><script/></svg>")
    site.post("missing", "![x]({static}/images/missing.png)")
    (site.content / "images" / "link.png").symlink_to("x.png")


def with_nothing_at_all(site: Any) -> None:
    site.write("content/notes.txt")


def with_feeds_archives_and_sources(site: Any) -> None:
    ordinary(site)
    site.write("content/map.html", "{{ SITENAME }}")
    site.settings.update(
        FEED_ALL_ATOM="feeds/all.atom.xml",
        AUTHOR_FEED_RSS="feeds/{slug}.rss.xml",
        YEAR_ARCHIVE_SAVE_AS="{date:%Y}/index.html",
        DEFAULT_PAGINATION=1,
        OUTPUT_SOURCES=True,
        TEMPLATE_PAGES={"map.html": "map/index.html"},
        STATIC_PATHS=["images", "pages"],
        THEME="notmyidea",
    )


@pytest.mark.parametrize("staged", [False, True])
@pytest.mark.parametrize("deleted", [False, True])
@pytest.mark.parametrize(
    "made",
    [ordinary, with_things_only_a_strict_site_refuses, with_nothing_at_all, with_feeds_archives_and_sources],
)
def test_a_site_without_cases_is_built_as_without_the_plugin(
    site: Any, made: Callable[[Any], None], deleted: bool, staged: bool
) -> None:
    site.settings.update(CASEBOOK_STRICT="cases", CASEBOOK_STAGED=staged, DELETE_OUTPUT_DIRECTORY=deleted)
    made(site)
    site.write("output/mine.html", "by hand")
    site.build_without_the_plugin()
    expected = site.files()
    shutil.rmtree(site.output)
    site.write("output/mine.html", "by hand")
    site.build()
    assert site.files() == expected


def test_a_page_stays_there_when_its_source_goes_as_in_pelican(site: Any) -> None:
    site.settings["CASEBOOK_STRICT"] = "cases"
    site.post("one")
    site.post("two")
    site.build()
    (site.content / "two.md").unlink()
    site.build()
    assert "two.html" in site.files()
    assert not Path(site.folder / "cache" / "casebook").exists()


def test_one_case_makes_a_site_strict(site: Any) -> None:
    site.settings["CASEBOOK_STRICT"] = "cases"
    site.post("one", Status="publishd")
    site.build()
    site.write("content/case.md", "---\nkind: case\n---\n\nText\n")
    with pytest.raises(Exception, match="problem"):
        site.build()


def test_a_page_that_did_not_change_keeps_its_time_in_any_site(site: Any) -> None:
    site.settings["CASEBOOK_STRICT"] = "cases"
    ordinary(site)
    site.build()
    before = site.times()
    site.build()
    assert site.times() == before


def test_another_plugin_may_read_a_page_as_soon_as_it_is_written(site: Any) -> None:
    read = {}

    def note(path: str, context: Any) -> None:
        read[Path(path).name] = Path(path).read_bytes(), context["SITENAME"]

    site.settings["CASEBOOK_STRICT"] = "cases"
    ordinary(site)
    with signals.content_written.connected_to(note):
        site.build()
    assert read["one.html"][0] == site.files()["one.html"]
