"""`make html`: each file goes to its place in the site as it stands, in one step of its own."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..errors import Problem
from .batch import Batch
from .disk import told
from .edition import Edition
from .exchange import clear_beside
from .files import Content, files_below, remove
from .manifest import Manifest, manifest_path, remove_vanished, sweep_cache
from .pace import SILENCE, Progress
from .parts import put, sweep_parts
from .receipt import Receipt


@dataclass(frozen=True)
class Live:
    """The output as it stands.

    `alone` says that nothing stays in it but what this build made and what Pelican's `OUTPUT_RETENTION`
    names: Pelican's `DELETE_OUTPUT_DIRECTORY`, which itself deletes the old site before it reads the new.
    `remembers` says that a manifest is kept, without which nothing counts as ours.
    """

    root: Path
    cache: Path
    retained: Sequence[str] = ()
    alone: bool = False
    remembers: bool = True
    receipt: Receipt = field(default_factory=Receipt)
    started: int = field(default_factory=time.time_ns)

    @property
    def path(self) -> Path:
        """The output that readers see, which here is also the one that is written to."""
        return self.root

    @property
    def manifest(self) -> Manifest:
        """What earlier builds have put here."""
        return Manifest.load(manifest_path(self.cache, self.root))

    @contextmanager
    def stage(self) -> Iterator[None]:
        """Clear away what builds that were killed have left, which needs the lock."""
        if self.remembers:
            clear_beside(self.root)
            sweep_cache(self.cache)
        yield

    def put(self, place: str, content: Content) -> bool:
        """Put one file in its place; return False if it was there."""
        return put(content, self.root / place)

    def receive(self, edition: Edition, progress: Progress = SILENCE) -> list[Problem]:
        """Put a whole edition in place and remove what it no longer has; return warnings."""
        with told(self.root), Batch(self.root) as batch:
            known, digests = self.manifest, edition.digests
            if not known.finished:
                sweep_parts(self.root)
            self._save(known.during(digests))
            self._gather(edition, batch, progress)
            vanished = list(known.vanished(digests, self.retained))
            remove_vanished(self.root, known, _in_the_way(vanished, edition), self.receipt)
            batch.put()
            warnings = remove_vanished(self.root, known, vanished, self.receipt)
            self._save(Manifest(digests))
            self._remove(self._strays(edition))
            return [] if self.alone else warnings

    def _gather(self, edition: Edition, batch: Batch, progress: Progress) -> None:
        """Write aside all that is not here yet."""
        progress.phase("placing", len(edition.contents))
        for place, content in edition.contents.items():
            self.receipt.take(place, anew=batch.add(place, content))
            progress.advance()

    def _remove(self, places: Iterable[str]) -> None:
        for place in list(places):
            remove(self.root, place)
            self.receipt.drop(place)

    def _strays(self, edition: Edition) -> Iterator[str]:
        """Yield what was here before this build and is none of its files, where nothing else shall stay."""
        for place in files_below(self.root) if self.alone else ():
            old = (self.root / place).lstat().st_ctime_ns < self.started
            if old and place not in edition.contents and place.split("/", 1)[0] not in self.retained:
                yield place

    def _save(self, manifest: Manifest) -> None:
        manifest.save(manifest_path(self.cache, self.root))


def _in_the_way(vanished: Iterable[str], edition: Edition) -> Iterator[str]:
    """Yield old files that stand where this edition has a folder, or in a folder where it has a file."""
    folders = {str(folder) for place in edition.contents for folder in PurePosixPath(place).parents}
    for place in vanished:
        above = {str(folder) for folder in PurePosixPath(place).parents}
        if place in folders or above & edition.contents.keys():
            yield place
