"""What an ordinary post does not say is what Pelican takes it to be: its slug, its date, its status."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import pytest

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


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"SLUGIFY_SOURCE": "basename"},
        {"SLUGIFY_USE_UNICODE": True, "SLUGIFY_PRESERVE_CASE": True},
        {"FILENAME_METADATA": r"(?P<date>\d{4}-\d\d-\d\d)-(?P<slug>.*)"},
        {"PATH_METADATA": r"posts/(?P<slug>[^.]*)\.md", "DEFAULT_DATE": (2023, 1, 2)},
        {"DEFAULT_METADATA": {"status": "draft"}},
        {"SLUG_REGEX_SUBSTITUTIONS": [("[^a-z]", "x")]},
    ],
    ids=lambda more: " ".join(more) or "nothing",
)
@pytest.mark.parametrize("sanitise", ["all", "cases"])
def test_its_place_is_that_of_the_same_post_in_plain_pelican(
    blog: Blog, more: dict[str, Any], sanitise: str
) -> None:
    laid(blog, "{}\n\nText.\n")  # without a case the site is Pelican's own
    blog.pelican(**SETTINGS, **more, OUTPUT_PATH="before").run()
    wanted = {name for name in files_in(blog.folder / "before") if re.match(r"\d{4}/|pages/|drafts/", name)}
    assert len(wanted) == len(POSTS)
    laid(blog)
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


def test_a_file_name_that_is_no_date_is_told_where_the_file_begins(blog: Blog) -> None:
    blog.write("content/2024-13-01-x.md", "---\ntitle: X\n---\nText.\n")
    blog.write("content/case.md", CASE)
    said = blog.run(CASEBOOK_SANITISE="all")
    assert "content/2024-13-01-x.md:2:1: date: there is no such date as 2024-13-01" in said.stderr
