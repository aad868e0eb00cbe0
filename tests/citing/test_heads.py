"""What the head of a page says, held to what Zotero reads and what schema.org has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

import casebook
from casebook.building.beside.citing import cite_files_of
from casebook.citing.linked import graph
from casebook.reader import Entry
from casebook.views.cases import case_view
from casebook.views.desk import Desk
from casebook.views.follow_ups import follow_up_view
from casebook.views.pages import PostView
from casebook.views.posts import post_view
from tests.views.conftest import desk_of  # noqa: F401  (a fixture)
from tests.views.library import MakeDesk, case, entry_of, follow_up, shown_case

from .schemaorg import PROPERTIES, TYPES, terms

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(casebook.__file__).parent / "templates"), autoescape=True
)
MORE = """
lang: sv
author: Åsa Öberg, Casebook Team
summary: Vem *tipsade*?
tags: [rekrytering]
metrics:
  - id: fans
    label: Fans
    unit: fans
    observations: [{date: 2009-11?, value: 122}, {date: 2010-02?, value: 158, source: look}]
claims:
  - {id: seen, text: Alla såg den., by: ISS, date: 2009-11, verdict: partly, checked: 2010-02?, because: Nej.}
  - {id: paid, text: Den betalades., by: a blog, verdict: undeterminable}
  - {id: new, text: Den var ny.}
sources:
  look:
    title: En titt
    url: "https://example.com/å?a=1"
    author: Eva Berg
    publisher: En blogg
    date: 2010-02
    archived: "https://archive.example/1"
"""


@pytest.fixture
def desk(desk_of: MakeDesk) -> Desk:  # noqa: F811
    """Return a desk with a case, a follow-up, a post and a draft."""
    post = "---\ntitle: A post\nslug: a-post\ndate: 2010-01-02\n---\nText.\n"
    files = {"case.md": case(MORE), "later.md": follow_up("lang: sv"), "post.md": post}
    return desk_of({**files, "draft.md": case("status: draft", slug="draft")}, default_lang="sv")


def view_of(desk: Desk, slug: str) -> PostView:
    """Return the view of a text."""
    entry = entry_of(desk, slug, "sv")
    return {"case": case_view, "follow-up": follow_up_view}.get(entry.kind, post_view)(desk, entry)


def things(view: PostView) -> dict[str, dict[str, Any]]:
    """Return the linked data of a page by type."""
    assert view.head
    graph = view.head.data["@graph"]
    return {thing["@type"]: thing for thing in graph}


def test_a_head_has_what_zotero_reads_and_nothing_that_misleads_it(desk: Desk) -> None:
    head = view_of(desk, "a-case").head
    assert head
    digest = next(meta.content for meta in head.metas if meta.name == "DC.description").rpartition(" ")[2]
    assert len(bytes.fromhex(digest)) == 32
    assert [(meta.name, meta.content) for meta in head.metas] == [
        ("z:itemType", "blogPost"),
        ("DC.title", "A case"),
        ("DC.creator", "Öberg, Åsa"),
        ("DC.creator", "Casebook Team,"),
        ("DCTERMS.issued", "2010-05-01"),
        ("DC.language", "sv"),
        ("DC.rights", "CC BY 4.0"),
        ("DC.description", f"2010-05-01, SHA-256 {digest}"),
        ("citation_public_url", "https://example.org/cases/a-case/"),
        ("og:site_name", "Small"),
        ("og:url", "https://example.org/cases/a-case/"),
        ("og:description", "Vem tipsade?"),
    ]
    assert {meta.name for meta in head.metas if meta.property} == {"og:site_name", "og:url", "og:description"}


def test_a_citation_names_the_version_as_soon_as_there_is_one(desk: Desk) -> None:
    versioned = Desk(**{**_fields(desk), "versions": {"cases/a-case/": "v/a-case/2/"}})
    view = view_of(versioned, "a-case")
    assert view.head
    assert view.cite
    said = {meta.name: meta.content for meta in view.head.metas}
    assert said["citation_public_url"] == view.cite.address == "https://example.org/v/a-case/2/"
    assert said["og:url"] == "https://example.org/cases/a-case/"
    assert ("cite-as", "https://example.org/v/a-case/2/") in [
        (link.rel, link.href) for link in view.head.links
    ]
    assert all("https://example.org/v/a-case/2/" in str(each.runs) for each in view.cite.citations)


def _fields(desk: Desk) -> dict[str, Any]:
    return {name: getattr(desk, name) for name in Desk.__dataclass_fields__}


def test_authors_of_sources_and_speakers_may_be_collectives(desk_of: MakeDesk) -> None:  # noqa: F811
    more = """
