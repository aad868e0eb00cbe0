"""Checks of verdicts: nobody has found anything of a claim or a promise before that was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...errors import Problem, Severity
from ...model import Case, Claim, LaterStatus, LaterVerdict, PartialDate, Promise
from ..front.places import Path
from .scope import CaseScope, FollowUpScope
from .times import case_and_part, is_before

_Dated = tuple[Path, PartialDate | None]
"""Where a date stands in what it is of."""
_BEFORE_ALL = {True: "checked-before-campaign", False: "later-checked-before-campaign"}
"""What is said where nobody has written when it was said: in the case itself, and in a follow-up."""


def check_verdicts_come_after_what_they_are_of(scope: CaseScope) -> Iterator[Problem]:
    """Nobody checks a claim or promise before it was made or, where nobody says when, the campaign began."""
    for section in ("claims", "promises"):
        for index, item in enumerate(getattr(scope.document, section)):
            days = ((("checked",), item.checked), *_ruled(item))
            yield from _too_early(scope, (section, index), days, item, scope.document)


def check_later_verdicts_come_after_what_they_are_of(scope: FollowUpScope) -> Iterator[Problem]:
    """The same for a verdict that a follow-up dates itself."""
    for section in ("claims", "promises"):
        for name, later in getattr(scope.document, section).items():
            case, item = case_and_part(scope, section, name)
            if case:
                yield from _too_early(scope, (section, name), _ruled(later), item, case)


def _ruled(item: Claim | Promise | LaterVerdict | LaterStatus) -> Iterator[_Dated]:
    name = "verdict" if isinstance(item, Claim | LaterVerdict) else "status"
    for index, ruling in enumerate(getattr(item, name)):
        yield (name, index, "date"), ruling.date


def _too_early(
    scope: CaseScope | FollowUpScope, at: Path, days: Iterable[_Dated], of: Claim | Promise, case: Case
) -> Iterator[Problem]:
    said = of.date or case.campaign.start
    key = "checked-before-said" if of.date else _BEFORE_ALL[scope.document is case]
    for path, day in days:
        if is_before(day, said):
            yield scope.at((*at, *path), key, Severity.WARNING, date=str(day), said=str(said))
