"""The table of a case for other sites: in a frame, without a script, with its honest sentences."""

from __future__ import annotations

from ..views.addresses import beside
from ..views.pages import CaseView, EmbedView
from ..views.parts import FrameView, LinkView
from .heights import WIDTH, height_of
from .host import Host

PLACE = "embed/"
OEMBED = "oembed.json"


def frame_of(host: Host, view: CaseView) -> FrameView | None:
    """Return the frame in which a case's table stands on other sites; None where there is no table."""
    if not host.embeds or view.draft or view.withdrawn or view.table is None:
        return None
    path = beside(view.path, PLACE)
    title = view.words.gettext("Before and after: {title}", title=view.title)
    return FrameView(host.whole(path), path, title, WIDTH, height_of(view.table, view.title))


def embed_view(host: Host, view: CaseView) -> EmbedView | None:
    """Return the page in the frame; of a case that was withdrawn the notice, wherever it may still stand."""
    if not host.embeds or view.draft or (view.table is None and not view.withdrawn):
        return None
    settings = host.settings
    return EmbedView(
        lang=view.lang,
        words=view.words,
        path=beside(view.path, PLACE),
        title=view.title,
        home_path=view.home_path,
        case=LinkView(view.title, view.path),
        site=host.name,
        canonical=host.whole(view.path),
        table=None if view.withdrawn else view.table,
        updated=view.updated,
        licence=LinkView(settings.licence, url=settings.licence_url) if settings.licence_url else None,
        withdrawn=view.withdrawn,
    )
