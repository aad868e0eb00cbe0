"""What a case says for machines: each verdict on a claim, and its figures as a set of data."""

from __future__ import annotations

from collections.abc import Iterator

from ...citing.linked import Thing, claim_review, dataset, speaker
from ...citing.work import Work
from ...figures import ClaimRecord
from ...words import label, listed
from ..parts import TableView
from .sheet import Sheet

_UNJUDGED = ("not-checked", "checking")


def things_of(sheet: Sheet, table: TableView | None, work: Work) -> Iterator[Thing]:
    """Yield what a case has judged of claims, and its figures where they are published as files."""
    for record in sheet.dossier.claims if sheet.has("claims") else ():
        if record.verdict not in _UNJUDGED:
            yield _review(sheet, work, record)
    if table and table.csv_path and table.json_path:
        yield _figures(sheet, work, table.csv_path, table.json_path)


def _review(sheet: Sheet, work: Work, record: ClaimRecord) -> Thing:
    claim, current = record.claim, record.current
    said = {
        "text": claim.text,
        "author": speaker(claim.by, [*sheet.dossier.case.organisation, *sheet.desk.settings.collectives]),
        "date": claim.date.iso if claim.date else None,
        "checked": current.date.iso if current and current.date else None,
        "because": current.because if current else None,
    }
    text = label("verdict", record.verdict, sheet.words)
    return claim_review(work, f"{work.page}#{sheet.anchor('claim', claim.id)}", said, record.verdict, text)


def _figures(sheet: Sheet, work: Work, csv: str, json: str) -> Thing:
    desk, words, metrics = sheet.desk, sheet.words, sheet.dossier.metrics
    dates = sorted((reading.date for each in metrics for reading in each.readings), key=lambda day: day.first)
    span = dict.fromkeys((dates[0].iso, max(dates, key=lambda day: day.last).iso)) if dates else ()
    labels = [each.metric.label for each in metrics]
    return dataset(
        work,
        [(f"{desk.address}/{csv}", "text/csv"), (f"{desk.address}/{json}", "application/json")],
        description=words.gettext(
            "The figures of “{title}”: {measures}.", title=work.title, measures=listed(labels, words)
        ),
        license=desk.settings.licence_url,
        temporalCoverage="/".join(span),
        variableMeasured=[
            {
                "@type": "PropertyValue",
                "name": each.metric.label,
                **({"unitText": each.metric.unit} if each.metric.unit else {}),
            }
            for each in metrics
        ],
    )
