"""The folders that are read from and written to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from ...building.content import content_of, has_cases
from ...disk.exchange import new_beside, old_beside
from ...disk.locks import is_locked
from ...disk.paths import lock_path
from ...errors import Problem, Severity
from .found import Machine, Site

ROOM = 200_000_000
"""Bytes below which a disk counts as nearly full: some times the sample site and its pictures."""


def output_locked_up(site: Site, machine: Machine) -> Iterator[Problem]:
    """Who builds has to be allowed to write."""
    if not machine.may_write(site.standing):
        yield _wrong(site.standing, machine, "output-not-writable")


def disk_nearly_full(site: Site, machine: Machine) -> Iterator[Problem]:
    """A build needs room for the new site beside the old one."""
    free = machine.free(site.standing)
    if free < ROOM:
        yield _wrong(site.standing, machine, "disk-nearly-full", free=free // 1_000_000)


def build_under_way(site: Site, machine: Machine) -> Iterator[Problem]:
    """Two builds do not change over one output; a lock that nobody holds is none."""
    output = site.output.resolve()
    if is_locked(lock_path(Path(site.settings["CACHE_PATH"]), output)):
        yield _wrong(site.output, machine, "build-under-way")


def build_left_behind(site: Site, machine: Machine) -> Iterator[Problem]:
    """A build that was killed leaves what it had made so far."""
    if any(build_under_way(site, machine)):
        return
    output = site.output.resolve()
    for leftover in (new_beside(output), old_beside(output)):
        if leftover.exists():
            yield _wrong(leftover, machine, "build-left-behind", Severity.WARNING)


def capitals_no_difference(site: Site, machine: Machine) -> Iterator[Problem]:
    """On macOS and Windows `Case.md` and `case.md` are one file, on most servers two."""
    content = content_of(site.settings).path
    if _is_blind(content):
        yield _wrong(content, machine, "capitals-no-difference", Severity.WARNING)


def _is_blind(folder: Path) -> bool:
    """Say whether a folder answers to its name in other capitals, without writing anything."""
    other = folder.with_name(folder.name.swapcase())
    return other.name != folder.name and other.exists() and os.path.samefile(folder, other)  # noqa: PTH121


def no_case(site: Site, machine: Machine) -> Iterator[Problem]:
    """Without a case the site is built as Pelican alone builds it."""
    content = content_of(site.settings)
    if not has_cases(content):
        yield _wrong(content.path, machine, "no-case", Severity.WARNING)


CHECKS: tuple[Callable[[Site, Machine], Iterator[Problem]], ...] = (
    output_locked_up,
    disk_nearly_full,
    build_under_way,
    build_left_behind,
    capitals_no_difference,
    no_case,
)


def _wrong(
    path: Path, machine: Machine, key: str, severity: Severity = Severity.ERROR, **params: object
) -> Problem:
    # The site's own folder is `.` in its settings, which says nothing of where that is.
    shown = path.as_posix() if path == machine.folder else machine.called(path)
    return Problem(shown, 0, 0, "", key, params, severity)
