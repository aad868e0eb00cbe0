"""The page that is searched on."""

from __future__ import annotations

from typing import Literal

from ...model.light import light
from ..parts import FilterView, LinkView
from .page import PageView


@light(kw_only=True)
class SearchView(PageView):
    """The page that is searched on. `browse` are the lists that lead to everything without a search.

    `index_path` is the folder of the index, which a script asks; None where a build has not made one.
    """

    kind: Literal["search"] = "search"
    heading: str
    intro: str
    index_path: str | None = None
    filters: tuple[FilterView, ...] = ()
    browse: tuple[LinkView, ...] = ()
