"""A site that does all to feeds that an author can: real content, for Pelican to build.

`write` lays it out below a folder; every text of it is fit for a site. What is not stands in `UNFIT`: one
message each, with file, line and remedy, and no feed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from .texts import TEXTS, TITLES, UNFIT

__all__ = ["HOST", "UNFIT", "write"]

HOST = "xn--rksmrgs-5wao1o.example"
"""How räksmörgås.example is written where nothing but ASCII goes."""
ROOT = Path(__file__).parents[3]
SETTINGS = f"""
import sys
sys.path.append({str(ROOT)!r})
from pelicanconf import *

PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
PLUGIN_PATHS, THEME = [{str(ROOT / "plugins")!r}], {str(ROOT / "theme")!r}
SITENAME = "Räksmörgås <b>&</b> ]]> &amp; 😀"
SITEURL = FEED_DOMAIN = "https://räksmörgås.example"
AUTHOR = "Å <å@räksmörgås.example>"
RELATIVE_URLS = False
CASEBOOK_LICENCE = "© & <CC>"
CASEBOOK_AUTHORITY = "räksmörgås.example,2009"
MARKDOWN["extensions"].append("markdown.extensions.nl2br")
MARKDOWN["extension_configs"]["markdown.extensions.toc"] = {{"permalink": True}}
"""
"""The sample site's own, but for a host, a name and a licence that have to be written in another way."""
CASE = """---
kind: case
title: {title}
slug: {slug}
date: {date}
author: {name}
tags: [{name}, "A/B"]
summary: {title}
organisation: {name}
channels: [facebook, "R&D <b>"]
metrics:
  - id: fans
    label: {title}
    unit: {title}
    observations:
      - {{date: 2009-11?, value: 122, source: critique}}
      - {{date: 2010-02?, value: 158, note: {title}}}
claims:
  - id: reach
    text: {title}
    by: {title}
    verdict:
      - {{date: 2010-02, is: unsupported}}
      - {{date: {later}, is: contradicted, because: {title}}}
promises:
  - {{id: reward, text: {title}, by: {title}, due: 2010-02}}
timeline:
  - {{id: check, date: {later}, type: check, title: {title}, text: {title}, source: critique}}
comparisons:
  - {{title: {title}, columns: [{title}], rows: [{{label: {title}, cells: [{title}]}}]}}
sources:
  critique:
    title: {title}
    author: {title}
    publisher: {title}
    url: "https://räksmörgås.se/å?b=c&amp;d#é"
---
{text}

Text[@critique].

[METRICS]
"""
FOLLOW_UP = """---
kind: follow-up
title: {title}
slug: {slug}-later
date: {date}
follows: {slug}
by: {{name: {title}, organisation: {title}}}
type: reply
observations:
  - {{metric: fans, date: 2010-05, value: 90}}
---
The answer.
"""
POST = """---
title: {title}
slug: {slug}
date: {date}
---
{text}
"""
PICTURE = b"\x89PNG\r\n\x1a\n"


def write(folder: Path) -> None:
    """Lay out the site, with its settings, below a folder."""
    (folder / "site.py").write_text(SETTINGS, encoding="utf-8")
    for name, text in files().items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    picture = folder / "content" / "images" / "å b.png"
    picture.parent.mkdir()
    picture.write_bytes(PICTURE)


def files() -> dict[str, str]:
    """Return the content, by the names of its files."""
    return dict([*_titled(), *_posts()])


def written(text: str) -> str:
    """Return a text as YAML has it in quotes."""
    return json.dumps(text, ensure_ascii=False)


def _titled() -> Iterator[tuple[str, str]]:
    """Yield a case for each text, whose feed has it whole, with each title in turn, which has a follow-up."""
    for number, (title, text) in enumerate(zip(cycle(TITLES), TEXTS.values(), strict=False)):
        # A page is called after a name, and no name is longer than that of a file.
        known = {"title": written(title), "name": written(title[:60].strip()), "slug": f"å-{number}"}
        # A case of before the web, one of before print was cheap, and the others ten a day.
        day = {0: "1984-01-01", 1: "1889"}.get(number, f"2010-02-{1 + number // 10:02}")
        yield f"cases/{number}.md", CASE.format(date=day, later="2010-03-01", text=text, **known)
        if number < len(TITLES):
            yield f"follow-ups/{number}.md", FOLLOW_UP.format(date="2010-03-01", **known)


def _posts() -> Iterator[tuple[str, str]]:
    for number, (name, text) in enumerate(TEXTS.items()):
        known = {"title": written(name), "slug": name.replace(" ", "-"), "text": text}
        # The feed of the site has no room for the large ones, which stand in a case as well.
        if len(text) < 9_000:
            yield f"posts/{number}.md", POST.format(date="2010-03-02", **known)
