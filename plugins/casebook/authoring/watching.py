"""Whether something has changed: what counts is how the files are, not what the system says happened to them.

`watchfiles` only wakes: it may name a file twice, late or not at all (a folder that is new, a queue that ran
over, a disk in the network). A look at every file decides, a thousand in some milliseconds; an editor's file
that comes and goes within the burst is no change.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from fnmatch import translate
from functools import cached_property, lru_cache
from pathlib import Path

from watchfiles import watch

from ..building.leftovers import EDITORS_OWN
from ..disk.stamps import walked

State = Mapping[str, tuple[int, int, int]]
"""How each file is, by its path: its time, its size, its number on the disk."""

UNREAD = (
    *EDITORS_OWN,
    *(".git", ".hg", ".svn", ".venv", "__pycache__", "node_modules"),
    *("*.pyc", "4913", ".DS_Store"),
)
"""What no build reads: what editors leave lying about for a moment, version control, what Python makes."""
_UNREAD = re.compile("|".join(map(translate, UNREAD)), re.IGNORECASE if os.name == "nt" else 0)

LOOK = 1.0
"""Seconds after which all files are looked at, even if nobody said that anything had changed."""

BURST = 20
"""Milliseconds of rest that end a burst of changes."""
AT_LONGEST = 500
"""Milliseconds after which a burst is looked at, whether it has ended or not."""


@dataclass(frozen=True)
class Watched:
    """What is looked at: files, and folders with all that is in them but what is `ignored`.

    Of a folder itself only that it is there counts, of `shallow` folders only what there is in them.
    """

    paths: tuple[Path, ...]
    ignored: tuple[Path, ...] = ()
    shallow: tuple[Path, ...] = ()

    def look(self) -> State:
        """Return how all files are now."""
        found = ((path, _state(path)) for path in self._files())
        entries = (path for folder in self.shallow for path in self._entries(folder))
        there = (*entries, *(str(path) for path in self.paths if path.is_dir()))
        return dict.fromkeys(there, (0, 0, 0)) | {path: state for path, state in found if state}

    def _entries(self, folder: Path) -> Iterator[str]:
        entries = folder.iterdir() if folder.is_dir() else ()
        return (str(path) for path in entries if not self._is_ignored(path.name, str(path)))

    def _files(self) -> Iterator[str]:
        for path in self.paths:
            if path.is_dir():
                yield from self._below(path)
            else:
                yield str(path)

    def _below(self, root: Path) -> Iterator[str]:
        for folder, folders, names in walked(root):
            kept = [name for name in folders if not self._is_ignored(name, f"{folder}{os.sep}{name}")]
            folders[:] = kept
            yield from (f"{folder}{os.sep}{name}" for name in names if not _is_unread(name))

    def _is_ignored(self, name: str, folder: str) -> bool:
        return _is_unread(name) or folder in self._unlooked

    @cached_property
    def _unlooked(self) -> frozenset[str]:
        return frozenset(map(str, self.ignored))

    @property
    def folders(self) -> frozenset[tuple[Path, bool]]:
        """Where to listen: in folders with all below them, and beside a file, which may be replaced."""
        whole = {(path, True) for path in self.paths if path.is_dir()}
        beside = {(path.parent, False) for path in self.paths if not path.is_dir() and path.parent.is_dir()}
        return frozenset(whole | beside | {(folder, False) for folder in self.shallow})


@lru_cache(4096)
def _is_unread(name: str) -> bool:
    return _UNREAD.match(name) is not None


def _state(path: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116  (one of thousands, of which a Path takes longer to make)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def changes(before: State, now: State) -> tuple[Path, ...]:
    """Return what has come, gone or changed between two looks."""
    return tuple(sorted(Path(path) for path in {*before, *now} if before.get(path) != now.get(path)))


class Wake:
    """Calls `on_burst` whenever something may have changed, until it is stopped."""

    def __init__(self, watched: Watched, on_burst: Callable[[], object]) -> None:
        self.folders, self._on_burst = watched.folders, on_burst
        self._stop = threading.Event()
        for recursive in (True, False):
            threading.Thread(target=self._listen, args=(recursive,), daemon=True).start()

    def stop(self) -> None:
        """Listen no more."""
        self._stop.set()

    def _listen(self, recursive: bool) -> None:
        folders = [folder for folder, whole in self.folders if whole is recursive]
        # Where there are no more watches to be had, the look once a second has to do.
        with suppress(OSError, RuntimeError):
            for _ in _bursts(folders, recursive, self._stop) if folders else ():
                self._on_burst()


def _bursts(folders: Iterable[Path], recursive: bool, stop: threading.Event) -> Iterator[object]:
    return watch(
        *folders,
        watch_filter=None,
        debounce=AT_LONGEST,
        step=BURST,
        stop_event=stop,
        rust_timeout=1000,
        raise_interrupt=False,
        recursive=recursive,
        ignore_permission_denied=True,
    )
