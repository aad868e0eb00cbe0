"""Small libraries read from files, and the desk on which their views are made."""

from __future__ import annotations

from datetime import UTC, date
from pathlib import Path
from typing import Any

import pytest

from casebook.errors import Severity
from casebook.model import Case, FollowUp
from casebook.reader import Entry, Ground, Renderer, read_library
from casebook.settings import Settings
from casebook.views.desk import Desk
from casebook.views.lists.listed import Foreign

from .library import TODAY, MakeDesk


@pytest.fixture
def desk_of(tmp_path: Path) -> MakeDesk:
    """Return a maker of desks: files by their names, settings by theirs; no file may have a problem."""

    def make(
        files: dict[str, str],
        *,
        today: date = TODAY,
        default_lang: str = "en",
        foreign: tuple[Foreign, ...] = (),
        **settings: Any,
    ) -> Desk:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        library = read_library(Ground(tmp_path, "content", default_lang), Renderer({}))
        assert [each for each in library.problems if each.severity is Severity.ERROR] == []
        shown = {str(entry.source.path): _path(entry, default_lang) for entry in library.entries}
        paths = {str(e.source.path): shown[str(e.source.path)] for e in library.entries if e.published}
        return Desk(
            library=library,
            paths=paths,
            settings=Settings(**settings),
            today=today,
            render=Renderer({}).html,
            default_lang=default_lang,
            unlisted={file: f"drafts/{path}" for file, path in shown.items() if file not in paths},
            foreign=foreign,
            zone=UTC,
            address="https://example.org",
            name="Small",
        )

    return make


def _path(entry: Entry, default_lang: str) -> str:
    """Return the address that this project's settings give an entry."""
    document = entry.document
    folder = "posts/"
    if isinstance(document, Case):
        folder = "cases/"
    elif isinstance(document, FollowUp):
        folder = "follow-ups/"
    root = "" if entry.lang == default_lang else f"{entry.lang}/"
    return f"{root}{'' if entry.page else folder}{document.slug}/"
