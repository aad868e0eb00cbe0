"""Extensions of Markdown and of Jinja, which settings only name: whose code they are."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ...reader.text.extensions import is_plain_markdown
from ...templating.bytecode import is_jinjas
from ..reports.crash import is_pythons_own

_GROUP = "markdown.extensions"
"""Where what is installed says which extensions it brings to Markdown."""
_OPENS = re.compile(rb"\b(?:open|read_bytes|read_text|urlopen|getenv|Popen)\(|\benviron\b")
"""What has an extension put more into a text than stands there, as `pymdownx.snippets` does."""


def installed_for(pelican: Mapping[str, Any]) -> list[str] | None:
    """Return all that is installed where an extension of somebody else's may use it, and nothing elsewhere.

    None where one lies among the site's own files, or opens some: nobody can tell what else that draws upon.
    """
    if not all(map(is_jinjas, pelican["JINJA_ENVIRONMENT"].get("extensions") or ())):
        return None
    foreign = [*_of_others(pelican["MARKDOWN"])]
    if not all(_is_installed(name) and not _opens_files(name) for name in foreign):
        return None
    return _installed() if foreign else []


def _of_others(markdown: Mapping[str, Any]) -> Iterator[str]:
    named = [*(markdown.get("extensions") or ()), *(markdown.get("extension_configs") or ())]
    yield from (str(each) for each in named if not is_plain_markdown({"extensions": [each]}))


def _is_installed(name: str) -> bool:
    places = _places_of(_module_of(name).partition(".")[0])
    return bool(places) and all(map(is_pythons_own, places))


def _opens_files(name: str) -> bool:
    """Tell whether the module of an extension opens files, or asks the environment."""
    places = [Path(place) for place in _places_of(_module_of(name))]
    code = {file for place in places for file in (place.rglob("*.py") if place.is_dir() else [place])}
    return any(_OPENS.search(file.read_bytes()) for file in code)


def _module_of(name: str) -> str:
    known = [each.value for each in entry_points(group=_GROUP, name=name)]
    return (known or [name])[0].partition(":")[0]


def _places_of(module: str) -> list[str]:
    """Return the file of a module, and the folder of a package; nothing of what is not there."""
    try:
        spec = find_spec(module)
    except (ImportError, ValueError):
        return []
    return [*filter(None, [*(spec.submodule_search_locations or ()), spec.origin])] if spec else []


def _installed() -> list[str]:
    """Return the names and versions of what is installed, as their folders are called."""
    folders = [Path(folder) for folder in sys.path if Path(folder).is_dir()]
    found = (path.name for folder in folders for path in folder.iterdir())
    return sorted(name for name in found if name.endswith((".dist-info", ".egg-info")))
