"""What an ordinary post does not say is what Pelican takes it to be: its slug, its date, its status."""

from __future__ import annotations

import os
import re
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import feedparser
import pytest

from casebook.building.site import Site
from casebook.building.surveying.survey import Survey
from casebook.reader import Memory
from tests.sparing import one_of

from .conftest import CASE, Blog, files_in

POSTS = {
    "posts/ett-inlagg.md": "title: Ännu ett inlägg: om året\ndate: 2024-05-05",
    "posts/2024-06-01-named.md": "title: Named by its file",
    "posts/two.md": "title: Ännu ett inlägg: om året, igen\ndate: 2024-05-05",
    "pages/om.md": "title: Om den här bloggen",
}
SETTINGS = {
    "WITH_FUTURE_DATES": True,
    "ARTICLE_URL": "{date:%Y}/{slug}/",
    "ARTICLE_SAVE_AS": "{date:%Y}/{slug}/index.html",
}


def laid(blog: Blog, front: str = "---\n{}\n---\n\nText.\n") -> None:
    for name, said in POSTS.items():
        blog.write(f"content/{name}", front.format(said))


def written(blog: Blog, year: int, *more: Path) -> None:
    """Have all files be written on a day of a year."""
    for path in (*(blog.folder / "content" / name for name in POSTS), *more):
        os.utime(path, (datetime(year, 5, 6, 12, 34, 56).timestamp(),) * 2)


WAYS: list[dict[str, Any]] = [
    {},
    {"SLUGIFY_SOURCE": "basename"},
    {"SLUGIFY_USE_UNICODE": True, "SLUGIFY_PRESERVE_CASE": True},
    {"FILENAME_METADATA": r"(?P<date>\d{4}-\d\d-\d\d)-(?P<slug>.*)"},
    {"PATH_METADATA": r"posts/(?P<slug>[^.]*)\.md", "DEFAULT_DATE": (2023, 1, 2)},
    {"DEFAULT_DATE": "fs"},
    {"DEFAULT_METADATA": {"status": "draft"}},
    {"SLUG_REGEX_SUBSTITUTIONS": [("[^a-z]", "x")]},
]
TURNS = [
    (more, sanitise)
    for nth, more in enumerate(WAYS)
    for sanitise in sorted(("all", "cases"), reverse=nth % 2 == 1)
]


@pytest.mark.parametrize(
    ("more", "sanitise"),
    one_of(2, TURNS),
    ids=lambda given: given if isinstance(given, str) else " ".join(given) or "nothing",
)
def test_its_place_is_that_of_the_same_post_in_plain_pelican(
    blog: Blog, more: dict[str, Any], sanitise: str
) -> None:
    laid(blog, "{}\n\nText.\n")  # without a case the site is Pelican's own
    written(blog, 2019)
    blog.pelican(**SETTINGS, **more, OUTPUT_PATH="before").run()
    wanted = {name for name in files_in(blog.folder / "before") if re.match(r"\d{4}/|pages/|drafts/", name)}
    assert len(wanted) == len(POSTS)
    laid(blog)
    written(blog, 2019)
    blog.write("content/case.md", CASE)
    files = blog.build(**SETTINGS, **more, CASEBOOK_SANITISE=sanitise)
    assert wanted <= files.keys()
    posts = {name.removesuffix("index.html") for name in wanted if name.startswith("20")}
    assert all(f"/{quote(path)}" in files["feeds/all.atom.xml"] for path in posts)


def test_posts_without_a_slug_are_no_translations_of_each_other(blog: Blog) -> None:
    laid(blog)
    blog.write("content/case.md", CASE)
    blog.pelican(**SETTINGS, CASEBOOK_SANITISE="all").run()
    page = files_in(blog.output)["2024/named-by-its-file/index.html"]
    assert "nnu ett" not in page.partition("Text.")[0]


@pytest.mark.parametrize("sanitise", ["all", "cases"])
def test_a_post_that_is_dated_by_its_file_has_that_date_in_lists_and_feeds(blog: Blog, sanitise: str) -> None:
    laid(blog)
    blog.write("content/case.md", CASE)
    said = {"DEFAULT_DATE": "fs", "CASEBOOK_SANITISE": sanitise, "CASEBOOK_LISTS": ["archive"]}
    post = blog.write("content/posts/undated.md", "---\ntitle: Undated\n---\nText.\n")
    for year in (2018, 2019):  # only touched, the second time
        written(blog, year, post)
        files = blog.build(**SETTINGS, **said)
        assert ">Undated<" in files[f"archive/{year}/index.html"]
        entries = feedparser.parse(files["feeds/all.atom.xml"]).entries
        (dated,) = [each for each in entries if each.title == "Undated"]
        assert (dated.published, dated.updated) == (f"{year}-05-06T12:34:56+00:00",) * 2
        (dated,) = [each for each in entries if each.title == "Ännu ett inlägg: om året"]
        assert dated.published[:10] == "2024-05-05"


def test_a_check_sees_that_a_file_was_touched(blog: Blog) -> None:
    blog.write("content/case.md", CASE)
    post = blog.write("content/x.md", "---\ntitle: X\n---\nText.\n")
    days = []
    for year in (2018, 2019):
        os.utime(post, (datetime(year, 5, 6).timestamp(),) * 2)
        site = Site.of(blog.pelican(DEFAULT_DATE="fs").settings)
        survey = Survey(site.ground, site.pelican["MARKDOWN"], blog.folder / "stock", alone=True)
        days += [page.day for page in survey.find().pages if page.kind == ""]
    assert days == ["2018-05-06", "2019-05-06"]


def test_a_preview_reads_what_was_touched_anew(blog: Blog) -> None:
    post = blog.write("content/x.md", "---\ntitle: X\n---\nText.\n")
    memory, ground = Memory(), Site.of(blog.pelican(DEFAULT_DATE="fs").settings).ground
    days = []
    for year in (2018, 2019):
        os.utime(post, (datetime(year, 5, 6).timestamp(),) * 2)
        entry = memory.read(post, ground).entry
        assert entry
        days.append(str(entry.document.date))
    assert days == ["2018-05-06 00:00:00", "2019-05-06 00:00:00"]


def test_a_file_name_that_is_no_date_is_told_where_the_file_begins(blog: Blog) -> None:
    blog.write("content/2024-13-01-x.md", "---\ntitle: X\n---\nText.\n")
    blog.write("content/case.md", CASE)
    said = blog.run(CASEBOOK_SANITISE="all")
    assert "content/2024-13-01-x.md:2:1: date: there is no such date as 2024-13-01" in said.stderr
