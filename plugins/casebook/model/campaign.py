"""The campaign: when it ran, what it was to reach, what it cost."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from .fields import Currency, Date, OneOrMany, Part, Reference, Shape, Text, Written


class Budget(Part):
    """What was spent, in a currency (ISO 4217); an amount that is a number needs one."""

    amount: Written | None = None
    currency: Currency | None = None
    note: Text | None = None


class Goal(Part):
    """What was to be reached. A goal that was moved is a list of goals, each with its date."""

    text: Text
    date: Date | None = None
    by: Text | None = None
    source: Reference | None = None


def bare_text(written: Any) -> Any:
    """Take a text for a goal of which nothing else is known."""
    return {"text": written} if isinstance(written, str) else written


class Campaign(Part):
    """One campaign or practice. `start` and `end` decide which observation is before and which after."""

    name: Text | None = None
    start: Date | None = None
    end: Date | None = None
    goal: OneOrMany[Annotated[Goal, BeforeValidator(bare_text)]] = ()
    shape: Shape | None = None
    budget: Budget | None = None
