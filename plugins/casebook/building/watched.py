"""How a site lies on the disk: what to watch, so that no change of it is missed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..reader import Ground
from .reports.crash import is_pythons_own
from .reports.messages import words_for
from .reports.report import Layout


def layout_of(settings: Mapping[str, Any], file: Path, ground: Ground | None = None) -> Layout:
    """Return how the site of Pelican's settings lies, which stand in a file."""
    folders = tuple(path.absolute() for path in watched_of(settings))
    return Layout(
        output=Path(settings["OUTPUT_PATH"]).absolute(),
        watched=tuple(_outermost(path.absolute() for path in (file, *folders, *_code(file, folders)))),
        ignored=tuple(Path(settings[name]).absolute() for name in ("OUTPUT_PATH", "CACHE_PATH")),
        lang=words_for(settings).lang,
        address=str(settings.get("SITEURL") or "").rstrip("/"),
        ground=ground,
        markdown=_plain(settings["MARKDOWN"]),
    )


def _plain(markdown: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the settings of Markdown, None where they hold more than another process can be told."""
    try:
        told: Mapping[str, Any] = json.loads(json.dumps(markdown))
    except TypeError:
        return None
    return told


def watched_of(settings: Mapping[str, Any]) -> Iterator[Path]:
    """Yield the folders and files that a site is made from, but for its settings and code."""
    content = Path(settings["PATH"])
    yield content
    yield Path(settings["THEME"])
    for name in ("THEME_TEMPLATES_OVERRIDES", "PLUGIN_PATHS"):
        yield from map(Path, settings.get(name) or ())
    for name in ("STATIC_PATHS", "ARTICLE_PATHS", "PAGE_PATHS"):
        yield from _outside(content, settings.get(name))
    yield from _outside(Path(settings["THEME"]), settings.get("THEME_STATIC_PATHS"))


def _outside(folder: Path, paths: Iterable[str] | None) -> Iterator[Path]:
    """Yield those of the paths in a folder that lead out of it."""
    yield from (folder / path for path in paths or () if ".." in Path(path).parts or os.path.isabs(path))  # noqa: PTH117


def _outermost(paths: Iterable[Path]) -> Iterator[Path]:
    """Leave out what lies in a folder that is there already."""
    known = set(paths)
    yield from sorted(path for path in known if known.isdisjoint(path.parents))


def _code(settings: Path, folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the files of all code that was written for this site, but for those in some folders."""
    yield from settings.absolute().parent.glob("*.py")
    known = tuple(f"{folder}{os.sep}" for folder in folders)
    files = (getattr(module, "__file__", None) for module in tuple(sys.modules.values()))
    rest = (file for file in files if file and not file.startswith(known))
    yield from (Path(file) for file in rest if not is_pythons_own(file))
