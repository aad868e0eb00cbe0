"""The pages of what is due from what is kept of each case: made again when something else is due."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...disk.digests import digest_of
from ...disk.packs import pickled
from ...views.addresses import file_of
from ...views.desk import Desk
from ...views.due import due_items, with_items
from ...views.instalments import due_views
from .gathering import Drawn, Told


def reminded(desk: Desk, told: Told) -> Iterator[Drawn]:
    """Yield every page of what is due."""
    for view in (view for lang, due in told.items() for view in due_views(desk, lang, due)):
        bare, items = with_items(view, ()), due_items(view)
        # A text of an author's has a language, which it says when it is pickled, and not in its repr.
        signature = digest_of(repr(bare).encode() + pickled(items))
        yield file_of(view.path), signature, partial(with_items, bare, items)
