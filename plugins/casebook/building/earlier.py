"""What a build knows of earlier ones, as far as it is asked by what must not know how (see `incremental`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from ..errors import Problem
from ..reader.lazy.cards import Card


class Earlier(Protocol):
    """Standing type, as a site and what is made beside pages see it."""

    @property
    def cards(self) -> Mapping[str, Card]:
        """The cards of the texts, by their files."""

    def take_in(self) -> tuple[Problem, ...]:
        """Read what has changed, and give the site its library; return what is wrong with the content."""
