"""What no site is made from: hidden files, and what editors and version control leave lying about."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, KeysView, Mapping
from fnmatch import translate
from functools import lru_cache, partial
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Any

from .strictness import is_strict

EDITORS_OWN = ("*~", "#*#", ".#*", "*.bak", "*.orig", "*.part", "*.swo", "*.swp", "*.tmp")
"""What editors leave lying about, for a moment or for good."""

LEFTOVERS = (
    ".*",
    *EDITORS_OWN,
    *("*.py", "*.pyc", "__pycache__"),
    *("CVS", "Thumbs.db", "desktop.ini"),
)
_LEFT = re.compile("|".join(translate(os.path.normcase(pattern)) for pattern in LEFTOVERS))


def named(settings: Mapping[str, Any]) -> frozenset[str]:
    """Return the files and folders that the settings name themselves, such as `extra/.nojekyll`.

    They are published whatever they are called: somebody meant them.
    """
    paths = (*settings.get("STATIC_PATHS", ()), *settings.get("EXTRA_PATH_METADATA", ()))
    return frozenset(PurePosixPath(path).as_posix() for path in paths)


def is_leftover(path: str, meant: Collection[str] = ()) -> bool:
    """Say whether a path below the content, with slashes, is no content; `meant` are paths named by hand."""
    names = path.split("/")
    # The longest folder that is meant, if any is: what stands above it in the path is no matter then.
    depths = range(len(names), 0, -1) if meant else ()
    first = next((depth for depth in depths if "/".join(names[:depth]) in meant), 0)
    return any(_is_left(name) for name in names[first:] if name not in ("", ".", ".."))


@lru_cache(65536)
def _is_left(name: str) -> bool:
    return bool(_LEFT.match(os.path.normcase(name)))


def leave_out_leftovers(generator: Any) -> None:
    """Have a generator of Pelican's find content only.

    Pelican's own `IGNORE_FILES` (`**/.*`) matches no name: it would publish `.git` and read `.draft.md`.
    """
    if is_strict(generator.settings):
        generator.get_files = partial(_content_only, generator.get_files, named(generator.settings))


def _content_only(
    get_files: Any, meant: Collection[str], paths: Iterable[str], *rest: Any, **more: Any
) -> KeysView[str]:
    extensions = more.get("extensions")
    if isinstance(extensions, Collection) and not extensions:
        return dict.fromkeys(()).keys()  # Pelican looks through all files for those of no kind at all
    # A set with an order: Pelican's has another one in every run, in which translations stand on the page.
    found = (path for path in get_files(paths, *rest, **more) if not is_leftover(tidy_path(path), meant))
    return dict.fromkeys(sorted(found)).keys()


def tidy_path(path: str) -> str:
    """Return a path of Pelican's with slashes, and without what leads nowhere."""
    if ".." not in path and "\\" not in path:
        return normpath(path)  # of thousands: a path object takes ten times as long
    return PurePosixPath(path.replace("\\", "/")).as_posix()
