"""The table of a case for other sites, and what programs are told of it."""

from __future__ import annotations

import json
from dataclasses import replace

from casebook.sharing.cards import Picture
from casebook.sharing.embedding import embed_view
from casebook.sharing.heights import height_of
from casebook.sharing.oembed import oembed, place_of
from casebook.views.desk import Desk
from casebook.views.parts import FrameView, HeadLinkView, LinkView

from .samples import bare_view, host, view_of


def test_a_case_with_a_table_has_a_frame_that_its_head_names(desk: Desk) -> None:
    view = view_of(desk, lang="sv")
    assert view.embed == FrameView(
        url="https://example.org/sv/cases/a-case/embed/",
        path="sv/cases/a-case/embed/",
        title="Före och efter: Femtio tusen för ett tips",
        width=640,
        height=view.embed.height,
    )
    assert view.head.links[-1] == HeadLinkView(
        "alternate",
        "https://example.org/sv/cases/a-case/embed/oembed.json",
        "application/json+oembed",
        "Före och efter: Femtio tusen för ett tips",
    )


def test_without_a_table_or_switched_off_there_is_none(desk: Desk) -> None:
    assert (view_of(desk, "bare").embed, embed_view(host(), bare_view(desk, "bare"))) == (None, None)
    off = {"parts": ("comparison-table", "sharing", "citing")}
    assert (view_of(desk, **off).embed, embed_view(host(**off), bare_view(desk))) == (None, None)
    assert embed_view(host(), bare_view(desk, "draft")) is None


def test_it_needs_no_cards_and_no_citations_to_be_found(desk: Desk) -> None:
    view = view_of(desk, parts=("comparison-table", "embedding"))
    assert view.share is None
    assert [link.type for link in view.head.links if link.type.endswith("oembed")] == [
        "application/json+oembed"
    ]


def test_the_page_in_the_frame_leads_to_the_case(desk: Desk) -> None:
    view = bare_view(desk)
    embed = embed_view(host(), view)
    assert embed
    assert (embed.path, embed.canonical) == ("cases/a-case/embed/", "https://example.org/cases/a-case/")
    assert embed.case == LinkView("Fifty thousand for a tip", "cases/a-case/")
    assert embed.table == view.table
    assert embed.licence == LinkView("CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/")


def test_what_was_withdrawn_says_so_wherever_its_table_stood(desk: Desk) -> None:
    embed = embed_view(host(), bare_view(desk, "gone"))
    assert embed
    assert embed.table is None
    assert embed.withdrawn
    assert embed.withdrawn.text == "Withdrawn, 1 June 2010. It was wrong."


def test_programs_are_told_what_oembed_wants(desk: Desk) -> None:
    view = view_of(desk)
    assert place_of(view.embed) == "cases/a-case/embed/oembed.json"
    assert json.loads(oembed(host(), view, view.embed, "<b>Table</b>", None)) == {
        "version": "1.0",
        "type": "rich",
        "title": "Fifty thousand for a tip",
        "author_name": "Anna",
        "provider_name": "Small",
        "provider_url": "https://example.org/",
        "cache_age": 86400,
        "html": "<b>Table</b>",
        "width": 640,
        "height": view.embed.height,
    }


def test_a_picture_stands_for_the_table_where_that_cannot_be_shown(desk: Desk) -> None:
    view = view_of(desk)
    several = replace(view, authors=(LinkView("Anna", "authors/anna/"), LinkView("Bo", "authors/bo/")))
    one = replace(view, authors=(LinkView("Anna", "authors/anna/"),))
    picture = Picture("cases/a-case/share.png?1", "words")
    said = json.loads(oembed(host(), several, view.embed, "", picture))
    assert (said["author_name"], "author_url" in said) == ("Anna, Bo", False)
    assert said["thumbnail_url"] == "https://example.org/cases/a-case/share.png?1"
    assert (said["thumbnail_width"], said["thumbnail_height"]) == (1200, 630)
    assert (
        json.loads(oembed(host(), one, view.embed, "", None))["author_url"]
        == "https://example.org/authors/anna/"
    )


def test_a_frame_is_higher_the_more_stands_in_it(desk: Desk) -> None:
    table = bare_view(desk).table
    assert table
    twice = replace(table, rows=table.rows * 2)
    noted = replace(table, rows=tuple(replace(row, notes=("word " * 60,)) for row in table.rows))
    least, *more = (height_of(each, "A title") for each in (table, noted, twice))
    assert all(height > least and height % 10 == 0 for height in more)
