"""The view of a text that another reader read: an existing blog's posts and pages, in any format."""

from __future__ import annotations

from ..model import PartialDate
from ..words import label, own_name
from .common import author_links, frame_fields, list_links
from .dates import date_view
from .desk import Desk
from .lists.listed import Foreign
from .pages import EntryView, PostView
from .parts import DateView, TranslationView


def foreign_view(desk: Desk, post: Foreign) -> PostView:
    """Return the view of a post or page of which no more is known than Pelican knows."""
    return PostView(
        **frame_fields(desk, post.lang),
        path=post.path,
        title=post.title,
        description=post.summary,
        standfirst=post.summary,
        translations=_translations(post),
        published=_date(desk, post),
        authors=author_links(desk, post.authors, post.lang),
        tags=list_links(desk, "tags", post.tags, post.lang),
    )


def foreign_entry(desk: Desk, post: Foreign) -> EntryView:
    """Return the entry of a list for such a post, which has a date."""
    date = _date(desk, post)
    assert date is not None
    assert post.date is not None
    return EntryView(
        kind="post",
        label=label("kind", "post", desk.words(post.lang)),
        title=post.title,
        path=post.path,
        lang=post.lang,
        date=date,
        summary=post.summary,
        translations=_translations(post),
        year=post.date.year,
        words=desk.words(post.lang),
    )


def _date(desk: Desk, post: Foreign) -> DateView | None:
    return date_view(PartialDate.of(post.date.date()), desk.words(post.lang)) if post.date else None


def _translations(post: Foreign) -> tuple[TranslationView, ...]:
    return tuple(
        TranslationView(lang, own_name(lang), path, title) for lang, path, title in post.translations
    )
