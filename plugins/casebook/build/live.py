"""`make html`: each file goes to its place in the site as it stands, in one step of its own."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ..errors import Problem
from .edition import Edition
from .files import Content, files_below, put, remove, sweep_parts, told
from .manifest import Manifest, manifest_path, remove_vanished


@dataclass(frozen=True)
class Live:
    """The output as it stands.

    `alone` says that nothing stays in it but what this build made and what Pelican's `OUTPUT_RETENTION`
    names: Pelican's `DELETE_OUTPUT_DIRECTORY`, which itself deletes the old site before it reads the new.
    """

    root: Path
    cache: Path
    retained: Sequence[str] = ()
    alone: bool = False
    started: int = field(default_factory=time.time_ns)

    @property
    def path(self) -> Path:
        """The output that readers see, which here is also the one that is written to."""
        return self.root

    @property
    def manifest(self) -> Manifest:
        """What earlier builds have put here."""
        return Manifest.load(manifest_path(self.cache, self.root))

    def put(self, place: str, content: Content) -> None:
        """Put one file in its place."""
        put(content, self.root / place)

    def receive(self, edition: Edition) -> list[Problem]:
        """Put a whole edition in place and remove what it no longer has; return warnings."""
        with told(self.root):
            known, digests = self.manifest, edition.digests
            if not known.finished:
                sweep_parts(self.root)
            self._save(known.during(digests))
            vanished = list(known.vanished(digests, self.retained))
            remove_vanished(self.root, known, _in_the_way(vanished, edition))
            for place, content in edition.contents.items():
                self.put(place, content)
            warnings = remove_vanished(self.root, known, vanished)
            self._save(Manifest(digests))
            for place in list(self._strays(edition)):
                remove(self.root, place)
            return [] if self.alone else warnings

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
