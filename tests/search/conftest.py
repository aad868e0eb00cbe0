"""Desks of small libraries, as views have them, and the records of what is published there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from casebook.search.record import Record
from casebook.search.texts import record_of
from casebook.views.desk import Desk
from casebook.views.lists.entries import entry_view
from tests.views.conftest import desk_of

__all__ = ["desk_of"]

Records = Callable[[Desk], dict[str, Record]]


@pytest.fixture
def records() -> Records:
    """Return what makes the records of a desk's texts, by their addresses."""

    def make(desk: Desk) -> dict[str, Record]:
        entries = [each.text for each in desk.shelves.listed]
        return {desk.path(entry): record_of(desk, entry, entry_view(desk, entry)) for entry in entries}

    return make
