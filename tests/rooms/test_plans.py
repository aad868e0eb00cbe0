"""Whoever enters a large room finds a plan of it: what it says of itself names every module."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "plugins" / "casebook"
LARGE = 15
"""Modules that are found without a plan."""


def modules(room: Path) -> set[str]:
    folders = {file.parent.name for file in room.glob("*/__init__.py")}
    return {file.stem for file in room.glob("*.py")} - {"__init__"} | folders


ALIKE = {"reader/checks", "views/pages", "views/parts", "words/sentences"}
"""Rooms of siblings, which are called what they are."""


def name(room: Path) -> str:
    return room.relative_to(PACKAGE).as_posix()


def has_plan(room: Path) -> bool:
    """Tell whether a room is to have a plan: a large one, and each that a divided room consists of."""
    return len(modules(room)) > LARGE or room.parent.name in ("building", "reader", "views")


ROOMS = sorted(
    file.parent
    for file in PACKAGE.rglob("*/__init__.py")
    if has_plan(file.parent) and name(file.parent) not in ALIKE
)


@pytest.mark.parametrize("room", ROOMS, ids=name)
def test_the_plan_of_a_room_names_its_modules_and_no_others(room: Path) -> None:
    told = ast.get_docstring(ast.parse((room / "__init__.py").read_text("utf-8"))) or ""
    named, planned = (set(re.findall(r"`([a-z_]+)`", text)) for text in (told, told[told.find("\n- ") :]))
    assert planned <= modules(room) <= named


def test_the_large_rooms_are_looked_at() -> None:
    assert {"authoring", "building", "incremental", "reader", "views"} <= {room.name for room in ROOMS}
