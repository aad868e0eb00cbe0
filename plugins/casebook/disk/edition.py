"""Everything that one build puts into the output, held back until all of it is known to be good."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from stat import S_ISDIR

from ..errors import Problem
from .files import Content, digest, is_file, obstacle
from .manifest import Digests, Manifest
from .places import Claim, collisions, misplaced, tidy


@dataclass
class Edition:
    """The files of one build: every claim to a place in the order it was made, and what each place will hold.

    Where several claim one place, the last to be added fills it; whether they may is a matter of `problems`.
    """

    claims: list[Claim] = field(default_factory=list)
    contents: dict[str, Content] = field(default_factory=dict)

    def add(self, claim: Claim, content: Content | None) -> None:
        """Take up a file; without content only the claim, of something that gives way to what is there."""
        self.claims.append(claim)
        if content is not None:
            self.contents[tidy(claim.place)] = content

    @property
    def digests(self) -> Digests:
        """How each file will be known again."""
        return {place: frozenset([digest(content)]) for place, content in self.contents.items()}

    def problems(self, output: Path, manifest: Manifest) -> list[Problem]:
        """Return all that speaks against writing this edition to an output."""
        known = self._is_known(manifest)
        faults = [] if known else [*misplaced(self.claims), *collisions(self.claims)]
        return faults or [*_obstacles(self._by_place(), output, manifest)]

    def _is_known(self, manifest: Manifest) -> bool:
        """Tell whether an edition that could stand had all these places, and none is claimed twice now."""
        places = {tidy(claim.place) for claim in self.claims}
        return manifest.finished and len(places) == len(self.claims) and places <= manifest.files.keys()

    def _by_place(self) -> Mapping[str, Claim]:
        return {tidy(claim.place): claim for claim in self.claims}


def _obstacles(claims: Mapping[str, Claim], output: Path, manifest: Manifest) -> Iterator[Problem]:
    """Yield a problem for what stands in an output, is not ours, and cannot be written over or through."""
    known: dict[str, Path | None] = {}
    root = str(output)
    is_there = cache(lambda name: os.path.lexists(f"{root}/{name}"))
    for place, claim in claims.items():
        if not is_there(place.partition("/")[0]):  # and so nothing of what is to be below
            continue
        folder = place.rpartition("/")[0]
        if folder not in known:
            known[folder] = obstacle(output, place)
        above = known[folder]
        if above and above.is_symlink():
            yield claim.problem("place-leaves", link=shown(above, output))
        elif above and not _gives_way(above, output, claims, manifest):
            yield claim.problem("place-blocked", taken=shown(above, output))
        elif _is_folder(f"{root}/{place}") and not _empties(output / place, output, claims, manifest):
            yield claim.problem("place-blocked", taken=shown(output / place, output))


def _is_folder(path: str) -> bool:
    try:
        return S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def _gives_way(path: Path, output: Path, claims: Mapping[str, Claim], manifest: Manifest) -> bool:
    """Say whether a file is one of ours that this edition no longer has."""
    place = path.relative_to(output).as_posix()
    return place not in claims and is_file(path) and manifest.wrote(output, place)


def _empties(folder: Path, output: Path, claims: Mapping[str, Claim], manifest: Manifest) -> bool:
    return all(_gives_way(path, output, claims, manifest) for path in folder.rglob("*") if not path.is_dir())


def shown(path: Path, output: Path) -> str:
    """Return a path in an output as its owner knows it."""
    return f"{output.name}/{path.relative_to(output).as_posix()}"
