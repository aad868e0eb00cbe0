"""What cases are counted by, and as what: the words that have no place in the case format itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .labels import LABELS, label
from .language import Words
from .marks import N_, P_

DIMENSIONS: Mapping[str, str] = MappingProxyType(
    {
        "outcome": N_("Goal"),
        "attribution": N_("Cause"),
        "channel": N_("Channel"),
        "purpose": N_("Purpose"),
        "country": N_("Country"),
        "design": N_("Design"),
        "measured-by": N_("Measured by"),
        "kept": N_("Sources kept"),
        "promise": N_("Promise"),
        "claim": N_("Claim"),
        "change": N_("Change"),
    }
)
"""What cases can be counted by."""

_ELSEWHERE = MappingProxyType(
    {"outcome": "goal", "measured-by": "observer", "claim": "verdict"},
)
"""Under what other name a dimension's words stand among the labels."""

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "outcome": {"not-judged": P_("outcome", "not judged")},
        "attribution": {"not-judged": P_("outcome", "not judged")},
        "measured-by": {"nobody": P_("outcome", "nobody")},
        "kept": {
            "all": P_("outcome", "all"),
            "some": P_("outcome", "some"),
            "none": P_("outcome", "none"),
            "no-sources": P_("outcome", "no sources"),
        },
        "promise": {
            "running": P_("outcome", "not due yet"),
            "no-date": P_("outcome", "no date given"),
            "overdue": P_("outcome", "overdue, and no sign of it"),
        },
    }
)
"""The words that count something that the format has no word for."""


def dimension(name: str, words: Words) -> str:
    """Return what cases are counted by: `dimension("measured-by", words)` → "Measured by"."""
    return words.gettext(DIMENSIONS[name])


def counted_as(name: str, value: str, words: Words) -> str:
    """Return as what cases are counted: `counted_as("outcome", "not-met", words)` → "not met".

    Where neither the format nor this module has a word, it is an author's, or there is none: "not given".
    """
    own = _WORDS.get(name, {}).get(value)
    if own:
        return words.pgettext("outcome", own)
    group = _ELSEWHERE.get(name, name)
    if value in LABELS.get(group, {}):
        return label(group, value, words)
    return words.gettext("not given")


def kind_of_change(level: str, words: Words, *, points: bool, lower: bool) -> str:
    """Return a kind of metric: "out-take", "outcome, in percentage points, lower is better"."""
    said = [label("level", level, words) if level else words.gettext("no level given")]
    said += [words.gettext("in percentage points")] if points else []
    said += [label("better", "lower", words)] if lower else []
    return ", ".join(said)
