"""Links in the Markdown of the front matter lead where those in the text below it do."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from .conftest import Blog

CASE = """\
---
kind: case
title: Fans
slug: fans
date: 2010-03-01
organisation: ISS
summary: See [another]({filename}other.md).
timeline:
  - date: 2010-03-02
    title: A paper writes
    type: correction
    text: |
      ![Fans]({static}../pictures/fans.png) See [another]({filename}other.md#text), `{filename}other.md`,
      [the same](https://example.org/cases/other/) and [elsewhere](https://a.example/).
---
The text.
"""
OTHER = """\
---
kind: case
title: Other
slug: other
date: 2010-03-01
organisation: ISS
---
The text.
"""
TRANSLATION = """\
---
kind: case
title: Fans
slug: fans
lang: sv
translation: true
---
Texten.
"""
TABLES = ("cases", "events", "follow-ups")
TOLD = """\
<div class="casebook-timeline__text"{lang}><p><img alt="Fans" src="{root}/pictures/fans.png"> \
See <a href="{root}/cases/other/#text">another</a>, <code>{{filename}}other.md</code>,
<a href="{own}/cases/other/">the same</a> and \
<a href="https://a.example/" rel="external noopener noreferrer">elsewhere</a>.</p></div>\
"""


@pytest.fixture
def linking(blog: Blog) -> Blog:
    """Return a blog whose case links from its front matter; its translation stands in another folder."""
    blog.write("content/my cases/fans.md", CASE)
    blog.write("content/my cases/other.md", OTHER)
    blog.write("content/sv/fans.md", TRANSLATION)
    blog.write("content/pictures/fans.png", "a picture")
    return blog


@pytest.mark.parametrize(
    ("settings", "roots"),
    [
        ({}, ["https://example.org"] * 2),
        ({"RELATIVE_URLS": True}, ["../..", "../../.."]),
        ({"SITEURL": "", "CASEBOOK_AUTHORITY": "example.org,2010"}, [""] * 2),
    ],
    ids=["absolute", "relative", "without-address"],
)
def test_an_event_links_to_texts_and_files(
    linking: Blog, settings: dict[str, object], roots: list[str]
) -> None:
    found = linking.build(**settings)
    own = "https://example.org"
    for page, root in zip(("cases/fans/index.html", "sv/cases/fans/index.html"), roots, strict=True):
        told = TOLD.format(root=root, own=own, lang=' lang="en"' if page.startswith("sv") else "")
        if "SITEURL" in settings:
            told = told.replace(
                f'{own}/cases/other/"', f'{own}/cases/other/" rel="external noopener noreferrer"'
            )
        assert told in found[page]
    assert found["pictures/fans.png"] == "a picture"


def test_the_links_of_an_event_are_whole_in_feeds(linking: Blog) -> None:
    feed = linking.build(RELATIVE_URLS=True)["feeds/all.atom.xml"]
    assert '&lt;img alt="Fans" src="https://example.org/pictures/fans.png"&gt;' in feed
    assert '&lt;a href="https://example.org/cases/other/#text"&gt;another&lt;/a&gt;' in feed


def test_figures_as_files_lead_to_the_site(linking: Blog) -> None:
    linking.write(
        "content/my cases/later.md",
        "---\nkind: follow-up\ntitle: Later\nslug: later\ndate: 2010-05-01\nfollows: fans\n"
        "summary: As [before]({filename}fans.md).\n---\nText.\n",
    )
    found = linking.build(RELATIVE_URLS=True)
    told = json.loads(found["cases/fans/case.json"])
    assert told["summary"] == "See [another](https://example.org/cases/other/)."
    event = (
        "![Fans](https://example.org/pictures/fans.png) "
        "See [another](https://example.org/cases/other/#text), "
        "`{filename}other.md`,\n"
        "[the same](https://example.org/cases/other/) and [elsewhere](https://a.example/)."
    )
    assert told["timeline"][0]["text"] == event
    rows = {name: list(csv.DictReader(StringIO(found[f"data/{name}.csv"]))) for name in TABLES}
    assert [row["summary"] for row in rows["cases"]] == [told["summary"], ""]
    assert [row["text"] for row in rows["events"]] == [event]
    assert [row["summary"] for row in rows["follow-ups"]] == ["As [before](https://example.org/cases/fans/)."]


def test_a_summary_links_to_texts_where_a_theme_shows_it(linking: Blog) -> None:
    linking.write("theme/templates/index.html", "{% for a in articles %}{{ a.summary }}{% endfor %}")
    for page in ("base", "article", "page", "author", "authors", "category", "categories", "tag", "tags"):
        linking.write(f"theme/templates/{page}.html", "{{ SITENAME }}")
    shown = linking.build(THEME=str(linking.folder / "theme"))["index.html"]
    assert '<p>See <a href="https://example.org/cases/other/">another</a>.</p>' in shown
