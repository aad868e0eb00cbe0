"""What the head of a page says to those who show a link to it."""

from __future__ import annotations

from typing import Any

import pytest

from casebook.sharing.cards import locale_of
from casebook.sharing.poster import poster_of
from casebook.sharing.shared import posters_of_site, shared_page
from casebook.views.desk import Desk
from casebook.views.lists.pages import list_views
from casebook.views.notices import not_found_view
from tests.views.conftest import desk_of  # noqa: F401  (a fixture)
from tests.views.library import MakeDesk, case

from .samples import bare_view, host, view_of


def said(view: Any, *, but: tuple[str, ...] = ("og:image",)) -> list[tuple[str, str]]:
    """Return what a head says of Open Graph and the like, without the address of its picture."""
    metas = view.head.metas
    shown = [(m.name, m.content) for m in metas if m.name.partition(":")[0] in ("og", "twitter", "article")]
    return [(name, content) for name, content in shown if name not in but]


def picture(view: Any) -> str:
    return next((meta.content for meta in view.head.metas if meta.name == "og:image"), "")


def test_a_case_with_a_picture(desk: Desk) -> None:
    view = view_of(desk, share_pictures=True)
    alt = "Fifty thousand for a tip · Fans on Facebook: 122 → 158 · +36 (+29.5%), better · "
    alt += "The goal was partly met. It is not shown that the campaign brought the change about."
    assert said(view) == [
        ("og:site_name", "Small"),
        ("og:url", "https://example.org/cases/a-case/"),
        ("og:description", "Who gave a tip?"),
        ("og:title", "Fifty thousand for a tip"),
        ("og:type", "article"),
        ("og:locale", "en_US"),
        ("og:locale:alternate", "sv_SE"),
        ("article:modified_time", "2010-05-01"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", alt),
        ("twitter:card", "summary_large_image"),
        ("twitter:image:alt", alt),
    ]
    poster = poster_of(host(), bare_view(desk))
    assert poster
    assert picture(view) == f"https://example.org/cases/a-case/share.png?{poster.mark}"
    assert {m.name for m in view.head.metas if m.property} == {
        name for name, _ in said(view, but=()) if not name.startswith("twitter")
    }


def test_without_pictures_a_card_is_small_and_names_none(desk: Desk) -> None:
    view = view_of(desk)
    assert ("twitter:card", "summary") in said(view)
    assert not [name for name, _ in said(view, but=()) if "image" in name]


@pytest.mark.parametrize("parts", [("sharing",), ("sharing", "citing")])
def test_nothing_is_said_twice_whether_texts_can_be_cited_or_not(
    desk_of: MakeDesk,  # noqa: F811
    parts: tuple[str, ...],
) -> None:
    view = view_of(desk_of({"case.md": case("summary: Why?")}, parts=parts), parts=parts)
    names = [name for name, _ in said(view)]
    assert len(names) == len(set(names))
    assert {"og:title", "og:type", "og:url", "og:site_name", "og:description", "og:locale"} <= set(names)


def test_a_text_of_which_only_the_month_is_known_has_no_date_for_programs(desk_of: MakeDesk) -> None:  # noqa: F811
    view = view_of(desk_of({"case.md": case(date="2010-03")}))
    assert "article:modified_time" not in dict(said(view))


def test_zotero_would_take_the_day_of_publication_for_that_of_the_last_change(desk: Desk) -> None:
    assert "article:published_time" not in dict(said(view_of(desk)))


def test_what_was_withdrawn_says_so_and_is_not_offered(desk: Desk) -> None:
    view = view_of(desk, "gone", share_pictures=True)
    assert dict(said(view))["og:title"] == "Withdrawn: A case"
    assert dict(said(view))["og:description"] == "Withdrawn, 1 June 2010. It was wrong."
    assert dict(said(view))["og:image:alt"] == "Withdrawn: A case"
    assert (view.share, view.embed) == (None, None)


def test_a_draft_and_a_site_without_an_address_say_nothing(desk: Desk) -> None:
    draft = view_of(desk, "draft", share_pictures=True)
    assert (draft.head, draft.share, draft.embed) == (None, None, None)
    nowhere = host(share_pictures=True)._replace(address="")
    view = bare_view(desk)
    assert shared_page(nowhere, view) == view


def test_switched_off_the_view_stays_as_it_is(desk: Desk) -> None:
    assert view_of(desk, parts=("comparison-table",)) == bare_view(desk)


def test_a_title_that_cannot_be_drawn_has_the_picture_of_the_site(desk_of: MakeDesk) -> None:  # noqa: F811
    desk = desk_of({"case.md": case(title="\u6771\u4eac")})
    (place,) = posters_of_site(host(share_pictures=True), desk)
    assert place == "share.png"
    assert picture(view_of(desk, share_pictures=True)).startswith("https://example.org/share.png?")


def test_a_list_has_the_picture_of_the_site_in_its_language(desk: Desk) -> None:
    site = host(share_pictures=True)
    lists = {view.path: shared_page(site, view) for view in list_views(desk)}
    assert said(lists["sv/cases/"])[:2] == [("og:title", "Fall"), ("og:type", "website")]
    assert picture(lists["cases/"]).startswith("https://example.org/share.png?")
    assert shared_page(site, not_found_view(desk)) == not_found_view(desk)


def test_the_front_page_is_called_as_the_site(desk_of: MakeDesk) -> None:  # noqa: F811
    desk = desk_of({"case.md": case("lang: sv")}, lists=("index",))
    lists = {view.path: shared_page(host(share_pictures=True), view) for view in list_views(desk)}
    assert dict(said(lists["sv/"]))["og:title"] == "Small"
    assert dict(said(lists["sv/"]))["og:description"] == "Vad som sades, och vad vi fann"
    assert picture(lists["sv/"]).startswith("https://example.org/sv/share.png?")
    assert sorted(posters_of_site(host(share_pictures=True), desk)) == ["share.png", "sv/share.png"]


@pytest.mark.parametrize(
    ("lang", "locale"),
    [
        ("en", "en_US"),
        ("en-gb", "en_GB"),
        ("sv", "sv_SE"),
        ("da", "da_DK"),
        ("sv-fi", "sv_FI"),
        ("nb", "nb_NO"),
    ],
)
def test_a_language_is_named_with_its_country(lang: str, locale: str) -> None:
    assert locale_of(lang) == locale


def test_a_language_that_nobody_knows_is_left_out() -> None:
    assert locale_of("qaa") == ""
