"""The pages of evidence in every language: that of all cases, and one for every filter that finds some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...words import dimension, own_name
from ..common import frame_fields
from ..desk import Desk
from ..filters import WHOLE, Filter, path_of
from ..lists.paging import cut, numbered
from ..pages import ChosenView, EvidenceRow, EvidenceView
from ..parts import TranslationView
from .known import changes, unknown
from .settled import claims, promises
from .stock import Stock
from .tables import choices, further, groups, leads, narrowed, outcome_headings
from .told import ToldCase, evidence_of


@dataclass(frozen=True)
class EvidencePage:
    """A page whose rows are still to be put in: `view` has none yet."""

    view: EvidenceView
    rows: tuple[EvidenceRow, ...]

    def filled(self) -> EvidenceView:
        """Return the view with its rows."""
        return replace(self.view, rows=self.rows)


def evidence_views(desk: Desk) -> Iterator[EvidenceView]:
    """Yield every page of evidence in every language."""
    told = {
        lang: [each for case in desk.case_entries for each in evidence_of(desk, case, lang)]
        for lang in desk.languages
    }
    yield from (page.filled() for page in evidence_pages(desk, told))


def evidence_pages(desk: Desk, told: Mapping[str, Iterable[ToldCase]]) -> Iterator[EvidencePage]:
    """Yield every page from what all cases have told each language."""
    stocks = {
        lang: Stock.of(cases, desk.words(lang), desk.shelves.root(lang)) for lang, cases in told.items()
    }
    for lang, stock in stocks.items():
        for filter_ in stock.pages:
            yield from _pages(desk, lang, filter_, stocks)


def _pages(desk: Desk, lang: str, filter_: Filter, stocks: Mapping[str, Stock]) -> Iterator[EvidencePage]:
    stock = stocks[lang]
    shown = cut(stock.chosen[filter_], desk.settings.per_page)
    whole = _whole(desk, lang, filter_, stocks, len(shown))
    for number, places in enumerate(shown, 1):
        view = numbered(whole, number)
        if number == 1:
            view = replace(view, **_first(stock, filter_))
        yield EvidencePage(view, tuple(stock.told[place].row for place in places))


def _whole(desk: Desk, lang: str, filter_: Filter, stocks: Mapping[str, Stock], pages: int) -> EvidenceView:
    """Return what all pages of a filter have in common."""
    stock = stocks[lang]
    words, _ = stock.words, stock.words.gettext
    count = words.ngettext("{num} case", "{num} cases", len(stock.chosen[filter_]))
    question = _("Which campaigns can show results?")
    title = stock.titled(filter_)
    return EvidenceView(
        **frame_fields(desk, lang),
        path=path_of(stock.root, filter_),
        title=_("Evidence: {title}", title=title) if filter_ else _("Evidence"),
        description=question if not filter_ else f"{title}: {count}.",
        translations=tuple(_translations(lang, filter_, stocks)),
        heading=title or question,
        intro=None if filter_ else _("Every case by what it can show, in numbers that lead to the cases."),
        count_text=count,
        whole_path=path_of(stock.root, WHOLE),
        chosen=tuple(_chosen(stock, filter_)),
        order_text=_(
            "The best shown first: what can be put down to the campaign, then whether the goal was met, then "
            "how it was measured and by whom. Each is a reading of its own; none is made into a score."
        ),
        empty=_("Nothing here yet."),
        pages=pages,
    )


def _first(stock: Stock, filter_: Filter) -> dict[str, Any]:
    """Return what only the first page of a filter has."""
    if filter_:
        lines = narrowed(stock, filter_)
        return {"groups": lines, "outcomes": outcome_headings(stock) if lines else ()}
    if not stock.told:
        return {}
    told, few = changes(stock)
    return {
        "leads": leads(stock),
        "outcomes": outcome_headings(stock),
        "groups": groups(stock),
        "further": further(stock),
        "medians": told,
        "few": few,
        "promises": promises(stock),
        "claims": claims(stock),
        "unknown": unknown(stock),
        "choices": choices(stock),
    }


def _chosen(stock: Stock, filter_: Filter) -> Iterator[ChosenView]:
    for each in filter_:
        without = tuple(other for other in filter_ if other != each)
        label, value = dimension(each[0], stock.words), stock.name(*each)
        yield ChosenView(
            label=label, value=value, without=path_of(stock.root, without), lang=stock.lang(*each)
        )


def _translations(lang: str, filter_: Filter, stocks: Mapping[str, Stock]) -> Iterator[TranslationView]:
    for other, stock in stocks.items():
        if other != lang and filter_ in stock.chosen and stock.page_of(filter_) == filter_:
            title = stock.titled(filter_) or stock.words.gettext("Evidence")
            yield TranslationView(other, own_name(other), path_of(stock.root, filter_), title)
