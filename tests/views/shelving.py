"""A desk whose library was read whole, and one of the same texts on their shelves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from casebook.model import Case, FollowUp
from casebook.reader import Entry, Ground, Renderer, read_library
from casebook.settings import Settings
from casebook.views.cases import case_view
from casebook.views.desk import Desk
from casebook.views.due import due_of
from casebook.views.follow_ups import follow_up_view
from casebook.views.lists.pages import listed_view
from casebook.views.posts import post_view
from casebook.views.witnessed import WitnessedDesk, witnessed
from tests.reader.samples import MARKDOWN
from tests.reader.shelving import Shelves

from .library import TODAY

RENDERER = Renderer(MARKDOWN)
LISTS = ("index", "cases", "follow-ups", "due", "organisations", "channels", "countries", "tags", "authors")


def desk_of(content: Path, *, today: date = TODAY, **settings: Any) -> Desk:
    """Return the desk of what stands in a folder."""
    library = read_library(Ground(content, "content", "en"), RENDERER)
    shown = {str(entry.source.path): f"{entry.lang}/{entry.kind}/{entry.slug}/" for entry in library.entries}
    paths = {str(e.source.path): shown[str(e.source.path)] for e in library.entries if e.published}
    return Desk(
        library=library,
        paths=paths,
        settings=Settings(**{"lists": LISTS, **settings}),
        today=today,
        render=RENDERER.html,
        unlisted={file: f"drafts/{path}" for file, path in shown.items() if file not in paths},
    )


def shelved(desk: Desk, content: Path) -> tuple[WitnessedDesk, Shelves]:
    """Return the same desk with its library on the shelves."""
    shelves = Shelves(desk.library, content)
    return witnessed(replace(desk, library=shelves.library, _dossiers={})), shelves


def written(content: Path, files: Mapping[str, str]) -> Path:
    """Write files into a folder that is to hold these and no others."""
    for path in content.rglob("*.*"):
        path.unlink()
    for name, text in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return content


def view_of(desk: Desk, entry: Entry) -> Any:
    """Return the view of an entry's page."""
    if isinstance(entry.document, Case):
        return case_view(desk, entry)
    return follow_up_view(desk, entry) if isinstance(entry.document, FollowUp) else post_view(desk, entry)


def all_of(desk: Desk, entry: Entry) -> dict[str, Any]:
    """Return all that is made of an entry: its page, its entry in lists, and what is due of it."""
    made = {"page": view_of(desk, entry)}
    if desk.has_page(entry) and not entry.page:
        made["listed"] = listed_view(desk, desk.listed(entry))
    if entry.kind == "case" and desk.library.cases.get(entry.slug) is entry and desk.has_page(entry):
        made |= {f"due {lang}": due_of(desk, entry, lang) for lang in desk.languages}
    return made
