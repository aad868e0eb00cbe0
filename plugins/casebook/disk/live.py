"""`make html`: each file goes to its place in the site as it stands, in one step of its own."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from ..errors import Problem
from ..work.pace import SILENCE, Progress
from .atomic import put, sweep_parts
from .batch import Batch
from .edition import Edition
from .exchange import clear_beside
from .files import Content, files_below, remove
from .manifest import Digests, Manifest, remove_vanished, sweep_cache
from .paths import manifest_path, stamps_path
from .receipt import Receipt
from .refusal import told
from .stamps import Stamps


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

    @cached_property
    def manifest(self) -> Manifest:
        """What builds have put here, the last to hold the lock among them."""
        return Manifest.load(manifest_path(self.cache, self.root))

    def clear(self) -> None:
        """Clear away what builds that were killed have left, which needs the lock."""
        clear_beside(self.root)
        sweep_parts(self.root, deep=not self.manifest.finished)
        sweep_cache(self.cache)

    def put(self, place: str, content: Content) -> bool:
        """Put one file in its place; return False if it was there."""
        return put(content, self.root / place)

    def receive(self, edition: Edition, progress: Progress = SILENCE) -> list[Problem]:
        """Put a whole edition in place and remove what it no longer has; return warnings."""
        with told(self.root), Batch(self.root) as batch:
            known, digests = self.manifest, edition.digests
            anew = self._gather(edition, digests, batch, progress)
            warnings: list[Problem] = []
            if batch or known != Manifest(digests):
                warnings = self._change(edition, known, digests, batch)
            self._remove(self._strays(edition))
            self._stamp(anew)
            return [] if self.alone else warnings

    def _change(self, edition: Edition, known: Manifest, digests: Digests, batch: Batch) -> list[Problem]:
        """Put in place what has been written aside, and remove what is no longer there."""
        self._save(known.during(digests))
        vanished = list(known.vanished(digests, self.retained))
        remove_vanished(self.root, known, _in_the_way(vanished, edition), self.receipt)
        since = time.time_ns()
        batch.put()
        for place, found in batch.found.items():
            (made,) = digests[place]
            if not isinstance(edition.contents[place], Path):  # which may have become another
                self._stamps.make(f"{self.root}/{place}", found, made, since)
        warnings = remove_vanished(self.root, known, vanished, self.receipt)
        self._save(Manifest(digests))
        return warnings

    def stands(self, manifest: Manifest) -> bool:
        """Tell whether all that was put here is as it was put, and nothing else where nothing else may be."""
        if not all(self._digest(place) in digests for place, digests in manifest.files.items()):
            return False
        self._stamps.save(self._stamps_path)
        return all(place in manifest.files for place in self._not_retained())

    def _not_retained(self) -> Iterator[str]:
        """Yield what stands in the output, where nothing is to stay but what we make and what is retained."""
        for place in files_below(self.root) if self.alone else ():
            if place.split("/", 1)[0] not in self.retained:
                yield place

    def _gather(
        self, edition: Edition, digests: Digests, batch: Batch, progress: Progress
    ) -> Mapping[str, Content]:
        """Write aside all that is not here yet, and return it by its places."""
        self._stamps.seen.clear()
        anew = {p: c for p, c in edition.contents.items() if self._digest(p) not in digests[p]}
        progress.phase("placing", len(anew))
        batch.add(anew, progress.advance)
        for place in edition.contents:
            self.receipt.take(place, anew=place in anew)
        return anew

    def _digest(self, place: str) -> str:
        return self._stamps.digest(f"{self.root}/{place}")

    @cached_property
    def _stamps(self) -> Stamps:
        return Stamps.load(self._stamps_path)

    @property
    def _stamps_path(self) -> Path:
        return stamps_path(self.cache, self.root)

    def _stamp(self, anew: Iterable[str]) -> None:
        """Write down how all files stand now, some anew, so that they need not be read again to know it."""
        for place in anew:
            self._stamps.seen.pop(f"{self.root}/{place}", None)
            self._digest(place)
        self._stamps.save(self._stamps_path)

    def _remove(self, places: Iterable[str]) -> None:
        for place in list(places):
            remove(self.root, place)
            self.receipt.drop(place)

    def _strays(self, edition: Edition) -> Iterator[str]:
        """Yield what was here before this build and is none of its files, where nothing else shall stay."""
        for place in self._not_retained():
            old = (self.root / place).lstat().st_ctime_ns < self.started
            if old and place not in edition.contents:
                yield place

    def _save(self, manifest: Manifest) -> None:
        manifest.save(manifest_path(self.cache, self.root))
        vars(self)["manifest"] = manifest


def _in_the_way(vanished: Sequence[str], edition: Edition) -> Iterator[str]:
    """Yield old files that stand where this edition has a folder, or in a folder where it has a file."""
    if not vanished:
        return
    folders = {str(folder) for place in edition.contents for folder in PurePosixPath(place).parents}
    for place in vanished:
        above = {str(folder) for folder in PurePosixPath(place).parents}
        if place in folders or above & edition.contents.keys():
            yield place
