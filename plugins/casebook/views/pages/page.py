"""What every page has, and the page for what is not there."""

from __future__ import annotations

from ...model.light import light
from ...words import Words
from ..parts import FeedLink, FollowView, HeadView, TranslationView


@light(kw_only=True)
class PageView:
    """What every page has.

    `feeds` are the page's own, then the site's, for `<link rel="alternate">`; `follow` are its own alone, for
    people. `feeds_path` leads to the page of all feeds, where there is one.
    """

    lang: str
    words: Words
    path: str
    title: str
    translations: tuple[TranslationView, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    follow: tuple[FollowView, ...] = ()
    feeds_path: str | None = None
    home_path: str = ""
    """The start page of this language: "" or `sv/`."""
    description: str | None = None
    """One plain sentence or two for `<meta name="description">`."""
    languages: tuple[TranslationView, ...] = ()
    """The start pages of all languages of the site, this page's own among them."""
    built: str | None = None
    """The day (ISO) by which a page says what is due or overdue; None where it says nothing of the kind."""
    head: HeadView | None = None
    """What its head says to programs: to those that cite it, and to those that show a link to it."""
    data_path: str | None = None
    """The page of the data set in this language: `data/` or `sv/data/`; None where there is none."""
    search_path: str | None = None
    """The page that is searched on in this language: `search/` or `sv/search/`; None where there is none."""


@light(kw_only=True)
class PagedView(PageView):
    """A page of a list that may go on: `number` of `pages`, with the paths of its neighbours."""

    number: int = 1
    pages: int = 1
    previous_path: str | None = None
    next_path: str | None = None


@light(kw_only=True)
class NotFoundView(PageView):
    """What stands at an address that nothing has; `others` say it in the other languages of the site."""

    others: tuple[PageView, ...] = ()
