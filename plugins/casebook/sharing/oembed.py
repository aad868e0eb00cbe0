"""What a case says to programs that turn its address into its table (oEmbed 1.0, section 2.3.4)."""

from __future__ import annotations

import json
from typing import Any

from ..views.pages import CaseView
from ..views.parts import FrameView, HeadLinkView
from .cards import Picture
from .embedding import OEMBED
from .host import Host
from .layout import HEIGHT, WIDTH

TYPE = "application/json+oembed"
_DAY = 86_400


def discovery(host: Host, frame: FrameView) -> HeadLinkView:
    """Return the link by which programs find it."""
    return HeadLinkView("alternate", host.whole(place_of(frame)), TYPE, frame.title)


def place_of(frame: FrameView) -> str:
    """Return where it stands: beside the page in the frame."""
    return frame.path + OEMBED


def oembed(host: Host, view: CaseView, frame: FrameView, html: str, picture: Picture | None) -> bytes:
    """Return what it says; `html` is the frame, `picture` stands for the table where that cannot."""
    said: dict[str, Any] = {
        "version": "1.0",
        "type": "rich",
        "title": view.title,
        **_author(host, view),
        "provider_name": host.name,
        "provider_url": f"{host.address}/",
        "cache_age": _DAY,
        "html": html,
        "width": frame.width,
        "height": frame.height,
    }
    if picture:
        said |= {
            "thumbnail_url": host.whole(picture.path),
            "thumbnail_width": WIDTH,
            "thumbnail_height": HEIGHT,
        }
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()


def _author(host: Host, view: CaseView) -> dict[str, str]:
    """Return who wrote it; of several there is no one page."""
    if not view.authors:
        return {}
    named = {"author_name": ", ".join(author.text for author in view.authors)}
    path = view.authors[0].path if len(view.authors) == 1 else None
    return named | ({"author_url": host.whole(path)} if path else {})
