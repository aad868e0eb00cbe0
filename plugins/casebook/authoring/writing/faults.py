"""What would be wrong with a text, before it is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from ...building.checking.inspection import Inspection
from ...errors import Problem
from ...reader import Ground, Renderer, read_library
from ...views.blanks import Sketch
from ...words.language import words_of
from .filing import file_for


def faults_of(sketch: Sketch, field: str, site: Inspection) -> Iterator[Problem]:
    """Yield what speaks against one field of a sketch, as the site stands."""
    yield from (problem for problem in _faults_in(sketch, site) if problem.field.split("[")[0] == field)
    if field == "slug" and (taken := _holder(sketch, site)):
        params = {"value": sketch.slug, "other": taken}
        yield Problem(taken, 1, 1, "slug", "address-taken", params)


def _faults_in(sketch: Sketch, site: Inspection) -> tuple[Problem, ...]:
    """Read the sketch by itself, as a file of a folder that nobody sees."""
    with TemporaryDirectory() as folder:
        Path(folder, "new.md").write_text(sketch.written(words_of("en")), encoding="utf-8", newline="\n")
        ground = Ground(Path(folder), shown="", default_lang=site.site.default_lang)
        return read_library(ground, Renderer({})).problems


def _holder(sketch: Sketch, site: Inspection) -> str:
    """Return the file that has the sketch's address already; an empty text where none has."""
    ground = site.site.ground
    file = file_for(sketch.kind, sketch.slug, sketch.lang, ground)
    if file.exists():
        return ground.called(file)
    kind = None if sketch.kind == "post" else sketch.kind
    alike = (e for e in site.library.entries if e.document.kind == kind and not e.page)
    return next((e.source.shown for e in alike if e.document.slug == sketch.slug), "")
