"""What the components of a case show: every text worded, every date, address and anchor ready to print.

Paths are relative to the root of the site (`cases/iss-50000/`): a template writes `{{ SITEURL }}/{{ path }}`.
Texts are plain and escaped by the template; fields of type `Markup` are cleaned HTML.
"""

from __future__ import annotations

from .accounts import ClaimView, PromiseView, RequestView, RulingView
from .campaign import CampaignView, GoalView, SaidView
from .citing import CitationView, CiteView, FileView, HeadLinkView, HeadView, MetaView, RunView
from .comparisons import ComparisonRowView, ComparisonView
from .data import ChangedView, CodeView, ColumnView, DataFileView
from .former import FormerView
from .inline import SITE, DateView, LinkView, ProseView, SourceRef
from .outcome import OutcomeView, StrengthView
from .page import (
    BY_ID,
    WHOLE,
    FeedLink,
    FollowView,
    GoneView,
    Placement,
    RevisionView,
    TranslationView,
    WithdrawalView,
)
from .picture import PictureView, VersionView
from .report import ReportView
from .search import FilterView, OptionView
from .sharing import FrameView, LeadingView, ShareLinkView, ShareView
from .sources import SourceView
from .tables import ChangeView, ChartView, FigureView, MetricRow, TablePart, TableView
from .timeline import Side, SilenceView, TimelineEntry, TimelineView
from .vocabulary import ContactView, VerdictsView, WordsView

__all__ = [
    "BY_ID",
    "SITE",
    "WHOLE",
    "CampaignView",
    "ChangeView",
    "ChangedView",
    "ChartView",
    "CitationView",
    "CiteView",
    "ClaimView",
    "CodeView",
    "ColumnView",
    "ComparisonRowView",
    "ComparisonView",
    "ContactView",
    "DataFileView",
    "DateView",
    "FeedLink",
    "FigureView",
    "FileView",
    "FilterView",
    "FollowView",
    "FormerView",
    "FrameView",
    "GoalView",
    "GoneView",
    "HeadLinkView",
    "HeadView",
    "LeadingView",
    "LinkView",
    "MetaView",
    "MetricRow",
    "OptionView",
    "OutcomeView",
    "PictureView",
    "Placement",
    "PromiseView",
    "ProseView",
    "ReportView",
    "RequestView",
    "RevisionView",
    "RulingView",
    "RunView",
    "SaidView",
    "ShareLinkView",
    "ShareView",
    "Side",
    "SilenceView",
    "SourceRef",
    "SourceView",
    "StrengthView",
    "TablePart",
    "TableView",
    "TimelineEntry",
    "TimelineView",
    "TranslationView",
    "VerdictsView",
    "VersionView",
    "WithdrawalView",
    "WordsView",
]
