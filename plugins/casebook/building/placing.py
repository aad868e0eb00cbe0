"""Where the page of a text stands: what is wrong with that is told at the line that says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..disk.places import Claim, collisions, misplaced
from ..errors import Problem
from .content import Content

_SAYING = ("save_as", "slug", "title")
"""The fields that a page may have its place from; the first that is written decides."""


def field_of(text: Any, place: str) -> str:
    """Return the key by which an author chose a place: of a case it is mostly the settings that did."""
    written = getattr(text, "override_save_as", None) == place and not text.metadata.get("kind")
    return "save_as" if written else ""


def faults_of_places(
    claims: Sequence[Claim], content: Content, others: Iterable[Claim] = ()
) -> Iterator[Problem]:
    """Yield what is wrong with the places that are claimed: no file can be there, or two want to be.

    `others` are the site's own claims, of which an author hears only where a text is in their way.
    """
    found = (*misplaced(claims), *collisions((*claims, *others)))
    yield from at_their_lines(found, claims, content)


def at_their_lines(
    problems: Iterable[Problem], claims: Iterable[Claim], content: Content
) -> Iterator[Problem]:
    """Yield problems with places, those of the pages of texts at the line by which a page stands there."""
    problems = tuple(problems)
    pages = {(claim.source, claim.place) for claim in claims if claim.page} if problems else ()
    for problem in problems:
        is_of_page = (problem.file, problem.params.get("place")) in pages
        yield _at_its_line(problem, content) if is_of_page else problem


def _at_its_line(problem: Problem, content: Content) -> Problem:
    names = (problem.field,) if problem.field else _SAYING
    said = (content.problem_of_field(problem.file, name, problem.key, **problem.params) for name in names)
    return next((each for each in said if each.source), problem)