claims: [{id: seen, text: All saw it., by: Eva Berg, verdict: partly, because: No.}]
sources: {look: {title: A look, url: "https://example.com/", author: Eva Berg}}
"""
    said = {}
    for collectives in ((), ("Eva Berg",)):
        found = things(shown_case(desk_of({"case.md": case(more)}, collectives=collectives)))
        (author,) = found["BlogPosting"]["citation"][0]["author"]
        said[collectives] = author, found["ClaimReview"]["itemReviewed"]["author"]
    person, group = ({"@type": kind, "name": "Eva Berg"} for kind in ("Person", "Organization"))
    assert said == {(): (person, person), ("Eva Berg",): (group, group)}


def test_signposting_says_what_a_page_is_and_what_belongs_to_it(desk: Desk) -> None:
    head = view_of(desk, "a-case").head
    assert head
    page = "https://example.org/cases/a-case/"
    assert [(link.rel, link.href, link.type) for link in head.links] == [
        ("cite-as", page, ""),
        ("type", "https://schema.org/BlogPosting", ""),
        ("license", "https://creativecommons.org/licenses/by/4.0/", ""),
        ("describedby", f"{page}cite.bib", "application/x-bibtex"),
        ("describedby", f"{page}cite.ris", "application/x-research-info-systems"),
        ("describedby", f"{page}cite.json", "application/vnd.citationstyles.csl+json"),
        ("describedby", f"{page}case.json", "application/json"),
        ("item", f"{page}metrics.csv", "text/csv"),
    ]


def test_a_notice_says_to_programs_what_stands_in_its_place(desk_of: MakeDesk) -> None:  # noqa: F811
    gone = "revisions: [{date: 2010-06-01, kind: withdrawal, note: It was two., replaced_by: [bb, cc]}]"
    files = {"a.md": case(gone), "b.md": case(slug="bb", title="One"), "c.md": case(slug="cc", title="Two")}
    desk = desk_of(files)
    head = shown_case(desk).head
    assert head
    replaced_by = "http://purl.org/dc/terms/isReplacedBy"
    assert [link.href for link in head.links if link.rel == replaced_by] == [
        f"https://example.org/cases/{slug}/" for slug in ("bb", "cc")
    ]
    other = shown_case(desk, "bb").head
    assert other
    replaces = "http://purl.org/dc/terms/replaces"
    assert [link.href for link in other.links if link.rel == replaces] == [
        "https://example.org/cases/a-case/"
    ]
    made = {path.rpartition("/")[2]: data for path, data in cite_files_of(desk, entry_of(desk, "a-case"))}
    (item,) = json.loads(made["cite.json"])
    assert item["abstract"] == "Withdrawn, 1 June 2010. It was two. In its place: One; Two"


def test_linked_data_of_a_case(desk: Desk) -> None:
    found = view_of(desk, "a-case").head.data["@graph"]  # type: ignore[union-attr]
    assert [thing["@type"] for thing in found] == [
        "BlogPosting",
        "ClaimReview",
        "ClaimReview",
        "Dataset",
        "BreadcrumbList",
    ]
    post, seen, paid, figures, crumbs = found
    assert post["headline"] == "A case"
    assert (post["datePublished"], post["dateModified"]) == ("2010-03-01", "2010-05-01")
    assert post["author"] == [
        {"@type": "Person", "name": "Åsa Öberg"},
        {"@type": "Organization", "name": "Casebook Team"},
    ]
    assert post["citation"] == [
        {
            "@type": "CreativeWork",
            "name": "En titt",
            "url": "https://example.com/%C3%A5?a=1",
            "author": [{"@type": "Person", "name": "Eva Berg"}],
            "publisher": {"@type": "Organization", "name": "En blogg"},
            "datePublished": "2010-02",
            "archivedAt": "https://archive.example/1",
        }
    ]
    assert seen["url"] == "https://example.org/cases/a-case/#claim-seen"
    assert seen["itemReviewed"]["author"] == {"@type": "Organization", "name": "ISS"}
    rating = {"alternateName": "har delvis stöd", "ratingValue": 3, "bestRating": 5, "worstRating": 1}
    assert seen["reviewRating"] == {"@type": "Rating", **rating}
    assert "ratingValue" not in paid["reviewRating"]
    assert "author" not in paid["itemReviewed"]
    assert figures["temporalCoverage"] == "2009-11/2010-02"
    assert [each["contentUrl"].rpartition("/")[2] for each in figures["distribution"]] == [
        "metrics.csv",
        "case.json",
    ]
    assert [each["item"] for each in crumbs["itemListElement"]] == [
        "https://example.org/",
        "https://example.org/cases/",
        "https://example.org/cases/a-case/",
    ]


@pytest.mark.parametrize("slug", ["a-case", "later", "a-post"])
def test_linked_data_has_only_what_schema_org_has(desk: Desk, slug: str) -> None:
    known = terms()
    for thing in _things(view_of(desk, slug).head.data["@graph"]):  # type: ignore[union-attr]
        kinds = known["types"][thing["@type"]]
        for name in thing.keys() - {"@type", "@id"}:
            assert set(known["properties"][name]) & set(kinds), (thing["@type"], name)


def test_the_list_of_terms_is_what_pages_use(desk: Desk) -> None:
    used = [
        thing
        for slug in ("a-case", "later", "a-post")
        for thing in _things(view_of(desk, slug).head.data["@graph"])  # type: ignore[union-attr]
    ]
    assert {thing["@type"] for thing in used} == set(TYPES) == terms()["types"].keys()
    names = {name for thing in used for name in thing} - {"@type", "@id"}
    assert names == set(PROPERTIES) == terms()["properties"].keys()


def _things(data: Any) -> Iterator[dict[str, Any]]:
    """Yield every thing in linked data, however deep."""
    if isinstance(data, dict):
        yield data
    for each in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _things(each)


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--<script>", "a & b \u2028", "]]>"]
)
def test_no_text_ends_the_script(text: str) -> None:
    told = graph([{"@type": "BlogPosting", "headline": text}])
    head = TEMPLATES.from_string(
        '{% from "casebook/head/macro.html" import casebook_head %}{{ casebook_head({"data": data}) }}'
    ).render(data=told)
    (data,) = [
        part.partition("</script>")[0] for part in head.split('<script type="application/ld+json">')[1:]
    ]
    assert not set(data) & set("<>&\u2028")
    assert json.loads(data) == told


@pytest.mark.parametrize("settings", [{"parts": ("claims",)}, {}])
def test_what_cannot_be_cited_is_not(desk: Desk, settings: dict[str, Any]) -> None:
    without = {"settings": type(desk.settings)(**settings)} if settings else {"address": ""}
    view = view_of(Desk(**{**_fields(desk), **without}), "a-case")
    assert (view.cite, view.head) == (None, None)


def test_a_draft_is_not_cited(desk: Desk) -> None:
    entry: Entry = entry_of(desk, "draft", "sv")
    view = case_view(desk, entry)
    assert (view.cite, view.head) == (None, None)


def test_every_figure_has_an_anchor_that_stays(desk: Desk) -> None:
    view = case_view(desk, entry_of(desk, "a-case", "sv"))
    assert view.table
    row = view.table.rows[0]
    assert (row.before.anchor, row.after.anchor) == ("metric-fans-2009-11", "metric-fans-2010-02")


def test_the_digest_is_another_when_a_word_is(desk_of: MakeDesk) -> None:  # noqa: F811
    dated = {"date": "2010-03-01 08:30 +01:00"}
    digests = {digest_of(desk_of({"case.md": case(text=text, **dated)})) for text in ("One.", "Two.", "One.")}
    assert len(digests) == 2


def digest_of(desk: Desk) -> str:
    """Return the digest that the head of a case names."""
    head = case_view(desk, entry_of(desk, "a-case")).head
    assert head
    return next(meta.content for meta in head.metas if meta.name == "DC.description")


def test_the_digest_is_the_same_where_a_key_says_what_holds_without_it(desk_of: MakeDesk) -> None:  # noqa: F811
    said = ("", "maintenance: active", "claims: []")
    digests = {digest_of(desk_of({"case.md": case(more)})) for more in said}
    assert len(digests) == 1


def test_a_post_is_cited_by_its_lasting_id(desk_of: MakeDesk) -> None:  # noqa: F811
    post = "---\ntitle: A post\nslug: new-slug\nid: first-slug\ndate: 2010-01-02\n---\nText.\n"
    desk = desk_of({"post.md": post})
    bib = next(raw for _, raw in cite_files_of(desk, entry_of(desk, "new-slug")))
    assert bib.startswith(b"@online{small-first-slug-en,")
