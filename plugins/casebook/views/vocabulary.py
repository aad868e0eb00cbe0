"""What the words of verdicts mean, in the very words of the pages, so that both can only change together."""

from __future__ import annotations

from collections.abc import Iterator

from ..reader import Entry
from ..words import Words, judgement, label
from ..words.judgements import JUDGEMENTS
from ..words.labels import LABELS
from .desk import Desk
from .mail import mailbox
from .parts import CodeView, ContactView, VerdictsView, WordsView


def verdicts_view(words: Words) -> VerdictsView:
    """Return every word by which the site judges."""
    return VerdictsView((*_judged(words), *_strength(words)), tuple(_corrections(words)))


def contact_view(desk: Desk, entry: Entry) -> ContactView | None:
    """Return who answers for the site; None where the settings name nobody."""
    settings, words = desk.settings, desk.words(entry.lang)
    if not (settings.publisher or settings.contact):
        return None
    return ContactView(
        role=words.gettext("Responsible publisher"),
        publisher=settings.publisher or None,
        address=settings.contact or None,
        letter=f"mailto:{mailbox(settings.contact)}" if settings.contact else None,
    )


def _judged(words: Words) -> Iterator[WordsView]:
    _ = words.gettext
    headings = {
        "verdict": _("Claims"),
        "promise": _("Promises"),
        "goal": _("Was the goal met?"),
        "attribution": _("Was it the campaign?"),
    }
    for group, heading in headings.items():
        meant = (CodeView(label(group, w, words), judgement(group, w, words)) for w in JUDGEMENTS[group])
        yield WordsView(group, heading, tuple(meant))


def _strength(words: Words) -> Iterator[WordsView]:
    """Yield the three readings of evidence, each word of which says itself what it means."""
    _ = words.gettext
    readings = (
        ("design", _("Design"), _("How strong the evidence is, worked out from the figures of the case.")),
        ("observer", _("Measured by"), _("Who took the figures that the case rests on.")),
    )
    for group, heading, about in readings:
        yield WordsView(
            group, heading, tuple(CodeView(label(group, w, words), "") for w in LABELS[group]), about
        )
    yield WordsView("kept", _("Sources kept"), (), _("How many sources of the case have a dated copy."))


def _corrections(words: Words) -> Iterator[str]:
    _ = words.gettext
    yield _("The old verdict stays: both stand in the timeline, each with its date.")
    yield _("What is found later comes in a follow-up, and counts on the case’s page from its date on.")
    yield _("Whatever else is changed after publication is listed on the page, with its date and its kind.")
    yield _("A case that is taken back leaves a notice with the day and the reason.")
