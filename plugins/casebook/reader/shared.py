"""`content/sources.yaml`: sources that several cases share, by id."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ..errors import Problem
from ..model import Source
from ..model.source import Sources
from .places import mark_of
from .source import Unreadable, read_source
from .tree import Mapping, Scalar, TreeProblem, grow
from .typed import typed

NAME = "sources.yaml"


class SharedSources(BaseModel):
    """The file as a whole."""

    model_config = ConfigDict(frozen=True)

    sources: Sources = ()


def read_shared_sources(content: Path, shown: str, problems: list[Problem]) -> tuple[Source, ...]:
    """Return the shared sources, an empty tuple without the file; add what is wrong with it to `problems`."""
    path = content / NAME
    if not path.exists():
        return ()
    source = read_source(path, f"{shown}/{NAME}" if shown else NAME)
    if isinstance(source, Unreadable):
        problems.append(source.problem)
        return ()
    try:
        tree, noted = grow(source.text, 1)
    except TreeProblem as problem:
        tree, noted = Mapping((), problem.mark), (problem,)
    problems.extend(source.problem(p.key, params=p.params, **mark_of(source, p.mark)) for p in noted)
    if tree.get("sources") is None:
        tree = Mapping(((Scalar("sources", True, tree.mark), tree),), tree.mark)
    result = typed(tree, SharedSources, source)
    problems.extend(result.problems)
    return result.document.sources if result.document else ()
