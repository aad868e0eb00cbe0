"""What a template sees of a whole page: a case, a follow-up, a post, a list, what is due.

A theme finds the first three as `article.case` (or `page.case`), told apart by `kind`. Lists and the page of
what is due get `view`. Each carries `words`, the sentences of its own language, and `lang`.
"""

from __future__ import annotations

from .data import DataView
from .due import DueItem, DueView
from .feeds import FeedGroup, FeedRow, FeedsView
from .lists import EntryView, ListView
from .page import NotFoundView, PageView
from .submit import SubmitView
from .texts import CaseView, FollowUpView, PostView

__all__ = [
    "CaseView",
    "DataView",
    "DueItem",
    "DueView",
    "EntryView",
    "FeedGroup",
    "FeedRow",
    "FeedsView",
    "FollowUpView",
    "ListView",
    "NotFoundView",
    "PageView",
    "PostView",
    "SubmitView",
]
