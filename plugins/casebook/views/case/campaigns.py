"""The campaign at a glance, what was said of it, tables by hand, and strength of evidence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...figures.strength import strength
from ...model import Budget, Campaign, Claim, Comparison, Goal, Promise
from ...words import Words, label, listed, period, value
from ..addresses import part_anchor
from ..channels import channel_name
from ..dates import maybe_date
from ..parts import (
    CampaignView,
    ComparisonRowView,
    ComparisonView,
    GoalView,
    LinkView,
    SaidView,
    StrengthView,
)
from .sheet import Sheet

_NOTHING = vars(Campaign())


def campaign_view(sheet: Sheet) -> CampaignView | None:
    """Return the campaign at a glance; None where the case tells nothing of it."""
    campaign, words = sheet.dossier.case.campaign, sheet.words
    channels = channel_links(sheet)
    # Its fields alone: how the model itself compares takes longer than all the rest of this view.
    if vars(campaign) == _NOTHING and not channels:
        return None
    return CampaignView(
        name=campaign.name,
        when=period(campaign.start, campaign.end, words) or None,
        start=maybe_date(campaign.start, words),
        end=maybe_date(campaign.end, words),
        goals=tuple(_goal(sheet, goal) for goal in campaign.goal),
        goal_was_moved=len(campaign.goal) > 1,
        shape=label("shape", campaign.shape, words) if campaign.shape else None,
        budget=_budget(campaign.budget, words),
        budget_note=campaign.budget.note if campaign.budget else None,
        channels=channels,
    )


def _goal(sheet: Sheet, goal: Goal) -> GoalView:
    return GoalView(goal.text, maybe_date(goal.date, sheet.words), goal.by, sheet.ref(goal.source))


def _budget(budget: Budget | None, words: Words) -> str | None:
    if budget is None or budget.amount is None:
        return None
    return value(budget.amount, words, "money", budget.currency)


def channel_links(sheet: Sheet) -> tuple[LinkView, ...]:
    """Return the channels of a case as links, each in the words of this language."""
    case = sheet.dossier.case
    return tuple(
        sheet.desk.list_link("channels", channel, sheet.lang, channel_name(channel, case.names, sheet.words))
        for channel in case.channels
    )


def said_view(sheet: Sheet) -> SaidView | None:
    """Return the leading thing that was said: a promise, else the newest goal, else a claim."""
    case = sheet.dossier.case
    if case.promises:
        return _said(sheet, case.promises[0], "promise")
    if case.campaign.goal:
        return _said(sheet, _newest(case.campaign.goal), "goal")
    return _said(sheet, case.claims[0], "claim") if case.claims else None


def _newest(goals: Sequence[Goal]) -> Goal:
    """Return the goal that was set last; of goals without a date the last that was written down."""
    dated = [goal for goal in goals if goal.date]
    return max(dated, key=lambda goal: goal.date.first if goal.date else date.min) if dated else goals[-1]


def _said(sheet: Sheet, said: Promise | Goal | Claim, kind: str) -> SaidView:
    words = sheet.words
    return SaidView(
        text=said.text,
        by=said.by,
        date=maybe_date(said.date, words),
        source=sheet.ref(said.source),
        kind=label("entry", kind, words),
    )


def strength_view(sheet: Sheet) -> StrengthView:
    """Return the strength of evidence in words, in three readings that are never made one."""
    found, words = strength(sheet.dossier), sheet.words
    who = [label("observer", by, words) for by in found.measured_by]
    kept = words.gettext("{kept} of {sources}", kept=found.kept, sources=found.sources)
    return StrengthView(
        design=label("design", found.design, words),
        measured_by=listed(who, words) if who else words.gettext("nobody"),
        kept=kept if found.sources else words.gettext("no sources"),
    )


def comparison_views(comparisons: tuple[Comparison, ...]) -> tuple[ComparisonView, ...]:
    """Return the tables by hand."""
    return tuple(
        ComparisonView(
            id=table.id or str(number),
            anchor=part_anchor("comparison", table.id or str(number)),
            title=table.title,
            columns=table.columns,
            rows=tuple(ComparisonRowView(row.label, row.cells) for row in table.rows),
        )
        for number, table in enumerate(comparisons, 1)
    )
