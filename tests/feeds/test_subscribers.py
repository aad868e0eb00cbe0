"""Whoever subscribes hears of every entry once, and of what is done to it later as the same, modified."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from .readers import truth
from .readers.library import make_reader
from .readers.programs import reload_newsboat
from .scenario import Bench, Step, lay, published
from .steps import STEPS

Told = Mapping[str, tuple[Any, ...]]
"""What a program shows of each entry, by its id."""
Fetch = Callable[[bytes], Told]
History = list[tuple[Step, Mapping[str, bytes]]]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    """Return the feeds of each day, with what was done before."""
    bench = Bench(tmp_path_factory.mktemp("scenario") / "site")
    lay(bench.folder)
    found: History = []
    for day, step in enumerate(STEPS):
        step.do(bench)
        found.append((step, published(bench, day)))
    return found


def by_newsboat(home: Path) -> Fetch:
    (home / "urls").write_text(f"file://{home}/feed.xml\n")

    def fetch(feed: bytes) -> Told:
        (home / "feed.xml").write_bytes(feed)
        reload_newsboat(home)
        asked = "select guid, title, url, content from rss_item where not deleted"
        with closing(sqlite3.connect(home / "cache.db")) as database:
            return {guid: shown for guid, *shown in database.execute(asked)}

    return fetch


def by_reader(home: Path) -> Fetch:
    path = home / "feed.xml"
    reader = make_reader(str(home / "reader.sqlite"), feed_root="")
    reader.add_feed(str(path))

    def fetch(feed: bytes) -> Told:
        path.write_bytes(feed)
        reader.update_feed(str(path))
        entries = reader.get_entries()
        return {entry.id: (entry.title, entry.link, entry.content[0].value) for entry in entries}

    return fetch


@pytest.mark.parametrize("address", ["feeds/all.rss.xml", "feeds/all.atom.xml"])
@pytest.mark.parametrize("subscribed", [by_newsboat, by_reader])
def test_a_subscriber_hears_of_what_was_done_and_of_nothing_else(
    history: History, tmp_path: Path, subscribed: Callable[[Path], Fetch], address: str
) -> None:
    fetch, known = subscribed(tmp_path), {}
    for step, feeds in history:
        now = dict(fetch(feeds[address]))
        new = {short(name) for name in now.keys() - known.keys()}
        modified = {short(name) for name in now.keys() & known.keys() if now[name] != known[name]}
        assert (step.name, new, modified) == (step.name, step.new, step.modified)
        assert known.keys() <= now.keys()
        known = now


def short(name: str) -> str:
    """Return the end of an id, without whose it is."""
    return name.split(":", 2)[2]


def test_what_was_published_keeps_its_day_and_is_never_older_than_before(history: History) -> None:
    known: dict[str, tuple[int | None, int | None]] = {}
    for step, feeds in history:
        now = {entry.id: (entry.published, entry.updated) for entry in truth(feeds["feeds/all.atom.xml"])}
        for name, (first, last) in known.items():
            assert now[name][0] == first, (step.name, name)
            assert (now[name][1] or 0) >= (last or 0), (step.name, name)
        known |= now


def test_there_are_thirty_steps_at_least_and_each_entry_is_new_once() -> None:
    assert len(STEPS) >= 30
    new = [name for step in STEPS for name in step.new]
    assert sorted(set(new)) == sorted(new)
