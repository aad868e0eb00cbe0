"""What can be wrong with a site: problems an author can mend, and the exceptions that carry them.

    CasebookError
    └── ProblemsFound      an author's mistakes, all of one run; a build ends with them and exit status 1

A `Problem` names a sentence by its key and holds what the sentence needs; the room `words` turns it into
text in the author's language. A bug is never a `Problem`: it keeps its traceback.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType


class Severity(StrEnum):
    """How bad a problem is: an error stops the build, a warning is only said."""

    ERROR = "error"
    WARNING = "warning"


class Where(StrEnum):
    """Where a mistake stands: in a file, or in what no file has, of which there is no line to point at."""

    FILE = "file"
    COMMAND_LINE = "command-line"
    ENVIRONMENT = "environment"
    DEFAULT = "default"
    MACHINE = "machine"


@dataclasses.dataclass(frozen=True)
class Problem:
    """One mistake, and where it stands.

    `file` is the path as the author knows it (relative to the project, with slashes), or with a line of 0 a
    command, or what is installed on the machine. `line` and `column` count from 1, in characters; both are 0
    where no line is known, and where there is none: a setting given on the command line has no `file`
    either, one that is set nowhere has that in which it could be. `field` is a path such as
    `metrics[0].observations[1].value`, empty where the whole file is meant.
    `params` fill the sentence named by `key`; `source` is the line of the file the problem points into,
    `length` how many characters of it are meant. `once` says that this build settles it: the next will not
    meet it again.
    """

    file: str
    line: int
    column: int
    field: str
    key: str
    params: Mapping[str, object] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    severity: Severity = Severity.ERROR
    source: str = ""
    length: int = 1
    where: Where = Where.FILE
    once: bool = False

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: by file, then by place, so that a report reads like the file."""
        return (self.file, self.line, self.column, self.field, self.key)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems as they are read: by file, and in each from its first line to its last."""
    return tuple(sorted(problems, key=lambda problem: problem.order))


class CasebookError(Exception):
    """Any error Casebook raises on purpose."""


class ProblemsFound(CasebookError):
    """A run met mistakes. `problems` holds every one of them, in reading order."""

    exitcode = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(f"{len(self.problems)} problem(s) found")


def refuse(problems: Iterable[Problem]) -> None:
    """Raise all problems of a run if one of them is more than a warning."""
    found = tuple(problems)
    if any(problem.severity is Severity.ERROR for problem in found):
        raise ProblemsFound(found)


def shown(path: Path) -> str:
    """Return how a path beside the content is called: from the current folder, where it lies in that."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is nearly `word`, or None; for "did you mean …?"."""
    from difflib import get_close_matches

    by_folded = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None
