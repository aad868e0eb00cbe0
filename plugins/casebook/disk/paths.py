"""Where everything lies that is kept from build to build: all folders and files below `CACHE_PATH`."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path


def own_folder(cache: Path) -> Path:
    """Return the folder of all that is ours but templates, which have lain beside it from the first."""
    return cache / "casebook"


def templates_folder(cache: Path) -> Path:
    """Return the folder of compiled templates."""
    return cache / "templates"


def standing_folder(cache: Path) -> Path:
    """Return the folder of what incremental builds keep, with a folder in it for each output."""
    return own_folder(cache) / "standing"


def pictures_folder(cache: Path) -> Path:
    """Return the folder of what was made of pictures."""
    return own_folder(cache) / "pictures"


def search_folder(cache: Path) -> Path:
    """Return the folder of indexes that are searched."""
    return own_folder(cache) / "search"


def checked_path(cache: Path) -> Path:
    """Return where it stands what checks have found."""
    return own_folder(cache) / "checked.json"


def manifest_path(cache: Path, output: Path) -> Path:
    """Return where the manifest of an output stands: by the way from the cache, so that both can move."""
    try:
        way = os.path.relpath(output, cache)
    except ValueError:  # from one drive of Windows to another there is none
        way = str(output)
    name = sha256(way.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return own_folder(cache) / f"{name}.json"


def lock_path(cache: Path, output: Path) -> Path:
    """Return where the lock of an output stands: whoever builds holds it."""
    return manifest_path(cache, output).with_suffix(".lock")


def before_path(cache: Path, output: Path) -> Path:
    """Return where it is written down what an output was made from."""
    return manifest_path(cache, output).with_suffix(".before")


def stamps_path(cache: Path, output: Path) -> Path:
    """Return where the stamps of the files of an output stand."""
    return manifest_path(cache, output).with_suffix(".stamps")


def paths_of_output(cache: Path, output: Path) -> tuple[Path, ...]:
    """Return the files that are kept for an output, beside each other."""
    return tuple(path(cache, output) for path in (manifest_path, lock_path, before_path, stamps_path))
