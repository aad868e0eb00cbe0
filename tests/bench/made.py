"""What a contestant has made, counted, so that it can be seen whether all did the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_PAGE = re.compile(r"case-\d+(-later)?/index\.html")
_ENTRY = re.compile(rb"<(?:entry|item)>")


@dataclass(frozen=True)
class Made:
    """How many pages of texts, pages of lists and others, entries of feeds, and files of whatever kind."""

    pages: int
    lists: int
    entries: int
    files: int


def made_in(output: Path) -> Made:
    """Count what stands in an output."""
    files = [path for path in output.rglob("*") if path.is_file()]
    html = [path for path in files if path.suffix == ".html"]
    pages = sum(1 for path in html if _PAGE.fullmatch(f"{path.parent.name}/{path.name}"))
    return Made(pages, len(html) - pages, _entries(files), len(files))


def _entries(files: Iterable[Path]) -> int:
    feeds = (path for path in files if path.suffix == ".xml")
    return sum(len(_ENTRY.findall(path.read_bytes())) for path in feeds)
