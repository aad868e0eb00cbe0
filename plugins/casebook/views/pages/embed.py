"""The table of a case alone, for the pages of other sites."""

from __future__ import annotations

from ...model.light import light
from ..parts import DateView, LinkView, TableView, WithdrawalView
from .page import PageView


@light(kw_only=True)
class EmbedView(PageView):
    """The table of a case as another site shows it in a frame; `case` is where it comes from.

    Of a case that was withdrawn there is no table, and `withdrawn` says so. `site` is the name of the site,
    `canonical` the whole address of the case.
    """

    case: LinkView
    site: str
    canonical: str
    table: TableView | None
    updated: DateView | None = None
    licence: LinkView | None = None
    withdrawn: WithdrawalView | None = None
