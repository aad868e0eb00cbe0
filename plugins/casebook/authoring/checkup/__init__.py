"""What `casebook doctor` looks at: each check is a small function that yields what is wrong.

An error is to be mended; a warning is worth knowing. A new check is a function in the list of its module.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...errors import Problem
from . import folders, machine, site
from .found import Machine, Site

__all__ = ["Machine", "Site", "examine"]


def examine(found: Machine, sites: tuple[Site, ...]) -> Iterator[Problem]:
    """Yield all that is wrong; what the settings for readers share with the usual ones is said once."""
    for look in machine.CHECKS:
        yield from look(found)
    said: set[tuple[str, str, str]] = set()
    for each in sites:
        for check in (*site.CHECKS, *folders.CHECKS):
            for problem in check(each, found):
                about = ("" if problem.file == each.file else problem.file, problem.field, problem.key)
                if about not in said:
                    said.add(about)
                    yield problem
