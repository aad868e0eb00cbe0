"""Whether a file of the content may be published as it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..disk.kinds import is_known
from ..errors import Problem, Severity
from ..pictures.drawings import is_active
from ..settings import read_settings
from .content import Content
from .leftovers import named

_UNKNOWN = "static-kind-unknown"


def objection(path: Path, content: Content, settings: Mapping[str, Any]) -> str | None:
    """Return why a file must not be published, None where it may."""
    place = Path(os.path.relpath(path, content.path)).as_posix()
    if not path.resolve().is_relative_to(content.root):
        return "static-outside"
    if not path.is_file():
        return "static-missing"
    if not os.access(path, os.R_OK):
        return "source-unreadable"
    if is_active(path):
        return "static-active"
    known = place in named(settings) or is_known(place, read_settings(settings).static_kinds)
    return None if known else _UNKNOWN


def problem_of(key: str, place: str, shown: str) -> Problem:
    """Return the problem of a file of the content that must not be published, a warning of an unknown kind.

    `key` is the objection, `place` where the file lies below the content, `shown` the file to tell it at.
    """
    severity = Severity.WARNING if key == _UNKNOWN else Severity.ERROR
    params = {"file": place, "kind": Path(place).suffix.lower() or Path(place).name}
    return Problem(shown, 1, 1, "", key, params, severity)
