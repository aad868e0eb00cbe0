"""What the tests of files are made of: a case with one metric and more, out of what an author writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from casebook.figures import Dossier, join
from casebook.model import Case, FollowUp, Source

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
def full() -> Dossier:
    """Return the dossier of a case that has something of everything, with two follow-ups."""
    case = Case(**CASE)
    shared = [Source(id="annual", title="The annual report")]
    return join(case, [FollowUp(**LATER), FollowUp(**REPLY)], shared, [(None, "annual")])


CASE: dict[str, Any] = {
    "kind": "case",
    "title": "Fifty thousand",
    "date": "2009-11-20",
    "modified": "2009-12-01",
    "slug": "fifty",
    "id": "iss-50000",
    "lang": "en",
    "author": "Åsa Öberg",
    "summary": "In *short*; so far.",
    "tags": ["a; b", "c"],
    "organisation": ["ISS", "Kommunal"],
    "country": ["SE", "DK"],
    "channels": ["facebook"],
    "campaign": {
        "name": "50 000",
        "start": "2009-11-10?",
        "goal": [{"text": "Many", "date": "2009", "source": "page"}, {"text": "=1+1", "by": "ISS"}],
        "shape": "pilot",
        "budget": {"amount": "~50000", "currency": "SEK", "note": "Told later."},
    },
    "metrics": [
        {
            "id": "fans",
            "label": "Fans",
            "channel": "facebook",
            "unit": "people",
            "target": "50000",
            "level": "out-take",
            "observations": [
                {"date": "2009-11?", "value": "122", "source": "page", "by": "author", "note": "Counted."},
                {"date": "2010-02?", "value": "158", "by": "third-party"},
            ],
            "benchmark": {
                "label": "Fans of Coor",
                "observations": [{"date": "2009-11", "value": "100..200"}],
            },
        },
        {
            "id": "tweets",
            "label": "Tweets",
            "observations": [{"date": "2009", "value": "10"}, {"date": "2010", "value": "15"}],
        },
        {
            "id": "site",
            "label": "The site",
            "type": "state",
            "observations": [{"date": "2009", "value": "online"}, {"date": "2010", "value": "removed"}],
        },
    ],
    "claims": [
        {
            "id": "success",
            "text": "A success",
            "by": "ISS",
            "date": "2009-12",
            "source": "page",
            "verdict": [{"is": "checking", "date": "2009-12"}, {"is": "partly", "date": "2010-01?"}],
            "evidence": ["page", "annual", "fans"],
        }
    ],
    "promises": [
        {
            "id": "reward",
            "text": "A reward",
            "by": "ISS",
            "date": "2009-11",
            "due": "2010-01",
            "source": "page",
        }
    ],
    "requests": [
        {"id": "who", "date": "2010-01-05", "to": "ISS", "question": "Who?", "deadline": "2010-01"},
        {"date": "2010-01", "to": "ISS", "question": "When?", "answered": "2010-02", "answer": "answer"},
    ],
    "timeline": [
        {"date": "2009-11-10", "type": "coverage", "title": "Papers", "source": ["page", "annual"]},
        {"date": "2009-11-10", "type": "coverage", "title": "Papers", "text": "Once more:\n\n- so"},
        {"id": "answer", "date": "2010-02", "type": "reply", "title": "An answer", "by": "ISS"},
    ],
    "outcome": {"goal": "not-verified", "attribution": "not-shown", "because": "Nobody counted."},
    "sources": {
        "page": {
            "url": "https://example.org/",
            "title": "The page",
            "date": "2009-11",
            "accessed": "2009-11-20",
            "archived": {"url": "https://archive.example/", "date": "2010-01-01"},
            "checks": [{"date": "2010-01", "status": "alive"}, {"date": "2012", "status": "gone"}],
        },
        "talk": {"title": "A talk", "type": "video", "at": "1:38"},
    },
    "comparisons": [{"title": "By hand", "columns": ["A"], "rows": [{"label": "B", "cells": ["C"]}]}],
    "revisions": [{"date": "2010-01-01", "kind": "correction", "note": "122, not 112."}],
    "maintenance": {"is": "closed", "because": "All is known."},
    "next_check": "2010-11",
    "disclosure": "None.",
    "discussion": ["https://example.org/thread"],
}
LATER: dict[str, Any] = {
    "kind": "follow-up",
    "title": "Later",
    "slug": "later",
    "date": "2010-03-01",
    "follows": "fifty",
    "observations": [{"metric": "fans", "value": "200+", "source": "again", "break": "bots left out"}],
    "claims": {
        "success": {"verdict": "contradicted", "because": "See there.", "evidence": ["again", "fans"]}
    },
    "promises": {"reward": {"status": "broken", "because": "No sign of it."}},
    "sources": {"again": "https://example.org/again", "page": {"title": "The page, once more"}},
    "outcome": {"goal": "not-met"},
    "revisions": [
        {"date": "2010-03-02", "kind": "minor"},
        {"date": "2010-03?", "kind": "correction", "note": "=200"},
    ],
}
REPLY: dict[str, Any] = {
    "kind": "follow-up",
    "type": "reply",
    "title": "ISS replies",
    "slug": "reply",
    "date": "2010-04-01",
    "follows": "fifty",
    "by": {"name": "Emma Nilsson", "role": "head of communications", "organisation": "ISS"},
    "requests": {"who": {"answered": "2010-03-31"}},
    "summary": "What ISS says.",
}


@pytest.fixture(scope="session")
def metric_of() -> Callable[..., dict[str, Any]]:
    """Return a maker of metrics out of dates and values."""
    return metric
