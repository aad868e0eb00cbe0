"""Ordinary posts and pages, and those that another reader read."""

from __future__ import annotations

from datetime import UTC, datetime

from casebook.views.foreign import foreign_entry, foreign_view
from casebook.views.lists.listed import Foreign
from casebook.views.pages import EntryView, PostView
from casebook.views.parts import DateView, LinkView, Placement, SourceRef, TranslationView
from casebook.views.posts import post_view
from casebook.words import words_of

from .library import MakeDesk, case, entry_of, shown_case
from .test_cases import LISTS, SITE_FEEDS, feed_links

POST = """\
---
title: A post
slug: a-post
date: 2026-05-06
author: Anna
tags: one, two
summary: Short.
sources: {a: {title: A}, b: {title: B}}
comparisons: {title: T, columns: [A], rows: [{label: R, cells: [C]}]}
---
As [@b] and [@common].

[SOURCES]
"""
SHARED = "common: {title: Shared}\nunused: {title: Unused}\n"
DAY = DateView("6 May 2026", "2026-05-06", bare="6 May 2026")


def test_a_post_with_sources_and_a_table(desk_of: MakeDesk) -> None:
    desk = desk_of({"a.md": POST, "sources.yaml": SHARED}, lists=LISTS)
    view = post_view(desk, entry_of(desk, "a-post"))
    assert (type(view), view.kind, view.path, view.title) == (PostView, "post", "posts/a-post/", "A post")
    assert (view.published, view.standfirst, view.description) == (DAY, "Short.", "Short.")
    assert view.authors == (LinkView("Anna", "authors/anna/"),)
    assert view.tags == (LinkView("one", "tags/one/"), LinkView("two", "tags/two/"))
    assert [(source.number, source.title, source.cited_from) for source in view.sources] == [
        (1, "A", ()),
        (2, "B", ("cite-b-1",)),
        (3, "Shared", ("cite-common-1",)),
    ]
    assert view.citations == {
        "b": SourceRef(2, "source-b", "B"),
        "common": SourceRef(3, "source-common", "Shared"),
    }
    assert [table.title for table in view.comparisons] == ["T"]
    assert view.placed == Placement(frozenset({"sources"}))
    assert (view.feeds, view.draft, view.built) == (SITE_FEEDS, False, None)


def test_parts_of_a_post_may_be_switched_off(desk_of: MakeDesk) -> None:
    desk = desk_of({"a.md": POST, "sources.yaml": SHARED}, parts=("timeline",))
    view = post_view(desk, entry_of(desk, "a-post"))
    assert (view.sources, view.citations, view.comparisons, view.feeds) == ((), {}, (), ())
    assert (view.authors, view.tags) == ((LinkView("Anna"),), (LinkView("one"), LinkView("two")))


def test_a_page_stands_in_no_list_and_its_tags_lead_only_to_lists_there_are(desk_of: MakeDesk) -> None:
    page = "---\ntitle: About\nslug: about\ntags: one, three\n---\nText.\n"
    desk = desk_of({"a.md": POST, "pages/about.md": page, "sources.yaml": SHARED}, lists=LISTS)
    view = post_view(desk, entry_of(desk, "about"))
    assert (view.path, view.published) == ("about/", None)
    assert view.tags == (LinkView("one", "tags/one/"), LinkView("three"))


FOREIGN = Foreign(
    title="Another post",
    path="another.html",
    lang="sv",
    date=datetime(2026, 5, 6, 23, 30, tzinfo=UTC),
    summary="Kort.",
    authors=("Bo",),
    tags=("one",),
    translations=(("en", "another-en.html", "The same"),),
    for_all=False,
)


def test_a_post_that_another_reader_read(desk_of: MakeDesk) -> None:
    desk = desk_of({"a.md": case()}, foreign=(FOREIGN,), lists=(*LISTS, "index"))
    day = DateView("6 maj 2026", "2026-05-06", bare="6 maj 2026")
    sv = words_of("sv", "en")
    view = foreign_view(desk, FOREIGN)
    assert view == PostView(
        lang="sv",
        words=sv,
        path="another.html",
        title="Another post",
        description="Kort.",
        standfirst="Kort.",
        translations=(TranslationView("en", "English", "another-en.html", "The same"),),
        feeds=view.feeds,
        home_path="sv/",
        data_path="sv/data/",
        search_path="sv/search/",
        languages=desk.homes,
        published=day,
        authors=(LinkView("Bo", "sv/authors/bo/"),),
        tags=(LinkView("one", "sv/tags/one/"),),
    )
    own = feed_links("Allt på svenska", "feeds/lang/sv")
    named = (*SITE_FEEDS[:3], *own, *SITE_FEEDS[3:])
    assert [feed.path for feed in view.feeds] == [feed.path for feed in named]
    assert foreign_entry(desk, FOREIGN) == EntryView(
        kind="post",
        label="inlägg",
        title="Another post",
        path="another.html",
        lang="sv",
        date=day,
        summary="Kort.",
        translations=view.translations,
        year=2026,
        words=sv,
    )


def test_a_page_that_another_reader_read_has_no_date(desk_of: MakeDesk) -> None:
    desk = desk_of({"a.md": case()})
    page = Foreign(title="About", path="about.html", lang="en", tags=("one",))
    view = foreign_view(desk, page)
    assert (view.published, view.tags, view.translations) == (None, (LinkView("one"),), ())


def test_authors_are_called_as_they_are_spoken(desk_of: MakeDesk) -> None:
    written = {
        "Munch Toldam, Jesper; Öberg, Åsa": (("Jesper Munch Toldam", "Åsa Öberg"), (" and ", "")),
        "Åsa Öberg": (("Åsa Öberg",), ("",)),
        "[A B, C D, E F]": (("A B", "C D", "E F"), (", ", " and ", "")),
        "Ernst, Young AB": (("Ernst", "Young AB"), (" and ", "")),
        "Hair, Nails; Öberg, Åsa": (("Hair, Nails", "Åsa Öberg"), (" and ", "")),
    }
    for author, (names, between) in written.items():
        desk = desk_of({"a.md": case(f"author: {author}\n")}, collectives=("Hair, Nails",), lists=LISTS)
        view = shown_case(desk)
        assert desk.shelves.groups("authors", "en")
        assert tuple(each.text for each in view.authors) == names
        assert view.between_authors == between
