"""Lists and other pages of no single text: each as it is planned, and as it is known once it was made."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ...reader.lazy.witness import Question
from ...views.pages import PageView


class Plan(NamedTuple):
    """A page to be made, unless it stands: a digest of what it shows, its kind, what its template sees."""

    signature: str
    kind: str
    view: Callable[[], PageView]


class MadePage(NamedTuple):
    """A page that was made: a digest of what it shows, its kind, and what its template asked for."""

    signature: str
    kind: str
    trace: tuple[tuple[Question, str], ...]
