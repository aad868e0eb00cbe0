"""What a busy machine makes a build say besides what it has to say: how far it is."""

from __future__ import annotations

import re

_MANY = r"\d[\d,.\u00a0]*"
LINE = re.compile(rf"^(?:(?:read|made|drew|put) )?{_MANY} (?:of|av|af) {_MANY} .*\n", re.MULTILINE)
"""What is said of that in English, Swedish and Danish."""


def without_progress(said: str) -> str:
    """Return what was said but for the lines that come when a build takes longer than two seconds."""
    return LINE.sub("", said)
