"""Claims, promises, requests, outcomes and sources, each with what follow-ups said of it later."""

from __future__ import annotations

from ..model import Claim, Event, FollowUp, PartialDate, Promise, Request, Source
from ..model.light import light
from .readings import Origin


@light()
class Ruling:
    """What was found of a claim or a promise.

    `word` is one of the format's verdicts or statuses. `date` is None where the case gives none; a
    follow-up's ruling has the post's. `evidence` are ids of sources and metrics as `origin` writes them.
    """

    word: str
    date: PartialDate | None
    because: str | None = None
    origin: Origin = None
    evidence: tuple[str, ...] = ()


@light()
class ClaimRecord:
    """A claim with its rulings, oldest first. An undated ruling of the case counts as old as the case."""

    claim: Claim
    rulings: tuple[Ruling, ...] = ()

    @property
    def current(self) -> Ruling | None:
        """The newest ruling, which counts; None where nobody has looked."""
        return self.rulings[-1] if self.rulings else None

    @property
    def verdict(self) -> str:
        """The word that counts: `not-checked` where nobody has looked."""
        return self.current.word if self.current else "not-checked"


@light()
class PromiseRecord:
    """A promise with its rulings, oldest first. `checked` is the newest date on which somebody looked."""

    promise: Promise
    rulings: tuple[Ruling, ...] = ()
    checked: PartialDate | None = None

    @property
    def current(self) -> Ruling | None:
        """The newest ruling, which counts; None where nobody has looked."""
        return self.rulings[-1] if self.rulings else None

    @property
    def status(self) -> str:
        """The word that counts: `not-checked` where nobody has looked."""
        return self.current.word if self.current else "not-checked"


@light()
class RequestRecord:
    """A request for comment and its answer.

    `number` counts the case's requests from 1, for a name where the request has no `id`. `answered` is the
    day of the answer, None while there is none; `reply` is the event or follow-up that holds it, None where
    none does. `origin` is the document that tells of the answer.
    """

    request: Request
    number: int
    answered: PartialDate | None = None
    reply: Event | FollowUp | None = None
    origin: Origin = None


@light()
class OutcomeRecord:
    """What came of it, as judged on a day; either reading may be None. A follow-up's has the post's date."""

    goal: str | None
    attribution: str | None
    because: str | None
    date: PartialDate | None
    origin: Origin = None


@light()
class LatestOutcome:
    """The newest judgement of the goal of a case, and the newest of the attribution.

    The two are the same record where one judgement gave both.
    """

    goal: OutcomeRecord | None = None
    attribution: OutcomeRecord | None = None


@light()
class SourceRecord:
    """One entry of a case's list of sources.

    `number` counts from 1: the case's own in order, then its follow-ups', then the shared ones in use.
    `anchor` is the name of its place on the case's page. `shared` is True for one of `content/sources.yaml`.
    """

    source: Source
    number: int
    anchor: str
    origin: Origin = None
    shared: bool = False
