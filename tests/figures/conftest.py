"""What the tests of figures are made of: cases and follow-ups out of what an author writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from casebook.model import Case, FollowUp, Metric


@pytest.fixture(scope="session")
def case_of() -> Callable[..., Case]:
    """Return a maker of cases: the least that a case needs, and what the test gives."""

    def make(**written: Any) -> Case:
        least = {
            "kind": "case",
            "title": "A case",
            "date": "2010-03-01",
            "slug": "case",
            "organisation": "ISS",
        }
        return Case(**{**least, **written})

    return make


@pytest.fixture(scope="session")
def follow_up_of() -> Callable[..., FollowUp]:
    """Return a maker of follow-ups to that case."""

    def make(**written: Any) -> FollowUp:
        least = {
            "kind": "follow-up",
            "title": "Later",
            "date": "2010-05-01",
            "slug": "later",
            "follows": "case",
        }
        return FollowUp(**{**least, **written})

    return make


@pytest.fixture(scope="session")
def metric_of() -> Callable[..., Metric]:
    """Return a maker of metrics out of `date: value` pairs, or whole observations."""

    def make(*observations: Any, **written: Any) -> Metric:
        told = [
            each if isinstance(each, dict) else dict(zip(("date", "value"), each, strict=True))
            for each in observations
        ]
        return Metric(**{"id": "fans", "label": "Fans", "observations": told, **written})

    return make
