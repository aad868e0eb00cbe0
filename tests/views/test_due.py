"""The page of what is due, and the page that says that something is not there."""

from __future__ import annotations

from datetime import date

import pytest

from casebook.views.due import due_items, due_view
from casebook.views.instalments import due_views
from casebook.views.notices import not_found_view
from casebook.views.pages import DueCount
from casebook.views.parts import DateView, LinkView, TranslationView

from .library import MakeDesk, case

MISSED = "next_check: 2026-11-20\n"
PROMISES = """
promises:
  - {id: late, text: Money., by: ISS, due: 2026-11-25}
  - {id: runs, text: Soon., by: ISS, due: 2027}
"""
REQUESTS = """
requests:
  - {date: 2026-11-01, to: ISS, question: Paid?, deadline: 2026-11-20}
  - {date: 2026-11-02, to: ISS, question: When?, deadline: 2026-12-31}
  - {date: 2026-11-03, to: ISS, question: Why?}
"""


def files() -> dict[str, str]:
    return {
        "a.md": case(MISSED + PROMISES, slug="a", title="One"),
        "b.md": case(f"next_check: 2026-10\n{REQUESTS}", slug="b", title="Two", organisation="[ISS, Posten]"),
        "c.md": case("next_check: 2027-01", slug="c", title="Three"),
        "d.md": case(f"status: draft\n{MISSED}", slug="d", title="Draft"),
        "e.md": case(f"lang: sv\n{MISSED}", slug="e", title="Fem"),
    }


def test_what_is_due_the_longest_overdue_first(desk_of: MakeDesk) -> None:
    view = due_view(desk_of(files()), "en")
    assert (view.path, view.title, view.heading) == ("due/", "Due", "What is due")
    assert view.today == DateView("27 November 2026", "2026-11-27", bare="27 November 2026")
    assert (view.built, view.description) == ("2026-11-27", view.intro)
    assert [(item.title, item.clock) for item in view.missed_checks] == [
        ("Two", "missed by 27 days"),
        ("One", "missed by 7 days"),
        ("Fem", "missed by 7 days"),
    ]
    assert [(item.title, item.clock, item.due_iso) for item in view.promises] == [
        ("Money.", "2 days overdue", "2026-11-25")
    ]
    assert [(item.title, item.clock, item.late, item.due_iso) for item in view.requests] == [
        ("Why?", "no answer after 24 days", False, None),
        ("Paid?", "no answer 7 days after the deadline", True, "2026-11-20"),
        ("When?", "no answer after 25 days", False, "2026-12-31"),
    ]
    assert [(item.title, item.clock, item.late) for item in view.to_come] == [
        ("Three", "due in 65 days", False)
    ]


def test_an_item_with_all_there_is(desk_of: MakeDesk) -> None:
    item = due_view(desk_of(files()), "en").requests[1]
    assert (item.kind, item.label) == ("request", "unanswered question")
    assert item.case == LinkView("Two", "cases/b/")
    assert item.organisations == (
        LinkView("ISS", "organisations/iss/"),
        LinkView("Posten", "organisations/posten/"),
    )
    assert item.date == DateView("20 November 2026", "2026-11-20", bare="20 November 2026")


def test_another_language_tells_of_its_own_cases(desk_of: MakeDesk) -> None:
    desk = desk_of(files())
    english, swedish = due_view(desk, "en"), due_view(desk, "sv")
    assert (swedish.path, swedish.lang) == ("sv/due/", "sv")
    assert [(item.title, item.case) for item in swedish.missed_checks] == [
        ("Fem", LinkView("Fem", "sv/cases/e/"))
    ]
    assert swedish.missed_checks[0].clock == "försenad med 7 dagar"
    assert english.translations == (TranslationView("sv", "svenska", "sv/due/", swedish.title),)
    assert swedish.translations == (TranslationView("en", "English", "due/", "Due"),)
    # In the lists of the site's own language a Swedish case is said to be Swedish.
    fem = next(item for item in english.missed_checks if item.title == "Fem")
    assert fem.case == LinkView("Fem", "sv/cases/e/", lang="sv")


