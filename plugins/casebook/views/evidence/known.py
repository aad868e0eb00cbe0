"""What is known of changes over several cases, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from ...figures.medians import Median, medians
from ...words import relative
from ...words.changes import points
from ..pages import CountView, MedianView
from .stock import Stock
from .tables import count_of


def changes(stock: Stock) -> tuple[tuple[MedianView, ...], tuple[CountView, ...]]:
    """Return the median change of each kind of metric, and the kinds with too few cases for one."""
    found = medians(each.moves for each in stock.findings)
    told = tuple(_median(stock, each) for each in found if each.amount is not None)
    return told, tuple(_count(stock, each) for each in found if each.amount is None)


def unknown(stock: Stock) -> tuple[CountView, ...]:
    """Return how many cases leave what open, those that leave most open first."""
    found = (count_of(stock, ((of, value),), label=label) for of, value, label in _open(stock))
    return tuple(sorted((each for each in found if each.number), key=lambda each: -each.number))


def _open(stock: Stock) -> Iterator[tuple[str, str, str]]:
    _ = stock.words.gettext
    yield "outcome", "not-judged", _("nobody has judged whether the goal was met")
    yield "outcome", "not-verified", _("nobody has shown whether the goal was met")
    yield "outcome", "no-measurable-goal", _("there was no goal that could be measured")
    yield "outcome", "too-early", _("it is too early to say")
    yield "attribution", "not-judged", _("nobody has judged whether it was the campaign")
    yield "attribution", "not-shown", _("it is not shown that it was the campaign")
    yield "design", "before-after", _("there is a before and an after, but nothing to compare with")
    yield "design", "once", _("there are figures, but no before and after")
    yield "design", "none", _("there is not one figure")
    yield "kept", "none", _("no source has a dated copy")
    yield "kept", "no-sources", _("no source is given")


def _median(stock: Stock, found: Median) -> MedianView:
    assert found.amount is not None
    words, kind = stock.words, found.kind
    amount = points(found.amount, words) if kind.measure == "points" else relative(found.amount, words)
    return MedianView(label=stock.name("change", kind.name), amount=amount, cases=_count(stock, found))


def _count(stock: Stock, found: Median) -> CountView:
    return count_of(stock, (("change", found.kind.name),), label=stock.name("change", found.kind.name))
