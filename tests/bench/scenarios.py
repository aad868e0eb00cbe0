"""What a build finds: nothing at all, one case that was changed, or all as it left it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from .contestants import Contestant

COLD, EDIT, NOTHING = "from nothing", "one case changed", "nothing changed"


class Overlooked(Exception):
    """A build ended well and has not made what it had to."""


def prepare(scenario: str, contestant: Contestant, site: Path, cases: int, turn: int) -> None:
    """Have a site in the state in which a scenario begins; a scenario takes up where the one before ended."""
    _PREPARATIONS[scenario](contestant, site, cases, turn)


def check(contestant: Contestant, site: Path, cases: int, turn: int, scenario: str) -> None:
    """Raise Overlooked where the page of the case that was changed last does not show it."""
    page = site / contestant.made[0] / "cases" / _slug(cases, turn) / "index.html"
    shown = page.read_text("utf-8")
    wanted = () if scenario == COLD else (_word(turn), str(_value(turn)))
    if any(word not in shown for word in wanted):
        raise Overlooked(f"{contestant.name}, {scenario}: {page}")


def _clear(contestant: Contestant, site: Path, *_: int) -> None:
    for name in contestant.made:
        shutil.rmtree(site / name, ignore_errors=True)


def _edit(_: Contestant, site: Path, cases: int, turn: int) -> None:
    """Change a figure of a case and its text, of another case each turn."""
    path = site / "content" / "cases" / f"{_slug(cases, turn)}.en.md"
    text = re.sub(r"value: \d+", f"value: {_value(turn)}", path.read_text("utf-8"), count=1)
    path.write_text(f"{text}\nA word that was not there: {_word(turn)}.\n", encoding="utf-8")


def _leave(*_: object) -> None:
    """Leave all as it is."""


_PREPARATIONS: Mapping[str, Callable[[Contestant, Path, int, int], None]] = {
    COLD: _clear,
    EDIT: _edit,
    NOTHING: _leave,
}
SCENARIOS = tuple(_PREPARATIONS)


def _slug(cases: int, turn: int) -> str:
    return f"case-{1 + (turn * 7919 + 12) % cases:04}"


def _word(turn: int) -> str:
    return f"unheard-of-{turn}"


def _value(turn: int) -> int:
    return 501 + turn
