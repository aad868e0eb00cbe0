"""What there is to look at in a case, as the front matter of a follow-up that is still to be filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...figures import ClaimRecord, Dossier, MetricFigures, PromiseRecord, RequestRecord, SourceRecord
from ...figures.clocks import promise_clock, request_clock
from ...figures.sightings import first_gone
from ...model import PartialDate
from ...model.vocabulary import CLAIMS_OPEN, PROMISES_UNSETTLED
from ...views.blanks.yaml import inline, note, scalar
from ...words import date as date_text
from ...words import label, value
from ...words import promise_clock as promise_text
from ...words import request_clock as request_text
from ...words.language import Words


@dataclass(frozen=True)
class Agenda:
    """A follow-up before anybody has looked: what to look at, each with an empty place for what is found.

    `lang` is empty where the site's own language is meant.
    """

    dossier: Dossier
    title: str
    slug: str
    today: date
    lang: str = ""

    def written(self, words: Words) -> str:
        """Return the file, explained in the words of its author; as a draft there is no mistake in it."""
        # Not below, where it would be published if its author forgot about it.
        below = note(words.gettext("Write what you found below the next line, in Markdown."))
        return "\n".join(["---", *self._front(words), "", below, "---", "", ""])

    def _front(self, words: Words) -> Iterator[str]:
        _ = words.gettext
        yield "kind: follow-up"
        yield f"title: {scalar(self.title)}"
        yield f"slug: {scalar(self.slug)}"
        yield f"date: {self.today.isoformat()}"
        if self.lang:
            yield f"lang: {scalar(self.lang)}"
        yield "status: draft  " + note(_("take this line away to publish it"))
        yield f"follows: {scalar(self.dossier.case.slug)}"
        yield "next_check:  " + note(_("when you mean to look again, as a date"))
        yield ""
        yield note(_("What you leave empty counts for nothing while this is a draft."))
        yield note(_("Delete what is still empty before you publish it."))
        yield from self._observations(words)
        yield from self._claims(words)
        yield from self._promises(words)
        yield from self._requests(words)
        yield from self._sources(words)

    def _observations(self, words: Words) -> Iterator[str]:
        if self.dossier.metrics:
            yield "observations:"
        for figures in self.dossier.metrics:
            yield "  " + note(_last(figures, words))
            yield f"  - {{metric: {inline(figures.metric.id)}, value: }}"

    def _claims(self, words: Words) -> Iterator[str]:
        unchecked = [record for record in self.dossier.claims if record.verdict in CLAIMS_OPEN]
        if unchecked:
            yield "claims:"
        for record in unchecked:
            yield "  " + note(_claimed(record, words))
            yield f"  {scalar(record.claim.id)}: {{verdict: , because: }}"

    def _promises(self, words: Words) -> Iterator[str]:
        open_ones = [record for record in self.dossier.promises if record.status in PROMISES_UNSETTLED]
        if open_ones:
            yield "promises:"
        for record in open_ones:
            yield "  " + note(_promised(record, words, self.today))
            yield f"  {scalar(record.promise.id)}: {{status: , because: }}"

    def _requests(self, words: Words) -> Iterator[str]:
        unanswered = [record for record in self.dossier.requests if record.answered is None]
        named = [record for record in unanswered if record.request.id]
        if named:
            yield "requests:"
        for record in unanswered:
            yield "  " + note(_asked(record, words, self.today))
            if record.request.id:
                yield f"  {scalar(record.request.id)}: {{answered: , answer: }}"
            else:
                yield "  " + note(
                    words.gettext("(To write its answer here, give the request an id in the case.)")
                )

    def _sources(self, words: Words) -> Iterator[str]:
        gone = [record for record in self.dossier.sources if first_gone(record)]
        if gone:
            yield note(words.gettext("These sources were gone when somebody last looked:"))
        for record in gone:
            yield note("- " + _lost(record, words))


def _last(figures: MetricFigures, words: Words) -> str:
    """Say what a metric was when it was last looked at."""
    metric = figures.metric
    if not figures.readings:
        return f"{metric.label}: {words.gettext('no observation')}"
    last = figures.readings[-1]
    shown = value(last.value, words, metric.type, metric.unit)
    return f"{metric.label}: {shown}, {date_text(last.date, words)}"


def _claimed(record: ClaimRecord, words: Words) -> str:
    return f"{_said(record.claim.text, record.claim.by)}: {label('verdict', record.verdict, words)}"


def _promised(record: PromiseRecord, words: Words, today: date) -> str:
    clock = promise_text(promise_clock(record, today), words)
    stands = [label("promise", record.status, words), *([clock] if clock else [])]
    return f"{_said(record.promise.text, record.promise.by)}: {', '.join(stands)}"


def _asked(record: RequestRecord, words: Words, today: date) -> str:
    request = record.request
    clock = request_text(request_clock(record, today), words)
    return f"{_said(request.question, request.to)}, {date_text(request.date, words)}: {clock}"


def _lost(record: SourceRecord, words: Words) -> str:
    when = first_gone(record)
    assert isinstance(when, PartialDate)
    source = record.source
    return f"{source.title or source.url}, {date_text(when, words)}"


def _said(text: str, by: str | None) -> str:
    return f"{text} ({by})" if by else text
