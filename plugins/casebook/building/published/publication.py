"""What a build adds to the ledger.

Nothing is written before the whole site is known to be good; then the ledger comes first, and the site
changes over: whoever is stopped in between has published nothing, and publishes the same the next time.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...disk.atomic import put
from ...disk.refusal import told
from ...errors import Problem
from ...ledger.book import Book
from ...ledger.lines import Line, Modified, Published
from ...ledger.writing import changed
from ...words.language import Words
from ...words.names import listed


@dataclass(frozen=True)
class Publication:
    """What a build adds to the ledger: its lines, and the folder that they go into; `book` is all of it.

    `went_on` are the lines by which something that readers know goes on under another name. `files` are those
    of the archives that have changed, `archives` is the digest of all of them. `warnings` are told once.
    """

    folder: Path
    shown: str
    lines: tuple[Line, ...]
    book: Book
    files: tuple[tuple[Path, bytes], ...] = ()
    archives: str = ""
    went_on: tuple[Line, ...] = ()
    warnings: tuple[Problem, ...] = ()

    @property
    def digest(self) -> str:
        """By which the ledger will be known, once this is written down."""
        return f"{self.book.digest} {self.archives}"

    def __bool__(self) -> bool:
        """Tell whether there is anything to write down."""
        return bool(self.went_on or self.lines or self.files)

    def write(self) -> tuple[Path, ...]:
        """Write the lines, each file in one step; return the files."""
        with told(self.folder):
            files = (*self.files, *changed(self.folder, (*self.went_on, *self.lines)))
            for path, data in files:
                put(data, path)
        return tuple(path for path, _ in files)

    def said(self, words: Words) -> str:
        """Return a sentence on what was published; nothing where nothing is new."""
        if not self:
            return ""
        commit = words.gettext("Commit {folder} together with your texts.", folder=self.shown)
        return " ".join(filter(None, (self._new(words), self._known(words), commit)))

    def _new(self, words: Words) -> str:
        new = {line.name for line in self.lines if isinstance(line, Published)}
        changed = {line.name for line in self.lines if isinstance(line, Modified)} - new
        counted = [
            (len(new), words.ngettext("{num} new entry", "{num} new entries", len(new))),
            (len(changed), words.ngettext("{num} changed entry", "{num} changed entries", len(changed))),
        ]
        said = listed([each for number, each in counted if number], words)
        return words.gettext("In the feeds: {news}.", news=said) if said else ""

    def _known(self, words: Words) -> str:
        ids = {line.id for line in self.book.former}
        known = sum(isinstance(line, Published) and line.id in ids for line in self.went_on)
        said = words.ngettext(
            "{num} entry of the former feeds goes on, and nobody gets it as new.",
            "{num} entries of the former feeds go on, and nobody gets them as new.",
            known,
        )
        return said if known else ""
