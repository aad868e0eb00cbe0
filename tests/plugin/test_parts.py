"""Each part that is switched off is gone from the pages and the files, and nothing else is."""

from __future__ import annotations

import json
import re

import pytest
from PIL import Image

from casebook.settings import FEEDS, LISTS, PARTS
from tests.sparing import one_of

from .conftest import EPOCH, Blog, connected

EVERYTHING = """\
---
kind: case
title: Everything
slug: everything
date: 2010-03-01
organisation: ISS
channels: facebook
metrics:
  - id: fans
    label: Fans
    observations:
      - {date: 2009-01, value: 1, source: post}
      - {date: 2009-02, value: 2}
      - {date: 2009-03, value: 3}
claims: [{id: success, text: A success., verdict: supported, evidence: [post, fans]}]
promises: [{id: reward, text: Money., by: ISS, source: post}]
requests: [{date: 2009-04, to: ISS, question: Why?, answered: 2009-05, answer: said}]
timeline: [{id: said, date: 2009-05, type: reply, title: Because, source: post}]
outcome: {goal: met}
comparisons: {title: By hand, columns: [One], rows: [{label: Row, cells: [Cell]}]}
sources: {post: {title: A post}}
---
As [@post] says.

![A hall]({static}/hall.png)
"""
CHOICES = (
    *("attribution/not-judged", "channel/facebook", "claim/supported", "country/se", "design/before-after"),
    *("kept/none", "measured-by/author", "outcome/met", "promise/no-date", "purpose/not-given"),
)
"""The pages by which the evidence leads to this one case."""
ON_THE_PAGE = {
    "comparison-table": "casebook-table__figures",
    "timeline": "casebook-timeline",
    "claims": "casebook-claims",
    "promises": "casebook-promises",
    "requests": "casebook-accounts--asked",
    "outcome": "The goal was met.",
    "sources": "casebook-sources",
    "comparisons": "By hand",
    "charts": "casebook-chart",
    "report": "casebook-report",
    "pictures": ' width="2" height="1"',
    "sharing": "casebook-share",
}
IN_FILES = {
    "feeds": r".*feed.*\.xml",
    "data": r"data/.*|cases/everything/(case\.json|metrics\.csv)",
    "citing": r"cases/everything/cite\.(bib|ris|json)",
    "sitemap": r"sitemap\.xml|robots\.txt",
    "embedding": r"cases/everything/embed/(index\.html|oembed\.json)|theme/casebook/embed\.css",
    "search": r"search/([0-9a-f]+/.*|index\.html|opensearch\.xml)|theme/casebook/search\.js",
    "lists": (
        r"(cases|follow-ups|due|organisations|channels|countries)/([^/]*/)?index\.html"
        r"|theme/casebook/evidence\.js"
    ),
}


def pages_of(files: dict[str, str]) -> dict[str, bool]:
    page = files["cases/everything/index.html"]
    return {part: mark in page for part, mark in ON_THE_PAGE.items()}


def files_of(files: dict[str, str]) -> dict[str, bool]:
    others = (name for name in files if name != "cases/everything/index.html")
    names = list(others)
    return {part: any(re.fullmatch(pattern, name) for name in names) for part, pattern in IN_FILES.items()}


@pytest.fixture
def everything(blog: Blog) -> Blog:
    """Return a blog with a case that has something of every part."""
    return of_everything(blog, EVERYTHING)


def of_everything(blog: Blog, text: str) -> Blog:
    blog.settings["CASEBOOK_CONTACT"] = "editors@example.org"
    blog.write("content/everything.md", text)
    Image.new("RGB", (2, 1)).save(blog.folder / "content" / "hall.png")
    return blog


def test_by_default_everything_is_there(everything: Blog) -> None:
    files = everything.build()
    assert [part for part, shown in {**pages_of(files), **files_of(files)}.items() if not shown] == []
    assert sorted({*ON_THE_PAGE, *IN_FILES}) == sorted(PARTS)


@pytest.mark.parametrize("part", one_of(2, PARTS))
def test_a_part_is_gone_with_all_that_led_to_it_and_nothing_else(everything: Blog, part: str) -> None:
    files = everything.build(CASEBOOK_PARTS=[each for each in PARTS if each != part])
    # A chart stands in the table, which alone is what other sites may have.
    gone = {part, "charts", "embedding"} if part == "comparison-table" else {part}
    shown = {**pages_of(files), **files_of(files)}
    assert {name for name, is_there in shown.items() if not is_there} == gone
    assert_that_nothing_leads_to_what_is_gone(files)


