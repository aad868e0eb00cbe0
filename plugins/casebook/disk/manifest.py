"""What earlier builds have put into an output, so that a page goes when its source goes, and nothing else.

A manifest stands under Pelican's `CACHE_PATH`, never in the output itself, one for each output. It may be
deleted at any time; then the next build merely removes nothing. It is written before the files it speaks of
and again when they are in place, so that a build that was killed in between is no riddle for the next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import Problem, Severity
from .atomic import put, sweep_parts
from .files import digest, is_file, obstacle, remove
from .paths import own_folder, templates_folder
from .places import likeness, outside
from .receipt import Receipt

Digests = Mapping[str, frozenset[str]]
"""For each place the digests that a file of ours may have there: two while a build is under way."""

_FORM = 1


@dataclass(frozen=True)
class Manifest:
    """The files that builds have put into one output."""

    files: Digests = field(default_factory=dict)
    finished: bool = True

    @classmethod
    def load(cls, path: Path) -> Manifest:
        """Read a manifest; one that is missing, damaged or of another form knows of nothing, and no end."""
        unknown = cls(finished=False)
        try:
            kept = json.loads(path.read_text("utf-8"))
            files = {str(place): frozenset(digests) for place, digests in kept["files"].items()}
            return cls(files, bool(kept["finished"])) if kept["form"] == _FORM else unknown
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return unknown

    def save(self, path: Path) -> None:
        """Write the manifest, in one step."""
        files = {place: sorted(self.files[place]) for place in sorted(self.files)}
        kept = {"form": _FORM, "finished": self.finished, "files": files}
        # Without indents it is C that writes it, in a tenth of the time: a site has thousands of files.
        put(json.dumps(kept).encode("ascii"), path)

    def during(self, coming: Digests) -> Manifest:
        """Return what holds while a build is under way: each file may be the old one or the new."""
        known = {place: self.files.get(place, frozenset()) for place in (*self.files, *coming)}
        return Manifest({place: own | coming.get(place, frozenset()) for place, own in known.items()}, False)

    def wrote(self, root: Path, place: str) -> bool:
        """Say whether the file at a place is one of ours, and as we left it."""
        path = root / place
        within = place in self.files and is_file(path) and not obstacle(root, place)
        return within and digest(path) in self.files[place]

    def vanished(self, coming: Iterable[str], retained: Iterable[str]) -> Iterator[str]:
        """Yield the places that earlier builds filled and this one does not.

        `retained` are the names of Pelican's `OUTPUT_RETENTION`, at the top of the output.
        """
        coming = set(coming)
        if coming.issuperset(self.files):
            return
        filled, kept = {likeness(place) for place in coming}, set(retained)
        for place in self.files:
            if likeness(place) not in filled and place.split("/", 1)[0] not in kept and not outside(place):
                yield place


def sweep_cache(cache: Path) -> None:
    """Remove what builds that were killed have left of what they keep for the next."""
    for folder in (own_folder(cache), templates_folder(cache)):
        sweep_parts(folder, all_of_them=False)


def remove_vanished(root: Path, manifest: Manifest, places: Iterable[str], receipt: Receipt) -> list[Problem]:
    """Remove files of ours whose sources are gone; return a warning for each that somebody has changed."""
    changed = []
    for place in places:
        if manifest.wrote(root, place):
            remove(root, place)
            receipt.drop(place)
        elif is_file(root / place):
            changed.append(_changed_by_hand(root, place))
    return changed


def _changed_by_hand(root: Path, place: str) -> Problem:
    file = f"{root.name}/{place}"
    return Problem(file, 1, 1, "", "page-changed-by-hand", severity=Severity.WARNING)
