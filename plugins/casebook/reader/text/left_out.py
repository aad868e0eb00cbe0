"""Warnings of HTML that pages leave out for safety: who reads them cannot know that it was there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...errors import Problem, Severity
from .spots import Text

_NAMES = "iframe|script|object|embed|video|audio|canvas|form|svg|math|style"
_ELEMENT = re.compile(rf"(?<!\\)<(?P<it>{_NAMES})(?=[\s>/])", re.IGNORECASE)


def may_be_left_out(body: str) -> bool:
    """Tell whether a text may have HTML that pages leave out; whoever is not sure says yes."""
    return "<" in body and _ELEMENT.search(body) is not None


def left_out_problems(text: Text) -> Iterator[Problem]:
    """Yield a warning for each element of a text that no page has, outside of code."""
    if may_be_left_out(text.written):
        for found in text.matches(_ELEMENT):
            problem = text.problem(found.span(), "html-left-out", value=f"<{found['it'].lower()}>")
            yield replace(problem, severity=Severity.WARNING)
