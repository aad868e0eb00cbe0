"""The three kinds of document: a case, a follow-up, and an ordinary post or page."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, Field

from .campaign import Campaign
from .claim import Claim, Promise, Request, Statuses, Verdicts
from .comparison import Comparison
from .event import Event
from .fields import (
    Address,
    CommaSeparated,
    Country,
    Date,
    EventType,
    Flag,
    Id,
    Kind,
    Language,
    Names,
    Observer,
    OneOrMany,
    OneOrMore,
    OneOrMoreNames,
    Part,
    Phase,
    Published,
    Reference,
    Status,
    Text,
    Written,
)
from .metric import Metric
from .outcome import Maintenance, Outcome, Revision, Upkeep
from .source import Sources


class Document(Part):
    """What every document has: Pelican's own keys, with their meaning unchanged."""

    kind: Kind | None = None
    title: Text
    date: Published
    modified: Published | None = None
    slug: Text
    id: Id | None = None
    lang: Language | None = None
    translation: Flag = False
    category: Text | None = None
    tags: CommaSeparated[Text] = ()
    author: CommaSeparated[Text] = ()
    authors: CommaSeparated[Text] = ()
    summary: Text | None = None
    status: Status = "published"
    template: Text | None = None
    save_as: Text | None = None
    url: Text | None = None
    sources: Sources = ()
    comparisons: OneOrMany[Comparison] = ()
    revisions: tuple[Revision, ...] = ()

    @property
    def written_by(self) -> tuple[str, ...]:
        """The names given as `author` or `authors`, in order."""
        return self.authors or self.author

    @property
    def lasting_id(self) -> str:
        """The name that never changes: the `id`, or without one the slug."""
        return self.id or self.slug or ""

    @property
    def withdrawal(self) -> Revision | None:
        """By what it was withdrawn; None of what stands."""
        return next((each for each in reversed(self.revisions) if each.kind == "withdrawal"), None)


class Lasting(Document):
    """A document of which more is told later."""

    outcome: OneOrMany[Outcome] = ()
    next_check: Date | None = None
    disclosure: Text | None = None
    discussion: OneOrMany[Address] = ()
    names: dict[str, Text] = Field(default_factory=dict)
    extra: Any = None


class Case(Lasting):
    """One campaign or practice, with what was measured and claimed."""

    organisation: OneOrMore[Text]
    country: Names[Country] = ()
    sector: Text | None = None
    purpose: Text | None = None
    channels: CommaSeparated[Text] = ()
    campaign: Campaign = Campaign()
    metrics: tuple[Metric, ...] = ()
    claims: tuple[Claim, ...] = ()
    promises: tuple[Promise, ...] = ()
    requests: tuple[Request, ...] = ()
    timeline: tuple[Event, ...] = ()
    maintenance: Maintenance = Upkeep()


class Speaker(Part):
    """Who speaks in a reply."""

    name: Text
    role: Text | None = None
    organisation: Text | None = None


class LaterObservation(Part):
    """A reading that a follow-up adds to a metric of its case. Without a date, the post's."""

    metric: Reference
    value: Written
    date: Date | None = None
    source: Reference | None = None
    by: Observer | None = None
    note: Text | None = None
    phase: Phase | None = None
    break_: Text | None = Field(None, alias="break")


class LaterVerdict(Part):
    """What a follow-up finds of a claim."""

    verdict: Verdicts
    because: Text | None = None
    evidence: Names[Reference] = ()


class LaterStatus(Part):
    """What a follow-up finds of a promise."""

    status: Statuses
    because: Text | None = None


class LaterAnswer(Part):
    """When a request was answered, and where the answer stands."""

    answered: Date
    answer: Reference | None = None


class FollowUp(Lasting):
    """A later post about one or more cases: a check, a reply, a correction, coverage."""

    follows: OneOrMoreNames[Text]
    type: EventType = "check"
    by: Speaker | None = None
    observations: tuple[LaterObservation, ...] = ()
    claims: dict[str, LaterVerdict] = Field(default_factory=dict)
    promises: dict[str, LaterStatus] = Field(default_factory=dict)
    requests: dict[str, LaterAnswer] = Field(default_factory=dict)


class Post(Document):
    """An ordinary post or page. Other plugins' keys pass through as `model_extra`."""

    model_config = ConfigDict(extra="allow")

    date: Published | None = None  # type: ignore[assignment]
    slug: Text | None = None  # type: ignore[assignment]
