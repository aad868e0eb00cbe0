"""The page of what is due, as of today, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures import Due, PromiseRecord, RequestRecord
from ..figures.clocks import CheckClock, PromiseClock, RequestClock
from ..figures.due import due
from ..model import PartialDate
from ..reader import Entry
from ..words import Words, check_clock, label, own_name, promise_clock, request_clock
from .addresses import home
from .common import organisation_links, site_feeds
from .dates import date_view
from .desk import Desk
from .pages import DueItem, DueView
from .parts import TranslationView


def due_view(desk: Desk, lang: str) -> DueView:
    """Return what is due: everything under the root, in another language what exists in it."""
    words = desk.words(lang)
    cases = {entry.document.slug: entry for entry in _cases(desk, lang)}
    found = due([desk.dossier(entry) for entry in cases.values()], desk.today)
    items = {kind: tuple(_item(desk, lang, d, cases) for d in found if d.kind == kind) for kind in _KINDS}
    return DueView(
        lang=lang,
        words=words,
        path=f"{home(lang, desk.default_lang)}due/",
        title=words.gettext("Due"),
        translations=tuple(_translations(desk, lang)),
        feeds=site_feeds(desk, lang),
        home_path=desk.home(lang),
        languages=desk.homes,
        heading=words.gettext("What is due"),
        intro=words.gettext(
            "Checks planned here and not made, promises that are overdue, questions without an answer."
        ),
        today=date_view(PartialDate.of(desk.today), words),
        built=desk.today.isoformat() if found else None,
        missed_checks=items["check-missed"],
        promises=items["promise-overdue"],
        requests=items["request-unanswered"],
        to_come=items["check-to-come"],
        empty=words.gettext("Nothing is due."),
    )


_KINDS = {
    "check-missed": "check",
    "promise-overdue": "promise",
    "request-unanswered": "request",
    "check-to-come": "check-to-come",
}


def _cases(desk: Desk, lang: str) -> Iterator[Entry]:
    for original in desk.case_entries:
        entry = desk.in_language(original, lang)
        if lang in (desk.default_lang, entry.lang):
            yield entry


def _item(desk: Desk, lang: str, found: Due, cases: dict[str | None, Entry]) -> DueItem:
    words = desk.words(lang)
    entry = cases[found.dossier.case.slug]
    return DueItem(
        kind=_KINDS[found.kind],  # type: ignore[arg-type]
        label=label("due", found.kind, words),
        title=_title(found),
        case=desk.link(entry, lang),
        date=date_view(found.date, words),
        clock=_clock(found, words),
        late=found.kind != "check-to-come",
        due_iso=found.date.last.isoformat(),
        organisations=organisation_links(desk, found.dossier.case, lang),
    )


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


def _translations(desk: Desk, lang: str) -> Iterator[TranslationView]:
    for other in desk.languages:
        if other != lang:
            title = desk.words(other).gettext("Due")
            yield TranslationView(other, own_name(other), f"{home(other, desk.default_lang)}due/", title)
