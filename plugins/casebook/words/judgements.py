"""What was found, in whole sentences: outcome, attribution, verdicts, statuses, levels of a metric."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .language import Words
from .marks import N_

JUDGEMENTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "goal": {
            "met": N_("The goal was met."),
            "mostly": N_("The goal was mostly met."),
            "partly": N_("The goal was partly met."),
            "not-met": N_("The goal was not met."),
            "not-verified": N_("Not verified: nobody has shown whether the goal was met."),
            "no-measurable-goal": N_("There was no goal that could be measured."),
            "too-early": N_("It is too early to say whether the goal was met."),
        },
        "attribution": {
            "shown": N_("The change can be put down to the campaign."),
            "plausible": N_("The campaign may well have brought the change about, but that is not shown."),
            "not-shown": N_("It is not shown that the campaign brought the change about."),
            "unlikely": N_("It is unlikely that the campaign brought the change about."),
        },
        "verdict": {
            "not-checked": N_("Nobody has checked this claim yet."),
            "checking": N_("This claim is being checked."),
            "supported": N_("The evidence supports this claim."),
            "partly": N_("The evidence supports a part of this claim."),
            "unsupported": N_("No evidence for this claim was found."),
            "contradicted": N_("The evidence contradicts this claim."),
            "undeterminable": N_("Whether this claim is true cannot be determined."),
        },
        "promise": {
            "not-checked": N_("Nobody has checked yet whether this promise was kept."),
            "in-progress": N_("Work on this promise has begun."),
            "stalled": N_("Work on this promise has stalled."),
            "kept": N_("This promise was kept."),
            "kept-late": N_("This promise was kept, but late."),
            "partly": N_("This promise was partly kept."),
            "broken": N_("This promise was broken."),
            "withdrawn": N_("This promise was withdrawn."),
            "undeterminable": N_("Whether this promise was kept cannot be determined."),
        },
        "level": {
            "output": N_("Output: what was sent out."),
            "out-take": N_("Out-take: what the audience noticed."),
            "outcome": N_("Outcome: what the audience came to think or do."),
            "impact": N_("Impact: what it changed for good."),
        },
    }
)


def judgement(group: str, word: str, words: Words) -> str:
    """Return a judgement as a sentence: `judgement("goal", "met", words)` → "The goal was met."."""
    return words.gettext(JUDGEMENTS[group][word])
