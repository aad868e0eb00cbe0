"""From the files of the ledger to a book; what git or a hand has damaged is told with its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import Problem
from .archives import Archives
from .archiving import read_archives
from .book import Book
from .lines import Line, NotALine, place_of, read_line
from .names import PARTS

FOLDER = "ledger"
"""Below the content folder."""
_OPENS, _ENDS = "<<<<<<<", ">>>>>>>"
_MARKS = (_OPENS, "|||||||", "=======", _ENDS)


@dataclass(frozen=True)
class Ledger:
    """The ledger of a site: its folder and what that is called, what it says, and what is wrong with it.

    `places` tell in which file and line an entry was published first, or stands that was in former feeds.
    """

    folder: Path
    shown: str
    book: Book = field(default_factory=Book)
    problems: tuple[Problem, ...] = ()
    places: dict[str, tuple[str, int]] = field(default_factory=dict)
    archives: Archives = field(default_factory=Archives)

    @property
    def digest(self) -> str:
        """By which it is known whether a ledger says the same as another."""
        return f"{self.book.digest} {self.archives.digest}"


def read_ledger(content: Path, shown: str) -> Ledger:
    """Read the ledger of a content folder, which is called `shown`; one that is not there is empty."""
    folder, called = content / FOLDER, f"{shown}/{FOLDER}"
    lines: set[Line] = set()
    problems: list[Problem] = []
    places: dict[str, tuple[str, int]] = {}
    for path in sorted(path for part in PARTS for path in folder.glob(part)):
        file = f"{called}/{path.relative_to(folder).as_posix()}"
        for number, line in _lines_of(path.read_bytes()):
            if isinstance(line, str):
                problems.append(Problem(file, number, 1, "", line, {"file": file}))
                continue
            lines.add(line)
            places.setdefault(place_of(line), (file, number))
    archives = read_archives(folder, called)
    found = (*problems, *archives.problems)
    return Ledger(folder, called, Book(frozenset(lines)), found, places, archives)


def _lines_of(raw: bytes) -> Iterator[tuple[int, Line | str]]:
    """Yield the lines of a file with their numbers; in the place of a damaged one, what is wrong with it."""
    within = False
    for number, line in enumerate(raw.split(b"\n"), 1):
        text = line.decode("utf-8", "replace").rstrip("\r")
        if text.startswith(_MARKS):
            if not within:
                yield number, "ledger-conflict"
            within = not text.startswith(_ENDS)
        elif text.strip() and (found := _read(text)):
            yield number, found


def _read(text: str) -> Line | str | None:
    try:
        return read_line(text)
    except NotALine:
        return "ledger-damaged"
