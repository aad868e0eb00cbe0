"""Each program: what it knows, and how it is asked."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
from calendar import timegm
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import copy2
from typing import Any, Final

import feedparser

from .library import make_reader
from .seen import Read, Seen

ROOT: Final = Path(__file__).parents[3]
INSTALLED: Final = ROOT / ".readers"
"""Where tools/find-readers.sh puts the programs that are written in JavaScript."""
XML: Final = (".rss.xml", ".atom.xml")


@dataclass(frozen=True)
class Program:
    """A program: the endings of the formats that it knows, and the dates that it keeps of each entry.

    Most show entries as they come; where a program is `sorting`, it shows them by the day of publication.
    """

    name: str
    read: Read
    knows: tuple[str, ...] = XML
    published: bool = True
    updated: bool = True
    sorting: bool = False

    def expects(self, entries: Sequence[Seen]) -> list[Seen]:
        """Return what the program has to show of entries that come in this order."""
        kept = [entry.keeping(published=self.published, updated=self.updated) for entry in entries]
        return sorted(kept, key=_by_publication, reverse=True) if self.sorting else kept


def _by_publication(entry: Seen) -> int:
    return entry.published or 0


def _feedparser(paths: Sequence[Path], _: Path) -> Mapping[Path, Sequence[Seen]]:
    return {path: [_parsed(entry) for entry in feedparser.parse(path.read_bytes()).entries] for path in paths}


def _parsed(entry: Any) -> Seen:
    dates = [timegm(entry.get(name)) for name in ("published_parsed", "updated_parsed")]
    return Seen(entry.id, entry.title, entry.link, *dates)


def _reader(paths: Sequence[Path], _: Path) -> Mapping[Path, Sequence[Seen]]:
    with make_reader(":memory:", feed_root="") as reader:
        for path in paths:
            reader.add_feed(str(path))
        reader.update_feeds()
        for feed in reader.get_feeds():
            assert feed.last_exception is None, feed.last_exception
        return {path: [_kept(entry) for entry in reader.get_entries(feed=str(path))] for path in paths}


def _kept(entry: Any) -> Seen:
    dates = [int(date.timestamp()) for date in (entry.published, entry.updated)]
    return Seen(entry.id, entry.title, entry.link, *dates)


def _newsboat(paths: Sequence[Path], folder: Path) -> Mapping[Path, Sequence[Seen]]:
    return {path: _subscribed(path, folder / str(number)) for number, path in enumerate(paths)}


def _subscribed(path: Path, home: Path) -> list[Seen]:
    """Subscribe to one feed: newsboat shows an entry once, in whichever feed it came first."""
    home.mkdir()
    # It takes the address of a file as it stands, up to the first space.
    (home / "urls").write_text(f"file://{copy2(path, home / 'feed.xml')}\n")
    reload_newsboat(home)
    asked = "select guid, title, url, pubDate from rss_item where not deleted order by pubDate desc, id desc"
    with closing(sqlite3.connect(home / "cache.db")) as database:
        return [Seen(*each, None) for each in database.execute(asked)]


def reload_newsboat(home: Path) -> None:
    """Have newsboat fetch what the file `urls` in a folder names, into a cache there."""
    (home / "config").touch()
    own = ["-u", str(home / "urls"), "-C", str(home / "config"), "-c", str(home / "cache.db")]
    subprocess.run(
        ["newsboat", *own, "-x", "reload"],
        check=True,
        capture_output=True,
        env={**os.environ, "HOME": str(home)},
    )


def _sfeed(paths: Sequence[Path], _: Path) -> Mapping[Path, Sequence[Seen]]:
    return {path: [_line(line) for line in _lines_of(path)] for path in paths}


def _lines_of(path: Path) -> list[str]:
    done = subprocess.run(["sfeed"], input=path.read_bytes(), check=True, capture_output=True)
    return done.stdout.decode().split("\n")[:-1]


def _line(line: str) -> Seen:
    date, title, link, _, _, name, *_ = line.split("\t")
    return Seen(name, title, link, int(date), None)


def _javascript(name: str) -> Read:
    def read(paths: Sequence[Path], _: Path) -> Mapping[Path, Sequence[Seen]]:
        told = json.dumps([name, *map(str, paths)]).encode()
        script = INSTALLED / "read.mjs"
        done = subprocess.run(["node", str(script)], input=told, check=True, capture_output=True)
        return {
            path: [_said(*each) for each in entries]
            for path, entries in zip(paths, json.loads(done.stdout), strict=True)
        }

    return read


def _said(name: str, title: str, link: str, published: str, updated: str | None = None) -> Seen:
    dates = [int(datetime.fromisoformat(date).timestamp()) if date else None for date in (published, updated)]
    return Seen(name, title, link, *dates)


PROGRAMS: Final = (
    Program("feedparser", _feedparser),
    Program("reader", _reader, (*XML, ".json"), sorting=True),
    Program("newsboat", _newsboat, updated=False, sorting=True),
    Program("sfeed", _sfeed, updated=False),
    Program("rss-parser", _javascript("rss-parser"), updated=False),
    Program("feedsmith", _javascript("feedsmith"), (*XML, ".json")),
)
