"""From a tree to a document of the model, with every refusal at its place.

A document with mistakes is typed all the same, without the fields that hold them, so that the checks after
it can report everything else in the same run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from ..errors import Problem
from .front.pruning import patched, pruned
from .front.tree import Mapping, as_written
from .refusals import problems_of
from .source import SourceFile
from .tongues import as_spoken

Kind_co = TypeVar("Kind_co", bound=BaseModel, covariant=True)
Kind = TypeVar("Kind", bound=BaseModel)

_ROUNDS = 8
"""How often mistakes are cut out before a document is given up."""

_STAND_INS: dict[str, Any] = {
    "title": "stand-in",
    "slug": "stand-in",
    "date": "0001-01-01",
    "organisation": "stand-in",
    "follows": "stand-in",
}
"""What stands for a required field that is missing, so that the rest can be checked; never shown."""


@dataclass(frozen=True)
class Typed(Generic[Kind_co]):
    """A document as far as it could be typed, and the refusals.

    `document` is None where nothing could be made of it; where there are problems it is for checks alone.
    `tree` is what it was made of, with stand-ins for what was refused; `sure` has neither these nor that.
    """

    document: Kind_co | None
    tree: Mapping
    sure: Mapping
    problems: tuple[Problem, ...]


def typed(
    tree: Mapping, model: type[Kind], source: SourceFile, *, lang: str = "", inherits: bool = False
) -> Typed[Kind]:
    """Validate a tree as a document of `model`, its texts in a language where `lang` is one.

    Where it `inherits`, as a translation does, only the slug may be missed: everything else that is required
    comes from the original, and what lacks it stays in the tree.
    """
    problems: tuple[Problem, ...] | None = None
    lacking: dict[str, Any] = {}
    sure = rest = tree
    for _ in range(_ROUNDS):
        try:
            document = model.model_validate(as_spoken(rest, lang) | lacking)
            return Typed(document, sure if inherits else rest, sure, problems or ())
        except ValidationError as refusal:
            errors = refusal.errors(include_url=False, include_input=False)
            if problems is None:
                refused = [error for error in errors if not (inherits and _is_inherited(error))]
                problems = tuple(problems_of(refused, model, tree, source))
                sure = pruned(tree, [error["loc"] for error in refused])
            locs = [error["loc"] for error in errors]
            rest = patched(rest, locs)
            roots = {str(loc[0]) for loc in locs if len(loc) == 1}
            lacking |= {name: _STAND_INS[name] for name in roots & _STAND_INS.keys()}
    return Typed(None, tree, tree, problems or ())


def finished(tree: Mapping, model: type[BaseModel]) -> Mapping:
    """Return a tree without the items that still lack something they need.

    What the author of a draft has left blank counts for nothing; that a whole document lacks something stays.
    """
    for _ in range(_ROUNDS):
        try:
            model.model_validate(as_written(tree))
        except ValidationError as refusal:
            errors = refusal.errors(include_url=False, include_input=False)
            blanks = [
                error["loc"] for error in errors if error["type"] == "missing" and len(error["loc"]) > 1
            ]
            if not blanks:
                break
            tree = pruned(tree, blanks)
        else:
            break
    return tree


def _is_inherited(error: Any) -> bool:
    return bool(error["type"] == "missing" and error["loc"] != ("slug",))
