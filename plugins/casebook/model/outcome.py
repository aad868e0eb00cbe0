"""The outcome, in two readings that are never mixed: was the goal met, and was it the campaign."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from .fields import Attribution, Date, GoalReached, Maintained, Names, Part, RevisionKind, Text


class Outcome(Part):
    """What came of it, as judged on a day. Either reading may be left out."""

    goal: GoalReached | None = None
    attribution: Attribution | None = None
    because: Text | None = None
    date: Date | None = None


def bare_word(written: Any) -> Any:
    """Take a word for upkeep without a reason."""
    return {"is": written} if isinstance(written, str) else written


class Upkeep(Part):
    """Whether further checks are planned, and if not, why."""

    is_: Maintained = Field("active", alias="is")
    because: Text | None = None


Maintenance = Annotated[Upkeep, BeforeValidator(bare_word)]


class Revision(Part):
    """What changed after publication, in a person's words.

    A withdrawal may name the cases that stand in the place of what it takes back, by their slugs.
    """

    date: Date
    kind: RevisionKind
    note: Text | None = None
    replaced_by: Names[Text] = ()
