"""`content/sources.yaml`: sources that several cases share, by id."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pydantic import BaseModel, ConfigDict

from ..errors import Problem
from ..model import Source
from ..model.source import Sources
from .front.composing import compose
from .front.front_matter import tree_problem
from .front.places import Place, find
from .front.tree import Mapping, Scalar, TreeProblem
from .source import SourceFile, Unreadable, read_source
from .typed import typed
from .walking import Ground

NAME = "sources.yaml"
_LIST = "sources"
_ID = re.compile(r"""(?:^[ \t]*|\bid:[ \t]*)["']?([A-Za-z0-9][A-Za-z0-9-]*)""", re.MULTILINE)


class SharedSources(BaseModel):
    """The file as a whole."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sources: Sources = ()


@dataclass(frozen=True)
class Shared:
    """The shared sources, what is wrong with them, and the ids of those that could not be read."""

    sources: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()
    lost: frozenset[str] = frozenset()
    source: SourceFile | None = None
    tree: Mapping | None = None

    def place(self, index: int, *more: str | int) -> Place:
        """Return where a source stands in the file."""
        assert self.tree is not None
        place = find(self.tree, (_LIST, index, *more))
        return replace(place, field=_own_field(place.field))


def read_shared_sources(ground: Ground) -> Shared:
    """Return the shared sources of a content folder, none without the file."""
    path = ground.content / NAME
    if not path.exists():
        return Shared()
    source = read_source(path, ground.called(path))
    if isinstance(source, Unreadable):
        return Shared(problems=(source.problem,), lost=_ids(source.text))
    try:
        tree, noted = compose(source.text, 1)
    except TreeProblem as problem:
        return Shared(problems=(tree_problem(source, problem),), lost=_ids(source.text))
    return _typed(source, tree, tuple(tree_problem(source, problem) for problem in noted))


def _ids(text: str) -> frozenset[str]:
    """Return whatever may be an id in a file that cannot be read."""
    return frozenset(_ID.findall(text))


def _typed(source: SourceFile, tree: Mapping, noted: tuple[Problem, ...]) -> Shared:
    whole = tree if tree.get(_LIST) else Mapping(((Scalar(_LIST, True, tree.mark), tree),), tree.mark)
    result = typed(whole, SharedSources, source)
    problems = noted + tuple(replace(each, field=_own_field(each.field)) for each in result.problems)
    sources = result.document.sources if result.document else ()
    return Shared(sources, problems, _ids(source.text) if problems else frozenset(), source, result.tree)


def _own_field(field: str) -> str:
    """Return the path of a field as it stands in the file, where nothing is called `sources`."""
    return field.removeprefix(f"{_LIST}.")
