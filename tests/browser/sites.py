"""Whole sites, built by Pelican as `make html` builds them, and served as a careful host would."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import html5lib

from tests.pelicans import pelican
from tests.serving.expected import security

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-22"
"""The day by which the sites are built."""


@dataclass(frozen=True)
class Document:
    """A page as a strict parser sees it: `tree` is lxml's, `faults` is what breaks the rules of HTML."""

    path: str
    tree: Any
    faults: tuple[str, ...]

    @property
    def lang(self) -> str:
        return str(self.tree.get("lang"))

    @cached_property
    def ids(self) -> list[str]:
        return [str(found) for found in self.tree.xpath("//@id")]


@dataclass(frozen=True)
class Site:
    """A built site: its folder, and the address it is served from, with a slash behind it."""

    folder: Path
    url: str

    @cached_property
    def paths(self) -> list[str]:
        """Return the address of every page below the root: "", "cases/iss-50000/", "404.html"."""
        files = sorted(self.folder.rglob("*.html"))
        return [file.relative_to(self.folder).as_posix().removesuffix("index.html") for file in files]

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Return every page, parsed, by its address."""
        return {path: _parsed(path, self.file(path)) for path in self.paths}

    def file(self, path: str) -> Path:
        """Return the file that a host sends for an address below the root."""
        return self.folder / (f"{path}index.html" if path.endswith("/") or not path else path)


@contextmanager
def serving(content: Path, folder: Path, today: str = TODAY) -> Iterator[Site]:
    """Build a site into a folder and serve it on loopback, with the headers that servers are told to send.

    It is built for the address it is served from, since the page of what is not found has whole addresses.
    """
    output = folder / "output"
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=output)) as server:
        site = Site(output, f"http://127.0.0.1:{server.server_port}/")
        _build(content, site, today)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield site
        server.shutdown()


def _build(content: Path, site: Site, today: str) -> None:
    """Build a site with this theme and these settings, as of a day."""
    epoch = int(datetime.fromisoformat(today).replace(tzinfo=UTC).timestamp())
    what = [str(content), "-s", str(ROOT / "pelicanconf.py"), "-o", str(site.folder)]
    home = json.dumps(site.url.rstrip("/"))
    cache = json.dumps(str(site.folder.parent / "cache"))
    changed = ["-e", f"SITEURL={home}", f"FEED_DOMAIN={home}", f"CACHE_PATH={cache}"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    done = pelican(*what, *changed, folder=ROOT, environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr


class _Host(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        for name, value in security(self.path.partition("?")[0].lstrip("/")).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing: what became of a request is asked of the browser."""


def _parsed(path: str, file: Path) -> Document:
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False)
    tree = parser.parse(file.read_text(encoding="utf-8")).getroot()
    faults = tuple(f"{place}: {fault}" for place, fault, _ in parser.errors)
    return Document(path, tree, faults)
