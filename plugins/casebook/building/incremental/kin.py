"""The other versions of a text, for themes that ask Pelican's articles for them: read once that is done."""

from __future__ import annotations

from collections import UserList
from collections.abc import Callable
from functools import cached_property
from typing import Any


class Kin(UserList[Any]):
    """A list of texts that is found out when somebody looks into it."""

    def __init__(self, find: Callable[[], list[Any]]) -> None:
        """Take what finds the texts."""
        self._find = find

    @cached_property
    def data(self) -> list[Any]:  # type: ignore[override]  # what others fill at once
        """The texts."""
        return self._find()
