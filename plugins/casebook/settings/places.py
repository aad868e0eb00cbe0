"""The problem of a setting, at the place where that is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import Problem, Severity, Where, shown
from .written import Spot, spot_of

SETUP = "_CASEBOOK_SETUP"
"""Where Pelican's settings carry what they have been put together from."""
_FILE = "pelicanconf.py"
"""What settings are called after that no file is known of: some program has made them."""


@dataclass(frozen=True)
class Setup:
    """What a site's settings have been put together from: a `file`, and what the command line changes.

    `named` are the settings that the file has, or what it imports; `changed` those of the command line.
    """

    file: Path
    named: frozenset[str]
    changed: frozenset[str] = frozenset()

    def spot(self, setting: str, word: object, *, by_name: bool) -> Spot | None:
        """Return where the file, or what it imports, sets something."""
        return spot_of(self.file, setting, word, by_name=by_name) if _name(setting) in self.named else None


def misset(
    settings: Mapping[str, Any],
    setting: str,
    key: str,
    severity: Severity = Severity.ERROR,
    **params: object,
) -> Problem:
    """Return the problem of a setting at its line; where it is in no file, say where else it comes from.

    `settings` are Pelican's. `setting` may name a key of a mapping, as in `JINJA_ENVIRONMENT.autoescape`. Of
    a value that has several, the param `word` or `value` is what is meant.
    """
    setup: Setup | None = settings.get(SETUP)
    if setup is None:
        return Problem(_FILE, 0, 0, setting, key, params, severity)
    if _name(setting) in setup.changed:
        return Problem("", 0, 0, setting, key, params, severity, where=Where.COMMAND_LINE)
    meant = params.get("word", params.get("value"))
    spot = setup.spot(setting, meant, by_name=key == "setting-unknown")
    if spot is None:
        where = Where.FILE if _name(setting) in setup.named else Where.DEFAULT
        return Problem(shown(setup.file), 0, 0, setting, key, params, severity, where=where)
    at = (shown(spot.file), spot.line, spot.column)
    return Problem(*at, setting, key, params, severity, source=spot.source, length=spot.length)


def told_again(problem: Problem, settings: Mapping[str, Any]) -> Problem:
    """Return a problem of a setting as it would be told now, at its line of today; any other as it is."""
    if not _name(problem.field).isupper():
        return problem
    return misset(settings, problem.field, problem.key, problem.severity, **problem.params)


def _name(setting: str) -> str:
    return setting.partition(".")[0]
