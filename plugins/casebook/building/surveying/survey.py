"""Every mistake in a site's texts without a library of the whole: in parcels, and side by side.

Which files hang together is guessed from their slugs. What they say once they are read tells whether that was
right; where it was not, the parcels concerned are read again as one. So the guess decides how long it takes,
and never what is found.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from ...errors import Problem, in_order
from ...reader import Ground
from ...reader.called import other_names
from ...reader.library import Names
from ...reader.parcels import Page, Parcel, together
from ...reader.reading import shared_problems
from ...reader.shared import NAME, read_shared_sources
from ...reader.source import FILE_LIMIT
from ...reader.text.extensions import is_plain_markdown
from ...reader.walking import documents
from ...work.garbage import without_pauses
from .crew import Task, plain_parcels
from .guesses import guessed
from .plain import as_parcel
from .stock import File, Files, Stock


@dataclass(frozen=True)
class Found:
    """What is wrong with the texts of a site, in the order of files and lines, and which were looked at."""

    problems: tuple[Problem, ...]
    pages: tuple[Page, ...]
    files: tuple[str, ...]


class Kept(Protocol):
    """What is known of parcels from earlier on."""

    def find(self, files: Files) -> Parcel | None:
        """Return a parcel that would be the same today; None where that is not known."""

    def keep(self, parcels: Mapping[Files, Parcel]) -> None:
        """Take up what there is now."""


@dataclass(frozen=True)
class Survey:
    """One look at a content folder.

    `stock` is the file in which later looks find what this one has seen, None to keep nothing; `alone` says
    to start no other process.
    """

    ground: Ground
    markdown: Mapping[str, Any]
    stock: Path | None = None
    alone: bool = False

    def find(self) -> Found:
        """Return everything that is wrong, as a library of the whole site has it."""
        files = self.files()
        with without_pauses():
            parcels = self.parcels(files)
        shared = read_shared_sources(self.ground)
        problems = [
            *shared_problems(shared, self.ground),
            *(p for parcel in parcels for p in parcel.problems),
        ]
        pages = [page for parcel in parcels for page in parcel.pages]
        looked_at = [path for path, _ in files]
        looked_at += [path for path in [self.ground.content / NAME] if path.is_file()]
        return Found(
            problems=in_order(problems),
            pages=tuple(sorted(pages, key=lambda page: page.file)),
            files=tuple(map(self.ground.called, looked_at)),
        )

    def files(self) -> list[File]:
        """Return the files that are read, each with what it holds."""
        return [(path, bytes_of(path)) for path in documents(self.ground)]

    def parcels(self, files: Sequence[File]) -> list[Parcel]:
        """Return what files gave, as many together as have to do with each other."""
        stock = self._stock()
        groups = self._groups(files)
        found = self._read(groups, stock)
        while len(bound := together([found[group].ties for group in groups])) < len(groups):
            groups = [self._merged([groups[number] for number in numbers]) for numbers in bound]
            found |= self._read([group for group in groups if group not in found], stock)
        parcels = {group: found[group] for group in groups}
        stock.keep(parcels)
        return self._with_names_of_all(parcels)

    def _groups(self, files: Sequence[File]) -> list[Files]:
        """Return the files that seem to have to do with each other."""
        return [tuple(files[number] for number in group) for group in guessed([raw for _, raw in files])]

    def _merged(self, groups: Iterable[Files]) -> Files:
        """Return the files of several groups as one."""
        return tuple(sorted((file for group in groups for file in group), key=lambda file: file[0]))

    def _stock(self) -> Kept:
        return Stock.load(self.stock if self._is_plain else None, self.ground, self.markdown)

    @property
    def _is_plain(self) -> bool:
        return is_plain_markdown(self.markdown)

    def _read(self, groups: Sequence[Files], stock: Kept) -> dict[Files, Parcel]:
        known = {group: parcel for group in groups if (parcel := stock.find(group))}
        rest = [group for group in groups if group not in known]
        return known | dict(zip(rest, self._read_anew(rest), strict=True))

    def _read_anew(self, groups: Sequence[Files], elsewhere: Names | None = None) -> list[Parcel]:
        task = Task(self.ground, dict(self.markdown), elsewhere)
        alone = self.alone or not self._is_plain
        return [as_parcel(plain) for plain in plain_parcels(groups, task, alone=alone)]

    def _with_names_of_all(self, parcels: Mapping[Files, Parcel]) -> list[Parcel]:
        """Return the parcels; those that name the cases or follow-ups there are, knowing all of them."""
        telling = [group for group, parcel in parcels.items() if parcel.tells_of_all]
        told = self._read_anew(telling, _names_of_all(parcels.values())) if telling else []
        return [*{**parcels, **dict(zip(telling, told, strict=True))}.values()]


def _names_of_all(parcels: Collection[Parcel]) -> Names:
    names = [parcel.names for parcel in parcels]
    cases = [page for parcel in parcels for page in parcel.pages if page.kind == "case"]
    return Names(
        frozenset[str]().union(*(each.cases for each in names)),
        frozenset[str]().union(*(each.follow_ups for each in names)),
        frozenset[str]().union(*(each.lost for each in names)),
        frozenset(name for case in cases for name in other_names(case.title, case.file, case.slug)),
    )


def bytes_of(path: Path) -> bytes | None:
    """Return what a file holds; None where it is too large or not to be read, as the reader will say."""
    try:
        with path.open("rb") as file:
            # To make room for all that a file may hold takes longer than to read one.
            size = min(os.fstat(file.fileno()).st_size, FILE_LIMIT)
            raw = file.read(size + 1)
            if len(raw) > size:  # it grows, or nobody can say how much it holds
                raw += file.read(FILE_LIMIT + 1 - len(raw))
    except OSError:
        return None
    return raw if len(raw) <= FILE_LIMIT else None
