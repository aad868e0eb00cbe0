"""Claims (what is said to be), promises (what is said will be) and requests for comment.

A verdict or a status is one word, or a list of dated entries of which the newest counts.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from .dates import PartialDate
from .fields import Date, Id, Names, Part, PromiseStatus, Reference, Text, Verdict


class DatedVerdict(Part):
    """What was found of a claim, and when."""

    is_: Verdict = Field(alias="is")
    date: Date | None = None
    because: Text | None = None


class DatedStatus(Part):
    """What became of a promise, and when."""

    is_: PromiseStatus = Field(alias="is")
    date: Date | None = None
    because: Text | None = None


def dated_words(written: Any) -> Any:
    """Take a word, or one dated entry, for a list of dated entries."""
    if isinstance(written, str):
        return [{"is": written}]
    return written if isinstance(written, list) else [written]


Verdicts = Annotated[tuple[DatedVerdict, ...], BeforeValidator(dated_words)]
Statuses = Annotated[tuple[DatedStatus, ...], BeforeValidator(dated_words)]


class Claim(Part):
    """What somebody says is or was. `evidence` names sources and metrics."""

    id: Id
    text: Text
    by: Text | None = None
    date: Date | None = None
    source: Reference | None = None
    verdict: Verdicts = ()
    because: Text | None = None
    checked: Date | None = None
    evidence: Names[Reference] = ()

    @property
    def rulings(self) -> tuple[DatedVerdict, ...]:
        """The dated verdicts; a single word has the claim's own reason and day of checking."""
        return tuple(_completed(ruling, self) for ruling in self.verdict)


class Promise(Part):
    """What somebody says will be. Overdue is worked out from `due`, never written."""

    id: Id
    text: Text
    by: Text
    date: Date | None = None
    due: Date | None = None
    source: Reference | None = None
    status: Statuses = ()
    because: Text | None = None
    checked: Date | None = None

    @property
    def rulings(self) -> tuple[DatedStatus, ...]:
        """The dated statuses; a single word has the promise's own reason and day of checking."""
        return tuple(_completed(ruling, self) for ruling in self.status)


class Request(Part):
    """A question put to somebody. `answer` is an event's id or a follow-up's slug."""

    id: Id | None = None
    date: Date
    to: Text
    question: Text
    deadline: Date | None = None
    answered: Date | None = None
    answer: Reference | None = None


def _completed(ruling: Any, about: Claim | Promise) -> Any:
    """Fill a ruling that has neither date nor reason from what stands beside it."""
    date: PartialDate | None = ruling.date or about.checked
    return ruling.model_copy(update={"date": date, "because": ruling.because or about.because})
