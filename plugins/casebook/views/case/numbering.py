"""Several cases on one page: their sources numbered through, and everything told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...figures import SourceRecord
from .sheet import Sheet


def numbered_through(sheets: Iterable[Sheet]) -> list[Sheet]:
    """Return the sheets of several cases for one page, the sources of all in one list.

    What the cases share, a source of `sources.yaml` or of a follow-up to them all, has one number.
    """
    known: dict[str, SourceRecord] = {}
    return [_numbered(sheet, known) for sheet in sheets]


def _numbered(sheet: Sheet, known: dict[str, SourceRecord]) -> Sheet:
    anchors = [_anchor(sheet, record) for record in sheet.dossier.sources]
    for anchor, record in zip(anchors, sheet.dossier.sources, strict=True):
        known.setdefault(anchor, replace(record, anchor=anchor, number=len(known) + 1))
    sources = tuple(known[anchor] for anchor in anchors)
    return replace(sheet, dossier=replace(sheet.dossier, sources=sources), apart=True)


def _anchor(sheet: Sheet, record: SourceRecord) -> str:
    is_own = record.origin is None and not record.shared
    # A follow-up's sources have one underscore in their anchors, and no id has any.
    return f"{record.anchor}__{sheet.dossier.case.slug}" if is_own else record.anchor
