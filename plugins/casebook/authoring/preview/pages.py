"""The preview's own pages, and what it puts into those of the site; their HTML stands in templates."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader

from ...building.reports.held import Held
from ...errors import Problem, Severity
from ...model import PartialDate
from ...words import date as written
from ...words import own_name
from ...words.explain import reported
from ...words.language import Words
from ...words.visible import parted
from .moves import published_as, stood
from .stage import Scene
from .versions import versioned

RESERVED = "-casebook-"
"""The folder of the address that is the preview's own; a site's texts make no such name."""

OVERVIEW = f"{RESERVED}/index.html"
"""The place of the preview's own page."""

PACKAGE = __package__.rpartition(".authoring")[0]
STATIC = Path(__file__).parents[2] / "static" / "preview"

LINE_LIMIT = 200
"""Characters that are shown of a line."""

_END = re.compile(rb"</body\s*>", re.IGNORECASE)
_LINK = r"""(?i)(\s(?:href|src|action)\s*=\s*["']?){address}(?=["'\s>/?#])(/?)"""


@dataclass(frozen=True)
class Note:
    """A problem as it is shown: the place, what is wrong, the line's parts, what to write instead.

    `marked` is the part of the line that is meant, between `before` and `after`.
    """

    place: str
    wrong: str
    line: int
    before: str
    marked: str
    after: str
    remedy: str
    is_error: bool

    @classmethod
    def of(cls, problem: Problem, words: Words) -> Note:
        """Return the note of a problem, in words alone: that it is a warning, the page says."""
        said = reported(problem, words)
        place, remedy = said.place.removesuffix(": "), said.remedy.strip()
        parts = parted(problem.source.rstrip("\r\n"), problem.column, problem.length, LINE_LIMIT)
        is_error = problem.severity is Severity.ERROR
        return cls(place, said.wrong, problem.line, *parts, remedy, is_error)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(PACKAGE, "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


def _render(name: str, scene: Scene, **values: Any) -> str:
    template = _environment().get_template(f"casebook/preview/{name}.html")
    return template.render(scene=scene, words=scene.words, reserved=f"/{RESERVED}", **values)


def notes(scene: Scene, place: str) -> str:
    """Return what is to be said on a page: that it is held back, and all that is wrong; mostly nothing."""
    said = _said(scene, place)
    return _render("notes", scene, place=place, **said) if any(said.values()) else ""


def _said(scene: Scene, place: str) -> Mapping[str, Any]:
    """Return what is to be said beside a page; the page that lists it all needs nothing beside it."""
    if place == OVERVIEW:
        return {"notes": [], "crash": None, "held": None, "gone": None, "out": ()}
    return {
        "notes": _notes(scene),
        "crash": scene.last.crash if scene.last else None,
        "held": next((_dated(text, scene.words) for text in _held(scene) if text.place == place), None),
        "gone": next((_dated(text, scene.words) for text in _held(scene) if stood(text, place, scene)), None),
        "out": published_as(place, scene),
    }


def digest(text: str) -> str:
    """Return a short name for a text."""
    return blake2b(text.encode(), digest_size=9).hexdigest()


def news(scene: Scene, place: str) -> str:
    """Return what a page is told: its id, and which notes belong to it."""
    return json.dumps({"page": scene.id_of(place), "notes": digest(notes(scene, place))})


def with_notes(page: bytes, scene: Scene, place: str) -> bytes:
    """Return a page of the site as the preview shows it."""
    names = {"id": scene.id_of(place), "place": place, "said": digest(notes(scene, place))}
    own = _render("own", scene, **names, **_said(scene, place)).encode()
    page = _at_home(page, scene.layout.address if scene.layout else "")
    ends = list(_END.finditer(page))
    at = ends[-1].start() if ends else len(page)
    return versioned(page[:at] + own + page[at:], place, partial(_file_of, scene.root))


def _file_of(root: Path, place: str) -> Path:
    folder, _, name = place.partition("/")
    return STATIC / name if folder == RESERVED else root / place


def alone(scene: Scene, place: str) -> bytes:
    """Return a page where the site has none: it is being built, or cannot be, or has no such page."""
    return with_notes(_render("alone", scene).encode(), scene, place)


def overview(scene: Scene) -> bytes:
    """Return the preview's own page: what is held back, what is wrong, what is due."""
    held = [_dated(text, scene.words) for text in _held(scene)]
    due = scene.built.due if scene.built else ()
    drafts, scheduled = [each for each in held if not each["day"]], [each for each in held if each["day"]]
    page = _render("overview", scene, drafts=drafts, scheduled=scheduled, notes=_notes(scene), due=due)
    return with_notes(page.encode(), scene, OVERVIEW)


def _notes(scene: Scene) -> list[Note]:
    problems = scene.last.problems if scene.last else ()
    return [Note.of(problem, scene.words) for problem in problems]


def _held(scene: Scene) -> tuple[Held, ...]:
    return scene.built.held if scene.built else ()


def _dated(text: Held, words: Words) -> Mapping[str, Any]:
    day = written(PartialDate.of(date.fromisoformat(text.day)), words) if text.day else ""
    return {**vars(text), "day": day, "language": own_name(text.lang)}


def _at_home(page: bytes, address: str) -> bytes:
    """Have links that name the site's own address lead into the preview, at whatever port that is."""
    if not address.startswith(("http://", "https://")):
        return page
    link = re.compile(_LINK.format(address=re.escape(address.rstrip("/"))).encode())
    return link.sub(rb"\1/", page)


def assets() -> Iterator[str]:
    """Yield the names of the preview's own files."""
    return (file.name for file in sorted(STATIC.iterdir()))
