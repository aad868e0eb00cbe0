"""The settings of a site, read as Pelican reads them, with an author's mistakes as problems."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG, get_settings_from_file, read_settings

from ..errors import Problem, ProblemsFound


def read_configuration(file: Path, changed: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return Pelican's settings as a file has them, some of them changed; raise ProblemsFound."""
    if not file.is_file():
        raise ProblemsFound([_problem(file, "configuration-missing", folder=str(Path.cwd()))])
    with _quiet(), _blaming(file):
        known = {**DEFAULT_CONFIG, **get_settings_from_file(str(file)), **(changed or {})}
    content = file.parent / (known["PATH"] or "")
    if not known["PATH"] or not content.is_dir():
        raise ProblemsFound(
            [_problem(file, "configuration-content", field="PATH", value=known["PATH"] or "")]
        )
    with _quiet(), _blaming(file):
        settings: dict[str, Any] = read_settings(str(file), dict(changed or {}))
    return settings


@contextmanager
def _blaming(file: Path) -> Iterator[None]:
    """Turn whatever goes wrong in a file of settings into a problem at its line."""
    try:
        yield
    except SyntaxError as error:
        at = (error.lineno or 1, error.offset or 1, error.text or "")
        raise ProblemsFound([_problem(file, "configuration-syntax", *at, error=error.msg)]) from None
    except Exception as error:  # noqa: BLE001  (the file is the author's own code: it may raise anything)
        text = f"{type(error).__name__}: {error}"
        line = _line_in(file, error)
        raise ProblemsFound([_problem(file, "configuration-raises", line, error=text)]) from None


def _line_in(file: Path, error: Exception) -> int:
    """Return the line of a file in which an error began, the first where it began elsewhere."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno or 1 for frame in frames if Path(frame.filename).resolve() == file.resolve()]
    return lines[-1] if lines else 1


def _problem(
    file: Path, key: str, line: int = 1, column: int = 1, source: str = "", field: str = "", **params: object
) -> Problem:
    return Problem(file.as_posix(), line, column, field, key, params, source=source)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Pelican's warnings of settings for the build, which says them too."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(before)
