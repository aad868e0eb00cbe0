"""The page of a text: a post, a case or a follow-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from ...model.light import light
from ...words import between
from ..parts import (
    BY_ID,
    WHOLE,
    CampaignView,
    CiteView,
    ClaimView,
    ComparisonView,
    ContactView,
    DateView,
    FormerView,
    FrameView,
    GoneView,
    LeadingView,
    LinkView,
    OutcomeView,
    Placement,
    PromiseView,
    ReportView,
    RequestView,
    RevisionView,
    SaidView,
    ShareView,
    SourceRef,
    SourceView,
    StrengthView,
    TableView,
    TimelineView,
    VerdictsView,
    WithdrawalView,
)
from .page import PageView


@light(kw_only=True)
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
    report: ReportView | None = None
    """The letter by which readers tell of an error in it; None where nobody is there to read it."""
    verdicts: VerdictsView | None = None
    """What the words of verdicts mean, where the text places that."""
    contact: ContactView | None = None
    """Who answers for the site, where the text places that and the settings name somebody."""
    share: ShareView | None = None
    """How it is shared; None where nothing leads to it, and of a page, a draft and what was withdrawn."""
    revisions: tuple[RevisionView, ...] = ()
    """What has changed since it was published, as its author tells it."""
    former: Mapping[str, tuple[FormerView, ...]] = field(default_factory=dict)
    """What was cited of it and is gone, by the part it stood in: `claims`, `promises`, `requests`, `metrics`,
    `timeline`, `sources`; without a name where that part is gone, too, and of places in the text."""
    draft: bool = False
    """A draft, or hidden or scheduled: nothing leads to this page, and search engines are to leave it out."""

    @property
    def changed(self) -> DateView | None:
        """When it was published, or changed after that."""
        return self.modified or self.published

    @property
    def between_authors(self) -> tuple[str, ...]:
        """What stands behind each of the authors in a sentence: a comma, "and", and nothing."""
        return between(len(self.authors), self.words)

    def pieces(self, part: str) -> tuple[Any, ...]:
        """Return what a part is made of that can be placed by ids: rows, claims, promises, comparisons.

        Raise ValueError where a template asks for a part that there is not.
        """
        if part not in (*BY_ID, *WHOLE):
            raise ValueError(f"there is no part {part!r}: write one of {', '.join(sorted((*BY_ID, *WHOLE)))}")
        if part == "metrics":
            table: TableView | None = getattr(self, "table", None)
            return table.rows if table else ()
        found: tuple[Any, ...] = getattr(self, part, ()) if part in BY_ID else ()
        return found

    def unplaced(self, part: str) -> tuple[str, ...]:
        """Return the ids of what is left of a part of which the text placed some."""
        named = self.placed.named(part)
        return tuple(dict.fromkeys(each.id for each in self.pieces(part) if each.id not in named))


@light(kw_only=True)
class CaseView(PostView):
    """A case, from top to bottom of its page.

    `updated` is when it or one of its follow-ups last changed. `last_checked` and `next_check` are None
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
    related: tuple[LinkView, ...]
    next_check_iso: str | None = None
    """The last day of the next check, while it is to come or missed: the browser sets the clock by it."""
    replies: tuple[LinkView, ...] = ()
    """Where the organisation answers, in follow-ups or in the timeline: as prominent as the critique."""
    leading: LeadingView | None = None
    """The first measure that has changed."""
    embed: FrameView | None = None
    """Its table for other sites; None where there is no table, or none that is published."""
    json_path: str | None = None
    """All that is known of the case as a file, `case.json`; None where that is not published."""
    replaces: tuple[LinkView, ...] = ()
    """The cases that were withdrawn and in whose place it stands."""

    @property
    def changed(self) -> DateView | None:
        """When it or one of its follow-ups last changed."""
        return self.updated


@light(kw_only=True)
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
    disclosure: str | None = None
    discussion: tuple[LinkView, ...] = ()
    gone: tuple[GoneView, ...] = ()
    """What is not shown any more, and what stands in its place, for each of its cases that was withdrawn."""
