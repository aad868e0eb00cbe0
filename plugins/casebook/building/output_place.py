"""Where a site is built: a folder of its own, apart from all that it is made from."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..errors import Problem, shown
from .content import Content


def led_to(path: str | Path) -> Path:
    """Return where links lead in the end; one that leads to itself is where they end."""
    return Path(os.path.realpath(path))


def misplaced_output(
    settings: Mapping[str, Any], content: Content, output: Path, *, strict: bool
) -> Iterator[Problem]:
    """Yield a problem where nothing can be built, or where building would do away with something else.

    A site that is not `strict` may be built into its own content, as Pelican has it.
    """
    whole = led_to(output)
    if whole == whole.parent or (os.path.lexists(whole) and not whole.is_dir()):
        yield Problem(shown(output), 1, 1, "OUTPUT_PATH", "output-no-folder")
    elif strict:
        yield from _overlaps(whole, content, str(output))
        yield from _swallowed(whole, settings, str(output))


def _overlaps(whole: Path, content: Content, called: str) -> Iterator[Problem]:
    """Yield a problem if the output holds the content, or stands in it."""
    if content.root.is_relative_to(whole) or whole.is_relative_to(content.root):
        yield Problem(content.shown, 1, 1, "", "output-holds-content", {"output": called})


def _swallowed(whole: Path, settings: Mapping[str, Any], called: str) -> Iterator[Problem]:
    """Yield a problem for the theme and for each folder of plugins that the output holds.

    Where nothing else may stay in the output, as when a site is published, they would be deleted.
    """
    for path in dict.fromkeys((settings["THEME"], *settings["PLUGIN_PATHS"])):
        if led_to(path).is_relative_to(whole):
            yield Problem(shown(Path(path)), 1, 1, "", "output-holds-sources", {"output": called})
