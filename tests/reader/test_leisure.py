"""Python searches for garbage when there is time for it."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from casebook.reader.leisure import without_pauses

PLUGINS = Path(__file__).parents[2] / "plugins"
LEAVING = """
import gc
from casebook.reader.leisure import leave_at_once

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
