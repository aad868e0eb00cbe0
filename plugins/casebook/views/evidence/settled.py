"""What became of promises and of claims: of those that were due; what was not due yet is counted apart."""

from __future__ import annotations

from collections.abc import Iterable

from ...figures.tallies import Share, Tally, claims_settled, promises_settled
from ...words import number, percentage
from ..filters import path_of, query_of
from ..pages import CountView, SettledView
from .stock import Stock


def promises(stock: Stock) -> SettledView | None:
    """Return what became of promises; None where no case has any."""
    found, words = promises_settled(stock.findings), stock.words
    intro = words.ngettext(
        "{num} promise was due, in {cases}.",
        "{num} promises were due, in {cases}.",
        found.number,
        cases=_cases(stock, found.cases),
    )
    return _settled(stock, "promise", words.gettext("What became of promises"), intro, found)


def claims(stock: Stock) -> SettledView | None:
    """Return what was found of claims; None where no case has any."""
    found, words = claims_settled(stock.findings), stock.words
    intro = words.ngettext(
        "{num} claim was checked, in {cases}.",
        "{num} claims were checked, in {cases}.",
        found.number,
        cases=_cases(stock, found.cases),
    )
    return _settled(stock, "claim", words.gettext("What was found of claims"), intro, found)


def _cases(stock: Stock, cases: int) -> str:
    return stock.words.ngettext("{num} case", "{num} cases", cases)


def _settled(stock: Stock, name: str, heading: str, intro: str, found: Tally) -> SettledView | None:
    if not found.number and not found.apart:
        return None
    due, apart = _shares(stock, name, found.due), _shares(stock, name, found.apart)
    return SettledView(id=f"{name}s", heading=heading, intro=intro, due=due, apart=apart)


def _shares(stock: Stock, name: str, shares: Iterable[Share]) -> tuple[CountView, ...]:
    return tuple(_share(stock, name, each) for each in shares)


def _share(stock: Stock, name: str, share: Share) -> CountView:
    words = stock.words
    return CountView(
        number=share.number,
        text=number(share.number, words),
        label=stock.name(name, share.value),
        path=path_of(stock.root, ((name, share.value),)) if share.number else None,
        query=query_of(name, share.value),
        share=None if share.percent is None else percentage(share.percent, words),
        cases_text=_cases(stock, share.cases) if share.cases != share.number else None,
    )
