"""Sources: one numbered list, and what an id means in which document."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from casebook.figures import Dossier, join
from casebook.model import Case, FollowUp, Source

SHARED = [
    Source(id=name, title=f"Shared {name}") for name in ("unused", "goal", "page", "paper", "late", "text")
]


@pytest.fixture(scope="session")
def dossier(case_of: Callable[..., Case], follow_up_of: Callable[..., FollowUp]) -> Dossier:
    """Return a case and a follow-up with sources of their own, and some shared ones in use."""
    case = case_of(
        campaign={"goal": [{"text": "Hire.", "source": "goal"}]},
        metrics=[
            {
                "id": "fans",
                "label": "Fans",
                "observations": [{"date": "2010-01", "value": "1", "source": "page"}],
            }
        ],
        timeline=[{"date": "2010-01", "title": "Praise", "source": ["paper", "page"]}],
        claims=[{"id": "works", "text": "It works.", "evidence": ["fans", "film"]}],
        sources={"page": "https://example.org/page", "film": {"title": "A film"}},
    )
    later = follow_up_of(
        observations=[{"metric": "fans", "value": "2", "source": "late"}],
        claims={"works": {"verdict": "partly", "evidence": ["case/page", "page"]}},
        sources={"page": {"title": "The page, later"}},
    )
    return join(case, [later], SHARED, cited=[("later", "text"), (None, "film")])


def test_sources_are_numbered_the_cases_own_first_then_later_then_shared(dossier: Dossier) -> None:
    listed = [(record.number, record.anchor, record.origin, record.shared) for record in dossier.sources]
    assert listed == [
        (1, "source-page", None, False),
        (2, "source-film", None, False),
        (3, "source-page_later", "later", False),
        (4, "source-goal", None, True),
        (5, "source-paper", None, True),
        (6, "source-late", None, True),
        (7, "source-text", None, True),
    ]


@pytest.mark.parametrize(
    ("reference", "origin", "number"),
    [
        ("page", None, 1),
        ("page", "later", 3),
        ("case/page", "later", 1),
        ("film", "later", 2),
        ("late", "later", 6),
        ("paper", None, 5),
        ("unused", None, None),
        ("nothing", None, None),
        ("other/page", "later", None),
    ],
)
def test_an_id_means_the_documents_own_then_the_cases_then_a_shared_source(
    dossier: Dossier, reference: str, origin: str | None, number: int | None
) -> None:
    record = dossier.source(reference, origin)
    assert (record and record.number) == number


def test_evidence_may_be_a_metric(dossier: Dossier) -> None:
    for reference in ("fans", "case/fans"):
        figures = dossier.metric(reference)
        assert figures is not None
        assert figures.metric.id == "fans"
    assert dossier.metric("page") is None


def test_what_a_follow_up_says_of_another_case_uses_no_shared_source_here(
    case_of: Callable[..., Case], follow_up_of: Callable[..., FollowUp]
) -> None:
    both = follow_up_of(
        follows=["case", "other"],
        observations=[{"metric": "other/fans", "value": "2", "source": "late"}],
        claims={"other/works": {"verdict": "partly", "evidence": "paper"}},
    )
    assert join(case_of(), [both], SHARED).sources == ()
