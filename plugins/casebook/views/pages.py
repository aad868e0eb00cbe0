"""What a template sees of a whole page: a case, a follow-up, a post, a list, what is due.

A theme finds the first three as `article.case` (or `page.case`), told apart by `kind`. Lists and the page of
what is due get `view`. Each carries `words`, the sentences of its own language, and `lang`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..words import Words
from .parts import (
    CampaignView,
    ChangedView,
    CiteView,
    ClaimView,
    ComparisonView,
    DataFileView,
    DateView,
    FeedLink,
    FollowView,
    HeadView,
    LinkView,
    OutcomeView,
    Placement,
    PromiseView,
    RequestView,
    RevisionView,
    RulingView,
    SaidView,
    SourceRef,
    SourceView,
    StrengthView,
    TableView,
    TimelineView,
    TranslationView,
    WithdrawalView,
)


@dataclass(frozen=True, kw_only=True)
class PageView:
    """What every page has.

    `feeds` are the page's own, then the site's, for `<link rel="alternate">`; `follow` are its own alone, for
    people. `feeds_path` leads to the page of all feeds, where there is one.
    """

    lang: str
    words: Words
    path: str
    title: str
    translations: tuple[TranslationView, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    follow: tuple[FollowView, ...] = ()
    feeds_path: str | None = None
    home_path: str = ""
    """The start page of this language: "" or `sv/`."""
    description: str | None = None
    """One plain sentence or two for `<meta name="description">`."""
    languages: tuple[TranslationView, ...] = ()
    """The start pages of all languages of the site, this page's own among them."""
    built: str | None = None
    """The day (ISO) by which a page says what is due or overdue; None where it says nothing of the kind."""
    data_path: str | None = None
    """The page of the data set in this language: `data/` or `sv/data/`; None where there is none."""


