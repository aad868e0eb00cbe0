"""A survey in parcels finds what a library of the whole site finds, and never what was so once."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bench.corpus import files

from casebook.building.surveying import crew, premises
from casebook.building.surveying.survey import Found, Survey
from casebook.errors import Problem
from casebook.reader import Ground, Renderer, read_library
from casebook.words import report, words_of

MARKDOWN = {"extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists"]}
HEAD = "title: {slug}\ndate: 2009-11-10\n"
Files = dict[str, str]


def written(content: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return content


def surveyed(content: Path, stock: Path | None = None, **more: bool) -> Found:
    return Survey(Ground(content), MARKDOWN, stock, **{"alone": True, **more}).find()


def said(problems: tuple[Problem, ...]) -> str:
    return report(problems, words_of("en"))


def whole(content: Path) -> str:
    return said(read_library(Ground(content), Renderer(MARKDOWN)).problems)


SLUGS = st.sampled_from(["one", "two", "Two", "three", "four"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Return a document whose names may be those of others."""
    kind, slug = draw(st.sampled_from(["case", "follow-up", "follow-up", ""])), draw(SLUGS)
    lines = [
        f"title: {slug}",
        "date: 2009-11-10",
        draw(st.sampled_from([f"slug: {slug}", f'"slug": {slug}'])),
    ]
    lines += [f"kind: {kind}"] if kind else []
    lines += draw(
        st.sampled_from([[], [], ["lang: sv", "translation: true"], ["lang: sv"], ["status: draft"]])
    )
    lines += [f"id: {draw(SLUGS)}"] if kind and draw(st.booleans()) else []
    if draw(st.integers(0, 3)) == 0:
        lines += [f"revisions: [{{date: 2010, kind: withdrawal, replaced_by: {draw(SLUGS)}}}]"]
    if kind == "case":
        lines += [
            "organisation: ISS",
            "metrics: [{id: fans, label: Fans, observations: [{date: 2009-11, value: 1}]}]",
            f"requests: [{{id: who, date: 2010, to: ISS, question: Who?, answer: {draw(SLUGS)}}}]",
        ]
    if kind == "follow-up":
        follows = draw(st.lists(SLUGS, min_size=1, max_size=2))
        lines += [
            draw(st.sampled_from(["follows: [{}]", "follows: {}", "'follows':\n- {}"])).format(
                ", ".join(follows)
            )
        ]
        lines += [
            f"observations: [{{metric: {draw(SLUGS)}/fans, date: 2009-11, value: {draw(st.integers(1, 2))}}}]"
        ]
    lines += draw(st.sampled_from([[], [], ["slug: again"], ["unknown: key"], ["title: [never closed"]]))
    return (
        "---\n"
        + "\n".join(lines)
        + "\n---\n"
        + draw(st.sampled_from(["Text.\n", "[METRICS: fans]\n", "[@x]\n"]))
    )


SITES = st.lists(texts(), min_size=1, max_size=6)


