"""`sources.csv`: one row an entry of the list of sources of a case."""

from __future__ import annotations

from collections.abc import Iterator

from ...figures import SourceRecord, first_gone, last_seen
from ...words.marks import N_
from ..case import CaseData
from ..cells import date, span, text, yes
from ..columns import CASE, OF_CASE, OF_FOLLOW_UP, Column, Table, codes_of, dated


def _rows(of: CaseData) -> Iterator[list[str]]:
    return (_row(of, record) for record in of.dossier.sources)


def _row(of: CaseData, record: SourceRecord) -> list[str]:
    source, kept = record.source, record.source.kept
    return [
        text(of.own(record.anchor.removeprefix("source-"))),
        text(of.id),
        str(record.number),
        yes(record.shared),
        text(of.follow_up(record.origin)),
        text(source.title),
        text(source.url),
        text(source.publisher),
        text(source.author),
        *span(source.date),
        date(source.accessed),
        text(kept.url) if kept else "",
        date(kept.date) if kept else "",
        text(source.type),
        text(source.at),
        text(source.file),
        text(source.alt),
        text(source.note),
        date(last_seen(record)),
        date(first_gone(record)),
        _state(record),
    ]


def _state(record: SourceRecord) -> str:
    """Return what the newest look found."""
    newest = max(record.source.checks, key=lambda check: check.date.first, default=None)
    return newest.status if newest else ""


SOURCES = Table(
    "sources",
    N_("Sources"),
    N_("One row a source of a case. A source that several cases share has a row for each of them."),
    key=("source",),
    columns=(
        Column(
            "source",
            "text",
            N_("its name; what follows the / is, after source-, its anchor on the page of the case"),
            "iss-50000/blog",
            must=True,
        ),
        CASE,
        Column("number", "integer", N_("its number in the list of the case"), "1", must=True),
        Column("shared", "yes-no", N_("whether cases share it: true or false"), "false", must=True),
        Column("follow_up", "text", N_("the follow-up that lists it; empty where the case itself does")),
        Column("title", "text", N_("the title"), "The page of the campaign"),
        Column("url", "text", N_("the address"), "http://example.com/"),
        Column("publisher", "text", N_("who published it"), "A blog"),
        Column("author", "text", N_("who wrote it"), "Åsa Öberg"),
        *dated("date", N_("when it was published"), "2009-11?"),
        Column("accessed", "date", N_("when the author read it"), "2010-02-10"),
        Column("archived", "text", N_("the address of a copy that is kept")),
        Column("archived_date", "date", N_("when the copy was taken"), "2010-02-10"),
        Column("type", "word", N_("what kind of source it is"), "video", codes_of("source")),
        Column("at", "text", N_("where in it, a time code"), "1:38"),
        Column("file", "text", N_("the file of it on this site"), "images/poster.png"),
        Column("alt", "text", N_("what a picture shows, in words")),
        Column("note", "text", N_("a note on that")),
        Column("last_seen", "date", N_("the newest day on which it was there"), "2010-02-10"),
        Column(
            "first_gone",
            "date",
            N_("the first day on which it was gone; empty where it never was"),
            "2012-05",
        ),
        Column("state", "word", N_("what the newest look found"), "gone", codes_of("source-state")),
    ),
    rows=_rows,
    references=(OF_CASE, OF_FOLLOW_UP),
)
