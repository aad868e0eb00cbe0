"""`make publish`: the whole site is made beside the old one, synced once, and changed over in one step.

A build that is stopped at any moment leaves the old site or the new one, whole; what it left beside is
cleared away by the next.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import Problem, ProblemsFound
from ..work.pace import SILENCE, Progress
from .atomic import is_part, put
from .edition import Edition
from .exchange import clear_away, clear_beside, exchange, new_beside, old_beside, sync, sync_names
from .files import Content, digest, files_below, is_file
from .live import Live
from .manifest import Digests, Manifest
from .paths import manifest_path
from .receipt import Receipt
from .refusal import told


@dataclass(frozen=True)
class Staged:
    """An output that is made anew beside the live one.

    `alone` says that nothing stays in the output but what Pelican's `OUTPUT_RETENTION` names, as Pelican's
    `DELETE_OUTPUT_DIRECTORY` does; otherwise what others have put into the live output is taken over, too.
    `remembers` says that a manifest is kept, without which nothing counts as ours.
    """

    path: Path
    cache: Path
    retained: Sequence[str] = ()
    alone: bool = False
    remembers: bool = True
    receipt: Receipt = field(default_factory=Receipt)

    @property
    def root(self) -> Path:
        """Where the new site is made."""
        return new_beside(self.path)

    @property
    def manifest(self) -> Manifest:
        """What earlier builds have put into the live output."""
        return Manifest.load(self._kept) if self.remembers else Manifest()

    @property
    def _kept(self) -> Path:
        return manifest_path(self.cache, self.path)

    def clear(self) -> None:
        """Clear away what builds that were killed have left, which needs the lock."""
        Live(self.path, self.cache).clear()

    @contextmanager
    def stage(self) -> Iterator[None]:
        """Prepare the place to build in, and change over if nothing went wrong there."""
        self.receipt.clear()  # of an edition that was given up nothing is there
        with told(self.root):
            clear_away(self.root)  # which tells what could not be cleared away before
            self.root.mkdir(parents=True)
        try:
            yield
            with told(self.path):
                self._change_over()
        finally:
            clear_beside(self.path)

    def stands(self, manifest: Manifest) -> bool:
        """Tell whether the live site is as it was made, and nothing else stands there that may not."""
        live = Live(self.path, self.cache, self.retained, self.alone)
        return self.remembers and live.stands(manifest)

    def put(self, place: str, content: Content) -> bool:
        """Put one file in its place, with its time if the live site has the same; return False if it has."""
        return put(content, self.root / place, former=self.path / place)

    def receive(self, edition: Edition, progress: Progress = SILENCE) -> list[Problem]:
        """Put a whole edition in place."""
        progress.phase("placing", len(edition.contents))
        with told(self.root):
            for place, content in edition.contents.items():
                self.receipt.take(place, anew=self.put(place, content))
                progress.advance()
        return []

    def _change_over(self) -> None:
        known, made = self.manifest, self._made()
        if self.path.is_dir():
            self._take_over(known)
            shutil.copystat(self.path, self.root)
        sync(self.root)
        self._remember(known.during(made))
        exchange(self.root, self.path, old_beside(self.path))
        sync_names(self.path.parent)
        self._remember(Manifest(made))

    def _made(self) -> Digests:
        """Know again all that stands here, by whichever plugin it was made: an index of the search, say."""
        return {place: frozenset([digest(self.root / place)]) for place in files_below(self.root)}

    def _remember(self, manifest: Manifest) -> None:
        if self.remembers:
            manifest.save(self._kept)

    def _take_over(self, known: Manifest) -> None:
        """Bring along what others have put into the live output, as the very same files."""
        _refuse_mounts(self.path)
        for place in files_below(self.path):
            new = self.root / place
            if os.path.lexists(new):
                continue
            if self._stays(place, known):
                new.parent.mkdir(parents=True, exist_ok=True)
                _bring(self.path / place, new)
            else:
                self.receipt.drop(place)

    def _stays(self, place: str, known: Manifest) -> bool:
        if is_part(place):
            return False
        if place.split("/", 1)[0] in self.retained:
            return True
        return not self.alone and not known.wrote(self.path, place)


def _bring(old: Path, new: Path) -> None:
    if is_file(old):
        try:
            os.link(old, new)
        except OSError:  # exFAT and some network drives have no second names
            shutil.copy2(old, new)
    elif old.is_symlink():
        new.symlink_to(old.readlink())
    else:
        raise ProblemsFound([Problem(old.as_posix(), 1, 1, "", "output-not-a-file")])


def _refuse_mounts(root: Path) -> None:
    """Refuse an output that holds another file system: the change-over would take it along to be deleted."""
    for folder, folders, _ in os.walk(root):
        for name in folders:
            if os.path.ismount(Path(folder, name)):  # Path's own is not on every Windows
                raise ProblemsFound([Problem(Path(folder, name).as_posix(), 1, 1, "", "output-mount")])
