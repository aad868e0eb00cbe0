"""What has been read before: the same bytes of the same file need not be read and rendered again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from markupsafe import Markup

from ..work.timeouts import TooSlow
from .documents import Reading, read_document
from .reading import read_library
from .text.rendering import Rendered, Renderer, TooDeep
from .walking import Ground, documents

_ANY_TEXT = "A *text* with [a link](https://example.org/), [@one] source.\n\n- A list"


class Remembering(Renderer):
    """A renderer that knows the texts it has rendered, until it is told to forget what is not in use."""

    def __init__(self, settings: Mapping[str, Any], own: str = "") -> None:
        super().__init__(settings, own)
        self.known: dict[tuple[str, str], Any] = {}
        self._before: dict[tuple[str, str], Any] = {}

    def begin(self) -> None:
        """Begin anew: what is not asked for again until the next beginning is forgotten then."""
        self._before, self.known = self.known, {}

    def render(self, text: str) -> Rendered:
        """Render the text of a document, unless it is known; raise TooDeep."""
        found: Rendered = self._known("text", text, super().render)
        return found

    def html(self, text: str) -> Markup:
        """Render a text of the front matter, unless it is known."""
        found: Markup = self._known("front", text, super().html)
        return found

    def _known(self, kind: str, text: str, render: Callable[[str], Any]) -> Any:
        key = (kind, text)
        if key not in self.known:
            self.known[key] = self._before[key] if key in self._before else render(text)
        return self.known[key]


@dataclass
class Memory:
    """What a site's files said when they were last read; one that has changed is read anew."""

    readings: dict[Path, tuple[tuple[Ground, bytes], Reading]] = field(default_factory=dict)
    renderers: dict[str, Remembering] = field(default_factory=dict)

    def read(self, path: Path, ground: Ground) -> Reading:
        """Read a file, unless it is known as it is."""
        key = (ground, _digest(path, ground))
        known, reading = self.readings.get(path, (None, None))
        if known == key and reading is not None:
            return reading
        reading = read_document(path, ground)
        if key[1] == _digest(path, ground):  # else somebody wrote while we read, and nobody knows what
            self.readings[path] = (key, reading)
        return reading

    def refresh(
        self,
        ground: Ground,
        markdown: Mapping[str, Any] | None,
        own: str = "",
        stop: Callable[[], bool] = lambda: False,
    ) -> None:
        """Read what has changed since, and forget what is no longer there; leave off when told to stop.

        Without the settings of `markdown` no text is rendered; `own` is the address of the site.
        """
        paths = documents(ground)
        for path in paths:
            self.read(path, ground)
            if stop():
                return
        self.readings = {path: self.readings[path] for path in paths if path in self.readings}
        if markdown is not None:
            renderer = self.renderer(markdown, own)
            renderer.begin()
            read_library(ground, renderer, self.read)
            renderer.begin()

    def warm(self, markdown: Mapping[str, Any], own: str = "") -> None:
        """Have the renderer of a site ready, with whatever Python-Markdown works out at its first text."""
        with suppress(TooDeep, TooSlow):
            self.renderer(markdown, own).render(_ANY_TEXT)

    def renderer(self, markdown: Mapping[str, Any], own: str = "") -> Remembering:
        """Return the renderer of a site, a new one where settings hold what cannot be compared."""
        try:
            key = json.dumps([markdown, own], sort_keys=True)
        except TypeError:
            return Remembering(markdown, own)
        if key not in self.renderers:
            self.renderers = {key: Remembering(markdown, own)}
        return self.renderers[key]


def _digest(path: Path, ground: Ground) -> bytes:
    """Return what is another as soon as a file is to be read anew."""
    try:
        when = b"%d" % path.stat().st_mtime_ns if ground.unwritten.by_file else b""
        return blake2b(path.read_bytes(), digest_size=16).digest() + when
    except OSError:
        return b""
