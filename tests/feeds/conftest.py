"""The small site of `content/`, read as a build reads it, without Pelican."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

import casebook
from casebook.building.pages.bodies import Body
from casebook.feeds.entry import Feed
from casebook.feeds.facts import Facts
from casebook.feeds.files import feed_files
from casebook.feeds.stories import facts_of, story_of
from casebook.feeds.story import Article, FeedSite, Story
from casebook.model import Case, FollowUp
from casebook.reader import Entry, Ground, Library, Renderer, read_library
from casebook.settings import Settings
from casebook.views.addresses import slug_of
from casebook.views.cases import case_view
from casebook.views.desk import Desk
from casebook.views.follow_ups import follow_up_view
from casebook.views.pages import PostView
from casebook.views.posts import post_view
from casebook.words import words_of

from .samples import AUTHORITY, FEEDS, HOME, hostile_feeds
from .sites import SITES, Whole, read_only

CONTENT = Path(__file__).parent / "content"
TEMPLATES = Path(casebook.__file__).parent / "templates"
MARKDOWN = {"extensions": ["markdown.extensions.extra"], "extension_configs": {}}
FOLDERS = {"case": "cases", "follow-up": "follow-ups", None: "posts"}

Feeds = dict[str, bytes]
Build = Callable[..., Feeds]


@pytest.fixture(scope="session", params=SITES)
def whole(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Return the sample site and the hostile one in turn, built by Pelican, to be read only."""
    return read_only(request.param, tmp_path_factory)


@pytest.fixture(params=FEEDS)
def hostile(request: pytest.FixtureRequest) -> Feed:
    """Return an empty feed, ordinary ones, and all that is hostile in turn."""
    return hostile_feeds()[request.param]


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the library of the small site, which has no mistakes."""
    read = read_library(Ground(CONTENT), Renderer(MARKDOWN))
    assert read.problems == ()
    return read


@pytest.fixture(scope="session")
def build(library: Library) -> Build:
    """Return what builds the feeds as of a day, by their paths; the articles may be changed on the way."""

    def built(
        today: date = date(2026, 7, 1), change: Callable[[Article], Article] = lambda article: article
    ) -> Feeds:
        articles = map(change, articles_of(desk_of(library, today)))
        return {feed.path: feed.data for feed in feed_files(articles, site_on(today))}

    return built


@pytest.fixture(scope="session")
def feeds(build: Build) -> Feeds:
    """Return the feeds as of 1 July 2026."""
    return build()


@pytest.fixture(scope="session")
def desk_on(library: Library) -> Callable[[date], Desk]:
    """Return what gives the desk of the small site on a day."""
    return partial(desk_of, library)


def desk_of(library: Library, today: date) -> Desk:
    paths = {str(entry.source.path): _path(entry) for entry in library.entries}
    render = Renderer(MARKDOWN).html
    return Desk(library, paths, Settings(), today, render)


def _path(entry: Entry) -> str:
    lang = "" if entry.lang == "en" else f"{entry.lang}/"
    return f"{lang}{FOLDERS[entry.document.kind]}/{entry.document.slug}/"


def articles_of(desk: Desk) -> Iterator[Article]:
    """Yield what feeds tell of at a desk."""
    for entry in desk.library.entries:
        facts = facts_of(desk, entry, UTC) if desk.has_page(entry) else None
        if facts:
            yield Article(facts, partial(_story, desk, entry, facts))


def _story(desk: Desk, entry: Entry, facts: Facts) -> Story:
    view = _view(desk, entry)
    return story_of(facts, desk, entry, view, Body(view, _environment()).told(entry.html, HOME.rstrip("/")))


def _view(desk: Desk, entry: Entry) -> PostView:
    if isinstance(entry.document, Case):
        return case_view(desk, entry)
    if isinstance(entry.document, FollowUp):
        return follow_up_view(desk, entry)
    return post_view(desk, entry)


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


def _list_of(kind: str, name: str, lang: str) -> str:
    del lang
    return f"{kind}/{slug_of(name)}/" if name else ""


def site_on(today: date, **changed: Any) -> FeedSite:
    """Return the small site on a day."""
    site = FeedSite(
        name="Casebook",
        address=HOME.rstrip("/"),
        words=words_of("en"),
        author="Casebook",
        authority=AUTHORITY,
        since=datetime(2026, 1, 1, tzinfo=UTC),
        until=datetime.combine(today, time(12), UTC),
        environment=_environment(),
        rights="CC BY 4.0",
        list_of=_list_of,
    )
    return replace(site, **changed)
