"""Python searches for garbage when there is time for it."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest

from casebook.work.garbage import in_between, without_pauses

PLUGINS = Path(__file__).parents[2] / "plugins"
LEAVING = """
import gc
from casebook.work.garbage import leave_at_once

class Kept:
    def __del__(self):
        print("searched for")

def keep():
    one = Kept()
    one.self = one

{leave}
keep()
"""


def test_the_search_goes_on_where_it_was_on() -> None:
    with without_pauses():
        assert not gc.isenabled()
        with without_pauses():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.parametrize(
    ("leave", "said"), [("", "searched for\n"), ("leave_at_once(); leave_at_once()", "")]
)
def test_python_can_end_without_a_last_search(leave: str, said: str) -> None:
    command = [sys.executable, "-c", LEAVING.format(leave=leave)]
    known = {**os.environ, "PYTHONPATH": str(PLUGINS)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=known)
    assert done.stdout == said


class Ring:
    """Garbage that only a search finds."""

    def __init__(self) -> None:
        self.self = self


def test_where_there_is_garbage_it_is_thrown_away_each_time() -> None:
    with without_pauses(), in_between() as throw_away:
        for _ in range(20):
            ring = weakref.ref(Ring())
            throw_away()
            assert ring() is None


def test_where_there_was_none_nobody_looks_for_a_while() -> None:
    searches: list[str] = []
    kept: list[Ring] = []
    with without_pauses(), in_between() as throw_away:
        gc.callbacks.append(lambda phase, _: searches.append(phase))
        try:
            for _ in range(17):
                kept.append(Ring())
                throw_away()
        finally:
            gc.callbacks.pop()
    assert searches.count("start") == 3


def test_what_nobody_looked_for_is_found_afterwards() -> None:
    with without_pauses(), in_between() as throw_away:
        throw_away()
        ring = weakref.ref(Ring())
        throw_away()
        assert ring() is not None
    gc.collect()
    assert ring() is None
