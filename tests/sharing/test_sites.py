"""Whole sites: every picture that a page names is there, whoever has read the page's text."""

from __future__ import annotations

import re
from pathlib import Path

from tests.feeds.sites import Whole, some_of_the_sample

SETTINGS = "\nCASEBOOK_SHARE_PICTURES = True\n"
REST = """\
Plain
#####

:date: 2026-01-02
:slug: plain
{status}
Text.
"""


def pictures_of(site: Whole) -> tuple[set[str], set[str]]:
    """Return the places of the pictures that pages name, and of those that are there."""
    files = site.files()
    pages = (raw.decode() for place, raw in files.items() if place.endswith(".html"))
    named = {
        found for page in pages for found in re.findall(r'og:image" content="[^"]*?//[^/]+/([^?"]+)', page)
    }
    return named, {place for place in files if place.endswith("share.png")}


def test_every_picture_is_there_each_time_that_of_another_reader_s_post_too(tmp_path: Path) -> None:
    site = some_of_the_sample(tmp_path / "site", "iss-", "where-is-the-proof")
    with (site.folder / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    (site.folder / "content" / "posts" / "plain.rst").write_text(REST.format(status=""), encoding="utf-8")
    (site.folder / "content" / "posts" / "held.rst").write_text(
        REST.format(status=":status: draft\n").replace("plain", "held"), encoding="utf-8"
    )
    for _ in range(2):
        site.built()
        named, there = pictures_of(site)
        assert "posts/plain/share.png" in there
        assert named == there
