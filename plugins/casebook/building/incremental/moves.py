"""The pages at former addresses, all of them made again when one leads elsewhere or is called otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...disk.digests import signature_of
from ...views.addresses import file_of
from ...views.pages import MovedView
from .kept import Kept
from .renewing import renewed
from .standing import Standing


def moved_pages(
    standing: Standing, views: Sequence[MovedView], render: Callable[[MovedView], bytes]
) -> Iterator[tuple[str, Kept]]:
    """Yield every page by its place."""
    signature = signature_of(repr((view.path, view.moved, view.target)) for view in views)
    return renewed(
        standing, "moved", signature, lambda: ((file_of(view.path), render(view)) for view in views)
    )
