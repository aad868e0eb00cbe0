"""What a check has found: as people read it, and as editors do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from ..errors import Problem, Severity
from ..words.explain import remedy, what_is_wrong
from ..words.language import Words
from ..words.numbers import number

FORM = 1
"""The form of the JSON; it changes when a program that reads it would have to."""


@dataclass(frozen=True)
class Findings:
    """Problems in the order of files and lines, and how many files were looked at, in how many seconds.

    `root` is the folder that the names of files begin in; `strict` tells whether anything was to be found.
    """

    problems: tuple[Problem, ...]
    files: int = 0
    seconds: float = 0.0
    root: str = ""
    strict: bool = True

    @property
    def errors(self) -> int:
        """How many of the problems would stop a build."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many of the problems are only said."""
        return len(self.problems) - self.errors

    def summary(self, words: Words) -> str:
        """Return one line: how many files, how many mistakes, how long."""
        _ = words.gettext
        if not self.strict:
            return _(
                "There is no case here, and other texts are Pelican's to check."
                ' CASEBOOK_STRICT = "all" has them checked as well.'
            )
        looked = words.ngettext("{num} file looked at", "{num} files looked at", self.files)
        seconds = number(Decimal(f"{self.seconds:.1f}"), words)
        found = self._found(words)
        return _("{looked} in {seconds} s: {found}.", looked=looked, seconds=seconds, found=found)

    def _found(self, words: Words) -> str:
        _ = words.gettext
        errors = words.ngettext("{num} error", "{num} errors", self.errors)
        warnings = words.ngettext("{num} warning", "{num} warnings", self.warnings)
        if self.errors and self.warnings:
            return _("{errors} and {warnings}", errors=errors, warnings=warnings)
        if self.problems:
            return errors if self.errors else warnings
        return _("nothing is wrong")


def as_json(
    findings: Findings,
    words: Words,
    more: Mapping[str, Any] = MappingProxyType({}),
    indent: int | None = 2,
) -> str:
    """Return findings for programs, in ASCII: the same data whatever a terminal can show.

    `more` is what one command alone tells. The manual has the schema of it all.
    """
    data = {
        "form": FORM,
        "root": findings.root,
        **more,
        "errors": findings.errors,
        "warnings": findings.warnings,
        "problems": [_as_data(problem, words) for problem in findings.problems],
    }
    return json.dumps(data, indent=indent, default=str)


def _as_data(problem: Problem, words: Words) -> dict[str, Any]:
    """Return one problem; lines and columns count from 1, `end_column` is the first that is not meant."""
    length = problem.length if problem.line else 0
    return {
        "where": str(problem.where),
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.column + length,
        "length": length,
        "field": problem.field,
        "severity": str(problem.severity),
        "key": problem.key,
        "message": what_is_wrong(problem, words),
        "remedy": remedy(problem, words),
    }