def test_nothing_is_due(desk_of: MakeDesk) -> None:
    view = due_view(desk_of({"a.md": case()}), "en")
    assert (view.missed_checks, view.promises, view.requests, view.to_come) == ((), (), (), ())
    assert (view.empty, view.built, view.translations) == ("Nothing is due.", None, ())


def test_a_page_holds_what_is_due_where_that_is_little(desk_of: MakeDesk) -> None:
    desk = desk_of(files())
    assert [*due_views(desk, "en")] == [due_view(desk, "en")]
    assert [*due_views(desk_of({"a.md": case()}), "en")] == [due_view(desk_of({"a.md": case()}), "en")]


def test_what_is_due_goes_on_over_several_pages(desk_of: MakeDesk) -> None:
    views = [*due_views(desk_of(files(), per_page=3), "en")]
    assert [view.path for view in views] == ["due/", "due/page/2/", "due/page/3/"]
    assert [view.title for view in views] == ["Due", "Due, page 2", "Due, page 3"]
    assert {view.heading for view in views} == {"What is due"}
    assert [(view.number, view.pages) for view in views] == [(1, 3), (2, 3), (3, 3)]
    assert [(view.previous_path, view.next_path) for view in views] == [
        (None, "due/page/2/"),
        ("due/", "due/page/3/"),
        ("due/page/2/", None),
    ]
    assert [[item.title for item in due_items(view)] for view in views] == [
        ["Two", "One", "Fem"],
        ["Money.", "Why?", "Paid?"],
        ["When?", "Three"],
    ]
    # Where every kind begins is said on each page; other languages have the whole, and may have less of it.
    counts = {
        "check": DueCount(text="3", path="due/"),
        "promise": DueCount(text="1", path="due/page/2/"),
        "request": DueCount(text="3", path="due/page/2/"),
        "check-to-come": DueCount(text="1", path="due/page/3/"),
    }
    assert [view.counts for view in views] == [counts] * 3
    assert [bool(view.translations) for view in views] == [True, False, False]
    assert {view.calendar_path for view in views} == {"due/due.ics"}
    assert {view.built for view in views} == {"2026-11-27"}


def test_what_is_due_depends_on_the_day(desk_of: MakeDesk) -> None:
    view = due_view(desk_of(files(), today=date(2026, 10, 1)), "en")
    assert [item.title for item in view.missed_checks] == []
    assert len(view.to_come) == 4


def test_what_is_not_there_is_said_in_the_site_s_own_language(desk_of: MakeDesk) -> None:
    view = not_found_view(desk_of({"a.md": case("lang: sv")}, default_lang="sv"))
    assert (view.lang, view.path, view.title) == ("sv", "404.html", "Sidan finns inte")
    assert [feed.path for feed in view.feeds][:1] == ["feeds/all.atom.xml"]
    assert view.others == ()


def test_what_is_not_there_is_said_in_every_language_that_has_words_for_it(desk_of: MakeDesk) -> None:
    files = {f"{lang}.md": case(f"lang: {lang}", slug=lang) for lang in ("en", "sv", "fr")}
    view = not_found_view(desk_of(files, default_lang="en"))
    assert [(other.lang, other.title) for other in view.others] == [("sv", "Sidan finns inte")]


@pytest.mark.parametrize("size", range(1, 10))
def test_no_page_leaves_anything_out(desk_of: MakeDesk, size: int) -> None:
    desk = desk_of(files(), per_page=size)
    views = [*due_views(desk, "en")]
    assert [item for view in views for item in due_items(view)] == [*due_items(due_view(desk, "en"))]
    assert all(0 < len(due_items(view)) <= size for view in views)
    for kind, count in views[0].counts.items():
        begins = next(view for view in views if view.path == count.path)
        before = (view for view in views[: begins.number - 1])
        assert any(item.kind == kind for item in due_items(begins))
        assert not any(item.kind == kind for view in before for item in due_items(view))
