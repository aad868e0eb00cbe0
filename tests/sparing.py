"""Which of many cases that are alike are tried each time, and which by `make test-full` alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def one_of(number: int, cases: Iterable[Any]) -> list[Any]:
    """Return cases to try, of which every so many-th is tried each time; the others are slow tests."""
    return [case if nth % number == 0 else _slow(case) for nth, case in enumerate(cases)]


def _slow(case: Any) -> Any:
    return pytest.param(*(case if type(case) is tuple else (case,)), marks=pytest.mark.slow)
