"""The pages of evidence from what is kept of each case, counted again where a case tells something else."""

from __future__ import annotations

from collections.abc import Iterator

from ...disk.digests import signature_of
from ...views.addresses import file_of
from ...views.desk import Desk
from ...views.evidence import evidence_pages
from .gathering import Drawn, Told


def counted(desk: Desk, told: Told) -> Iterator[Drawn]:
    """Yield every page of evidence."""
    pages = tuple(evidence_pages(desk, told))
    # The row of a case stands on many pages.
    rows = {id(row): repr(row) for page in pages for row in page.rows}
    for page in pages:
        said = (repr(page.view), *(rows[id(row)] for row in page.rows))
        yield file_of(page.view.path), signature_of(said), page.filled
