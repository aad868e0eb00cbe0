"""The desk of the samples."""

from __future__ import annotations

import pytest

from casebook.views.desk import Desk
from tests.views.conftest import desk_of  # noqa: F401  (a fixture)
from tests.views.library import MakeDesk

from .samples import FILES


@pytest.fixture
def desk(desk_of: MakeDesk) -> Desk:  # noqa: F811
    """Return a desk with a text of each kind."""
    return desk_of(FILES)
