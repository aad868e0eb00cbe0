"""The files by which hosts send links, from what is kept of each page: made again when one says another."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from functools import partial

from ...disk.digests import signature_of
from ...disk.packs import Slip
from ..beside.signposts import Signposted, signpost_files
from .kept import Kept
from .names import SIGNPOSTS
from .renewing import renewed
from .standing import Standing


def signpost_files_of(standing: Standing) -> Iterator[tuple[str, Kept]]:
    """Yield every file by its place, once all formes have been made."""
    slips = [slip for _, slip in standing.values.of(SIGNPOSTS)]
    signature = signature_of(slip.digest for slip in slips)
    return renewed(standing, "signposts", signature, partial(_made, standing, slips))


def _made(standing: Standing, slips: Sequence[Slip]) -> Iterator[tuple[str, bytes]]:
    pages = (Signposted(*pickle.loads(standing.packs.read(slip))) for slip in slips)
    return signpost_files(pages, standing.site.settings.case_url)
