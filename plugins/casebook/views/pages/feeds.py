"""The page of all feeds."""

from __future__ import annotations

from typing import Literal

from ...model.light import light
from ..parts import DateView, FeedLink, LinkView
from .page import PageView


@light(kw_only=True)
class FeedRow:
    """A feed on the page of all feeds: what it is about, in every format, how long and how new it is."""

    link: LinkView
    feeds: tuple[FeedLink, ...]
    count_text: str
    updated: DateView | None
    """The date of its newest entry; None without one."""


@light(kw_only=True)
class FeedGroup:
    """Feeds of a kind under their heading; `more` says how many others there are, and where."""

    heading: str
    rows: tuple[FeedRow, ...]
    more: LinkView | None = None


@light(kw_only=True)
class FeedsView(PageView):
    """Every feed of the site in groups; `intro` says what a feed is, `how` what to do with one.

    `opml_path` leads to all of them in one file for feed readers.
    """

    kind: Literal["feeds"] = "feeds"
    heading: str
    intro: str
    how: str
    opml_path: str
    groups: tuple[FeedGroup, ...] = ()
    empty: str = ""
