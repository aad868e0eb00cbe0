"""A desk of texts on their shelves gives the same views; what each was made from is known afterwards."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from casebook.figures import Chronicle
from casebook.reader import Entry
from casebook.reader.lazy.unopened import ShelvedEntry, identity_of
from casebook.reader.lazy.witness import Question
from casebook.views import witnessed as module
from casebook.views.due import due_view
from casebook.views.lists.pages import list_pages, list_views
from casebook.views.notices import not_found_view
from casebook.views.witnessed import WitnessedDesk

from .library import TODAY, case, follow_up
from .shelving import all_of, desk_of, shelved, written

CONTENT = Path(__file__).parents[2] / "content"
FACTS = "channels: [facebook]\nmetrics: [{id: fans, label: Fans, observations: [{date: 2010-03, value: 3}]}]"
FILES = {
    "cases/a.md": case(f"{FACTS}\nnext_check: 2026-12-01", slug="a", title="One"),
    "cases/a.sv.md": "---\nkind: case\ntitle: Ett\nslug: a\nlang: sv\ntranslation: true\n---\nText.\n",
    "cases/b.md": case("channels: [press]", slug="b", title="Two", date="2011-01-01"),
    "cases/c.md": case("channels: [press]", slug="c", title="Three", organisation="Posten"),
    "follow-ups/f.md": follow_up(slug="f", follows="a", more="observations: [{metric: fans, value: 4}]"),
    "posts/p.md": "---\ntitle: A post\nslug: p\ndate: 2010-04-04\n---\nText.\n",
}


@pytest.fixture
def desk(tmp_path: Path) -> WitnessedDesk:
    return shelved(desk_of(written(tmp_path, FILES)), tmp_path)[0]


def entry(desk: WitnessedDesk, file: str) -> ShelvedEntry:
    (found,) = (e for e in desk.library.entries if isinstance(e, ShelvedEntry) and e.card.file == file)
    return found


@pytest.mark.parametrize("today", [date(2010, 1, 1), TODAY, date(2030, 1, 1)])
def test_every_page_of_the_sample_content_is_the_same(today: date) -> None:
    eager = desk_of(CONTENT, today=today)
    lazy, shelves = shelved(eager, CONTENT)
    assert len(shelves.entries) == 22
    for read, on_shelf in shelves.pairs():
        made, again = all_of(eager, read), all_of(lazy, on_shelf)
        assert made.keys() == again.keys()
        for name in made:
            assert again[name] == made[name], (read.source.shown, name)


def test_every_list_of_the_sample_content_is_the_same() -> None:
    eager = desk_of(CONTENT)
    lazy, shelves = shelved(eager, CONTENT)
    shelves.fetched.clear()
    assert [page.view for page in list_pages(lazy)] == [page.view for page in list_pages(eager)]
    assert shelves.fetched == []
    assert list(list_views(lazy)) == list(list_views(eager))
    for lang in eager.languages:
        assert due_view(lazy, lang) == due_view(eager, lang)
    assert not_found_view(lazy) == not_found_view(eager)
    assert lazy.frame == repr((eager.languages, eager.homes, eager.feed_languages, False))


def asked(desk: WitnessedDesk, entry: Entry) -> dict[Question, str]:
    with desk.witness.watching() as trace:
        all_of(desk, entry)
    return trace


def test_what_the_page_of_a_case_asks(desk: WitnessedDesk) -> None:
    trace = asked(desk, entry(desk, "cases/a.md"))
    days = {question for question in trace if question[0] == "within"}
    assert set(trace) - days == {
        *{
            (name, file)
            for name in ("text", "cited")
            for file in ("cases/a.md", "cases/a.sv.md", "follow-ups/f.md")
        },
        ("body", "cases/a.md"),
        *{("case", "a"), ("follow-up", "f"), ("followers", "a"), ("predecessors", "a")},
        *{("near", "a", "en", "6"), ("today",)},
        *{("versions", "case", "a", "en"), ("versions", "case", "a", "sv"), ("versions", "case", "b", "en")},
        ("versions", "follow-up", "f", "en"),
        *{("list", "organisations", "ISS", "en"), ("list", "organisations", "ISS", "sv")},
        ("list", "channels", "facebook", "en"),
    }
    assert {question: desk.answer(question) for question in trace} == trace
    assert trace["today",] == "2026-11-27"


def test_what_an_ordinary_post_asks(desk: WitnessedDesk) -> None:
    trace = asked(desk, entry(desk, "posts/p.md"))
    assert ("text", "posts/p.md") in trace
    assert {question[0] for question in trace} <= {"text", "body", "cited", "versions", "list"}
    assert [question for question in trace if question[0] == "text"] == [("text", "posts/p.md")]


def test_making_a_desk_asks_nothing_and_knows_the_frame(desk: WitnessedDesk) -> None:
    with desk.witness.watching() as trace:
        assert desk.frame == repr((desk.languages, desk.homes, desk.feed_languages, desk.remembers))
        assert len(desk.case_entries) == 3
        assert list(desk.shelves.groups("tags", "en")) == []
    assert trace == {}


def test_a_dossier_that_is_at_hand_passes_on_what_it_took(desk: WitnessedDesk) -> None:
    one = entry(desk, "cases/a.md")
    with desk.witness.watching() as first:
        desk.dossier(one)
    with desk.witness.watching() as second:
        desk.dossier(one)
    assert second == first
    assert {("text", "cases/a.md"), ("text", "follow-ups/f.md"), ("followers", "a")} <= set(first)
    with desk.witness.watching() as other:
        desk.dossier(entry(desk, "cases/b.md"))
    assert ("text", "cases/b.md") in other
    assert ("text", "cases/a.md") not in other


def test_a_dossier_asked_for_while_nobody_watches_is_known_in_full_later(desk: WitnessedDesk) -> None:
    desk.dossier(entry(desk, "cases/a.md"))
    with desk.witness.watching() as trace:
        desk.dossier(entry(desk, "cases/a.md"))
    assert ("text", "follow-ups/f.md") in trace


def test_what_is_watched_within_is_passed_on_by_the_desk_of_another_day_too(desk: WitnessedDesk) -> None:
    one = entry(desk, "cases/a.md")
    with desk.witness.watching() as first:
        desk.dossier(one)
    then = desk.as_of(date(2011, 1, 1))
    for later in (then, desk):
        with desk.witness.watching() as trace:
            later.dossier(one)
        assert trace == first


def test_a_timeline_that_is_at_hand_passes_on_what_it_asked_of_the_day(desk: WitnessedDesk) -> None:
    told = desk.dossier(entry(desk, "cases/a.md"))
    traces = []
    for _ in range(2):
        with desk.witness.watching() as trace:
            assert desk.timeline(told) == Chronicle(told).on(date(2026, 11, 27))
        traces.append(trace)
    assert traces[0] == traces[1]
    assert {question[0] for question in traces[0]} == {"within"}
    with desk.witness.watching() as trace:
        assert desk.as_of(date(2009, 1, 1)).timeline(told) == Chronicle(told).on(date(2009, 1, 1))
    assert trace == {}


def test_dossiers_are_let_go_together_with_what_they_took(
    desk: WitnessedDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_DOSSIERS", 2)
    files = ["cases/a.md", "cases/b.md", "cases/c.md"]
    traces = {}
    for file in files:
        with desk.witness.watching() as traces[file]:
            desk.dossier(entry(desk, file))
    assert list(desk._traces) == list(desk._dossiers) == [("c", "en")]
    for file in files:
        with desk.witness.watching() as again:
            desk.dossier(entry(desk, file))
        assert again == traces[file]


def test_the_day_is_asked_for_and_the_day_of_a_text_is_not(desk: WitnessedDesk) -> None:
    with desk.witness.watching() as trace:
        assert desk.today == TODAY
    assert trace == {("today",): "2026-11-27"}
    with desk.witness.watching() as trace:
        then = desk.as_of(TODAY - timedelta(1))
        assert then.today == date(2026, 11, 26)
    assert trace == {}
    assert desk.today == TODAY


def test_which_cases_are_near_is_one_question(desk: WitnessedDesk) -> None:
    one = entry(desk, "cases/a.md")
    with desk.witness.watching() as trace:
        found = desk.near(one, 3)
    assert [each.slug for each in found] == ["b"]
    assert trace == {("near", "a", "en", "3"): identity_of(entry(desk, "cases/b.md"))}
    assert desk.answer(("near", "a", "en", "3")) == trace["near", "a", "en", "3"]
    assert desk.answer(("near", "gone", "en", "3")) is None


def test_a_link_to_a_list_is_answered_with_where_it_leads(desk: WitnessedDesk) -> None:
    with desk.witness.watching() as trace:
        desk.list_link("channels", "press", "en")
        desk.list_link("channels", "radio", "sv")
    assert list(trace) == [("list", "channels", "press", "en"), ("list", "channels", "radio", "sv")]
    assert trace["list", "channels", "press", "en"] == "channels/press/"
    assert {question: desk.answer(question) for question in trace} == trace


def test_a_desk_answers_for_its_library_and_nobody_hears_of_it(desk: WitnessedDesk) -> None:
    with desk.witness.watching() as trace:
        assert desk.answer(("text", "cases/a.md")) == entry(desk, "cases/a.md").card.digest
        assert desk.answer(("case", "b")) == identity_of(entry(desk, "cases/b.md"))
        assert desk.answer(("today",)) == "2026-11-27"
        assert desk.answer(("page", "x", "title")) is None
    assert trace == {}
