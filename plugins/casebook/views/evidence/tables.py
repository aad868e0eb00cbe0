"""The table: how many cases of each outcome, by everything that cases are counted by."""

from __future__ import annotations

from collections.abc import Iterator

from ...figures.findings import OPEN
from ...figures.tallies import Line, all_of, judged, outcomes_of, percent_of
from ...words import counted_as, dimension, number, percentage
from ..filters import COUNTED, FIRST, MOST_LINES, Filter, path_of, query_of
from ..pages import ChoiceView, CountView, EvidenceGroup, EvidenceLine
from .stock import Stock


def count_of(
    stock: Stock, filter_: Filter, *, label: str = "", lang: str | None = None, share: int | None = None
) -> CountView:
    """Return the number of the cases that pass a filter, with the page that lists them."""
    found = len(stock.chosen.get(filter_, ()))
    return CountView(
        number=found,
        text=number(found, stock.words),
        label=label,
        lang=lang,
        path=path_of(stock.root, stock.page_of(filter_)) if found else None,
        query="&".join(query_of(of, value) for of, value in filter_),
        share=None if share is None else percentage(share, stock.words),
    )


def outcome_headings(stock: Stock) -> tuple[str, ...]:
    """Return the heads of the columns: the outcomes that some case has, the best first."""
    return tuple(counted_as("outcome", each, stock.words) for each in _outcomes(stock))


def groups(stock: Stock) -> tuple[EvidenceGroup, ...]:
    """Return the lines of the first table in groups; all cases come first, in a group without a name."""
    everything = EvidenceGroup(dimension="", heading="", lines=(_line(stock, ()),))
    return (everything, *(_group(stock, name) for name in FIRST))


def further(stock: Stock) -> tuple[EvidenceGroup, ...]:
    """Return the lines of the second table: by purpose, country and strength of evidence."""
    return tuple(_group(stock, name) for name in COUNTED[1:] if name not in FIRST)


def narrowed(stock: Stock, filter_: Filter) -> tuple[EvidenceGroup, ...]:
    """Return the line of a single filter, which leads on to the outcomes of its cases; nothing of others."""
    if len(filter_) != 1 or filter_[0][0] not in COUNTED[1:]:
        return ()
    ((name, value),) = filter_
    (line,) = (line for line in stock.lines[name] if line.value == value)
    if len(outcomes_of(line)) == 1 or (*filter_, ("outcome", outcomes_of(line)[0])) not in stock.chosen:
        return ()
    return (EvidenceGroup(dimension=name, heading="", lines=(_line(stock, filter_),)),)


def leads(stock: Stock) -> tuple[CountView, ...]:
    """Return the answer in numbers: cases whose goal was met, that the campaign brought about, and both."""
    _, line = stock.words.gettext, all_of(stock.findings)
    due, told = judged(line), line.total
    met, shown = ("outcome", "met"), ("attribution", "shown")
    of_due = stock.words.ngettext("met their goal, of {num} judged", "met their goal, of {num} judged", due)
    said = (
        ((met,), of_due, due),
        ((shown,), _("show that it was the campaign"), told),
        ((shown, met), _("show both"), told),
    )
    return tuple(
        count_of(stock, each, label=label, share=percent_of(len(stock.chosen.get(each, ())), of))
        for each, label, of in said
    )


def choices(stock: Stock) -> tuple[ChoiceView, ...]:
    """Return what cases can be chosen by where a script runs: only what tells some of them apart."""
    found = (_choice(stock, name) for name in COUNTED)
    return tuple(each for each in found if len(each.options) > 1)


def _choice(stock: Stock, name: str) -> ChoiceView:
    options = (
        (line.value, stock.name(name, line.value), line.total, stock.lang(name, line.value))
        for line in stock.lines[name]
    )
    return ChoiceView(name=name, label=dimension(name, stock.words), options=tuple(options))


def _outcomes(stock: Stock) -> tuple[str, ...]:
    return outcomes_of(all_of(stock.findings))


def _group(stock: Stock, name: str) -> EvidenceGroup:
    found = stock.lines[name]
    most = MOST_LINES if name in OPEN else len(found)
    return EvidenceGroup(
        dimension=name,
        heading=dimension(name, stock.words),
        lines=tuple(_line(stock, ((name, line.value),)) for line in found[:most]),
        more=tuple(_more(stock, name, found[most:])),
    )


def _more(stock: Stock, name: str, found: tuple[Line, ...]) -> Iterator[CountView]:
    for line in found:
        label, lang = stock.name(name, line.value), stock.lang(name, line.value)
        yield count_of(stock, ((name, line.value),), label=label, lang=lang)


def _line(stock: Stock, filter_: Filter) -> EvidenceLine:
    ((name, value),) = filter_ or (("", ""),)
    return EvidenceLine(
        label=stock.name(name, value) if name else stock.words.gettext("All cases"),
        lang=stock.lang(name, value),
        cells=tuple(count_of(stock, (*filter_, ("outcome", each))) for each in _outcomes(stock)),
        total=count_of(stock, filter_),
    )
