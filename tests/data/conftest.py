"""What the tests of files are made of: a case with one metric and more, out of what an author writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from casebook.figures import Dossier, join
from casebook.model import Case, FollowUp

Make = Callable[..., Dossier]


@pytest.fixture(scope="session")
def dossier_of() -> Make:
    """Return a maker of dossiers: a case of what the test gives, and the follow-ups written as mappings."""

    def make(*follow_ups: dict[str, Any], **written: Any) -> Dossier:
        least = {"kind": "case", "title": "A case", "date": "2010-03-01", "slug": "a-case"}
        later = {"kind": "follow-up", "title": "Later", "date": "2010-05-01", "follows": "a-case"}
        case = Case(**{**least, "organisation": "ISS", **written})
        return join(case, [FollowUp(**{**later, **each}) for each in follow_ups])

    return make


def metric(*observations: tuple[str, str], **written: Any) -> dict[str, Any]:
    """Return a metric out of dates and values."""
    told = [dict(zip(("date", "value"), each, strict=True)) for each in observations]
    return {"id": "fans", "label": "Fans", "observations": told, **written}


@pytest.fixture(scope="session")
def metric_of() -> Callable[..., dict[str, Any]]:
    """Return a maker of metrics out of dates and values."""
    return metric
