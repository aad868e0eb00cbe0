"""The site as it is set up here, with other content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from casebook.plugin import HANDLERS

ROOT = Path(__file__).resolve().parents[2]
Build = Callable[..., Path]


@contextmanager
def building(folder: Path) -> Iterator[Build]:
    """Give a function that builds files of content with this site's settings, and returns the output."""

    def build(files: Mapping[str, str | bytes], **settings: Any) -> Path:
        for name, text in files.items():
            path = folder / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        places = {
            "PATH": str(folder / "content"),
            "OUTPUT_PATH": str(folder / "output"),
            "CACHE_PATH": str(folder / "cache"),
            "PLUGIN_PATHS": [str(ROOT / "plugins")],
            "CASEBOOK_MESSAGES": "en",
        }
        Pelican(read_settings(str(ROOT / "pelicanconf.py"), override={**places, **settings})).run()
        return folder / "output"

    try:
        yield build
    finally:
        for signal, handler in HANDLERS:
            signal.disconnect(handler)


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Build]:
    """Return a function that builds a site in a folder of its own."""
    with building(tmp_path) as built:
        yield built
