"""What a page says of itself to whoever shows a link to it: Open Graph, and what X has beside that.

Zotero reads these names, too. There is no `article:published_time`, which it would take for the date of this
state of a text (see `citing.head`), and nothing that `citing` has said already.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from ..citing.work import uri
from ..views.pages import ListView, PageView, PostView
from ..views.parts import HeadView, MetaView
from .host import Host
from .layout import HEIGHT, WIDTH

View = TypeVar("View", bound=PageView)


class Picture(NamedTuple):
    """A picture that stands beside a link: its path, with its mark, and what it says."""

    path: str
    alt: str


def carded(host: Host, view: View, picture: Picture | None) -> View:
    """Return a view whose head says, beside what it says already, how a link to it is shown."""
    head = view.head or HeadView()
    said = {meta.name for meta in head.metas}
    more = (MetaView(*meta) for meta in _metas(host, view, picture) if meta[0] not in said)
    return replace(view, head=replace(head, metas=(*head.metas, *more)))


def _metas(host: Host, view: PageView, picture: Picture | None) -> Iterator[tuple[str, str, bool]]:
    """Yield each name with what it is; `property` is the attribute of all of Open Graph."""
    yield from ((name, content, True) for name, content in _open_graph(host, view, picture) if content)
    yield "twitter:card", "summary_large_image" if picture else "summary", False
    if picture:
        yield "twitter:image:alt", picture.alt, False


def _open_graph(host: Host, view: PageView, picture: Picture | None) -> Iterator[tuple[str, str]]:
    is_home = view.path == view.home_path
    yield "og:title", host.name if is_home else view.title
    yield "og:type", "article" if isinstance(view, PostView) and view.published else "website"
    yield "og:url", uri(host.whole(view.path))
    yield "og:site_name", host.name
    yield "og:description", _description(view, is_home=is_home)
    yield "og:locale", locale_of(view.lang)
    yield from (("og:locale:alternate", locale_of(other.lang)) for other in view.translations)
    yield "article:modified_time", _changed(view)
    if picture:
        yield "og:image", uri(host.whole(picture.path))
        yield "og:image:width", str(WIDTH)
        yield "og:image:height", str(HEIGHT)
        yield "og:image:alt", picture.alt


def _description(view: PageView, *, is_home: bool) -> str:
    said = view.description or (view.intro if isinstance(view, ListView) else None)
    return said or (view.words.gettext("What was said, and what was found") if is_home else "")


def _changed(view: PageView) -> str:
    """Return the day on which a text last changed; a date without one is none to programs."""
    date = view.changed if isinstance(view, PostView) else None
    return date.iso if date and len(date.iso) >= len("2010-02-01") else ""


def locale_of(lang: str) -> str:
    """Return a language as Open Graph has it: with the country where most of those live who speak it."""
    try:
        locale = Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return ""
    likely = get_global("likely_subtags").get(locale.language, "").rpartition("_")[2]
    territory = locale.territory or likely
    return f"{locale.language}_{territory}" if territory else ""
