"""The files of the ledger that a publication changes: what they hold is kept, its lines come after that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from .lines import Line, Started, written
from .names import SITE, file_of

MERGING = ".gitattributes"
_MERGED_BY_LINES = "# Of two branches that have published, both are right.\n*.jsonl merge=union\n"


def changed(folder: Path, lines: Iterable[Line]) -> Iterator[tuple[Path, bytes]]:
    """Yield the files that some new lines change, with what they are to hold, in the order to write them in.

    The site's own comes last: a ledger that could not be written to its end has not been started.
    """
    merging = folder / MERGING
    of_file: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        of_file[SITE if isinstance(line, Started) else file_of(line.name)].append(line)
    if of_file and not merging.exists():
        yield merging, _MERGED_BY_LINES.encode()
    for file in sorted(of_file, key=lambda file: (file == SITE, file)):
        yield folder / file, _appended(folder / file, of_file[file])


def _appended(path: Path, lines: Iterable[Line]) -> bytes:
    before = path.read_bytes() if path.exists() else b""
    end = b"\n" if before and not before.endswith(b"\n") else b""
    return before + end + "".join(f"{written(line)}\n" for line in lines).encode("utf-8", "surrogatepass")
