"""The files of the ledger that a publication changes: what they hold is kept, its lines come after that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from .lines import Former, Line, Page, Renamed, Started, written
from .names import FORMER, LISTS, SITE, file_of

MERGING = ".gitattributes"
_MERGED_BY_LINES = "# Of two branches that have published, both are right.\n*.jsonl merge=union\n"


def changed(folder: Path, lines: Iterable[Line]) -> Iterator[tuple[Path, bytes]]:
    """Yield the files that some new lines change, with what they are to hold, in the order to write them in.

    The site's own comes last: a ledger that could not be written to its end has not been started.
    """
    merging = folder / MERGING
    of_file: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        of_file[_file_of(line)].append(line)
    if of_file and not merging.exists():
        yield merging, _MERGED_BY_LINES.encode()
    for file in sorted(of_file, key=lambda file: (file == SITE, file)):
        before = (folder / file).read_bytes() if (folder / file).exists() else b""
        yield folder / file, appended(before, map(written, of_file[file]))


def _file_of(line: Line) -> str:
    if isinstance(line, Started):
        return SITE
    if isinstance(line, Renamed | Page):
        return LISTS
    return FORMER if isinstance(line, Former) else file_of(line.name)


def appended(before: bytes, lines: Iterable[str]) -> bytes:
    """Return what a file held, and some lines after that, each on a line of its own."""
    end = b"\n" if before and not before.endswith(b"\n") else b""
    return before + end + encoded(lines)


def encoded(lines: Iterable[str]) -> bytes:
    """Return lines as they stand in a file."""
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")
