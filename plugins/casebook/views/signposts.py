"""What the header `Link` of a page says: the links of its head, but those to the same in other forms."""

from __future__ import annotations

from collections.abc import Iterator

from ..citing.signposts import Signpost, fitting
from ..citing.work import uri
from .desk import Desk
from .pages import PostView


def header_of(desk: Desk, view: PostView) -> tuple[str, ...]:
    """Return each link of the header of a page that can be cited; none of any other."""
    return tuple(fitting(_signposts(desk, view))) if view.cite else ()


def _signposts(desk: Desk, view: PostView) -> Iterator[Signpost]:
    assert view.head
    yield Signpost("canonical", uri(f"{desk.address}/{view.path}"))
    links = (link for link in view.head.links if link.rel != "alternate")
    yield from (Signpost(link.rel, link.href, link.type) for link in links)
    if view.translations:
        others = {each.lang: each.path for each in view.translations}
        paths = dict(sorted({view.lang: view.path, **others}.items()))
        # Else the first, as the head of the page and the sitemap have it.
        fallback = paths.get(desk.default_lang, next(iter(paths.values())))
        yield from (
            Signpost("alternate", uri(f"{desk.address}/{path}"), "", lang)
            for lang, path in (*paths.items(), ("x-default", fallback))
        )
