"""Whatever an author writes ends in feeds that are well, or in problems that say where."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from casebook.errors import Problem, ProblemsFound
from casebook.feeds.files import feed_files
from casebook.reader import Ground, Renderer, read_library
from casebook.words import words_of
from casebook.words.explain import report

from .conftest import MARKDOWN, articles_of, desk_of, site_on
from .hostile.texts import TEXTS, TITLES
from .linter import lint_site
from .samples import HOME, UNTIL

TODAY = date(2026, 7, 1)
CASE = """---
kind: case
title: {title}
slug: {slug}
date: 2026-03-01
author: {author}
tags: [{tag}]
summary: {summary}
organisation: {organisation}
channels: [{tag}]
metrics:
  - id: fans
    label: {title}
    observations: [{{date: 2009, value: 1}}, {{date: 2010, value: 2, note: {tag}}}]
timeline:
  - {{date: 2026-04, type: check, title: {summary}, text: {event}}}
sources:
  critique: {{title: {title}, author: {author}, url: {address}}}
---
{text}
"""
PIECES = st.sampled_from(
    [piece for text in (*TITLES, *TEXTS.values()) if len(text) < 3_000 for piece in text.split()]
)
FIT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=8)
WORDS = st.lists(PIECES | PIECES | FIT, min_size=1, max_size=6).map(" ".join)
SPOILED = st.sampled_from(["\x00", "\x08", "\ud800", "\ufffe", "&#8;", "\r", "\U0010ffff", "\x85", "\u2028"])
LINES = WORDS.map(lambda text: json.dumps(text, ensure_ascii=False))


def mostly(usual: str, odd: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return what is usual nine times out of ten: an example with all of it odd ends at its first line."""
    return st.integers(0, 9).flatmap(lambda number: odd if number == 9 else st.just(usual))


TEXT = st.lists(WORDS | st.sampled_from(sorted(TEXTS.values(), key=len)[:25]), max_size=4).map("\n\n".join)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for content, which each example writes anew."""
    return tmp_path_factory.mktemp("whatever") / "content"


# Each example makes all feeds of a site; to shrink one would take minutes.
@settings(phases=[Phase.explicit, Phase.generate], max_examples=settings.default.max_examples // 6)
@given(
    fields=st.fixed_dictionaries(
        dict.fromkeys(("title", "author", "tag", "summary", "organisation", "event"), LINES)
    ),
    address=mostly('"https://räksmörgås.example/å"', LINES),
    slug=mostly("a-case", LINES),
    text=TEXT,
    spoiled=mostly("", st.tuples(SPOILED, st.integers(0))),
)
def test_feeds_are_well_or_problems_say_where(
    content: Path, fields: dict[str, str], address: str, slug: str, text: str, spoiled: Any
) -> None:
    shutil.rmtree(content, ignore_errors=True)
    content.mkdir()
    case = CASE.format(**fields, address=address, slug=slug, text=text)
    if spoiled:
        place = spoiled[1] % len(case)
        case = case[:place] + spoiled[0] + case[place:]
    (content / "case.md").write_bytes(case.encode("utf-8", "surrogatepass"))
    read = read_library(Ground(content), Renderer(MARKDOWN))
    if read.problems:
        for problem in read.problems:
            assert_tells_where(problem)
        return
    try:
        feeds = {
            quote(feed.path): feed.data
            for feed in feed_files(articles_of(desk_of(read, TODAY)), site_on(TODAY))
        }
    except ProblemsFound as found:
        for problem in found.problems:
            assert_tells_where(problem)
        return
    assert len(feeds) >= 4
    assert lint_site(feeds, UNTIL, HOME) == []


def assert_tells_where(problem: Problem) -> None:
    assert problem.file == "content/case.md"
    assert problem.line >= 1
    assert problem.column >= 1
    assert all(report([problem], words_of(lang)) for lang in ("en", "sv", "da"))
