"""An existing Pelican blog that takes Casebook in: its own theme, its own settings."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pelican import Pelican
from pelican.settings import read_settings

import casebook
from casebook.plugin import HANDLERS
from tests.pelicans import pelican

PACKAGE = Path(casebook.__file__).parent.parent
EPOCH = "1795737600"
"""27 November 2026."""

CASE = """\
---
kind: case
title: Fans & <b>figures</b>
slug: fans
date: 2010-03-01
organisation: ISS
metrics:
  - {id: fans, label: Fans, observations: [{date: 2009-11, value: 122}]}
---
The text of the case.
"""
FOLLOW_UP = """\
---
kind: follow-up
title: Three months on
slug: three-months-on
date: 2010-02-20
follows: fans
observations: [{metric: fans, value: 158}]
---
The text of the follow-up.
"""
POST = "Title: {title}\nDate: 2026-11-09\nSlug: {slug}\nTags: one\nAuthor: Anna\n\n{text}\n"
SETTINGS: dict[str, Any] = {
    "PATH": "content",
    "OUTPUT_PATH": "output",
    "CACHE_PATH": "cache",
    "THEME": "simple",
    "TIMEZONE": "UTC",
    "SITEURL": "https://example.org",
    "SITENAME": "A blog",
    "LOCALE": ["C.UTF-8", "C"],
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "TRANSLATION_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "CASEBOOK_MESSAGES": "en",
}


@dataclass
class Blog:
    """A blog in a folder; `settings` are Pelican's, beside the least that a blog has."""

    folder: Path
    settings: dict[str, Any] = field(default_factory=dict)

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def write(self, name: str, text: str) -> Path:
        """Write a file below the blog's folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def post(self, slug: str, text: str = "The text of a post.") -> Path:
        """Write a post as any Pelican blog has them."""
        return self.write(f"content/{slug}.md", POST.format(title=slug.title(), slug=slug, text=text))

    def with_a_case(self) -> None:
        """Write a case of ten lines and a follow-up to it."""
        self.write("content/cases/fans.md", CASE)
        self.write("content/cases/three-months-on.md", FOLLOW_UP)

    def pelican(self, **settings: Any) -> Pelican:
        """Return Pelican, ready to build this blog in this process."""
        chosen = {**SETTINGS, **self.settings, **settings}
        places = {name: str(self.folder / chosen[name]) for name in ("PATH", "OUTPUT_PATH", "CACHE_PATH")}
        return Pelican(read_settings(override={**chosen, **places, "PLUGINS": []}))

    def build(self, **settings: Any) -> dict[str, str]:
        """Build the blog in this process; return its files."""
        self.pelican(**settings).run()
        return self.files()

    def run(self, **settings: Any) -> subprocess.CompletedProcess[str]:
        """Build the blog in a process of its own, its settings in a file."""
        chosen = {
            **SETTINGS,
            "PLUGIN_PATHS": [str(PACKAGE)],
            "PLUGINS": ["casebook"],
            **self.settings,
            **settings,
        }
        self.write("pelicanconf.py", "".join(f"{name} = {value!r}\n" for name, value in chosen.items()))
        environment = {**os.environ, "COLUMNS": "80", "SOURCE_DATE_EPOCH": EPOCH}
        return pelican("-s", "pelicanconf.py", folder=self.folder, environment=environment)

    def files(self) -> dict[str, str]:
        """Return every file of the output and what it holds."""
        return files_in(self.output)


def files_in(folder: Path) -> dict[str, str]:
    """Return every file below a folder and what it holds."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8", "surrogateescape") for path in paths}


@contextmanager
def connected() -> Iterator[None]:
    """Connect the plugin."""
    for signal, handler in HANDLERS:
        signal.connect(handler)
    yield
    for signal, handler in HANDLERS:
        signal.disconnect(handler)


@pytest.fixture
def plugged() -> Iterator[None]:
    """Connect the plugin as long as a test runs."""
    with connected():
        yield


@pytest.fixture
def bare_blog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Blog:
    """Return an empty blog, the plugin not yet in it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    (tmp_path / "content").mkdir()
    return Blog(tmp_path)


@pytest.fixture
def blog(bare_blog: Blog, plugged: None) -> Blog:  # noqa: ARG001
    """Return an empty blog with the plugin."""
    return bare_blog
