"""The settings of a site, read as Pelican reads them, with an author's mistakes as problems."""

from __future__ import annotations

import inspect
import locale
import logging
import os
import re
import sys
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import get_config, get_instance, parse_arguments
from pelican.settings import (
    DEFAULT_CONFIG,
    get_settings_from_file,
    handle_deprecated_settings,
    read_settings,
)

from ..errors import Problem, ProblemsFound, shown
from ..settings import SETUP, Setup, misset
from .settings_checks import settings_problems

_THEMES = Path(DEFAULT_CONFIG["THEME"]).parent
"""The themes that come with Pelican, which are known by their names."""
# What `surrogateescape` makes of a byte that is no text.
_ODD = re.compile("[\udc80-\udcff]")


def read_configuration(file: Path, changed: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return Pelican's settings as a file has them, some of them changed; raise ProblemsFound."""
    if not file.is_file():
        raise ProblemsFound([_problem(file, "configuration-missing", folder=Path.cwd().as_posix())])
    with _quiet(), _blaming(file), _beside(file):
        named = get_settings_from_file(str(file))
    setup = Setup(file, frozenset(named), frozenset(changed or ()))
    known = {**DEFAULT_CONFIG, **named, **(changed or {}), SETUP: setup}
    if lost := [*_lost(known, file.parent)]:
        raise ProblemsFound([*lost, *settings_problems(known)])
    with _quiet(), _locale_kept(), _blaming(file):
        settings: dict[str, Any] = read_settings(None, _with_whole_paths({**named, **(changed or {})}, file))
    return {**settings, SETUP: setup}


def _with_whole_paths(given: dict[str, Any], file: Path) -> dict[str, Any]:
    """Return settings with their paths from the root on, as Pelican makes them of what stands in a file.

    It would run the file once more for that, which may do anything.
    """
    settings: dict[str, Any] = handle_deprecated_settings(given)
    for name in ("PATH", "OUTPUT_PATH", "THEME", "CACHE_PATH"):
        path = settings.get(name)
        # A theme may be a name.
        if path is not None and (name != "THEME" or Path(_whole(path, file)).exists()):
            settings[name] = _whole(path, file)
    if settings.get("PLUGIN_PATHS") is not None:
        settings["PLUGIN_PATHS"] = [_whole(path, file) for path in settings["PLUGIN_PATHS"]]
    return settings


def _whole(path: Any, file: Path) -> Any:
    # A link stays a link.
    return path if os.path.isabs(path) else os.path.abspath(file.parent / path)  # noqa: PTH100, PTH117


def _lost(known: Mapping[str, Any], folder: Path) -> Iterator[Problem]:
    """Yield what has to be there for Pelican to take the settings at all: the content, and the theme."""
    content, theme = str(known["PATH"] or ""), str(known["THEME"])
    if not content or not (folder / content).is_dir():
        yield misset(known, "PATH", "configuration-content", value=content)
    if not (folder / theme).is_dir() and not (_THEMES / theme).exists():
        yield misset(known, "THEME", "configuration-theme", value=theme)


def remember_setup(settings: dict[str, Any]) -> None:
    """Write down from which file Pelican's command has taken the settings: it tells no plugin.

    But it stands above us and waits for the object that is being made.
    """
    frame = inspect.currentframe()
    while frame and frame.f_code is not get_instance.__code__:
        frame = frame.f_back
    given = frame.f_locals["args"] if frame else None
    if given and given.settings and SETUP not in settings:
        file = Path(given.settings)
        named = (name for name in vars(sys.modules[file.stem]) if name.isupper())
        settings[SETUP] = Setup(file, frozenset(named), frozenset(get_config(given)))


def options(arguments: Sequence[str]) -> tuple[dict[str, Any], int]:
    """Return what options of Pelican's own change in the settings, and how much its log is to say.

    What it does not understand ends the program, as it ends Pelican.
    """
    given = parse_arguments(["--listen", *arguments])  # without which it complains of a port
    return get_config(given), given.verbosity or logging.WARNING


@contextmanager
def _beside(file: Path) -> Iterator[None]:
    """Have a file of settings find those beside it, as `from pelicanconf import *` does, and no others."""
    path, loaded = list(sys.path), set(sys.modules)
    kept = sys.modules.pop("pelicanconf", None)
    sys.path.insert(0, str(file.parent.absolute()))
    try:
        yield
    finally:
        sys.path[:] = path
        for name in [name for name in sys.modules.keys() - loaded if _lies_in(name, file.parent)]:
            del sys.modules[name]
        sys.modules.pop("pelicanconf", None)
        sys.modules.update({"pelicanconf": kept} if kept else {})


def _lies_in(module: str, folder: Path) -> bool:
    origin = getattr(sys.modules[module], "__file__", None)
    return bool(origin) and Path(str(origin)).resolve().parent == folder.resolve()


@contextmanager
def _locale_kept() -> Iterator[None]:
    """Keep the machine's locale: Pelican sets the site's, in which Python may read the next file as ASCII."""
    before = locale.setlocale(locale.LC_ALL)
    try:
        yield
    finally:
        locale.setlocale(locale.LC_ALL, before)


@contextmanager
def _blaming(file: Path) -> Iterator[None]:
    """Turn whatever goes wrong in a file of settings into a problem at its line."""
    try:
        yield
    except SyntaxError as error:
        raise ProblemsFound([_misspelt(_known(error.filename or "", file) or file, error)]) from None
    except Exception as error:  # noqa: BLE001  (the file is the author's own code: it may raise anything)
        text = f"{type(error).__name__}: {error}"
        place, line = _began(file, error)
        raise ProblemsFound([_problem(place, "configuration-raises", line, error=text)]) from None


def _misspelt(file: Path, error: SyntaxError) -> Problem:
    """Return the problem of a file that is no Python, or not even text."""
    at = (error.lineno or 1, max(error.offset or 1, 1))
    if error.msg.startswith("(unicode error) 'utf-8'"):
        return _first_odd_byte(file)
    return _problem(file, "configuration-syntax", *at, error.text or "", error=error.msg)


def _first_odd_byte(file: Path) -> Problem:
    """Return the problem at the first byte that is no UTF-8: of its place each Python says something else."""
    text = file.read_text("utf-8", "surrogateescape")
    odd = _ODD.search(text)
    before, byte = (text[: odd.start()].split("\n"), ord(odd[0]) - 0xDC00) if odd else ([""], 0)
    return _problem(file, "file-not-utf8", len(before), len(before[-1]) + 1, byte=f"0x{byte:02x}")


def _began(file: Path, error: Exception) -> tuple[Path, int]:
    """Return the file of settings and the line where an error began, the first where it began elsewhere."""
    frames = traceback.extract_tb(error.__traceback__)
    found = [(known, frame.lineno or 1) for frame in frames if (known := _known(frame.filename, file))]
    return found[-1] if found else (file, 1)


def _known(name: str, file: Path) -> Path | None:
    """Return a file as the author knows it if it lies beside the file of settings, which may import it."""
    path = Path(name)
    return file.parent / path.name if path.resolve().parent == file.resolve().parent else None


def _problem(
    file: Path, key: str, line: int = 1, column: int = 1, source: str = "", **params: object
) -> Problem:
    return Problem(shown(file), line, column, "", key, params, source=source)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Pelican's warnings of settings for the build, which says them too."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(before)
