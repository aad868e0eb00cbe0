"""A small Pelican site in a temporary folder, built with Casebook and no other plugin."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from casebook.plugin import HANDLERS

POST = "Title: {title}\nDate: 2026-11-09\nSlug: {slug}\n{more}\n{text}\n"


@dataclass
class SmallSite:
    """A site whose every part lies in one folder; `settings` are Pelican's, for all its builds."""

    folder: Path
    settings: dict[str, Any] = field(default_factory=dict)

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def write(self, name: str, text: str | bytes = "x") -> Path:
        """Write a file below the site's folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def post(self, slug: str, text: str = "Text", name: str = "", **more: str) -> Path:
        """Write a post as any Pelican blog has them."""
        lines = "".join(f"{key}: {value}\n" for key, value in more.items())
        page = POST.format(title=more.get("Title", slug.title()), slug=slug, more=lines, text=text)
        return self.write(f"content/{name or slug}.md", page)

    def chosen(self, **settings: Any) -> dict[str, Any]:
        """Return what of Pelican's settings is not its default."""
        return {
            "PATH": str(self.content),
            "OUTPUT_PATH": str(self.output),
            "CACHE_PATH": str(self.folder / "cache"),
            "THEME": "simple",
            "TIMEZONE": "UTC",
            "SITEURL": "http://localhost:8000",
            "LOCALE": ["C.UTF-8", "C"],
            "PLUGINS": [],
            "FEED_ALL_ATOM": None,
            "CATEGORY_FEED_ATOM": None,
            "TRANSLATION_FEED_ATOM": None,
            "AUTHOR_FEED_ATOM": None,
            "AUTHOR_FEED_RSS": None,
            "CASEBOOK_STRICT": "all",
            "CASEBOOK_MESSAGES": "en",
            **self.settings,
            **settings,
        }

    def pelican(self, **settings: Any) -> Pelican:
        """Return Pelican, ready to build this site."""
        return Pelican(read_settings(override=self.chosen(**settings)))

    def build(self, **settings: Any) -> None:
        """Build the site once."""
        self.pelican(**settings).run()

    def build_without_the_plugin(self) -> None:
        """Build the site as Pelican alone does it."""
        disconnect()
        try:
            self.build()
        finally:
            connect()

    def files(self, below: str = "") -> dict[str, bytes]:
        """Return every file of the output and what it holds."""
        root = self.output / below
        paths = [Path(folder, name) for folder, _, names in os.walk(root) for name in names]
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths if path.is_file()}

    def times(self) -> dict[str, int]:
        """Return when each file of the output was written, in nanoseconds."""
        return {name: (self.output / name).stat().st_mtime_ns for name in self.files()}


def connect() -> None:
    for signal, handler in HANDLERS:
        signal.connect(handler)


def disconnect() -> None:
    for signal, handler in HANDLERS:
        signal.disconnect(handler)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[SmallSite]:
    """Return an empty site; the handlers are connected as long as the test runs."""
    (tmp_path / "content").mkdir()
    connect()
    yield SmallSite(tmp_path)
    disconnect()
