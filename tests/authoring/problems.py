"""What the manual tells of the JSON of problems: its schema, and the fields that it names."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MANUAL = Path(__file__).parents[2] / "plugins" / "casebook" / "README.md"


def _chapter() -> str:
    text = MANUAL.read_text(encoding="utf-8")
    return text.partition("### Problems for programs\n")[2].partition("\n## ")[0].partition("\n### ")[0]


def schema() -> dict[str, Any]:
    """Return the schema of what is printed."""
    (block,) = re.findall(r"(?s)<!-- schema: problems -->\n```json\n(.*?)```", _chapter())
    found: dict[str, Any] = json.loads(block)
    return found


def of_each(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the fields of one problem in the schema."""
    fields: Mapping[str, Any] = schema["$defs"]["problem"]["properties"]
    return fields


def named() -> list[str]:
    """Return the fields in the tables, in their order."""
    rows = "".join(line.split("|")[1] for line in _chapter().splitlines() if line.startswith("| `"))
    return re.findall(r"`([a-z_]+)`", rows)
