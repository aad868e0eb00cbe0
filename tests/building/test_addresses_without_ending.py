"""Sites that leave `.html` out of their addresses: whatever belongs to a page has a folder of its own."""

from __future__ import annotations

from .conftest import SmallSite

CASE = """\
---
kind: case
title: {slug}
slug: {slug}
date: 2009-01-01
organisation: ISS
metrics:
  - id: fans
    label: Fans
    observations: [{{date: 2009-01, value: 1}}]
---
Text.
"""


def test_no_case_takes_the_files_of_another(site: SmallSite) -> None:
    site.settings |= {"CASEBOOK_CASE_URL": "cases/{slug}", "CASEBOOK_CASE_SAVE_AS": "cases/{slug}.html"}
    for slug in ("one", "two"):
        site.write(f"content/{slug}.md", CASE.format(slug=slug))
    site.build()
    for slug in ("one", "two"):
        page = (site.output / f"cases/{slug}.html").read_text("utf-8")
        for name in ("case.json", "cite.bib", "feed.atom.xml", "embed/index.html"):
            assert (site.output / f"cases/{slug}/{name}").is_file()
            assert f"cases/{slug}/{name.removesuffix('index.html')}" in page
