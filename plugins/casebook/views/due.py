"""What is due, as of today, in one language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from operator import itemgetter

from ..figures import Due, PromiseRecord, RequestRecord
from ..figures.clocks import CheckClock, PromiseClock, RequestClock
from ..figures.due import DueKind as Reason
from ..figures.due import Order, due, order
from ..figures.editions import updated
from ..model import PartialDate
from ..reader import Entry
from ..words import Words, check_clock, label, promise_clock, request_clock
from ..words.marks import N_
from .common import frame_fields, in_other_languages, organisation_links
from .dates import date_view, last_day
from .desk import Desk
from .pages import DueItem, DueKind, DueView

OrderedDue = tuple[Order, DueItem]
"""Something that is due, with what it is sorted by among all others."""


def due_view(desk: Desk, lang: str, told: Iterable[OrderedDue] | None = None) -> DueView:
    """Return all that is due at once: what is under the root, in another language what exists in it.

    `told` is what `due_of` said of the cases, where somebody has kept it.
    """
    if told is None:
        told = (one for case in desk.case_entries for one in due_of(desk, case, lang))
    items = tuple(item for _, item in sorted(told, key=itemgetter(0)))
    return with_items(_bare(desk, lang, built=bool(items)), items)


def _bare(desk: Desk, lang: str, *, built: bool) -> DueView:
    """Return the view without what is due; `built` says that it is going to show some of that."""
    words = desk.words(lang)
    intro = words.gettext(
        "Checks planned here and not made, promises that are overdue, questions without an answer."
    )
    return DueView(
        **frame_fields(desk, lang),
        path=_path(desk, lang),
        title=words.gettext("Due"),
        description=intro,
        translations=in_other_languages(desk, lang, N_("Due"), partial(_path, desk)),
        heading=words.gettext("What is due"),
        intro=intro,
        today=date_view(PartialDate.of(desk.today), words),
        built=desk.today.isoformat() if built else None,
        empty=words.gettext("Nothing is due."),
        calendar_path=calendar_path(desk, lang),
    )


def with_items(view: DueView, items: Iterable[DueItem]) -> DueView:
    """Return a view with what is due, in this order, put under its kinds."""
    found: dict[str, list[DueItem]] = defaultdict(list)
    for item in items:
        found[item.kind].append(item)
    return replace(
        view,
        missed_checks=tuple(found["check"]),
        promises=tuple(found["promise"]),
        requests=tuple(found["request"]),
        to_come=tuple(found["check-to-come"]),
    )


def due_of(desk: Desk, original: Entry, lang: str) -> tuple[OrderedDue, ...]:
    """Return what is due of a case, as the list of a language tells it, which may not tell of it at all."""
    entry = desk.in_language(original, lang)
    if lang not in (desk.default_lang, entry.lang):
        return ()
    return tuple(
        (order(each), _item(desk, lang, each, entry)) for each in due([desk.dossier(entry)], desk.today)
    )


def due_items(view: DueView) -> tuple[DueItem, ...]:
    """Return all that is due, in the order in which the page tells it."""
    return (*view.missed_checks, *view.promises, *view.requests, *view.to_come)


def calendar_path(desk: Desk, lang: str) -> str:
    """Return the address of what is due as a calendar."""
    return f"{_path(desk, lang)}due.ics"


def _path(desk: Desk, lang: str) -> str:
    return f"{desk.shelves.root(lang)}due/"


_KINDS: Mapping[Reason, DueKind] = {
    "check-missed": "check",
    "promise-overdue": "promise",
    "request-unanswered": "request",
    "check-to-come": "check-to-come",
}


def _item(desk: Desk, lang: str, found: Due, entry: Entry) -> DueItem:
    words = desk.words(lang)
    return DueItem(
        kind=_KINDS[found.kind],
        label=label("due", found.kind, words),
        title=_title(found),
        slug=found.dossier.case.slug,
        case=desk.link(entry, lang),
        date=date_view(found.date, words),
        clock=_clock(found, words),
        late=found.clock.state in ("missed", "overdue"),
        organisations=organisation_links(desk, [entry], lang),
        due_iso=_last_day(found),
        changed_iso=updated(found.dossier, desk.today).day.first.isoformat(),
    )


def _last_day(found: Due) -> str | None:
    """Return the last day of what is due; of a question without a deadline there is none."""
    subject = found.subject
    return last_day(subject.request.deadline if isinstance(subject, RequestRecord) else found.date)


def _title(found: Due) -> str:
    if isinstance(found.subject, PromiseRecord):
        return found.subject.promise.text
    if isinstance(found.subject, RequestRecord):
        return found.subject.request.question or found.subject.request.to
    return found.dossier.case.title


def _clock(found: Due, words: Words) -> str:
    clock = found.clock
    if isinstance(clock, CheckClock):
        return check_clock(clock, words) or ""
    if isinstance(clock, PromiseClock):
        return promise_clock(clock, words) or ""
    assert isinstance(clock, RequestClock)
    return request_clock(clock, words)
