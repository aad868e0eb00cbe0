"""The outcome as a view: in two sentences, was the goal met and was it the campaign."""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import OutcomeRecord
from ...figures.outcomes import latest
from ...reader import Entry
from ...words import Words, judgement, label
from ..dates import maybe_date
from ..desk import Desk
from ..filters import path_of
from ..parts import LinkView, OutcomeView, RulingView
from .sheet import Sheet


def outcome_view(sheet: Sheet, outcomes: tuple[OutcomeRecord, ...]) -> OutcomeView | None:
    """Return the outcome in two sentences, with every judgement before; None where nobody has judged."""
    if not outcomes:
        return None
    newest, words, last = outcomes[-1], sheet.words, latest(outcomes)
    goal = last.goal.goal if last.goal else None
    attribution = last.attribution.attribution if last.attribution else None
    counting = (record for record in (last.goal, last.attribution, newest) if record)
    return OutcomeView(
        goal=goal,
        goal_text=judgement("goal", goal, words) if goal else None,
        attribution=attribution,
        attribution_text=judgement("attribution", attribution, words) if attribution else None,
        because=tuple(dict.fromkeys(record.because for record in counting if record.because)),
        date=maybe_date(newest.date, words),
        link=sheet.follow_up(newest.origin),
        history=tuple(_judged(sheet, record) for record in outcomes[:-1]),
    )


def alike(desk: Desk, entry: Entry, outcome: OutcomeView) -> Iterator[LinkView]:
    """Yield the links to all cases of which the same is found as of this one, if it stands among them."""
    words, root = desk.words(entry.lang), desk.shelves.root(entry.lang)
    if not (desk.settings.makes("evidence") and desk.has_page(entry)):
        return
    for of, value, text in _readings(outcome, words):
        yield LinkView(text, path_of(root, ((of, value),)))


def judged_text(sheet: Sheet, record: OutcomeRecord) -> str:
    """Return a judgement in a few words: "goal: not verified; attribution: not shown"."""
    return "; ".join(text for _, _, text in _readings(record, sheet.words))


def _readings(judged: OutcomeView | OutcomeRecord, words: Words) -> Iterator[tuple[str, str, str]]:
    """Yield what was found: as what, which word, and how that is said, as in "goal: not verified"."""
    if judged.goal:
        text = words.gettext("goal: {word}", word=label("goal", judged.goal, words))
        yield "outcome", judged.goal, text
    if judged.attribution:
        word = label("attribution", judged.attribution, words)
        yield "attribution", judged.attribution, words.gettext("attribution: {word}", word=word)


def _judged(sheet: Sheet, record: OutcomeRecord) -> RulingView:
    link = sheet.follow_up(record.origin)
    return RulingView(judged_text(sheet, record), maybe_date(record.date, sheet.words), record.because, link)
