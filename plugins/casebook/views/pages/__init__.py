"""What a template sees of a whole page: a case, a follow-up, a post, a list, what is due, the evidence.

A theme finds the first three as `article.case` (or `page.case`), told apart by `kind`. Lists and the other
pages get `view`. Each carries `words`, the sentences of its own language, and `lang`.
"""

from __future__ import annotations

from .data import DataView
from .due import DueCount, DueItem, DueKind, DueView
from .embed import EmbedView
from .evidence import (
    ChoiceView,
    ChosenView,
    CountView,
    EvidenceGroup,
    EvidenceLine,
    EvidenceRow,
    EvidenceView,
    MedianView,
    SettledView,
)
from .feeds import FeedGroup, FeedRow, FeedsView
from .lists import EntryView, ListView
from .moved import MovedView
from .page import NotFoundView, PagedView, PageView
from .search import SearchView
from .submit import SubmitView
from .texts import CaseView, FollowUpView, PostView

__all__ = [
    "CaseView",
    "ChoiceView",
    "ChosenView",
    "CountView",
    "DataView",
    "DueCount",
    "DueItem",
    "DueKind",
    "DueView",
    "EmbedView",
    "EntryView",
    "EvidenceGroup",
    "EvidenceLine",
    "EvidenceRow",
    "EvidenceView",
    "FeedGroup",
    "FeedRow",
    "FeedsView",
    "FollowUpView",
    "ListView",
    "MedianView",
    "MovedView",
    "NotFoundView",
    "PageView",
    "PagedView",
    "PostView",
    "SearchView",
    "SettledView",
    "SubmitView",
]
