"""What the site says in its own name: what is not there, or elsewhere now; to telephones, what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from .common import frame_fields
from .desk import Desk
from .pages import MovedView, NotFoundView, PageView
from .parts import LinkView

Kind = Literal["case", "follow-up", "post", "list", "lists", "choice"]
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


def moved_view(desk: Desk, old: str, target: LinkView, moved: Kind) -> MovedView:
    """Return the page at a former address `old`, in the language of what `target` leads to."""
    lang = target.lang or desk.default_lang
    return MovedView(
        lang=lang,
        words=desk.words(lang),
        path=old,
        title=target.text,
        home_path=desk.home(lang),
        moved=moved,
        target=target,
        canonical=f"{desk.address}/{target.path}" if desk.address else None,
        site=desk.name,
    )
