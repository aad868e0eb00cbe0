"""The sites that the browser looks at: the sample, the states it lacks, too much, and next to nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .sites import ROOT, Site, serving
from .visits import Look, Visits, one_window

CONTENT = Path(__file__).parent / "content"
PROMISES = """---
title: More promises than a page holds
date: 2026-01-02
kind: case
slug: promises
lang: {lang}
translation: {translation}
organisation: ISS
promises:
{promises}
---
Text.
"""
PROMISE = "  - {{id: p{number}, text: Promise number {number}., by: ISS, due: 2026-02-{day:02}}}"
POST = "Title: Post {number}\nDate: 2024-01-{day:02}\nSlug: post-{number}\nTags: many\n\nText {number}.\n"
SWEDISH_POST = "---\ntitle: Inlägg\ndate: 2024-01-02\nslug: inlagg\nlang: sv\n---\nText.\n"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve the sample site."""
    with serving(ROOT / "content", tmp_path_factory.mktemp("sample")) as site:
        yield site


@pytest.fixture(scope="session")
def states(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a site of what the sample has not: all fields, almost none, what is too long, a list of sixty."""
    folder = tmp_path_factory.mktemp("states")
    with serving(many_states(folder), folder) as site:
        yield site


@pytest.fixture(scope="session")
def overdue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a site of one case in three languages, with more promises overdue than a page holds."""
    folder = tmp_path_factory.mktemp("overdue")
    content = folder / "content"
    content.mkdir()
    promises = "\n".join(PROMISE.format(number=number, day=1 + number % 28) for number in range(60))
    for lang in ("en", "sv", "da"):
        is_translation = str(lang != "en").lower()
        text = PROMISES.format(lang=lang, translation=is_translation, promises=promises)
        (content / f"promises.{lang}.md").write_text(text, encoding="utf-8")
    with serving(content, folder) as site:
        yield site


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve a site of an English case and a Swedish post, whose other lists are empty."""
    folder = tmp_path_factory.mktemp("empty")
    content = folder / "content"
    content.mkdir()
    shutil.copy(CONTENT / "cases" / "bare.md", content)
    (content / "inlagg.md").write_text(SWEDISH_POST, encoding="utf-8")
    with serving(content, folder) as site:
        yield site


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visits]:
    """Return what opens pages; no page may leave the site or complain."""
    visits = Visits(browser)
    yield visits
    visits.end()
    assert visits.misdeeds == []


@pytest.fixture(scope="module")
def _window(browser: Browser) -> Iterator[Visits]:
    with one_window(browser) as visits:
        yield visits


@pytest.fixture(scope="module")
def _window_without_scripts(browser: Browser) -> Iterator[Visits]:
    with one_window(browser, java_script_enabled=False) as visits:
        yield visits


@pytest.fixture
def look(_window: Visits) -> Iterator[Look]:
    """Return what shows pages in one window, as pages need that are only looked at: no clean profile each."""
    with _window.turn():
        yield _window.look


@pytest.fixture
def look_without_scripts(_window_without_scripts: Visits) -> Iterator[Look]:
    """Return what shows pages in one window that runs no script."""
    with _window_without_scripts.turn():
        yield _window_without_scripts.look


def many_states(folder: Path) -> Path:
    """Return the content of the states, with sixty posts more than lie here."""
    content = shutil.copytree(CONTENT, folder / "content")
    for number in range(1, 61):
        text = POST.format(number=number, day=1 + number % 28)
        (content / "posts" / f"post-{number}.md").write_text(text, encoding="utf-8")
    return content