@dataclass(frozen=True, kw_only=True)
class NotFoundView(PageView):
    """What stands at an address that nothing has; `others` say it in the other languages of the site."""

    others: tuple[PageView, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PostView(PageView):
    """An ordinary post or page: its sources and tables by hand, where it has any."""

    kind: Literal["post", "case", "follow-up"] = "post"
    standfirst: str | None = None
    published: DateView | None = None
    modified: DateView | None = None
    authors: tuple[LinkView, ...] = ()
    tags: tuple[LinkView, ...] = ()
    sources: tuple[SourceView, ...] = ()
    comparisons: tuple[ComparisonView, ...] = ()
    placed: Placement = field(default_factory=Placement)
    citations: Mapping[str, SourceRef] = field(default_factory=dict)
    """The sources that the text cites, by the id it cites them by."""
    withdrawn: WithdrawalView | None = None
    """When and why the text was withdrawn: then nothing else of it is left."""
    cite: CiteView | None = None
    """How it is cited; None of a draft, of a page, and of a site that does not know its address."""
    head: HeadView | None = None
    """What its head says to programs that cite it."""
    draft: bool = False
    """A draft, or hidden or scheduled: nothing leads to this page, and search engines are to leave it out."""


@dataclass(frozen=True, kw_only=True)
class CaseView(PostView):
    """A case, from top to bottom of its page.

    `updated` is the newest of its own date and its follow-ups'. `last_checked` and `next_check` are None
    where there is none; `next_check_late` says that the next check was missed (`next_check_text` says it).
    """

    kind: Literal["case"] = "case"
    id: str
    organisations: tuple[LinkView, ...]
    countries: tuple[LinkView, ...]
    purpose: str | None
    sector: str | None
    said: SaidView | None
    outcome: OutcomeView | None
    strength: StrengthView
    last_checked: DateView | None
    follow_ups_text: str
    follow_ups: tuple[LinkView, ...]
    next_check: DateView | None
    next_check_text: str | None
    next_check_late: bool
    closed: str | None
    """Why no further checks are planned; None while they are."""
    campaign: CampaignView | None
    table: TableView | None
    claims: tuple[ClaimView, ...]
    promises: tuple[PromiseView, ...]
    requests: tuple[RequestView, ...]
    timeline: TimelineView | None
    updated: DateView
    disclosure: str | None
    discussion: tuple[LinkView, ...]
    revisions: tuple[RevisionView, ...]
    related: tuple[LinkView, ...]
    next_check_iso: str | None = None
    """The last day of the next check, while it is to come or missed: the browser sets the clock by it."""
    replies: tuple[LinkView, ...] = ()
    """Where the organisation answers, in follow-ups or in the timeline: as prominent as the critique."""
    json_path: str | None = None
    """All that is known of the case as a file, `case.json`; None where that is not published."""


@dataclass(frozen=True, kw_only=True)
class FollowUpView(PostView):
    """A follow-up: which cases it answers, what it found. `type` is the event's type, for a class."""

    kind: Literal["follow-up"] = "follow-up"
    id: str
    type: str
    type_text: str
    speaker: str | None
    """Who speaks, in a reply: "Emma Nilsson, head of communications, Kommunal"."""
    follows: tuple[LinkView, ...]
    organisations: tuple[LinkView, ...]
    table: TableView | None
    claims: tuple[ClaimView, ...]
    promises: tuple[PromiseView, ...]
    outcome: OutcomeView | None
    next_check: DateView | None


@dataclass(frozen=True, kw_only=True)
class EntryView:
    """One entry of a list: a case, a follow-up or a post, in its own language.

    `figure` is the leading metric in words ("Facebook fans 122 → 158, +36 (+29.5%), better"); `verdict` the
    outcome in a few words; `follows` the case a follow-up answers.
    """

    kind: Literal["post", "case", "follow-up"]
    label: str
    title: str
    path: str
    lang: str
    date: DateView
    summary: str | None = None
    organisations: tuple[LinkView, ...] = ()
    figure: str | None = None
    figure_label: str | None = None
    figure_before: str | None = None
    figure_after: str | None = None
    figure_change: str | None = None
    verdict: str | None = None
    verdict_key: str | None = None
    attribution: str | None = None
    follow_ups_text: str | None = None
    late: str | None = None
    due_iso: str | None = None
    """The last day of a missed check: the browser sets `late` by it."""
    follows: tuple[LinkView, ...] = ()
    translations: tuple[TranslationView, ...] = ()
    year: int = 0
    words: Words | None = None
    """The words of the entry's own language, which need not be the list's."""


@dataclass(frozen=True, kw_only=True)
class ListView(PageView):
    """A list of entries, newest first. `intro` says of what, `empty` what to say where there is none.

    A long list goes on: `number` of `pages`, with the paths of its neighbours. `overview` holds links with a
    number each, for an overview of all organisations, channels and so on.
    """

    kind: str
    heading: str
    intro: str | None = None
    empty: str = ""
    entries: tuple[EntryView, ...] = ()
    overview: tuple[tuple[LinkView, int], ...] = ()
    number: int = 1
    pages: int = 1
    previous_path: str | None = None
    next_path: str | None = None
    count_text: str = ""


@dataclass(frozen=True, kw_only=True)
class FeedRow:
    """A feed on the page of all feeds: what it is about, in every format, how long and how new it is."""

    link: LinkView
    feeds: tuple[FeedLink, ...]
    count_text: str
    updated: DateView | None
    """The date of its newest entry; None without one."""


@dataclass(frozen=True, kw_only=True)
class FeedGroup:
    """Feeds of a kind under their heading; `more` says how many others there are, and where."""

    heading: str
    rows: tuple[FeedRow, ...]
    more: LinkView | None = None


@dataclass(frozen=True, kw_only=True)
class FeedsView(PageView):
    """Every feed of the site in groups; `intro` says what a feed is, `how` what to do with one.

    `opml_path` leads to all of them in one file for feed readers.
    """

    kind: Literal["feeds"] = "feeds"
    heading: str
    intro: str
    how: str
    opml_path: str
    groups: tuple[FeedGroup, ...] = ()
    empty: str = ""


@dataclass(frozen=True, kw_only=True)
class DueItem:
    """One thing that is due: what, of which case (`slug`), since or until when, in words."""

    kind: Literal["check", "promise", "request", "check-to-come"]
    label: str
    title: str
    slug: str
    case: LinkView
    date: DateView | None
    clock: str
    late: bool
    organisations: tuple[LinkView, ...] = ()
    due_iso: str | None = None
    """The last day it can mean to be due on: the browser sets the clock by it."""


@dataclass(frozen=True, kw_only=True)
class DueView(PageView):
    """What is due on `today`: missed checks, overdue promises, unanswered requests, planned checks."""

    heading: str
    intro: str
    today: DateView
    missed_checks: tuple[DueItem, ...] = ()
    promises: tuple[DueItem, ...] = ()
    requests: tuple[DueItem, ...] = ()
    to_come: tuple[DueItem, ...] = ()
    empty: str = ""


@dataclass(frozen=True, kw_only=True)
class DataView(PageView):
    """The page of the data set. `tables` are told of column by column, `others` are files for programs.

    `citation` is how to cite it, `changes` are the cases that changed last, the newest first.
    """

    heading: str
    intro: str
    cases_text: str
    citation: str
    tables: tuple[DataFileView, ...]
    others: tuple[DataFileView, ...] = ()
    spreadsheet: DataFileView | None = None
    """All tables as one spreadsheet, where the settings ask for it."""
    licence: LinkView | None = None
    updated: DateView | None = None
    changes: tuple[ChangedView, ...] = ()


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
    "PageView",
    "PostView",
    "RulingView",
]
