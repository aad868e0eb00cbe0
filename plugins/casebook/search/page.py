"""The page that is searched on, in each language of the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.vocabulary import KINDS
from ..views.common import frame_fields, in_other_languages
from ..views.desk import Desk
from ..views.lists.pages import group_headings, overview_headings
from ..views.pages import SearchView
from ..views.parts import FilterView, LinkView, OptionView
from ..words import Words, label, own_name
from ..words.marks import N_


class Told(NamedTuple):
    """What the page is told of the index: its folder in the site, and what its texts are filtered by.

    Without a folder there is no index.
    """

    folder: str = ""
    languages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()


def search_view(desk: Desk, lang: str, told: Told) -> SearchView:
    """Return the page of a language."""
    words = desk.words(lang)
    heading = words.gettext("Search")
    return SearchView(
        **frame_fields(desk, lang),
        path=desk.search_path(lang) or "",
        title=heading,
        description=words.gettext("Search everything on this site, in all its languages."),
        translations=in_other_languages(desk, lang, N_("Search"), desk.search_path),
        heading=heading,
        intro=words.gettext("Cases, follow-ups and posts in every language of this site."),
        index_path=told.folder or None,
        filters=tuple(filters(desk, lang, told)) if told.folder else (),
        browse=tuple(_browse(desk, lang)),
    )


def filters(desk: Desk, lang: str, told: Told) -> Iterator[FilterView]:
    """Yield what can be filtered by, where there is more than one thing to choose."""
    words = desk.words(lang)
    _ = words.gettext
    found = (
        FilterView("kind", _("Kind"), _("All kinds"), tuple(_kinds(told, words))),
        FilterView("channel", _("Channel"), _("All channels"), _groups(desk, lang, "channels")),
        FilterView(
            "organisation", _("Organisation"), _("All organisations"), _groups(desk, lang, "organisations")
        ),
        FilterView(
            "verdict",
            _("Was the goal met?"),
            _("All verdicts"),
            tuple(OptionView(key, label("goal", key, words)) for key in told.verdicts),
        ),
        FilterView(
            "year", _("Year"), _("All years"), tuple(OptionView(year, year) for year in reversed(told.years))
        ),
        FilterView(
            "language",
            _("Language"),
            _("All languages"),
            tuple(OptionView(tongue, own_name(tongue), tongue) for tongue in told.languages),
        ),
    )
    yield from (each for each in found if len(each.options) > 1)


def _kinds(told: Told, words: Words) -> Iterator[OptionView]:
    for kind in (*KINDS, "post"):
        if kind in told.kinds:
            yield OptionView(kind, label("kind", kind, words))


def _groups(desk: Desk, lang: str, kind: str) -> tuple[OptionView, ...]:
    in_order = sorted(
        group_headings(desk, lang, kind).items(), key=lambda each: (each[1].casefold(), each[0])
    )
    return tuple(OptionView(slug, text) for slug, text in in_order)


def _browse(desk: Desk, lang: str) -> Iterator[LinkView]:
    """Yield the overviews that lead to every text without a search."""
    words = desk.words(lang)
    named = {"cases": words.gettext("Cases"), **overview_headings(words)}
    for kind, text in named.items():
        if desk.settings.makes(kind):
            yield LinkView(text, f"{desk.shelves.root(lang)}{kind}/")
