"""A whole folder: what is fine, what is found, and that no mistake drags others with it."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.model import FollowUp, Post
from casebook.reader import walking

from .samples import CASE, EVERYTHING, case, follow_up, post, read, said, text

FANS = "metrics: [{id: fans, label: Fans, observations: [{date: 2009, value: 1}]}]\n"


@pytest.mark.parametrize(
    "files",
    [
        {"cases/iss.md": case(EVERYTHING, "One [@blog, 1:38].\n\n[METRICS: fans]\n\n[TIMELINE]\n")},
        {"cases/iss.md": case("country: NO\nsources:\n  film: {title: A film, at: 1:38}\n")},
        {"cases/iss.md": case("metrics: [{id: a, label: A, observations: [{date: 2009, value: 010}]}]\n")},
        {"cases/iss.md": case("campaign: {budget: {amount: unknown}}\n")},
        {"cases/iss.md": case("campaign: {start: 2010-05, end: 2010}\n")},
        {"cases/iss.md": case(FANS + "outcome: {attribution: shown}\n".replace("shown", "plausible"))},
        {
            "cases/iss.md": case(FANS),
            "follow-ups/a.md": follow_up("observations: [{metric: iss/fans, value: 2}]\n"),
        },
        {
            "cases/iss.md": case(),
            "posts/iss.md": post(slug="iss", lang="nb"),
            "follow-ups/iss.md": follow_up(slug="iss", lang="nn"),
        },
        {"cases/iss.md": case(), "cases/iss.sv.md": case(lang="sv", translation="True", slug="iss")},
        {"posts/a.md": post("foo: {bar: NO}\nrelated: [a, b]\n", Title=None)},
        {"posts/a.md": "---\nTitle: A: b\nDate: 2009-11-10\n---\n[@nobody] [METRICS]\n"},
        {"posts/a.md": "Title: A\nKind: case\n\n[@nobody]\n\n[METRICS]\n"},
        {"pages/about.md": "---\ntitle: About\n---\nText.\n"},
        {
            "posts/a.md": post(
                body="`[@x]` and\n\n    [@x]\n\n```\n[METRICS]\n{filename}x.md\n```\n\n\\[@x]\n"
            )
        },
        {"posts/a.md": post(body="[@x](https://example.org/) [@x][ref]\n\n[ref]: https://example.org/\n")},
        {"posts/a.md": post(body="[ISS]\n\n[ISS]: https://example.org/\n")},
        {
            "posts/a.md": post(
                body="[a]({filename}a.md#x) [b]({filename}/posts/a.md?x) [c]({index}) [d]({tag}x)\n"
            )
        },
        {"sources.yaml": "blog: https://example.org/\n", "posts/a.md": post(body="[@blog]\n")},
        {
            "sources.yaml": "---\nsources:\n  blog: {title: A blog}\n...\n",
            "posts/a.md": post(body="[@blog]\n"),
        },
        {"sources.yaml": "", "posts/a.md": post()},
        {"cases/a.md": "no front matter at all", "cases/b.rst": "---\nkind: nothing\n---\n"},
    ],
)
def test_nothing_is_wrong(files: dict[str, str | bytes]) -> None:
    assert said(read(files)) == []


def test_line_ends_and_a_mark_change_neither_the_library_nor_a_column() -> None:
    whole = {"cases/iss.md": case(EVERYTHING, "Åsa 😀 [@blog].\n"), "sources.yaml": "a: {title: A}\n"}
    wrong = {"cases/iss.md": case('sector: "😀"\ncampaign: {name: "Öst", start: x}\n', "Åsa 😀 [@blog].\n")}
    for files in (whole, wrong):
        plain = read(files)
        windows = read({name: ("\ufeff" + text).replace("\n", "\r\n") for name, text in files.items()})
        assert windows.problems == plain.problems
        assert [entry.document for entry in windows.entries] == [entry.document for entry in plain.entries]
        assert [entry.html for entry in windows.entries] == [entry.html for entry in plain.entries]


def test_the_order_in_which_a_disk_gives_its_files_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"cases/{name}.md": case("country: XX\n", "[@x]\n", slug="iss") for name in "abcdef"}
    files |= {"follow-ups/a.md": follow_up("type: x\n", follows="nobody"), "sources.yaml": "x: {note: y}\n"}
    expected = read(files)
    assert len(expected.problems) > len(files)
    chance = random.Random(1)

    def shuffled(top: Path) -> Iterator[tuple[str, list[str], list[str]]]:
        for folder, folders, names in walk(top):
            chance.shuffle(folders)
            yield folder, folders, chance.sample(names, len(names))

    walk = os.walk
    monkeypatch.setattr(walking.os, "walk", shuffled)
    assert read(files).problems == expected.problems


def test_a_case_that_cannot_be_read_is_not_missed_by_others() -> None:
    files = {
        "cases/iss.md": case("sector: a: b\n" + FANS),
        "cases/iss.sv.md": text(CASE, lang="sv", translation="true"),
        "cases/nordea.md": case(kind="study", slug="nordea"),
        "cases/latin.md": case(slug="latin", sector="é").encode("latin-1"),
        "follow-ups/a.md": follow_up(
            "observations: [{metric: iss/fans, value: 2}]\n", follows="[iss, nordea, latin]"
        ),
        "follow-ups/b.md": follow_up(slug="b", follows="iss2"),
    }
    assert said(read(files)) == [
        "cases/iss.md:7:10  yaml-colon",
        "cases/latin.md:7:9  file-not-utf8",
        "cases/nordea.md:2:7 kind kind-unknown",
        "follow-ups/b.md:6:10 follows case-unknown",
    ]


@pytest.mark.parametrize(
    "shared", ["blog: {title: A\n", "- {id: blog}\n", "blog: {titel: A}\n", b"blog: \xff\n"]
)
def test_shared_sources_that_cannot_be_read_are_not_missed_by_others(shared: str | bytes) -> None:
    library = read({"sources.yaml": shared, "posts/a.md": post(body="[@blog]\n")})
    assert {problem.file for problem in library.problems} == {"content/sources.yaml"}


def test_a_case_without_a_slug_is_no_case_that_could_be_named() -> None:
    library = read({"cases/a.md": case(slug=None, title="A tip"), "follow-ups/a.md": follow_up()})
    assert said(library) == ["cases/a.md:2:1 slug missing", "follow-ups/a.md:6:10 follows case-unknown"]
    assert library.problems[1].params["known"] == ""


@pytest.mark.parametrize(
    ("faulty", "followed"),
    [
        (case(slug=None), "iss"),
        (case(slug=None, title="A tip"), "a tip"),
        (case(slug="a tip"), "a tip"),
        (case(slug="a tip"), "a-tip"),
    ],
)
def test_of_a_case_whose_slug_is_faulty_nothing_more_is_told(faulty: str, followed: str) -> None:
    library = read({"cases/iss.md": faulty, "follow-ups/a.md": follow_up(follows=followed)})
    assert [problem.file for problem in library.problems] == ["content/cases/iss.md"]


def test_a_translation_of_a_post_has_the_sources_of_its_original_and_needs_a_title() -> None:
    original = post("sources: {blog: {title: A blog}}\n", "[@blog]\n", slug="a")
    translated = post("", "[@blog]\n", slug="a", lang="sv", translation="true")
    library = read({"posts/a.md": original, "posts/a.sv.md": translated})
    document = library.entries[1].document
    assert isinstance(document, Post)
    assert (said(library), [source.id for source in document.sources]) == ([], ["blog"])
    nameless = post("", "[@blog]\n", slug="a", lang="sv", translation="true", title=None)
    assert said(read({"posts/a.md": original, "posts/a.sv.md": nameless})) == [
        "posts/a.sv.md:2:1 title missing"
    ]


def test_a_translation_has_no_page_of_its_originals() -> None:
    files = {
        "cases/iss.md": case("save_as: old/index.html\nurl: old/\n"),
        "cases/iss.sv.md": case(lang="sv", translation="true"),
    }
    library = read(files)
    assert said(library) == []
    assert [(entry.document.save_as, entry.document.url) for entry in library.entries] == [
        ("old/index.html", "old/"),
        (None, None),
    ]


def test_a_follow_up_in_a_draft_counts_for_nothing_yet_but_is_held_to_what_does() -> None:
    def later(slug: str, value: int, **more: Any) -> str:
        return follow_up(f"observations: [{{metric: fans, value: {value}}}]\n", slug=slug, **more)

    files = {"cases/iss.md": case(FANS), "follow-ups/a.md": later("a", 2, status="draft")}
    assert said(read({**files, "follow-ups/b.md": later("b", 3)})) == []
    assert said(read({**files, "follow-ups/b.md": later("b", 3), "follow-ups/c.md": later("c", 4)})) == [
        "follow-ups/c.md:7:38 observations[0].value measured-twice"
    ]


def test_a_text_that_goes_too_deep_spoils_no_other() -> None:
    deep = post(body="- " * 2000 + "x\n", slug="a")
    library = read({"posts/a.md": deep, "posts/b.md": post(body="*One* [@x]\n", slug="b")})
    assert said(library) == ["posts/a.md:6:1  text-too-deep", "posts/b.md:6:8  citation-unknown"]


LEAVES = [
    (row, line)
    for row, line in enumerate(EVERYTHING.splitlines())
    if ": " in line and "{" not in line and "[" not in line
]


@given(st.sampled_from(LEAVES))
def test_a_mapping_where_a_word_is_wanted_is_always_refused_in_its_line(leaf: tuple[int, str]) -> None:
    row, line = leaf
    lines = EVERYTHING.splitlines()
    lines[row] = f"{line.split(':')[0]}: {{nonsense: {{of: this}}}}"
    library = read({"cases/iss.md": case("\n".join(lines) + "\n")})
    found = [problem for problem in library.problems if problem.line == row + 7]
    assert found, lines[row]
    assert all(problem.field for problem in found)


def test_a_follow_up_of_several_cases_names_the_case_with_each_id() -> None:
    files = {
        "cases/a.md": case(FANS, slug="köp"),
        "cases/b.md": case(FANS, slug="b"),
        "follow-ups/a.md": follow_up(
            "observations: [{metric: köp/fans, value: 2}, {metric: b/fans, value: 3}]\n", follows="[köp, b]"
        ),
    }
    library = read(files)
    assert said(library) == []
    document = library.entries[2].document
    assert isinstance(document, FollowUp)
    assert [observation.metric for observation in document.observations] == ["köp/fans", "b/fans"]
