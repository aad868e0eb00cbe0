"""Where a text has gone that somebody was looking at: to its drafts, or out of them."""

from __future__ import annotations

from glob import escape

from ...building.reports.held import Held
from .stage import Scene


def stood(text: Held, place: str, scene: Scene) -> bool:
    """Tell whether a text that is held back is the one that somebody looks for at a place with no page."""
    names, own = place.split("/"), text.place.split("/")
    alike = len(names) > 2 and names[-2:] == own[-2:] and (names[0] == text.lang) == (own[0] == text.lang)
    return alike and scene.page(place) is None


def published_as(place: str, scene: Scene) -> tuple[str, ...]:
    """Return where a text may be by now that was looked at as a draft: its name stays what it was."""
    names = place.split("/")
    if names[-3:-2] != ["drafts"] or scene.page(place) is not None:
        return ()
    found = scene.root.joinpath(*names[:-3]).glob(f"*/{escape(names[-2])}/index.html")
    return tuple(sorted(f"{file.parent.relative_to(scene.root).as_posix()}/" for file in found))
