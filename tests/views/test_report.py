"""The letter by which a reader tells of an error."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.settings import PARTS
from casebook.views.mail import LONGEST, mail_to, quoted
from casebook.views.parts import ReportView
from casebook.views.report import report_view

from .library import MakeDesk, case, entry_of, follow_up, shown_case, shown_follow_up

CONTACT = "editors@example.org"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def opened(report: ReportView | None) -> tuple[str, str, list[str]]:
    """Return whom the letter goes to, what it is about, and its lines."""
    assert report is not None
    to, _, rest = report.href.removeprefix("mailto:").partition("?subject=")
    subject, _, body = rest.partition("&body=")
    return to, unquote(subject), unquote(body).split("\r\n")


def test_a_letter_names_the_page_and_the_version(desk_of: MakeDesk) -> None:
    view = shown_case(desk_of({"a.md": case(title="Fans & a tip"), "b.md": follow_up()}, contact=CONTACT))
    assert view.head is not None
    (digest,) = (meta.content for meta in view.head.metas if meta.name == "DC.description")
    version = digest.partition("SHA-256 ")[2][:8]
    assert opened(view.report) == (
        CONTACT,
        "An error in “Fans & a tip”",
        [
            "Page: Fans & a tip",
            "https://example.org/cases/a-case/",
            f"Version: 2010-05-01 {version}",
            *("", "What is wrong?", "", "", "What is right, and where can that be seen?", "", ""),
        ],
    )
    assert view.report is not None
    assert view.report.href.count(view.report.place) == 1


def test_a_letter_is_in_the_language_of_the_page(desk_of: MakeDesk) -> None:
    desk = desk_of({"a.md": case(), "a.sv.md": case("lang: sv\ntranslation: true")}, contact=CONTACT)
    _, subject, lines = opened(shown_case(desk, lang="sv").report)
    assert (subject, lines[0], lines[1]) == (
        "Ett fel i ”A case”",
        "Sida: A case",
        "https://example.org/sv/cases/a-case/",
    )


def test_another_text_is_another_version(desk_of: MakeDesk) -> None:
    one, other = (
        shown_case(desk_of({"a.md": case(text=text)}, contact=CONTACT)) for text in ("Text.", "Texts.")
    )
    assert opened(one.report)[2][2] != opened(other.report)[2][2]


def test_a_kept_version_is_named_by_its_address(desk_of: MakeDesk) -> None:
    desk = replace(desk_of({"a.md": case()}, contact=CONTACT), versions={"cases/a-case/": "v/a-case/3/"})
    assert opened(shown_case(desk).report)[2][2] == "Version: https://example.org/v/a-case/3/"


def test_follow_ups_and_posts_have_one_too_and_pages_none(desk_of: MakeDesk) -> None:
    post = "---\ntitle: A post\nslug: a-post\ndate: 2026-05-06\n---\nText.\n"
    page = "---\ntitle: About\nslug: about\n---\nText.\n"
    desk = desk_of({"a.md": case(), "b.md": follow_up(), "c.md": post, "pages/d.md": page}, contact=CONTACT)
    assert opened(shown_follow_up(desk).report)[2][2].startswith("Version: 2010-05-01 ")
    assert report_view(desk, entry_of(desk, "a-post"), None) is not None
    assert report_view(desk, entry_of(desk, "about"), None) is None


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"contact": CONTACT, "parts": tuple(part for part in PARTS if part != "report")},
    ],
)
def test_nobody_is_written_to_who_is_not_there(desk_of: MakeDesk, settings: dict[str, object]) -> None:
    assert shown_case(desk_of({"a.md": case()}, **settings)).report is None


def test_a_draft_and_a_site_without_an_address_have_none(desk_of: MakeDesk) -> None:
    drafted = desk_of({"a.md": case("status: draft")}, contact=CONTACT)
    nowhere = replace(desk_of({"a.md": case()}, contact=CONTACT), address="")
    assert shown_case(drafted).report is None
    assert shown_case(nowhere).report is None


def test_without_citations_the_day_alone_is_the_version(desk_of: MakeDesk) -> None:
    parts = tuple(part for part in PARTS if part != "citing")
    view = shown_case(desk_of({"a.md": case()}, contact=CONTACT, parts=parts))
    assert opened(view.report)[2][2] == "Version: 2010-03-01"


def test_the_longest_title_leaves_room_to_write(desk_of: MakeDesk) -> None:
    view = shown_case(desk_of({"a.md": case(title="Å" * 300)}, contact=CONTACT))
    assert view.report is not None
    assert len(view.report.href) < LONGEST


@given(TEXT, st.lists(TEXT, max_size=4))
def test_whatever_is_written_comes_out_of_the_letter_again(subject: str, lines: list[str]) -> None:
    href = mail_to("å.b+c@exämple.org", subject, lines)
    assert href.isascii()
    assert href.startswith("mailto:%C3%A5.b%2Bc@xn--exmple-cua.org?subject=")
    said, _, body = href.partition("?subject=")[2].partition("&body=")
    assert unquote(said) == subject
    assert [unquote(line) for line in body.split("%0D%0A")] == "\r\n".join(lines).split("\r\n") or not lines
    assert not set(quoted(subject)) & set('&?#"<> ')
