"""What `casebook doctor` looks at: each check is a small function that yields what is wrong.

An error is to be mended; a warning is worth knowing. A new check is a function in the list of its module.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...errors import Problem, Where
from . import folders, machine, site
from .found import Machine, Site

__all__ = ["Machine", "Site", "examine"]


def examine(found: Machine, sites: tuple[Site, ...]) -> Iterator[Problem]:
    """Yield all that is wrong; what the settings for readers share with the usual ones is said once."""
    for look in machine.CHECKS:
        yield from look(found)
    said: set[tuple[str, int, int, str, str]] = set()
    for each in sites:
        for check in (*site.CHECKS, *folders.CHECKS):
            for problem in check(each, found):
                # What is set nowhere is set in neither.
                about = (replace(problem, file="") if problem.where is Where.DEFAULT else problem).order
                if about not in said:
                    said.add(about)
                    yield problem
