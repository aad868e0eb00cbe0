"""CSL-JSON, as Zotero, Pandoc and citeproc read it: `cite.json`."""

from __future__ import annotations

from typing import Any

from pydantic_core import to_json

from ..model import PartialDate
from .names import Name
from .work import Work, uri


def csl_json(work: Work) -> bytes:
    """Return the file of a work, a list of one item."""
    return to_json([csl_item(work)], indent=2) + b"\n"


def csl_item(work: Work) -> dict[str, Any]:
    """Return a work as an item, without what is not known."""
    item = {
        "id": work.key,
        "type": "post-weblog",
        "title": work.title,
        "author": [csl_name(name) for name in work.authors],
        "container-title": work.site,
        "issued": csl_date(work.issued) if work.issued else None,
        "language": work.lang,
        "abstract": work.summary,
        "URL": uri(work.address),
        # The schema has no place for what is uncertain, and lets programs keep what they want here.
        "custom": {"edtf": work.issued.edtf} if work.issued else None,
    }
    return {name: value for name, value in item.items() if value}


def csl_name(name: Name) -> dict[str, str]:
    """Return a name in its parts."""
    if not name.given:
        return {"literal": name.family}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {key: part for key, part in parts.items() if part}


def csl_date(date: PartialDate) -> dict[str, Any]:
    """Return a date as precise as it is known."""
    parts = [part for part in (date.year, date.month, date.day) if part]
    vague = {"circa": True} if date.approximate or date.uncertain else {}
    return {"date-parts": [parts], **vague}
