"""Whether the build under way is a strict one: a whole new site or none, and nothing unsafe in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

STRICT = "casebook_is_strict"
"""Where the settings that Pelican's generators share say so, during a build."""


def is_strict(settings: Mapping[str, Any]) -> bool:
    """Say whether the build under way refuses what is unsafe or would be lost."""
    return bool(settings.get(STRICT))
