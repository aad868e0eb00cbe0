"""What authors write, typed: cases, follow-ups and posts, and the values, dates and words in them.

Frozen all through; an unknown key is refused. Nothing here computes: that is the room `figures`.

- A `document` and what stands in it: `campaign`, `metric`, `claim`, `event`, `source`, `outcome`,
  `comparison`.
- A value: `values`, `dates`, the closed words of `vocabulary`, what is `existing` in the world, texts as
  `spoken`; `fields` are the types of all of them, `lists` what they take for a list.
- A refusal: `mistakes`; what was meant, `glossary` (with `glossary_more` and `glossary_seen`), `not_values`
  and `not_dates` (with the names in `months`) tell.
- `bodies` knows the names that are no person's. `light` makes records of which there are many.
"""

from __future__ import annotations

from .campaign import Budget, Campaign, Goal
from .claim import Claim, DatedStatus, DatedVerdict, Promise, Request
from .comparison import Comparison, ComparisonRow
from .dates import Moment, PartialDate
from .document import (
    Case,
    Document,
    FollowUp,
    Lasting,
    LaterAnswer,
    LaterObservation,
    LaterStatus,
    LaterVerdict,
    Post,
    Speaker,
)
from .event import Event
from .metric import Benchmark, Metric, Observation
from .mistakes import Mistake
from .outcome import Outcome, Revision, Upkeep
from .source import Archived, Source, SourceCheck
from .values import Missing, Quantity, State, Value

__all__ = [
    "Archived",
    "Benchmark",
    "Budget",
    "Campaign",
    "Case",
    "Claim",
    "Comparison",
    "ComparisonRow",
    "DatedStatus",
    "DatedVerdict",
    "Document",
    "Event",
    "FollowUp",
    "Goal",
    "Lasting",
    "LaterAnswer",
    "LaterObservation",
    "LaterStatus",
    "LaterVerdict",
    "Metric",
    "Missing",
    "Mistake",
    "Moment",
    "Observation",
    "Outcome",
    "PartialDate",
    "Post",
    "Promise",
    "Quantity",
    "Request",
    "Revision",
    "Source",
    "SourceCheck",
    "Speaker",
    "State",
    "Upkeep",
    "Value",
]
