"""What the site says in its own name: that something is not there, and to telephones what it is."""

from __future__ import annotations

from collections.abc import Iterator

from .common import frame_fields
from .desk import Desk
from .pages import NotFoundView, PageView

MANIFEST = "manifest.webmanifest"


def not_found_view(desk: Desk) -> NotFoundView:
    """Return the page a host shows for an address that nothing has.

    A host has one for all addresses, whoever asks: it speaks the site's own language first, then the others.
    """
    own, *others = _in_every_language(desk)
    return NotFoundView(**vars(own), others=tuple(others))


def _in_every_language(desk: Desk) -> Iterator[PageView]:
    """Yield the page in each language that has words of its own for it, the site's own first."""
    told: set[str] = set()
    for lang in desk.languages:
        frame = frame_fields(desk, lang)
        title = frame["words"].gettext("Page not found")
        if title not in told:
            yield PageView(**frame, path="404.html", title=title)
        told.add(title)


def manifest_view(desk: Desk, lang: str) -> PageView:
    """Return what a telephone is told of the site, that keeps it among its programs (Web App Manifest)."""
    return PageView(**frame_fields(desk, lang), path=f"{desk.shelves.root(lang)}{MANIFEST}", title=desk.name)
