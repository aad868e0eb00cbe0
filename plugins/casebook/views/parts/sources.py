"""The list of sources."""

from __future__ import annotations

from ...model.light import light
from .citing import RunView
from .inline import DateView


@light()
class SourceView:
    """One entry of the list of sources. `gone`: the original is no longer there, and the copy comes first.

    `reference` is the source in the style of the site, one of its runs the link. What it is (`type`), of
    which `date` and when it was read (`accessed`) are told only where they do not stand in there.
    """

    number: int
    anchor: str
    title: str
    reference: tuple[RunView, ...] = ()
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    date: DateView | None = None
    accessed: DateView | None = None
    archived_url: str | None = None
    archived_date: DateView | None = None
    type: str | None = None
    at: str | None = None
    path: str | None = None
    alt: str | None = None
    note: str | None = None
    gone: bool = False
    last_seen: DateView | None = None
    first_gone: DateView | None = None
    state: str | None = None
    """What the newest check found, in words ("gone", "changed")."""
    cited_from: tuple[str, ...] = ()
    """Anchors of the places in the text that cite it."""
