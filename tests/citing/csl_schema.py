"""The schema of CSL-JSON, as the Citation Style Language publishes it (its licence lies beside it)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "expected" / "citing" / "csl-data.json").read_text("utf-8")
)
