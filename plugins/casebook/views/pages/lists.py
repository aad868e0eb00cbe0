"""A list, and what it says of each entry."""

from __future__ import annotations

from typing import Literal

from ...model.light import light
from ...words import Words
from ..parts import DateView, LinkView, TranslationView
from .page import PagedView


@light(kw_only=True)
class EntryView:
    """One entry of a list: a case, a follow-up or a post, in its own language.

    `figure` is the leading metric in words ("Facebook fans 122 → 158, +36 (+29.5%), better"); `verdict` the
    outcome in a few words; `follows` the case a follow-up answers.
    """

    kind: Literal["post", "case", "follow-up"]
    label: str
    title: str
    path: str
    lang: str
    date: DateView
    summary: str | None = None
    organisations: tuple[LinkView, ...] = ()
    figure: str | None = None
    figure_label: str | None = None
    figure_before: str | None = None
    figure_after: str | None = None
    figure_change: str | None = None
    verdict: str | None = None
    verdict_key: str | None = None
    attribution: str | None = None
    follow_ups_text: str | None = None
    late: str | None = None
    due_iso: str | None = None
    """The last day of a missed check: the browser sets `late` by it."""
    follows: tuple[LinkView, ...] = ()
    translations: tuple[TranslationView, ...] = ()
    year: int = 0
    words: Words | None = None
    """The words of the entry's own language, which need not be the list's."""


@light(kw_only=True)
class ListView(PagedView):
    """A list of entries, newest first. `intro` says of what, `empty` what to say where there is none.

    `overview` holds links with a number each, for an overview of all organisations, channels and so on.
    """

    kind: str
    heading: str
    intro: str | None = None
    empty: str = ""
    entries: tuple[EntryView, ...] = ()
    overview: tuple[tuple[LinkView, int], ...] = ()
    count_text: str = ""
