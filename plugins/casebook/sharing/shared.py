"""A view with all by which its page is shared, and what has to be made for that beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from ..views.desk import Desk
from ..views.pages import CaseView, NotFoundView, PageView, PostView
from ..views.parts import HeadView
from .cards import Picture, carded
from .embedding import frame_of
from .host import Host
from .networks import share_view
from .oembed import discovery
from .poster import Poster, place_of, poster_of, poster_of_site

Text = TypeVar("Text", bound=PostView)
View = TypeVar("View", bound=PageView)


def shared_text(host: Host, view: Text, *, is_page: bool = False) -> Text:
    """Return the view of a text as it is shared; one that nothing leads to stays as it is.

    A page (`is_page`) has the picture of the site, and no links of its own.
    """
    if view.draft:
        return view
    view = _embedded(host, view)
    if not host.shares:
        return view
    if not (is_page or view.withdrawn):
        view = replace(view, share=share_view(host, view))
    return carded(host, view, _picture_of_page(host, view) if is_page else picture_of(host, view))


def _embedded(host: Host, view: Text) -> Text:
    """Return the view of a case with its table for other sites, which its head tells programs of."""
    frame = frame_of(host, view) if isinstance(view, CaseView) else None
    if frame is None:
        return view
    head = view.head or HeadView()
    more: Any = {"embed": frame, "head": replace(head, links=(*head.links, discovery(host, frame)))}
    return replace(view, **more)


def shared_page(host: Host, view: View) -> View:
    """Return the view of a list or another page of no single text as it is shared."""
    if not host.shares or isinstance(view, NotFoundView):
        return view
    return carded(host, view, _picture_of_page(host, view))


def poster_beside(host: Host, view: PostView) -> Poster | None:
    """Return what the picture of a text says, where one is drawn."""
    return poster_of(host, view) if host.draws and not view.draft else None


def picture_of(host: Host, view: PostView) -> Picture | None:
    """Return the picture of a text; of one whose letters cannot be drawn that of the site."""
    poster = poster_beside(host, view)
    return _picture(view.path, poster) if poster else _picture_of_page(host, view)


def posters_of_site(host: Host, desk: Desk) -> dict[str, Poster]:
    """Return what the pictures of the site itself say, one a language, by their places."""
    posters: dict[str, Poster] = {}
    for lang in desk.languages if host.draws else ():
        poster = poster_of_site(host, desk.words(lang))
        if poster:
            posters.setdefault(place_of(desk.home(lang)), poster)
    return posters


def _picture_of_page(host: Host, view: PageView) -> Picture | None:
    poster = poster_of_site(host, view.words) if host.draws else None
    return _picture(view.home_path, poster) if poster else None


def _picture(path: str, poster: Poster) -> Picture:
    """Return a picture at its address.

    It stands in the same place for good, so that what was shared keeps its picture; those who keep copies
    go by the whole address, in which the mark is another as soon as the picture is.
    """
    return Picture(f"{place_of(path)}?{poster.mark}", poster.alt)
