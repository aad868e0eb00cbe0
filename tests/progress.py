"""What a busy machine makes a build say besides what it has to say: how far it is."""

from __future__ import annotations

import re

LINE = re.compile(r"^(?:read |made |drew |put )?\d[\d,.\s]* (?:of|av|af) \d[^\n]*\n", re.MULTILINE)


def without_progress(said: str) -> str:
    """Return what was said but for the lines that come when a build takes longer than two seconds."""
    return LINE.sub("", said)