def assert_that_nothing_leads_to_what_is_gone(files: dict[str, str]) -> None:
    page = files["cases/everything/index.html"]
    ids = set(re.findall(r'\bid="([^"]+)"', page))
    own = "https://example.org/cases/everything/"
    inside = re.findall(rf'href="(?:{own})?#([^"]+)"', page)
    assert [fragment for fragment in inside if fragment not in ids] == []
    assert [
        name for name in re.findall(r'aria-labelledby="([^"]+)"', page) if not ids.issuperset(name.split())
    ] == []
    ours = [
        path
        for path in re.findall(r'href="https://example\.org/([^"#]*)', page)
        if path.startswith(("ca", "data"))
    ]
    assert [path for path in ours if not {path, f"{path}index.html"} & files.keys()] == []


@pytest.mark.parametrize("kind", one_of(2, LISTS))
def test_only_the_lists_that_are_wanted_are_made(everything: Blog, kind: str) -> None:
    everything.write(
        "content/everything.md", EVERYTHING.replace("channels:", "country: SE\ntags: one\nchannels:")
    )
    settings = {"DIRECT_TEMPLATES": [], "TAG_SAVE_AS": "", "CATEGORY_SAVE_AS": "", "AUTHOR_SAVE_AS": ""}
    files = everything.build(CASEBOOK_LISTS=[kind], **settings)
    lists = [
        name for name in files if "casebook-list" in files[name] and not name.startswith(("data/", "search/"))
    ]
    groups = {
        "organisations": ["organisations/iss/index.html"],
        "channels": ["channels/facebook/index.html"],
        "countries": ["countries/SE/index.html"],
        "tags": ["tags/one/index.html"],
        "archive": ["archive/2010/index.html"],
        "evidence": [f"evidence/{each}/index.html" for each in CHOICES],
    }
    whole = {"index": "index.html", "404": "404.html"}.get(kind, f"{kind}/index.html")
    assert sorted(lists) == sorted([whole, *groups.get(kind, [])])
    assert ("theme/casebook/evidence.js" in files) == (kind == "evidence")


TAGGED = EVERYTHING.replace("channels:", "tags: one\nchannels:")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the files of a blog with all feeds."""
    with pytest.MonkeyPatch.context() as patch, connected():
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        return of_everything(Blog(tmp_path_factory.mktemp("whole")), TAGGED).build()


@pytest.mark.parametrize("kind", one_of(2, FEEDS))
def test_only_the_feeds_that_are_wanted_are_made(whole: dict[str, str], everything: Blog, kind: str) -> None:
    everything.write("content/everything.md", TAGGED)
    files = everything.build(CASEBOOK_FEEDS=[kind])
    stems = {
        "cases": "cases/everything/feed",
        "organisations": "feeds/organisations/iss",
        "channels": "feeds/channels/facebook",
        "tags": "feeds/tags/one",
        "languages": "feeds/lang/en",
    }
    stem = stems.get(kind, f"feeds/{kind}")
    wanted = {f"{stem}.atom.xml", f"{stem}.rss.xml", f"{stem}.json"}
    assert {
        name for name in files if re.search(r"(?<!opensearch)(?<!sitemap)\.xml$|feed.*\.json$", name)
    } == wanted
    assert all(files[name] == whole[name] for name in wanted)
    links = r'href="https://example\.org/([^"]+\.xml|(?:[^"]+/)?feeds?[/.][^"]*json)"'
    assert {name for page in files.values() for name in re.findall(links, page)} <= wanted


def test_no_blank_is_left_where_a_citation_was(everything: Blog) -> None:
    cited = "Words [@post]. Others [@post] [@post, 1:38], and [@post] more; *so* [@post]s [@post]"
    cited += "\n\n[@post] First."
    everything.write("content/everything.md", EVERYTHING.replace("As [@post] says.", cited))
    files = everything.build(CASEBOOK_PARTS=[each for each in PARTS if each != "sources"])
    for name in ("cases/everything/index.html", "feeds/all.json"):
        text = files[name] if name.endswith("html") else json.loads(files[name])["items"][0]["content_html"]
        assert "<p>Words. Others, and more; <em>so</em> s</p>" in text
        assert "<p> First.</p>" in text
