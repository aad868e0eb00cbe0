"""Light records are dataclasses like others, made faster."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import field, fields, replace
from pathlib import Path

import pytest

from casebook.model.light import light


@light()
class Reading:
    """A record."""

    value: int
    note: str = field(default="", compare=False)


@light(slots=True)
class Mark:
    """A record without a dictionary."""

    line: int


@light(kw_only=True)
class Page:
    """A record of which each field is named."""

    title: str = ""
    path: str


def test_a_light_record_is_a_dataclass() -> None:
    assert [each.name for each in fields(Reading)] == ["value", "note"]
    assert replace(Reading(1), value=2) == Reading(2, note="whatever")
    assert {Reading(1), Reading(1, "again")} == {Reading(1)}
    assert repr(Mark(1)) == "Mark(line=1)"
    assert not hasattr(Mark(1), "__dict__")
    assert Page(path="index.html") == Page(title="", path="index.html")


def test_mypy_lets_nobody_change_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MYPYPATH", str(Path(__file__).parents[2] / "plugins"))
    file = tmp_path / "changing.py"
    file.write_text(
        "from casebook.model import Quantity\nQuantity.exactly(1).about = True\n", encoding="utf-8"
    )
    # A program of its own: in this process it would let texts go deeper, for whatever is tested after it.
    command = [sys.executable, "-m", "mypy", file, "--follow-imports=silent", f"--cache-dir={tmp_path}"]
    mypy = subprocess.run(command, check=False, capture_output=True, text=True)
    assert 'Property "about" defined in "Quantity" is read-only' in mypy.stdout
    assert mypy.returncode
