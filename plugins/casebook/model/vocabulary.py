"""The closed lists of words the format knows. Whatever stands here has a translation in every catalogue."""

from __future__ import annotations

KINDS = ("case", "follow-up")
STATUSES = ("published", "draft", "hidden", "skip")

METRIC_TYPES = ("count", "number", "percent", "money", "rating", "state")
LEVELS = ("output", "out-take", "outcome", "impact")
"""The levels of AMEC's Integrated Evaluation Framework: what was sent, noticed, done, changed for good."""
BETTER = ("higher", "lower", "neither")
OBSERVERS = ("author", "organisation", "third-party")
PHASES = ("before", "after", "latest")

VERDICTS = (
    "not-checked",
    "checking",
    "supported",
    "partly",
    "unsupported",
    "contradicted",
    "undeterminable",
)
PROMISE_STATUSES = (
    "not-checked",
    "in-progress",
    "stalled",
    "kept",
    "kept-late",
    "partly",
    "broken",
    "withdrawn",
    "undeterminable",
)
PROMISES_OPEN = ("not-checked", "in-progress", "stalled")
PROMISES_UNSETTLED = (*PROMISES_OPEN, "undeterminable")
"""Statuses that leave the question standing: somebody may have looked and still cannot tell."""
CLAIMS_OPEN = ("not-checked", "checking")

GOALS = ("met", "mostly", "partly", "not-met", "not-verified", "no-measurable-goal", "too-early")
ATTRIBUTIONS = ("shown", "plausible", "not-shown", "unlikely")

EVENT_TYPES = ("event", "coverage", "acclaim", "check", "reply", "correction")
SOURCE_TYPES = ("web", "video", "audio", "print", "interview", "image", "dataset")
SOURCE_STATES = ("alive", "gone", "changed", "blocked")
SHAPES = ("campaign", "pilot", "continuous")
MAINTENANCE = ("active", "closed")
REVISIONS = ("publish", "follow-up", "correction", "reply", "minor", "withdrawal")
