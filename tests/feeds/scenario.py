"""A site over some months: what its author does from day to day, and what a subscriber is to hear of it.

Names are the ends of ids, as `case/tip`. An entry is new once; whatever is done to it later, it is the same
entry, modified. Each step is published on a day of its own.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from .sites import ROOT, Whole

FIRST_DAY = datetime(2026, 7, 1, 12, tzinfo=UTC)
SETTINGS = f"""
import sys
sys.path.append({str(ROOT)!r})
from publishconf import *

PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", "cache"
PLUGIN_PATHS, THEME = [{str(ROOT / "plugins")!r}], {str(ROOT / "theme")!r}
TIMEZONE = "UTC"
"""
TIP, NETWORK, LATER, DANCE = "case/tip", "case/network", "follow-up/later", "post/dance"
CHECK = "event/tip/new-check"
CORRECTION = "event/tip/2026-04-12-correction-122-it-was-and-not-120"
VERDICT = "event/tip/timeline-verdict-reach-2026-05-01"
EVENTS = {CHECK, CORRECTION, VERDICT}
OF_TIP = {TIP, LATER, *EVENTS}
BEGINNING = OF_TIP | {NETWORK, DANCE}


@dataclass
class Bench:
    """Where an author works: a folder with a site, which can be copied elsewhere."""

    folder: Path

    @property
    def site(self) -> Whole:
        return Whole(lay, self.folder, "site.py", "https://casebook.example/")

    def path(self, name: str) -> Path:
        return self.folder / "content" / name

    def write(self, name: str, text: str) -> None:
        self.path(name).write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Write some words for others in a text, which has to have them."""
        text = self.path(name).read_text("utf-8")
        assert old in text, (name, old)
        self.write(name, text.replace(old, new, 1))

    def set(self, line: str) -> None:
        """Add a line to the settings."""
        with (self.folder / "site.py").open("a", encoding="utf-8") as settings:
            settings.write(f"{line}\n")


@dataclass(frozen=True)
class Step:
    """Something that is done, and which entries a subscriber to the whole site hears of."""

    name: str
    do: Callable[[Bench], object]
    new: frozenset[str] = frozenset()
    modified: frozenset[str] = frozenset()


def lay(folder: Path) -> Whole:
    """Lay out the site as it is on the first day."""
    shutil.copytree(Path(__file__).parent / "content", folder / "content")
    (folder / "site.py").write_text(SETTINGS, encoding="utf-8")
    return Bench(folder).site


def published(bench: Bench, day: int) -> dict[str, bytes]:
    """Publish a site on a day, and return its feeds."""
    epoch = int((FIRST_DAY + timedelta(days=day)).timestamp())
    return bench.site.built({"SOURCE_DATE_EPOCH": str(epoch)}).feeds()
