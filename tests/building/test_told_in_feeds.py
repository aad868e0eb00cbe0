"""What a page says in words, its feed says too: to whoever has neither its styles nor its tooltips."""

from __future__ import annotations

import json
import re

from .conftest import SmallSite

CASE = """\
---
kind: case
title: Tip
slug: tip
date: 2009-01-01
organisation: ISS
author: Munch Toldam, Jesper; Öberg, Åsa
campaign: {name: Tips, budget: {amount: 50 000, currency: SEK, note: The reward.}}
disclosure: The author once worked there.
---
![A board](https://example.org/board.png "As it hung in the hall")

Words ![a sign](https://example.org/sign.png "A tooltip") and more.

<details><summary>More</summary>Hidden</details>after

<figure><img src="https://example.org/graph.png" alt="A graph"><figcaption>Drawn by hand</figcaption></figure>

Heard<audio src="a.mp3">No audio</audio><video src="b.mp4">No video</video>.
"""
LATER = """\
---
kind: follow-up
title: Later
slug: later
date: 2010-01-01
follows: tip
disclosure: The author got a ticket.
---
Text.
"""


def test_an_entry_says_what_the_page_says(site: SmallSite) -> None:
    site.write("content/tip.md", CASE)
    site.write("content/later.md", LATER)
    site.build()
    items = json.loads((site.output / "feeds/all.json").read_text("utf-8"))["items"]
    later, case = (item["content_html"] for item in items)
    # The crudest reader cuts out the tags, and nothing takes their place.
    words = " ".join(re.sub(r"<[^>]*>", "", case).replace("&nbsp;", " ").split())
    for said in (
        "Budget: SEK 50,000. The reward.",
        "The author’s ties: The author once worked there.",
        "As it hung in the hall Words and more.",
        "More Hidden after",
        "Drawn by hand Heard No audio No video.",
    ):
        assert said in words
    assert case.count("As it hung in the hall") == 1
    assert 'title="A tooltip"' in case
    assert "The author’s ties: The author got a ticket." in later
    page = (site.output / "cases/tip/index.html").read_text("utf-8")
    assert "Heard No audio No video." in page


def test_authors_are_called_as_they_are_spoken(site: SmallSite) -> None:
    site.write("content/tip.md", CASE)
    site.build(CASEBOOK_LISTS=["authors"])
    (item,) = json.loads((site.output / "feeds/all.json").read_text("utf-8"))["items"]
    assert [author["name"] for author in item["authors"]] == ["Jesper Munch Toldam", "Åsa Öberg"]
    atom = (site.output / "feeds/all.atom.xml").read_text("utf-8")
    assert "<name>Jesper Munch Toldam</name>" in atom
    page = (site.output / "cases/tip/index.html").read_text("utf-8")
    byline = re.sub(r"<[^>]*>", "", page[page.index('class="casebook-status"') :])
    assert "Jesper Munch Toldam and Åsa Öberg" in byline
    (name,) = {file.parent.name for file in site.output.glob("authors/munch*/index.html")}
    listed = (site.output / "authors" / name / "index.html").read_text("utf-8")
    assert "<title>Jesper Munch Toldam - " in listed
