"""A broken site: what is in its folder, and what must be said of it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import yaml

from casebook.building.content import Content
from casebook.building.guard import guard
from casebook.errors import Problem
from casebook.reader import Ground, Renderer, read_library

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/content"))
MARKDOWN = {"extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists"]}
TODAY = date(2026, 11, 20)
"""The day that counts as today; what is to come there is so for long."""


@dataclass(frozen=True)
class Broken:
    """A copy of a broken site, and the file that holds what must be said of it."""

    folder: Path
    expected: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Return what a build finds before anything is rendered: in the folder first, then in the files."""
        found = tuple(guard(Content(self.content)))
        return found or read_library(Ground(self.content, today=TODAY), Renderer(MARKDOWN)).problems

    def must_say(self) -> str:
        return self.expected.read_text("utf-8")


def copy_of(folder: Path, where: Path) -> Broken:
    """Copy a broken site, and let grow what its `grown.yaml` says is there too often to be kept."""
    left_out = shutil.ignore_patterns("expected.txt", "grown.yaml")
    shutil.copytree(folder, where, symlinks=True, ignore=left_out)
    grown = folder / "grown.yaml"
    for growth in yaml.safe_load(grown.read_text("utf-8")) if grown.exists() else ():
        file, words = where / growth["file"], growth["words"]
        text = file.read_text("utf-8")
        assert words in text
        file.write_text(text.replace(words, words * growth["times"]), encoding="utf-8", newline="\n")
    return Broken(where, folder / "expected.txt")