def says_the_same_in_parcels(site: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = written(Path(folder, "content"), {f"{number}.md": text for number, text in enumerate(site)})
        stock = Path(folder, "stock.json")
        expected = whole(content)
        assert said(surveyed(content, stock).problems) == expected
        assert said(surveyed(content, stock).problems) == expected


@given(SITES)
@settings(max_examples=20)
def test_any_site_says_the_same_in_parcels(site: list[str]) -> None:
    says_the_same_in_parcels(site)


@pytest.mark.slow
@given(SITES)
@settings(max_examples=200)
def test_very_many_sites_say_the_same_in_parcels(site: list[str]) -> None:
    says_the_same_in_parcels(site)


Edits = list[tuple[int, str | None]]
EDITS = st.lists(st.tuples(st.integers(0, 4), st.one_of(st.none(), texts())), max_size=6)


def is_never_out_of_date(edits: Edits) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content, stock = Path(folder, "content"), Path(folder, "stock.json")
        written(
            content, {"0.md": "---\nkind: case\ntitle: One\nslug: one\ndate: 2009\norganisation: A\n---\n"}
        )
        for number, text in edits:
            file = content / f"{number}.md"
            file.unlink(missing_ok=True)
            if text is not None:
                file.write_text(text, encoding="utf-8")
            assert said(surveyed(content, stock).problems) == whole(content)


@given(EDITS)
@settings(max_examples=10)
def test_nothing_that_is_kept_is_ever_out_of_date(edits: Edits) -> None:
    is_never_out_of_date(edits)


@pytest.mark.slow
@given(EDITS)
@settings(max_examples=100)
def test_nothing_that_is_kept_is_out_of_date_after_very_many_edits(edits: Edits) -> None:
    is_never_out_of_date(edits)


CASE = """\
---
kind: case
title: One
slug: one
date: 2009-11-10
organisation: A
sources: {blog: {title: A blog, file: a.png}}
---
"""
SITE = {
    "one.md": CASE + "[x]({filename}other.md) [@shared]\n",
    "other.md": "---\ntitle: Other\ndate: 2009-11-10\n---\nText.\n",
    "a.png": "",
    "sources.yaml": "shared: https://example.org\n",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return written(tmp_path / "content", SITE)


def keys(found: Found) -> list[str]:
    return [problem.key for problem in found.problems]


def test_what_is_kept_is_used(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stock = tmp_path / "stock.json"
    first = surveyed(content, stock)
    read: list[object] = []
    monkeypatch.setattr(
        "casebook.building.surveying.survey.plain_parcels",
        lambda parcels, *_, **__: read.extend(parcels) or [],
    )
    assert surveyed(content, stock) == first
    assert read == []


def test_a_day_to_come_is_told_until_it_comes(content: Path, tmp_path: Path) -> None:
    stock = tmp_path / "stock.json"
    revision = "revisions: [{date: 2015-01-20, kind: correction}]"
    (content / "one.md").write_text(CASE.replace("kind: case", f"kind: case\n{revision}"), encoding="utf-8")

    def told(day: int) -> list[str]:
        ground = Ground(content, today=date(2015, 1, day))
        return keys(Survey(ground, MARKDOWN, stock, alone=True).find())

    assert [told(day) for day in (18, 19, 20, 21, 19)] == [["date-to-come"]] * 2 + [[], [], ["date-to-come"]]


def test_another_day_that_changes_nothing_has_nothing_read_again(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock = tmp_path / "stock.json"
    first = Survey(Ground(content, today=date(2015, 1, 1)), MARKDOWN, stock, alone=True).find()
    read: list[object] = []
    monkeypatch.setattr(
        "casebook.building.surveying.survey.plain_parcels",
        lambda parcels, *_, **__: read.extend(parcels) or [],
    )
    assert Survey(Ground(content, today=date(2015, 1, 2)), MARKDOWN, stock, alone=True).find() == first
    assert read == []


def test_a_file_that_goes_comes_or_is_renamed_is_noticed(content: Path, tmp_path: Path) -> None:
    stock = tmp_path / "stock.json"
    assert keys(surveyed(content, stock)) == []
    (content / "a.png").rename(content / "b.png")
    assert keys(surveyed(content, stock)) == ["file-missing"]
    (content / "b.png").rename(content / "a.png")
    assert keys(surveyed(content, stock)) == []
    (content / "other.md").unlink()
    assert keys(surveyed(content, stock)) == ["link-to-nothing"]
    written(content, SITE)
    assert keys(surveyed(content, stock)) == []
    (content / "sources.yaml").write_text("other: https://example.org\n", encoding="utf-8")
    assert keys(surveyed(content, stock)) == ["citation-unknown"]
    (content / "sources.yaml").unlink()
    assert keys(surveyed(content, stock)) == ["citation-unknown"]
    (content / "one.md").rename(content / "two.md")
    found = surveyed(content, stock)
    assert [problem.file for problem in found.problems] == ["content/two.md"]


def test_other_settings_find_other_mistakes(content: Path, tmp_path: Path) -> None:
    stock = tmp_path / "stock.json"
    (content / "one.md").write_text(CASE + "[@nobody]\n", encoding="utf-8")
    assert keys(surveyed(content, stock)) == ["citation-unknown"]
    ignoring = Ground(content, ignored=("one.md",))
    assert keys(Survey(ignoring, MARKDOWN, stock, alone=True).find()) == []
    shown = Ground(content, shown="texts")
    assert [p.file for p in Survey(shown, MARKDOWN, stock, alone=True).find().problems] == ["texts/one.md"]


def test_another_version_of_anything_makes_what_is_kept_worthless(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = premises.premises_of(Ground(content), MARKDOWN)
    assert premises.premises_of(Ground(content), MARKDOWN) == about
    assert premises.premises_of(Ground(content), {**MARKDOWN, "output_format": "html5"}) != about
    package = tmp_path / "package"
    shutil.copytree(premises.PACKAGE, package, ignore=shutil.ignore_patterns("*.pyc", "locale", "static"))
    assert premises.premises_of(Ground(content), MARKDOWN, package) == about
    with (package / "reader" / "links.py").open("a") as code:
        code.write("# changed\n")
    assert premises.premises_of(Ground(content), MARKDOWN, package) != about
    monkeypatch.setattr(premises, "version", lambda name: f"1.{name}")
    assert premises.premises_of(Ground(content), MARKDOWN) != about


DAMAGE = {
    "empty": lambda _: b"",
    "cut": lambda raw: raw[:-20],
    "a letter changed": lambda raw: raw.replace(b"citation-unknown", b"citation-unknowm"),
    "no mistakes any more": lambda raw: raw.split(b"\n")[0] + b"\n{}",
    "another program's": lambda _: b'{"kept": []}',
    "bytes": lambda _: bytes(range(256)),
    "lists without end": lambda raw: raw.split(b"\n")[0] + b"\n" + b"[" * 100_000,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_damaged_or_foreign_is_not_believed(damage: str, content: Path, tmp_path: Path) -> None:
    stock = tmp_path / "stock.json"
    (content / "one.md").write_text(CASE + "[@nobody]\n", encoding="utf-8")
    assert keys(surveyed(content, stock)) == ["citation-unknown"]
    before = stock.read_bytes()
    stock.write_bytes(DAMAGE[damage](before))
    assert keys(surveyed(content, stock)) == ["citation-unknown"]
    assert stock.read_bytes() == before


def test_a_stock_that_cannot_be_written_is_no_matter(content: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")
    assert keys(surveyed(content, tmp_path / "cache" / "stock.json")) == []
    (tmp_path / "folder").mkdir()
    assert keys(surveyed(content, tmp_path / "folder")) == []


def test_what_is_kept_is_data_and_no_code(content: Path, tmp_path: Path) -> None:
    surveyed(content, tmp_path / "stock.json")
    _, _, body = (tmp_path / "stock.json").read_bytes().partition(b"\n")
    assert {type(value) for value in json.loads(body).values()} == {list}


def test_markdown_that_nobody_knows_is_read_by_this_process_and_not_kept(
    content: Path, tmp_path: Path
) -> None:
    stock = tmp_path / "stock.json"
    unknown = {**MARKDOWN, "extensions": [*MARKDOWN["extensions"], "markdown.extensions.wikilinks"]}
    assert keys(Survey(Ground(content), unknown, stock).find()) == []
    assert not stock.exists()


@pytest.mark.filterwarnings(
    "ignore:.*multi-threaded:DeprecationWarning"
)  # so are those that run tests side by side
@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_processes_may_be_started_in_any_way(
    method: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = written(tmp_path / "content", dict(files(12)))
    (content / "cases" / "broken.md").write_text("---\nkind: case\n---\n", encoding="utf-8")
    monkeypatch.setattr(crew, "_FEW_ELSEWHERE", 1)
    monkeypatch.setattr(crew, "_FEW", {"fork": 1})
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(multiprocessing, "get_start_method", lambda: method)
    assert said(surveyed(content, alone=False).problems) == whole(content) != ""


def test_where_no_process_can_be_started_one_does_it_all(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    (content / "one.md").write_text(CASE + "[@nobody]\n", encoding="utf-8")
    monkeypatch.setattr(crew, "_FEW_ELSEWHERE", 1)
    monkeypatch.setattr(crew, "_FEW", {})
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(crew, "ProcessPoolExecutor", refuse)
    assert keys(surveyed(content, alone=False)) == ["citation-unknown"]
