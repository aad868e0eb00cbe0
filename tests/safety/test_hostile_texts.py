"""Whatever stands in a text or a field: nothing that a browser would run is in any page or feed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import html5lib
import pytest

from .conftest import building

IMAGE = "<img src=x onerror=alert(1)>"
PAYLOADS = {
    "an image with an event": IMAGE,
    "a script": "<script>alert(1)</script>",
    "what ends a script and an attribute": "</script>\"'><script>alert(1)</script><svg onload=alert(1)>",
    "a link that runs": "[x](javascript:alert(1)) <a href='java&#10;script:alert(1)'>x</a>",
    "links that Pelican completes": "<a href='{index}javascript:x?%0Aalert(1)'>x</a> [y]({}javascript:1)",
    "a template": "{{ ''.__class__.__mro__ }}{% include '/etc/passwd' %}<b x='{{ 1 }}'>",
    "a frame": "<iframe srcdoc='<script>alert(1)</script>'></iframe><base href='//a.example/'>",
    "a style": "<style>body{display:none}</style><p style='position:fixed'>x</p>",
    "a comment": "--><!--><img src=x onerror=alert(1)>-->",
    "what ends a section of an XML file": "]]><script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
}

CASE = """\
---
kind: case
title: {value}
date: 2026-11-09
slug: hostile-{number}
summary: {value}
organisation: {value}
sector: {value}
purpose: {value}
channels: [{value}]
tags: [{value}]
author: {value}
country: SE
campaign: {{name: {value}, start: 2026-01-01, end: 2026-02-01, goal: {value}}}
sources:
  page: {{title: {value}, publisher: {value}, author: {value}, note: {value}, url: "https://a.example/?a=1&b=2"}}
metrics:
  - id: fans
    label: {value}
    unit: {value}
    note: {value}
    observations:
      - {{date: 2026-01-01, value: 1, source: page, note: {value}}}
      - {{date: 2026-02-01, value: 2}}
      - {{date: 2026-03-01, value: 4}}
  - id: site
    label: {value}
    type: state
    observations: [{{date: 2026-01-01, value: {value}}}, {{date: 2026-02-01, value: gone}}]
claims: [{{id: c, text: {value}, by: {value}, verdict: contradicted, because: {value}, date: 2026-01-02}}]
promises: [{{id: p, text: {value}, by: {value}, due: 2026-02-02, status: broken, because: {value}}}]
requests: [{{id: r, date: 2026-01-03, to: {value}, question: {value}}}]
timeline: [{{date: 2026-01-04, type: coverage, title: {value}, text: {value}, by: {value}, source: page}}]
outcome: {{goal: not-met, attribution: not-shown, because: {value}}}
comparisons: [{{title: {value}, columns: [{value}, b], rows: [{{label: {value}, cells: [{value}, y]}}]}}]
disclosure: {value}
---
{text}

Cited [@page, 1:38].

[METRICS: fans]
"""
FOLLOW_UP = """\
---
kind: follow-up
title: {value}
date: 2026-11-10
slug: reply-{number}
summary: {value}
follows: hostile-{number}
type: reply
by: {{name: {value}, role: {value}, organisation: {value}}}
---
{text}
"""
POST = """\
Title: {text}
Date: 2026-11-11
Slug: post-{number}
Summary: {text}
Tags: {text}
Author: {text}

