"""The campaign at a glance, what was said of it, tables by hand, and strength of evidence."""

from __future__ import annotations

from ..figures.strength import strength
from ..model import Budget, Campaign, Comparison, PartialDate
from ..words import Words, label, listed, period, value
from .addresses import part_anchor
from .channels import channel_name
from .dates import maybe_date
from .parts import (
    CampaignView,
    ComparisonRowView,
    ComparisonView,
    GoalView,
    LinkView,
    SaidView,
    StrengthView,
)
from .tables import Sheet


def campaign_view(sheet: Sheet) -> CampaignView | None:
    """Return the campaign at a glance; None where the case tells nothing of it."""
    campaign, words = sheet.dossier.case.campaign, sheet.words
    channels = channel_links(sheet)
    if campaign == Campaign() and not channels:
        return None
    return CampaignView(
        name=campaign.name,
        when=period(campaign.start, campaign.end, words) or None,
        start=maybe_date(campaign.start, words),
        end=maybe_date(campaign.end, words),
        goals=tuple(_goal(sheet, index) for index in range(len(campaign.goal))),
        goal_was_moved=len(campaign.goal) > 1,
        shape=label("shape", campaign.shape, words) if campaign.shape else None,
        budget=_budget(campaign.budget, words),
        budget_note=campaign.budget.note if campaign.budget else None,
        channels=channels,
    )


def _goal(sheet: Sheet, index: int) -> GoalView:
    goal = sheet.dossier.case.campaign.goal[index]
    source = sheet.ref(goal.source)
    return GoalView(goal.text, maybe_date(goal.date, sheet.words), goal.by, source)


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
    case, words = sheet.dossier.case, sheet.words
    if case.promises:
        promise = case.promises[0]
        return _said(
            sheet, promise.text, promise.by, promise.date, promise.source, label("entry", "promise", words)
        )
    if case.campaign.goal:
        goal = case.campaign.goal[-1]
        return _said(sheet, goal.text, goal.by, goal.date, goal.source, label("entry", "goal", words))
    if case.claims:
        claim = case.claims[0]
        return _said(sheet, claim.text, claim.by, claim.date, claim.source, label("entry", "claim", words))
    return None


def _said(
    sheet: Sheet, text: str, by: str | None, date: PartialDate | None, source: str | None, kind: str
) -> SaidView:
    ref = sheet.ref(source)
    return SaidView(text, by, maybe_date(date, sheet.words), ref, kind)


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
