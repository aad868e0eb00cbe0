"""What a preview orders of a build, and what it is told: plain data that goes from one process to another."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ...errors import Problem, in_order
from ...reader import Ground
from ...views.pages import DueItem
from .held import Held


@dataclass(frozen=True)
class Order:
    """What to build: `number` tells orders apart, `wanted` are the files that somebody is looking at.

    `changed` are Pelican's settings as the command line changes them, `level` is how much Pelican's log says.
    """

    number: int
    settings: Path
    changed: Mapping[str, Any] = field(default_factory=dict)
    wanted: frozenset[str] = frozenset()
    level: int = logging.WARNING


@dataclass(frozen=True)
class Crash:
    """A bug in a template or in code: what was raised, the place nearest to its author, the whole trace."""

    error: str
    file: str = ""
    line: int = 0
    source: str = ""
    trace: str = ""


@dataclass(frozen=True)
class Layout:
    """How a site lies: where it is written, what to watch and what not, in which language to speak of it.

    `address` is what links of the site begin with, `ground` and `markdown` how its content is read.
    """

    output: Path
    watched: tuple[Path, ...]
    ignored: tuple[Path, ...]
    lang: str
    address: str = ""
    ground: Ground | None = None
    markdown: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Proof:
    """Pages that were made before the others, by their files."""

    number: int
    pages: Mapping[str, bytes]
    layout: Layout | None = None


@dataclass(frozen=True)
class Report:
    """How an order ended after so many `seconds`; `built` says that the new site stands in the output."""

    number: int
    built: bool
    seconds: float
    problems: tuple[Problem, ...] = ()
    crash: Crash | None = None
    layout: Layout | None = None
    held: tuple[Held, ...] = ()
    due: tuple[DueItem, ...] = ()
    made: str = ""


def portable(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems in reading order, as another process can be told of them: without views of dicts."""
    told = (replace(problem, params=dict(problem.params)) for problem in problems)
    return in_order(told)
