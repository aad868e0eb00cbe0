"""An entry says what was put right and what was answered, in its language and without any style."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from casebook.feeds.files import feed_files
from casebook.feeds.stories import facts_of
from casebook.reader import Ground, Library, Renderer, read_library

from .conftest import MARKDOWN, articles_of, desk_of, site_on
from .linter.markup import html as linted
from .samples import HOME
from .test_stripped import stripped

TODAY = date(2026, 7, 1)
HEAD = "---\n{kind}title: A text\nslug: {slug}\ndate: 2026-01-10\n{more}---\n{text}\n"
CASE = "kind: case\norganisation: ISS\n"
LATER = "kind: follow-up\nfollows: tip\n"
SWEDISH = "---\nkind: case\ntitle: En text\nslug: tip\nlang: sv\ntranslation: true\n{more}---\nText.\n"
REVISED = """\
revisions:
  - {date: 2026-04-10, kind: correction, note: "It was 122 & not <112>."}
  - {date: 2026-03, kind: minor, note: A comma.}
  - {date: 2026-02, kind: reply}
"""
WHY = """\
Changed since it was published:
10 April 2026, correction: It was 122 & not <112>.
February 2026, reply"""
PARAGRAPHS = "\n\n".join(["One paragraph of many, with so many words that it takes some room."] * 2_000)

Tell = Callable[..., dict[str, dict[str, Any]]]


@pytest.fixture
def library_of(tmp_path: Path) -> Callable[..., Library]:
    """Return what reads the library of these files."""

    def read(**files: str) -> Library:
        for name, text in files.items():
            (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
        library = read_library(Ground(tmp_path), Renderer(MARKDOWN))
        assert library.problems == ()
        return library

    return read


@pytest.fixture
def told(library_of: Callable[..., Library]) -> Tell:
    """Return what tells the entries of a site of these files, as JSON Feed has them, by what they are."""

    def tell(**files: str) -> dict[str, dict[str, Any]]:
        made = feed_files(articles_of(desk_of(library_of(**files), TODAY)), site_on(TODAY))
        feeds = [json.loads(feed.data) for feed in made if feed.path.endswith(".json")]
        return {entry["id"].partition(":")[2]: entry for feed in feeds for entry in feed["items"]}

    return tell


def text_of(entry: dict[str, Any]) -> str:
    html = entry["content_html"]
    assert list(linted(html, "text")) == []
    return "\n".join(line.strip() for line in stripped(html).splitlines() if line.strip())


def entry_of(entries: dict[str, dict[str, Any]], name: str) -> dict[str, Any]:
    (found,) = [entry for key, entry in entries.items() if key.endswith(f":{name}")]
    return found


@pytest.mark.parametrize(
    ("kind", "slug", "name"),
    [(CASE, "tip", "case/tip"), (LATER, "later", "follow-up/later"), ("", "p", "post/p")],
)
def test_what_was_put_right_stands_at_the_end(told: Tell, kind: str, slug: str, name: str) -> None:
    def made(more: str) -> dict[str, Any]:
        tip = HEAD.format(kind=CASE, slug="tip", more="", text="Text.")
        own = HEAD.format(kind=kind, slug=slug, more=more, text="Text.")
        return entry_of(told(**{"tip": tip, slug: own}), name)

    before, after = made(""), made(REVISED)
    assert "Changed since" not in text_of(before)
    assert WHY in text_of(after)
    assert "A comma" not in text_of(after)
    assert after["date_modified"] > before["date_modified"]
    assert datetime.fromisoformat(after["date_modified"]).astimezone(UTC).date() == date(2026, 4, 10)


def test_it_is_said_in_the_language_of_the_entry(told: Tell) -> None:
    more = "revisions: [{note: Det var 122.}, {}, {}]\n"
    files = {"tip": HEAD.format(kind=CASE, slug="tip", more=REVISED, text="Text.")}
    swedish = entry_of(told(**files, sv=SWEDISH.format(more=more)), "case/tip/sv")
    assert "Ändrat sedan publiceringen:\n10 april 2026, rättelse: Det var 122." in text_of(swedish)


def test_an_entry_that_is_cut_says_it_all_the_same(told: Tell) -> None:
    entry = entry_of(told(tip=HEAD.format(kind=CASE, slug="tip", more=REVISED, text=PARAGRAPHS)), "case/tip")
    assert len(entry["content_html"].encode()) <= 100_000
    assert text_of(entry).endswith(f"{WHY}\nThe text goes on: read the rest on the site")


def test_what_was_put_right_leaves_room_for_the_text(told: Tell) -> None:
    note = "word " * 12_000
    more = f"revisions: [{{date: 2026-04-10, kind: correction, note: {note}}}]\n"
    entry = entry_of(told(tip=HEAD.format(kind=CASE, slug="tip", more=more, text=PARAGRAPHS)), "case/tip")
    assert len(entry["content_html"].encode()) <= 100_000
    assert len(re.findall("One paragraph", entry["content_html"])) > 500
    assert "word word" not in entry["content_html"]


def test_of_what_was_withdrawn_the_notice_alone_is_left(told: Tell) -> None:
    more = REVISED.replace("correction", "withdrawal")
    entry = entry_of(told(tip=HEAD.format(kind=CASE, slug="tip", more=more, text="Text.")), "case/tip")
    assert "Changed since" not in text_of(entry)
    assert "It was 122" in text_of(entry)


@pytest.mark.parametrize(
    ("kind", "slug", "name"),
    [(CASE, "old", "case/old"), (LATER, "later", "follow-up/later"), ("", "p", "post/p")],
)
def test_a_notice_leads_to_what_stands_in_its_place(told: Tell, kind: str, slug: str, name: str) -> None:
    more = "revisions: [{date: 2026-04-10, kind: withdrawal, note: Merged., replaced_by: tip}]\n"
    files = {
        "tip": HEAD.format(kind=CASE, slug="tip", more="", text="Text.").replace("A text", "A tip"),
        slug: HEAD.format(kind=kind, slug=slug, more=more, text="Text."),
    }
    entry = entry_of(told(**files), name)
    assert "In its place: A tip\n" in text_of(entry)
    assert f'<a href="{HOME}cases/tip/">A tip</a>' in entry["content_html"]
    assert entry["summary"] == "Withdrawn, 10 April 2026. Merged. In its place: A tip"


def test_a_notice_that_leads_on_later_comes_back(library_of: Callable[..., Library]) -> None:
    def state(more: str) -> str:
        revisions = f"revisions: [{{date: 2026-04-10, kind: withdrawal, note: Merged.{more}}}]\n"
        files = {
            "tip": HEAD.format(kind=CASE, slug="tip", more="", text="Text."),
            "old": HEAD.format(kind=CASE, slug="old", more=revisions, text="Text."),
        }
        desk = desk_of(library_of(**files), TODAY)
        facts = facts_of(desk, desk.library.cases["old"], UTC)
        assert facts
        return facts.state

    assert len({state(more) for more in ("", ", replaced_by: tip")}) == 2


def test_a_follow_up_says_which_of_its_cases_was_withdrawn(told: Tell) -> None:
    more = "revisions: [{date: 2026-04-10, kind: withdrawal, note: Wrong., replaced_by: other}]\n"
    files = {
        "tip": HEAD.format(kind=CASE, slug="tip", more=more, text="Text."),
        "other": HEAD.format(kind=CASE, slug="other", more="", text="Text.").replace("A text", "Another"),
        "later": HEAD.format(kind=LATER.replace("tip", "[tip, other]"), slug="later", more="", text="Text."),
    }
    assert text_of(entry_of(told(**files), "follow-up/later")).startswith(
        "Check: Withdrawn: A text, Another\n"
        "The case “A text” has been withdrawn, and with it what was found of it here. "
        "In its place: Another\n"
    )


def test_a_change_that_is_written_into_a_case_has_no_word_of_others(told: Tell) -> None:
    more = f"{REVISED}timeline: [{{id: look, date: 2026-05-01, type: check, title: A look}}]\n"
    entries = told(tip=HEAD.format(kind=CASE, slug="tip", more=more, text="Text."))
    assert "Changed since" not in text_of(entry_of(entries, "event/tip/look"))


def test_a_source_that_is_gone_is_told_with_the_address_of_its_copy(told: Tell) -> None:
    original, copy = "https://example.org/report", "https://archive.example.org/2026/report"
    source = f"title: Report, url: '{original}', archived: {{url: '{copy}', date: 2026-01-02}}"
    gone = f"sources: {{report: {{{source}, checks: [{{date: 2026-02, status: gone}}]}}}}\n"
    text = HEAD.format(kind=CASE, slug="tip", more=gone, text="Text.[@report]")
    (entry,) = told(tip=text).values()
    assert f"{original} · The original is gone; this is a copy. {copy}" in stripped(entry["content_html"])


def test_a_question_is_told_with_its_answer_or_that_there_is_none(told: Tell) -> None:
    asked = (
        "requests:\n"
        "  - {id: paid, to: ISS, date: 2026-04-01, question: Was it paid & to whom?, deadline: 2026-04-08}\n"
        "  - {id: hired, to: ISS, date: 2026-04-02, question: Who was hired?}\n"
        "  - {id: sum, to: ISS, date: 2026-04-03, question: How much?}\n"
        "timeline: [{id: call, date: 2026-04-05, type: reply, title: ISS calls}]\n"
    )
    later = (
        "type: reply\nrequests: {hired: {answered: 2026-04-05, answer: call}, sum: {answered: 2026-04-06}}\n"
    )
    files = {
        "tip": HEAD.format(kind=CASE, slug="tip", more=asked, text="Text."),
        "later": HEAD.format(kind=LATER, slug="later", more=later, text="Text."),
    }
    entry = entry_of(told(**files), "case/tip")
    said = text_of(entry).partition("What was asked, and what was answered\n")[2].splitlines()
    assert said[:9] == [
        "Was it paid & to whom?",
        "To ISS, 1 April 2026 · answer wanted by 8 April 2026",
        "Answered: no answer",
        "Who was hired?",
        "To ISS, 2 April 2026",
        "Answered: 5 April 2026, ISS calls",
        "How much?",
        "To ISS, 3 April 2026",
        "Answered: 6 April 2026, A text",
    ]
    assert f'<a href="{HOME}follow-ups/later/">A text</a>' in entry["content_html"]
