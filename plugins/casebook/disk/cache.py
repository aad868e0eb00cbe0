"""The folder for what builds keep: whatever stands in the way of ours there goes, as it is only a cache."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

from ..errors import Problem, ProblemsFound, shown
from .files import is_file
from .paths import own_folder, paths_of_output, standing_folder


def clear_way(cache: Path, output: Path) -> None:
    """Have nothing in the way of what is kept for an output; raise ProblemsFound where there is no cache.

    A link to another place may stand for a folder, not for a file: nobody knows what would be written there.
    """
    if os.path.lexists(cache) and not cache.is_dir():
        raise ProblemsFound([Problem(shown(cache), 1, 1, "CACHE_PATH", "cache-not-a-folder")])
    standing = standing_folder(cache)
    for folder in (own_folder(cache), standing):
        _clear_for_folder(folder)
    for file in paths_of_output(cache, output):
        _clear_for_file(file)
    for folder in _in(standing):
        _clear_for_folder(folder)
        for file in _in(folder):
            _clear_for_file(file)


def _in(folder: Path) -> list[Path]:
    """Return what there is in a folder, which another build may just have removed."""
    with suppress(OSError):
        return sorted(folder.iterdir())
    return []


def _clear_for_folder(path: Path) -> None:
    if os.path.lexists(path) and not path.is_dir():
        _remove(path)


def _clear_for_file(path: Path) -> None:
    if os.path.lexists(path) and not is_file(path):
        _remove(path)


def _remove(path: Path) -> None:
    """Remove a file, a link or a folder; of what cannot be removed whoever needs the place will tell."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            rmtree(path)
        else:
            path.unlink()
