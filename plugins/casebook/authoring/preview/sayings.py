"""What the terminal says of a preview: a line a build, and problems in full."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from ...building.reports.report import Report
from ...errors import Severity, shown
from ...words import listed, number
from ...words.language import Words
from ..terminal import Terminal

_NAMED = 3
"""Of how many changed files the names are said."""


def tell(terminal: Terminal, words: Words, report: Report, changed: Sequence[Path]) -> None:
    """Say how a build ended."""
    when = f"{datetime.now():%H:%M:%S}"
    terminal.say(f"{when}  {_named(changed, words)}{_ended(report, words)}", "" if report.built else "bold")
    terminal.report(report.problems, words)
    if report.crash:
        terminal.complain(report.crash.trace.rstrip() or report.crash.error)


def _named(changed: Sequence[Path], words: Words) -> str:
    names = [shown(path) for path in changed]
    more = len(names) - _NAMED
    if more > 0:
        names[_NAMED:] = [words.ngettext("{num} more file", "{num} more files", more)]
    return f"{listed(names, words)}: " if names else ""


def _ended(report: Report, words: Words) -> str:
    seconds = number(Decimal(f"{report.seconds:.2f}"), words)
    errors = sum(problem.severity is Severity.ERROR for problem in report.problems) + bool(report.crash)
    if report.built:
        built = words.gettext("built in {seconds} s.", seconds=seconds)
        return f"{built} {report.made}".rstrip()
    return words.ngettext(
        "{num} mistake; the site stays as it was.", "{num} mistakes; the site stays as it was.", errors
    )
