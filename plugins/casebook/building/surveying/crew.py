"""Parcels of files, read and checked by as many processes as there are processors where that saves time.

Every process has a parser of its own; only what JSON can have goes to and fro, so that it does not matter how
a system starts them.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from ...reader import Ground, Renderer
from ...reader.library import Names
from ...reader.parcels import read_parcel
from ...reader.shared import Shared, read_shared_sources
from ...reader.text.sights import listing_once
from ...work.garbage import without_pauses
from ...work.orphans import end_with_parent
from .plain import as_plain
from .stock import Files

_MOST = 8
"""More processes than these would wait for the one that hands out the work."""
_CHUNKS = 6
"""Pieces of work for each process: the last to finish should not leave the others idle for long."""
_FEW = {"fork": 60_000}
_FEW_ELSEWHERE = 600_000
"""Bytes that are read before another process has begun, ten times as many where it imports everything."""


@dataclass(frozen=True)
class Task:
    """What every process has to know; `markdown` are the site's settings of Markdown."""

    ground: Ground
    markdown: dict[str, Any]
    elsewhere: Names | None = None


def plain_parcels(parcels: Sequence[Files], task: Task, *, alone: bool = False) -> list[Any]:
    """Return what every parcel gave, as JSON has it, in their order; `alone` in this process."""
    method = multiprocessing.get_start_method()
    processes = 1 if alone or _are_few(parcels, method) else min(_MOST, os.cpu_count() or 1)
    if processes == 1:
        return _work(parcels, task)
    try:
        return _side_by_side(_chunks(parcels, processes * _CHUNKS), task, processes, method)
    except (OSError, ImportError, BrokenExecutor):
        # No room for another process, or no such thing here: it only takes longer.
        return _work(parcels, task)


def _side_by_side(chunks: Sequence[Sequence[Files]], task: Task, processes: int, method: str) -> list[Any]:
    context = multiprocessing.get_context(method)
    parent = os.getpid() if method == "fork" else 0
    with ProcessPoolExecutor(processes, context, _work_for, (parent,)) as pool:
        found = pool.map(_work, chunks, [task] * len(chunks))
        return [plain for chunk in found for plain in chunk]


def _are_few(parcels: Sequence[Files], method: str) -> bool:
    return sum(map(_weight, parcels)) < _FEW.get(method, _FEW_ELSEWHERE)


def _weight(files: Files) -> int:
    return sum(len(raw or b"") for _, raw in files)


def _chunks(parcels: Sequence[Files], number: int) -> list[list[Files]]:
    """Cut a list into so many pieces of about the same weight, in order."""
    whole = sum(map(_weight, parcels)) or 1
    pieces: list[list[Files]] = [[] for _ in range(number)]
    before = 0
    for files in parcels:
        pieces[min(number - 1, before * number // whole)].append(files)
        before += _weight(files)
    return [piece for piece in pieces if piece]


def _work_for(parent: int) -> None:
    """Let Ctrl-C be heard by the process that started this one, and end with it where it is known."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parent:
        end_with_parent(parent)


def _work(parcels: Sequence[Files], task: Task) -> list[Any]:
    renderer, shared = Renderer(task.markdown), read_shared_sources(task.ground)
    with without_pauses(), listing_once():
        return [_read(files, task, renderer, shared) for files in parcels]


def _read(files: Files, task: Task, renderer: Renderer, shared: Shared) -> Any:
    return as_plain(read_parcel(files, task.ground, shared, renderer, task.elsewhere))