{text}
"""

ELEMENTS = re.compile(
    r"iframe|object|embed|applet|form|base|frame|frameset|style|template|foreignObject|animate|set"
)
LEADING = {"href", "src", "action", "formaction", "poster", "data", "cite", "srcdoc", "background", "ping"}


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@cache
def tree_of(page: str, *, whole: bool) -> Any:
    """Return what a browser makes of a page or a piece of HTML."""
    parse = html5lib.parse if whole else html5lib.parseFragment
    return parse(page, namespaceHTMLElements=False)


def dangers(page: str, *, whole: bool) -> Iterator[str]:
    """Yield what is in a page or a piece of HTML and would run, or style, or lead to something that does."""
    for node in tree_of(page, whole=whole).iter():
        if not isinstance(node.tag, str):
            continue
        name = node.tag.rpartition("}")[2]
        inline = name == "script" and (node.text or not whole) and node.get("type") != "application/ld+json"
        if ELEMENTS.fullmatch(name) or inline or node.get("http-equiv", "").lower() == "refresh":
            yield f"<{name}>"
        yield from (f"{key}={value}" for key, value in node.attrib.items() if is_dangerous(str(key), value))


def is_dangerous(key: str, value: str) -> bool:
    name = key.rpartition("}")[2].lower()
    scheme, colon, _ = re.sub(r"[\x00-\x20]", "", value).lower().partition(":")
    led = name in LEADING and bool(colon) and not re.search("[/?#]", scheme)
    return name.startswith("on") or name == "style" or (led and scheme not in ("http", "https", "mailto"))


def written(number: int, payload: str) -> dict[str, str]:
    """Return a case, its follow-up, a post and a page with a payload wherever a text may stand."""
    values = {"number": number, "value": quoted("Title " + payload), "text": f"Text {payload}\n\n{payload}"}
    about = f"Title: About {payload}\nSlug: about-{number}\n\nText {payload}\n"
    return {
        f"cases/hostile-{number}.md": CASE.format(**values),
        f"follow-ups/reply-{number}.md": FOLLOW_UP.format(**values),
        f"posts/post-{number}.md": POST.format(number=number, text="Title " + payload),
        f"pages/about-{number}.md": about,
    }


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Build one site of all payloads."""
    files = [written(number, payload) for number, payload in enumerate(PAYLOADS.values())]
    with building(tmp_path_factory.mktemp("hostile")) as build:
        yield build({name: text for each in files for name, text in each.items()})
    tree_of.cache_clear()


def test_nothing_runs_on_any_page_whatever_an_author_writes(hostile_site: Path) -> None:
    pages = {path.relative_to(hostile_site).as_posix(): path for path in hostile_site.rglob("*.html")}
    assert {
        f"{kind}-{n}" for kind in ("hostile", "reply", "post", "about") for n in range(len(PAYLOADS))
    } <= {Path(name).parent.name for name in pages}
    found = {name: list(dangers(path.read_text("utf-8"), whole=True)) for name, path in pages.items()}
    assert {name: each for name, each in found.items() if each != own(name)} == {}


def own(name: str) -> list[str]:
    """Return what a page of ours has of that itself, in the order in which it stands there."""
    if name.endswith("/embed/index.html"):
        return ["href=data:,"]  # an icon of nothing, so that no browser asks another address for one
    if name == "search/index.html":
        return ["<form>", "<template>"]
    return ["<form>", *(["<template>", "<form>"] if name == "evidence/index.html" else [])]


def test_forms_lead_nowhere_but_to_the_search(hostile_site: Path) -> None:
    for path in hostile_site.rglob("*.html"):
        forms = tree_of(path.read_text("utf-8"), whole=True).iter("form")
        assert {re.sub(r"^(http://localhost:8000/|[./]+)", "", form.get("action", "")) for form in forms} <= {
            "search/",
            "",
        }


def test_nothing_runs_in_any_feed_whatever_an_author_writes(hostile_site: Path) -> None:
    texts = list(in_feeds(hostile_site))
    assert sum("alert(1)" in text for text in texts) > len(PAYLOADS)
    assert [found for html in sorted(set(texts)) for found in dangers(html, whole=False)] == []


def in_feeds(output: Path) -> Iterator[str]:
    """Yield every text in the feeds, which a reader may take for HTML."""
    feeds = [path for path in output.rglob("*.xml") if "feed" in path.as_posix()]
    assert feeds
    for path in feeds:
        yield from (text for node in ElementTree.fromstring(path.read_bytes()).iter() if (text := node.text))


def test_what_is_looked_for_is_found() -> None:
    page = "<p style='x' onclick=1><a href='java\nscript:x'>x</a><script>1</script><iframe></iframe>"
    assert len(list(dangers(page, whole=True))) == 5
    assert not list(dangers("<a href='mailto:a@b.example'>x</a><a href='a/b:c'>x</a>", whole=False))
