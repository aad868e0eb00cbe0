"""What the preview puts into pages, without a server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from casebook.authoring.preview import pages
from casebook.authoring.preview.stage import Scene, Stage
from casebook.building.reports.held import Held
from casebook.building.reports.report import Crash, Layout, Report
from casebook.errors import Problem, Severity
from casebook.words import words_of

PROBLEM = Problem("content/a.md", 3, 8, "slug", "missing", {"name": "slug"}, source="title: <b>", length=3)
DRAFT = Held("Draft <1>", "drafts/a/index.html", "drafts/a/", "content/a.md", "sv")


def scene(root: Path, **report: object) -> Scene:
    told = Report(1, not report, 0.1, **report)  # type: ignore[arg-type]
    return Scene(root, words_of("en"), built=Report(0, True, 0.1, held=(DRAFT,)), last=told, building=False)


def test_nothing_is_said_where_nothing_is_wrong(tmp_path: Path) -> None:
    assert pages.notes(scene(tmp_path), "index.html") == ""


def test_a_problem_is_told_with_its_place_its_line_and_the_remedy(tmp_path: Path) -> None:
    note = pages.Note.of(PROBLEM, words_of("en"))
    assert (note.place, note.line, note.before, note.marked, note.after) == (
        "content/a.md:3:8",
        3,
        "title: ",
        "<b>",
        "",
    )
    assert note.is_error
    said = pages.notes(scene(tmp_path, problems=(PROBLEM,)), "index.html")
    assert "<mark>&lt;b&gt;</mark>" in said
    assert "1 mistake" in said
    assert '<details class="problems" open>' in said


def test_warnings_are_told_apart_from_mistakes(tmp_path: Path) -> None:
    warning = replace(PROBLEM, severity=Severity.WARNING)
    said = pages.notes(scene(tmp_path, problems=(warning, warning)), "index.html")
    assert "2 warnings" in said
    assert '<details class="problems problems--warnings">' in said
    assert '<p class="wrong">Warning: slug: is missing</p>' in said


@pytest.mark.parametrize(
    ("lang", "said"), [("sv", "Varning: slug: saknas"), ("da", "Advarsel: slug: mangler")]
)
def test_a_warning_is_one_in_the_language_of_its_author(lang: str, said: str, tmp_path: Path) -> None:
    warning = replace(PROBLEM, severity=Severity.WARNING)
    shown = replace(scene(tmp_path, problems=(warning,)), words=words_of(lang))
    for page in (pages.notes(shown, "index.html"), pages.overview(shown).decode()):
        assert f'<p class="wrong">{said}</p>' in page
        assert "warning:" not in page


def test_a_bug_is_told_with_its_trace(tmp_path: Path) -> None:
    crash = Crash("UndefinedError: 'x' is undefined", "theme/a.html", 7, "{{ x }}", "Traceback …")
    said = pages.notes(scene(tmp_path, crash=crash), "index.html")
    assert "theme/a.html:7" in said
    assert "{{ x }}" in said
    assert "Traceback …" in said


def test_a_draft_is_marked_on_its_own_page_and_nowhere_else(tmp_path: Path) -> None:
    assert "<strong>Draft</strong>" in pages.notes(scene(tmp_path), "drafts/a/index.html")
    assert pages.notes(scene(tmp_path), "drafts/b/index.html") == ""


def test_where_a_text_stood_that_is_a_draft_now_the_way_to_it_is_shown(tmp_path: Path) -> None:
    moved = replace(DRAFT, place="sv/drafts/a/index.html", path="sv/drafts/a/")
    shown = replace(scene(tmp_path), built=Report(0, True, 0.1, held=(moved,)))
    said = pages.notes(shown, "sv/cases/a/index.html")
    assert (
        '<span>What stood here is held back now:</span>\n<a href="/sv/drafts/a/">Draft &lt;1&gt;</a>' in said
    )
    assert pages.notes(shown, "cases/a/index.html") == ""
    assert pages.notes(shown, "sv/cases/b/index.html") == ""
    assert (
        pages.notes(replace(shown, pages={"sv/cases/a/index.html": b"page"}), "sv/cases/a/index.html") == ""
    )


def test_where_a_draft_stood_that_is_published_now_the_way_to_it_is_shown(tmp_path: Path) -> None:
    (tmp_path / "sv" / "cases" / "a").mkdir(parents=True)
    (tmp_path / "sv" / "cases" / "a" / "index.html").write_text("page", encoding="utf-8")
    shown = replace(scene(tmp_path), built=Report(0, True, 0.1))
    said = pages.notes(shown, "sv/drafts/a/index.html")
    assert "<span>The draft that stood here is published now:</span>" in said
    assert '<a href="/sv/cases/a/">/sv/cases/a/</a>' in said
    assert pages.notes(shown, "drafts/a/index.html") == ""
    assert pages.notes(shown, "sv/posts/a/index.html") == ""


def test_what_is_held_back_is_listed(tmp_path: Path) -> None:
    later = replace(DRAFT, title="Later", day="2030-05-06")
    page = pages.overview(replace(scene(tmp_path), built=Report(0, True, 0.1, held=(DRAFT, later)))).decode()
    assert '<a href="/drafts/a/" lang="sv" hreflang="sv">Draft &lt;1&gt;</a>' in page
    assert "6 May 2030 · svenska" in page


def test_before_the_first_build_nothing_is_said_to_be_none(tmp_path: Path) -> None:
    page = pages.overview(replace(scene(tmp_path), built=None, last=None)).decode()
    assert page.count("This shows once the site has been built.") == len(
        ("drafts", "scheduled", "wrong", "due")
    )
    for claim in ("There are no drafts.", "Nothing is scheduled.", "Nothing is wrong.", "Nothing is due."):
        assert claim not in page


def test_a_page_that_an_earlier_build_has_left_is_the_site_as_it_was_before(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("page", encoding="utf-8")
    wrong = replace(scene(tmp_path, problems=(PROBLEM,)), built=None)
    assert "You see the site as it was before." in pages.notes(wrong, "index.html")
    assert "The site cannot be built yet." in pages.notes(wrong, "cases/index.html")


def test_the_page_that_lists_what_is_wrong_has_nothing_laid_over_it(tmp_path: Path) -> None:
    wrong = scene(tmp_path, problems=(PROBLEM,), crash=Crash("UndefinedError: 'x' is undefined"))
    page = pages.overview(wrong).decode()
    assert page.count("content/a.md:3:8") == 1
    assert page.count("UndefinedError") == 1
    assert pages.notes(wrong, pages.OVERVIEW) == ""


def test_the_script_stands_at_the_end_of_the_last_body_and_links_come_home(tmp_path: Path) -> None:
    shown = replace(scene(tmp_path), layout=Layout(tmp_path, (), (), "en", "https://a.example/blog"))
    page = b"<p>&lt;/body&gt; <a HREF=\"https://a.example/blog/x/\">x</a> <a href='https://a.example/blog'>home</a>"
    page += b" <a href='https://a.example/blogger'>b</a></BODY ></html>"
    made = pages.with_notes(page, shown, "index.html").decode()
    assert made.startswith(
        "<p>&lt;/body&gt; <a HREF=\"/x/\">x</a> <a href='/'>home</a> <a href='https://a.example/blogger'>b</a>"
        "<casebook-preview"
    )
    assert made.endswith("</script></BODY ></html>")


def test_a_page_without_an_end_gets_it_all_the_same(tmp_path: Path) -> None:
    assert pages.with_notes(b"<p>Short", scene(tmp_path), "a.html").startswith(b"<p>Short<casebook-preview")


def test_the_id_follows_from_what_is_served_and_what_it_leans_on(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("one", encoding="utf-8")
    stage = Stage(scene(tmp_path))
    first = stage.scene.id_of("index.html")
    assert stage.scene.id_of("index.html") == first
    stage.show_pages({"index.html": b"two"})
    second = stage.scene.id_of("index.html")
    assert second != first
    stage.show_report(Report(2, True, 0.1), words_of("en"))
    assert stage.scene.id_of("index.html") == first
    (tmp_path / "a.css").touch()
    stage.show_report(Report(3, True, 0.1), words_of("en"))
    assert stage.scene.id_of("index.html") not in (first, second)
