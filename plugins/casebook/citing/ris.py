"""RIS, as EndNote, Mendeley and Zotero read it: `cite.ris`."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import PartialDate
from .work import Work, uri


def ris(work: Work) -> bytes:
    """Return the file of a work; the format ends its lines as Windows does."""
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in _tags(work)).encode()


def _tags(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", "BLOG"
    yield "ID", work.key
    yield from (("AU", name.inverted) for name in work.authors)
    yield "TI", work.title
    yield "T2", work.site
    if work.issued:
        yield "PY", str(work.issued.year)
        yield "DA", _date(work.issued)
    if work.summary:
        yield "AB", work.summary
    yield "LA", work.lang
    yield "UR", uri(work.address)
    yield "ER", ""


def _date(date: PartialDate) -> str:
    """Return `YYYY/MM/DD/more`, in which what is not known is left out; what is more is a mark, if any."""
    parts = [f"{date.year:04}", *(f"{part:02}" if part else "" for part in (date.month, date.day))]
    mark = f"{'ca.' if date.approximate else ''}{'?' if date.uncertain else ''}"
    return "/".join([*parts, mark])


def _line(value: str) -> str:
    # A tag begins a line, and there is no sign to hide one.
    return " ".join(value.split())
