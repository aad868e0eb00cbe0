"""A bug, told to whoever may have written it: the line of a template or of code, not only the whole trace."""

from __future__ import annotations

import linecache
import os
import sys
import sysconfig
import traceback
from pathlib import Path

from jinja2 import TemplateSyntaxError

from ...errors import shown
from .report import Crash

_PYTHONS_OWN = (sys.prefix, sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"))
_BELOW_THEM = tuple(folder.rstrip(os.sep) + os.sep for folder in _PYTHONS_OWN)


def crash_of(bug: BaseException) -> Crash:
    """Return what to tell of an exception."""
    error = f"{type(bug).__name__}: {bug.message if isinstance(bug, TemplateSyntaxError) else bug}"
    file, line = _place(bug)
    trace = "".join(traceback.format_exception(bug))
    return Crash(
        error, shown(Path(file)) if file else "", line, linecache.getline(file, line).rstrip(), trace
    )


def _place(bug: BaseException) -> tuple[str, int]:
    """Return the innermost place that somebody wrote for this site, a template before code."""
    if isinstance(bug, TemplateSyntaxError) and bug.filename:
        return bug.filename, bug.lineno
    frames = traceback.extract_tb(bug.__traceback__)
    places = [(frame.filename, frame.lineno or 1) for frame in frames if _is_written_here(frame.filename)]
    templates = [place for place in places if not place[0].endswith(".py")]
    return (templates or places or [("", 0)])[-1]


def _is_written_here(file: str) -> bool:
    path = Path(file)
    return path.is_file() and (path.suffix != ".py" or not is_pythons_own(file))


def is_pythons_own(file: str) -> bool:
    """Tell whether a file belongs to Python or to what has been installed for it."""
    return os.path.normpath(file).startswith(_BELOW_THEM)
