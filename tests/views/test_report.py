"""The letter by which a reader tells of an error."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.settings import PARTS
from casebook.views import report
from casebook.views.mail import LONGEST, mail_to, mailbox, quoted, shortened
from casebook.views.parts import ReportView
from casebook.views.report import report_view

from .library import MakeDesk, case, entry_of, follow_up, shown_case, shown_follow_up

CONTACT = "editors@example.org"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def opened(letter: ReportView | None) -> tuple[str, str, list[str]]:
    """Return whom the letter goes to, what it is about, and its lines."""
    assert letter is not None
    to, _, rest = letter.href.removeprefix("mailto:").partition("?subject=")
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


def test_without_citations_follow_ups_are_a_version_too(desk_of: MakeDesk) -> None:
    parts = tuple(part for part in PARTS if part != "citing")
    desk = desk_of({"a.md": case(), "b.md": follow_up()}, contact=CONTACT, parts=parts)
    assert opened(shown_case(desk).report)[2][2] == "Version: 2010-05-01"
    assert opened(shown_follow_up(desk).report)[2][2] == "Version: 2010-05-01"


def test_what_was_withdrawn_has_one_with_the_day_of_its_own_last_change(desk_of: MakeDesk) -> None:
    withdrawn = "revisions: [{date: 2010-06-01, kind: withdrawal, note: Wrong.}]"
    files = {"a.md": case(withdrawn), "b.md": follow_up(date="2011-01-01")}
    desk = desk_of(files, contact=CONTACT)
    assert opened(shown_case(desk).report)[2][2].startswith("Version: 2010-06-01 ")
    desk = desk_of({**files, "a.md": case(), "b.md": follow_up(withdrawn)}, contact=CONTACT)
    assert opened(shown_follow_up(desk).report)[2][2].startswith("Version: 2010-06-01 ")


@pytest.mark.parametrize("parts", [PARTS, tuple(part for part in PARTS if part != "citing")])
def test_a_page_has_its_letter_written_once(
    desk_of: MakeDesk, monkeypatch: pytest.MonkeyPatch, parts: tuple[str, ...]
) -> None:
    written = []

    def write(address: str, subject: str, lines: list[str]) -> str:
        written.append(subject)
        return mail_to(address, subject, lines)

    monkeypatch.setattr(report, "mail_to", write)
    shown_case(desk_of({"a.md": case(), "b.md": follow_up()}, contact=CONTACT, parts=parts))
    assert len([subject for subject in written if "A case" in subject]) == 1


@pytest.mark.parametrize("lang", ["en", "sv", "fi"])
@pytest.mark.parametrize("sign", ["A", "Å", "界", "𐌰"])
@pytest.mark.parametrize("slug", ["a-case", "a-case-" * 10 + "it-is"])
def test_the_longest_title_leaves_room_to_write(desk_of: MakeDesk, lang: str, sign: str, slug: str) -> None:
    made = desk_of({"a.md": case(title=sign * 300, slug=slug)}, contact=CONTACT, default_lang=lang)
    desk = replace(made, versions={f"cases/{slug}/": f"v/{slug}/1/"})
    letter = shown_case(desk, slug, lang).report
    _, subject, lines = opened(letter)
    assert letter is not None
    assert (
        len(letter.href) + len(quoted("#claim-the-longest-that-anybody-has-ever-found-a-name-for")) < LONGEST
    )
    assert lines[0].rpartition(" ")[2] in subject
    assert 20 < len(lines[0]) <= 130
    assert lines[0].endswith(f"{sign}…")
    assert lines[1] == f"https://example.org/cases/{slug}/"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 900), st.integers(1, 200))
def test_as_much_of_a_text_is_said_as_there_is_room_for(text: str, room: int, most: int) -> None:
    said = shortened(text, room, most)
    assert len(quoted(said)) <= room
    assert len(said) <= most
    is_whole = len(quoted(text)) <= room and len(text) <= most
    assert said == text if is_whole else text.startswith(said.removesuffix("…"))


def test_what_is_cut_off_is_the_least_that_has_to_be() -> None:
    rooms = (26, 25, 22, 17, 9, 8)
    cut = ["Åsa har rätt", "Åsa har…", "Åsa ha…", "Åsa…", "…", ""]
    assert [shortened("Åsa har rätt", room) for room in rooms] == cut
    assert [shortened("Åsa har rätt", 99, most) for most in (12, 11, 8)] == [
        "Åsa har rätt",
        "Åsa har rä…",
        "Åsa har…",
    ]


@given(TEXT, st.lists(TEXT, max_size=4))
def test_whatever_is_written_comes_out_of_the_letter_again(subject: str, lines: list[str]) -> None:
    href = mail_to("å.b+c@exämple.org", subject, lines)
    assert href.isascii()
    assert href.startswith("mailto:%C3%A5.b%2Bc@xn--exmple-cua.org?subject=")
    said, _, body = href.partition("?subject=")[2].partition("&body=")
    assert unquote(said) == subject
    assert [unquote(line) for line in body.split("%0D%0A")] == "\r\n".join(lines).split("\r\n") or not lines
    assert not set(quoted(subject)) & set('&?#"<> ')


@pytest.mark.parametrize(
    ("domain", "host"),
    [
        ("example.org", "example.org"),
        ("straße.de", "xn--strae-oqa.de"),
        ("Exämple.org", "xn--exmple-cua.org"),
        (f"{'ä' * 64}.se", f"xn--{('ä' * 64).encode('punycode').decode('ascii')}.se"),
    ],
)
def test_a_letter_goes_to_the_host_that_browsers_go_to(domain: str, host: str) -> None:
    assert mailbox(f"a@{domain}") == f"a@{host}"
