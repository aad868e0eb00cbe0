"""A library on its shelves is the library that was read, and opens no more of it than is looked at."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from casebook.reader import Entry, Ground, Library, read_library
from casebook.reader.lazy.cards import Card
from casebook.reader.lazy.shelved import ShelvedLibrary
from casebook.reader.lazy.unopened import ShelvedEntry, identity_of
from casebook.reader.lazy.witness import Question

from .samples import RENDERER, case, follow_up, post
from .shelving import Shelves, card_of

PLUGINS = Path(__file__).parents[2] / "plugins"
GONE = "[{date: 2012, kind: withdrawal, replaced_by: iss}]"
FILES = {
    "cases/a.md": case("sources: {blog: {title: A blog}}\nnames: {facebook: FB}\n", channels="[facebook]"),
    "cases/a.sv.md": case(lang="sv", translation="true", title="ISS på svenska"),
    "cases/b.md": case(slug="nordea", status="draft", date="2012-01-01"),
    "cases/old.md": case(slug="old", date="2011-01-01", revisions=GONE),
    "follow-ups/one.md": follow_up(slug="one"),
    "follow-ups/one.sv.md": follow_up(slug="one", lang="sv", translation="true", follows=None),
    "follow-ups/two.md": follow_up(slug="two", follows="[nordea, iss]"),
    "posts/a.md": post(slug="iss", lang="nb"),
    "sources.yaml": "shared: {title: Shared}\n",
}
Change = dict[str, str | None]


def laid(content: Path, change: Change | None = None) -> Shelves:
    for name, text in {**FILES, **(change or {})}.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        if text is not None:
            path.write_text(text, encoding="utf-8")
    return Shelves(read_library(Ground(content), RENDERER), content)


@pytest.fixture
def shelves(tmp_path: Path) -> Shelves:
    return laid(tmp_path)


FROM_THE_CARD = ("kind", "slug", "has_slug", "title", "translation", "published", "plain", "follows", "year")
FROM_THE_CARD += ("groups", "lang", "lasting_id", "page", "withdrawn", "replaced_by")
FROM_THE_TEXT = {
    **dict.fromkeys(("document", "tree", "summary"), ("text", "digest")),
    **dict.fromkeys(("html", "placed"), ("body", "body")),
    "cited": ("cited", "cited"),
}
"""What is asked, and the field of the card that answers it."""


@pytest.mark.parametrize("name", FROM_THE_CARD)
def test_what_stands_on_the_card_is_known_without_opening_the_text(name: str, shelves: Shelves) -> None:
    with shelves.library.witness.watching() as trace:
        found = [(getattr(read, name), getattr(shelved, name)) for read, shelved in shelves.pairs()]
    assert [read for read, _ in found] == [shelved for _, shelved in found]
    assert (shelves.fetched, trace) == ([], {})


def test_when_it_was_published_stands_on_the_card_too(shelves: Shelves) -> None:
    for read, shelved in shelves.pairs():
        assert shelved.instant(UTC) == read.instant(UTC)
        assert (shelved.source.path, shelved.source.shown) == (read.source.path, read.source.shown)
    assert shelves.fetched == []


@pytest.mark.parametrize("name", FROM_THE_TEXT)
def test_whoever_looks_at_the_content_opens_the_text_and_has_asked_for_it(
    name: str, shelves: Shelves
) -> None:
    for read, shelved in shelves.pairs():
        with shelves.library.witness.watching() as trace:
            assert getattr(shelved, name) == getattr(read, name)
        assert isinstance(shelved, ShelvedEntry)
        question, answer = FROM_THE_TEXT[name]
        assert trace == {(question, shelved.card.file): getattr(shelved.card, answer)}
    assert shelves.fetched == list(shelves.entries)


def test_the_ids_of_a_section_are_those_of_the_text(shelves: Shelves) -> None:
    assert shelves.of("cases/a.md").ids("sources") == frozenset({"blog"})
    assert shelves.of("cases/b.md").ids("sources") == frozenset()


def test_an_entry_is_equal_to_itself_alone_and_opens_nothing_to_tell(shelves: Shelves) -> None:
    one, other = shelves.library.entries[:2]
    assert one == one  # noqa: PLR0124  (that is what is asked)
    assert one != other
    assert len({one, other, one}) == 2
    assert repr(one) == "ShelvedEntry('cases/a.md')"
    assert shelves.fetched == []


def test_making_a_library_asks_nothing(shelves: Shelves) -> None:
    with shelves.library.witness.watching() as trace:
        assert len(shelves.library.entries) == 8
        assert sorted(shelves.library.cases) == ["iss", "nordea", "old"]
        assert len(shelves.library.follow_ups) == 2
    assert (trace, shelves.fetched) == ({}, [])


@pytest.mark.parametrize("name", ["file", "shown", "title", "status", "url", "groups", "date"])
def test_the_identity_of_a_card_is_all_of_it_but_its_digests(name: str, shelves: Shelves) -> None:
    card = card_of(shelves.entries["cases/a.md"], shelves.entries["cases/a.md"].source.path.parents[1])
    assert card._replace(digest="other", body="other", cited="other").identity == card.identity
    assert card._replace(**{name: "other"}).identity != card.identity
    assert len(card.identity) == 24


def test_an_entry_that_was_read_whole_has_no_identity(shelves: Shelves) -> None:
    assert identity_of(None) == identity_of(shelves.entries["cases/a.md"]) == ""
    assert identity_of(shelves.of("cases/a.md")) != ""


Ask = Callable[[Library], Any]
ASKED: list[tuple[Ask, dict[Question, list[str]]]] = [
    (lambda library: library.cases["iss"], {("case", "iss"): ["cases/a.md"]}),
    (lambda library: library.cases.get("nobody"), {("case", "nobody"): []}),
    (lambda library: "nobody" in library.cases, {("case", "nobody"): []}),
    (lambda library: library.follow_ups["two"], {("follow-up", "two"): ["follow-ups/two.md"]}),
    (
        lambda library: library.follow_ups_of("iss"),
        {("followers", "iss"): ["follow-ups/one.md", "follow-ups/two.md"]},
    ),
    (lambda library: library.follow_ups_of("nobody"), {("followers", "nobody"): []}),
    (lambda library: library.predecessors_of("iss"), {("predecessors", "iss"): ["cases/old.md"]}),
    (
        lambda library: library.translations_of(library.entries[0]),
        {("versions", "case", "iss", "en"): ["cases/a.sv.md"]},
    ),
    (
        lambda library: library.in_language(library.entries[1], "en"),
        {("versions", "case", "iss", "sv"): ["cases/a.md"]},
    ),
    (
        lambda library: library.translations_of(library.entries[7]),
        {("versions", "", "iss", "nb"): []},
    ),
]


@pytest.mark.parametrize(("ask", "questions"), ASKED)
def test_each_question_is_noted_with_the_texts_that_answer_it(
    ask: Ask, questions: dict[Question, list[str]], shelves: Shelves
) -> None:
    library = shelves.library
    with library.witness.watching() as trace:
        ask(library)
    expected = {
        question: " ".join(identity_of(shelves.of(file)) for file in files)
        for question, files in questions.items()
    }
    assert trace == expected
    assert {question: library.answer(question) for question in trace} == trace
    assert shelves.fetched == []


def test_a_library_answers_no_question_of_others_and_notes_none_of_its_own(shelves: Shelves) -> None:
    with shelves.library.witness.watching() as trace:
        assert shelves.library.answer(("today",)) is None
        assert shelves.library.answer(("text", "cases/nowhere.md")) == ""
        assert shelves.library.answer(("case", "iss")) != ""
    assert trace == {}


def gone(file: str) -> set[Question]:
    """Return all questions about the content of a text."""
    return {("text", file), ("body", file), ("cited", file)}


CHANGES: list[tuple[Change, set[Question]]] = [
    ({}, set()),
    ({"cases/a.md": FILES["cases/a.md"].replace("Text.", "Another.")}, {("body", "cases/a.md")}),
    (
        {"cases/a.sv.md": FILES["cases/a.sv.md"].replace("ISS på svenska", "Annan")},
        {("text", "cases/a.sv.md"), ("versions", "case", "iss", "en")},
    ),
    ({"cases/a.sv.md": None}, {*gone("cases/a.sv.md"), ("versions", "case", "iss", "en")}),
    (
        {"follow-ups/three.md": follow_up(slug="three")},
        {("followers", "iss")},
    ),
    (
        {"follow-ups/two.md": FILES["follow-ups/two.md"].replace("[nordea, iss]", "nordea")},
        {("followers", "iss"), ("followers", "nordea"), ("follow-up", "two"), ("text", "follow-ups/two.md")},
    ),
    (
        {"cases/old.md": FILES["cases/old.md"].replace("replaced_by: iss", "replaced_by: nordea")},
        {("predecessors", "iss"), ("predecessors", "nordea"), ("text", "cases/old.md")},
    ),
    ({"cases/c.md": case(slug="new")}, {("case", "new")}),
    (
        {"cases/b.md": FILES["cases/b.md"].replace("draft", "published")},
        {("case", "nordea"), ("text", "cases/b.md")},
    ),
]


@pytest.mark.parametrize(("change", "told"), CHANGES)
def test_an_answer_that_changes_is_told_and_no_other(
    change: Change, told: set[Question], tmp_path: Path
) -> None:
    before = laid(tmp_path).library
    with before.witness.watching() as trace:
        ask_everything(before)
    after = laid(tmp_path, change).library
    assert {question for question, answer in trace.items() if after.answer(question) != answer} == told


def ask_everything(library: ShelvedLibrary) -> None:
    for slug in ("iss", "nordea", "new"):
        library.cases.get(slug)
        library.follow_ups_of(slug)
        library.predecessors_of(slug)
    for slug in ("one", "two"):
        library.follow_ups.get(slug)
    for entry in library.entries:
        assert entry.document
        _ = (entry.html, entry.cited)
    library.translations_of(library.entries[0])


def test_a_card_is_what_was_written_down_of_it(shelves: Shelves) -> None:
    for card in cards(shelves):
        assert Card(*pickle.loads(pickle.dumps(tuple(card)))) == card


def cards(shelves: Shelves) -> Iterator[Card]:
    yield from (entry.card for entry in shelves.library.entries if isinstance(entry, ShelvedEntry))


def test_what_is_fetched_is_not_kept(shelves: Shelves) -> None:
    entry: Entry = shelves.of("cases/a.md")
    assert entry.html == entry.html
    assert shelves.fetched == ["cases/a.md", "cases/a.md"]


def digests(shelves: Shelves, name: str) -> tuple[str, str, str]:
    card = next(card for card in map(card_of_one, shelves.library.entries) if card.file == name)
    return card.digest, card.body, card.cited


def card_of_one(entry: Entry) -> Card:
    assert isinstance(entry, ShelvedEntry)
    return entry.card


@pytest.mark.parametrize(
    ("edit", "same"),
    [
        ({}, (True, True, True)),
        ({"body": "Other words."}, (True, False, True)),
        ({"body": "It stands there.[@blog]"}, (True, False, False)),
        ({"title": "Another"}, (False, True, True)),
        ({"lang": "nb"}, (False, True, True)),
        ({"front": "sources: {blog: {title: A blog}}\nnames: {facebook: Fb}\n"}, (False, True, True)),
    ],
)
def test_what_of_a_text_has_changed_is_known_from_its_card(
    edit: dict[str, Any], same: tuple[bool, bool, bool], tmp_path: Path
) -> None:
    fields: dict[str, Any] = {
        "front": "sources: {blog: {title: A blog}}\nnames: {facebook: FB}\n",
        "channels": "[facebook]",
    }
    before = digests(laid(tmp_path, {"cases/a.md": case(**fields)}), "cases/a.md")
    after = digests(laid(tmp_path, {"cases/a.md": case(**fields | edit)}), "cases/a.md")
    assert tuple(one == other for one, other in zip(before, after, strict=True)) == same


def test_a_text_that_others_have_changed_around_it_is_the_same(tmp_path: Path) -> None:
    before = [digests(laid(tmp_path), name) for name in ("follow-ups/one.md", "cases/a.sv.md")]
    change: Change = {"cases/a.md": case("sources: {blog: {title: A blog}}", body="Other words.")}
    after = laid(tmp_path, change)
    assert digests(after, "follow-ups/one.md") == before[0]
    # A translation says what its original says, too.
    assert digests(after, "cases/a.sv.md")[1:] == before[1][1:]
    assert digests(after, "cases/a.sv.md")[0] != before[1][0]


_PRINTING = """
import sys
from datetime import UTC
from pathlib import Path
from casebook.reader import Ground, Renderer, read_library
from casebook.reader.lazy.cards import Card
from casebook.reader.lazy.packed import Spelling

for entry in read_library(Ground(Path(sys.argv[1])), Renderer({})).entries:
    print(Card.of(entry, entry.source.shown, UTC, Spelling.of(entry)))
"""


def test_in_every_process_a_text_has_the_same_card(tmp_path: Path) -> None:
    laid(tmp_path)
    said = {
        subprocess.run(
            [sys.executable, "-c", _PRINTING, str(tmp_path)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(PLUGINS)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in "123"
    }
    assert len(said) == 1
    assert "digest=" in said.pop()
