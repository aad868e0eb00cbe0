"""What browsers see: the site on the disk, newer pages before it, and what is to be said beside them.

An address has an id that follows from what is served there and from the files that pages lean on. A page
carries the id it was served with, and is told at once which one holds when it begins to listen: an edit in
between is never lost, however late a page listens and however often the server starts anew.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path

from ...building.beside.searching import PLACE as INDEX
from ...building.reports.report import Layout, Report
from ...disk.files import files_below
from ...sharing.poster import NAME as PICTURE
from ...words.language import Words

LEANT_ON = {
    *(".css", ".js", ".mjs", ".woff", ".woff2", ".ttf", ".otf"),
    *(".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico"),
    *(".mp4", ".webm", ".mp3", ".ogg", ".pdf"),
}
"""Endings of files that a page shows or is shaped by."""

MOMENT = 10.0
"""Seconds for which a page that was served is taken for one that is looked at."""


@dataclass(frozen=True)
class Scene:
    """What is so at one moment. `built` is the last build that ended well, `last` the last that ended."""

    root: Path
    words: Words
    layout: Layout | None = None
    built: Report | None = None
    last: Report | None = None
    pages: Mapping[str, bytes] = field(default_factory=dict)
    leant_on: str = ""
    building: bool = True

    def page(self, place: str) -> bytes | None:
        """Return the page at a place: as last made, else as it stands on the disk; None without either."""
        if place in self.pages:
            return self.pages[place]
        try:
            return (self.root / place).read_bytes()
        except (OSError, ValueError):
            return None

    def id_of(self, place: str) -> str:
        """Return the id of what is served at a place."""
        found = self.page(place) or self.page("404.html") or b""
        state = b"" if found else repr((self.building, self.built is None)).encode()
        return blake2b(found + state + self.leant_on.encode(), digest_size=12).hexdigest()


class Stage:
    """The scene of the moment, for all threads; whoever listens is told of the next."""

    def __init__(self, scene: Scene) -> None:
        self.scene = replace(scene, leant_on=_leant_on(scene.root))
        self.open = True
        self._news = threading.Condition()
        self._watchers: Counter[str] = Counter()
        self._served: dict[str, float] = {}

    def change(self, scene: Scene) -> None:
        """Show another scene."""
        with self._news:
            self.scene = scene
            self._news.notify_all()

    def show_pages(self, pages: Mapping[str, bytes]) -> None:
        """Show pages that were made before the others: whatever was wrong with the texts is mended then."""
        last = self.scene.last and replace(self.scene.last, problems=())
        self.change(replace(self.scene, pages={**self.scene.pages, **pages}, last=last))

    def show_report(self, report: Report, words: Words) -> None:
        """Show how a build ended; what was shown before its end makes way for what is on the disk."""
        scene = replace(self.scene, last=report, pages={}, building=False, words=words)
        if report.layout:
            scene = replace(scene, layout=report.layout, root=report.layout.output)
        if report.built:
            scene = replace(scene, built=report, leant_on=_leant_on(scene.root))
        self.change(scene)

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._news:
            self.open = False
            self._news.notify_all()

    @property
    def wanted(self) -> frozenset[str]:
        """The places that somebody looks at, or is about to: a page listens only a moment after it came."""
        with self._news:
            now = time.monotonic()
            self._served = {place: at for place, at in self._served.items() if now - at < MOMENT}
            return frozenset(self._watchers) | self._served.keys()

    def serve(self, place: str) -> None:
        """Take note that a page has been served."""
        with self._news:
            self._served[place] = time.monotonic()

    @contextmanager
    def watching(self, place: str) -> Iterator[None]:
        """Count somebody who looks at a place."""
        with self._news:
            self._watchers[place] += 1
        try:
            yield
        finally:
            with self._news:
                self._watchers -= Counter([place])

    def scenes(self, breath: float) -> Iterator[Scene | None]:
        """Yield the scene, and every one that follows; None after so many seconds without another."""
        known: Scene | None = None
        while self.open:
            with self._news:
                if self.scene is known and self.open:
                    self._news.wait(breath)
                scene = self.scene
            yield scene if scene is not known else None
            known = scene


def _leant_on(root: Path) -> str:
    """Return a digest of how the files are that pages lean on."""
    known = blake2b(digest_size=12)
    for place in sorted(_shown(set(files_below(root)))):
        try:
            found = (root / place).stat()
        except OSError:
            continue
        known.update(repr((place, found.st_mtime_ns, found.st_size)).encode("utf-8", "surrogateescape"))
    return known.hexdigest()


def _shown(places: Set[str]) -> Iterator[str]:
    """Yield the files that pages show or are shaped by, of all there are."""
    for place in places:
        folder, _, name = place.rpartition("/")
        of_a_page = name == PICTURE and places & {f"{folder}/index.html".lstrip("/"), f"{folder}.html"}
        if Path(name).suffix.lower() in LEANT_ON and not of_a_page and not INDEX.fullmatch(place):
            yield place
