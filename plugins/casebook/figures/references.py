"""References: which thing of this case a follow-up means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from ..model import Case, FollowUp

Later = TypeVar("Later")


def id_in(case: Case, reference: str, follow_up: FollowUp) -> str | None:
    """Return the id that a follow-up means in this case; None where it means another's.

    In a follow-up of several cases an id without a case's slug means no case's. (Case format, section 4.)
    """
    slug, slash, name = reference.partition("/")
    if slash:
        return name if slug == case.slug else None
    return reference if len(follow_up.follows) == 1 else None


def said_of(case: Case, wanted: str, follow_up: FollowUp, said: Mapping[str, Later]) -> Iterator[Later]:
    """Yield what a follow-up says of one thing of this case, out of its mapping from reference to say."""
    return (later for reference, later in said.items() if id_in(case, reference, follow_up) == wanted)
