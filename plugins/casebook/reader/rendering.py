"""Markdown to clean HTML, by one parser that is reset between texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markdown import Markdown
from markupsafe import Markup

from .sanitise import clean
from .syntax import CasebookSyntax

_PELICANS_META = "markdown.extensions.meta"


@dataclass(frozen=True)
class Rendered:
    """Clean HTML, and what its text cites and places."""

    html: Markup
    cited: tuple[str, ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]


class Renderer:
    """Renders texts with the site's Markdown settings; `syntax` adds citations and part markers."""

    def __init__(self, settings: Mapping[str, Any], *, syntax: bool = True) -> None:
        self._syntax = CasebookSyntax()
        configs = dict(settings.get("extension_configs") or {})
        named = [*(settings.get("extensions") or []), *configs]
        extensions = [e for e in dict.fromkeys(named) if e != _PELICANS_META]
        rest = {k: v for k, v in settings.items() if k not in ("extensions", "extension_configs")}
        own = [self._syntax] if syntax else []
        self._markdown = Markdown(extensions=[*extensions, *own], extension_configs=configs, **rest)

    def render(self, text: str) -> Rendered:
        """Render one text."""
        self._markdown.reset()
        html = clean(self._markdown.convert(text))
        marks = self._syntax.marks
        return Rendered(html, tuple(marks.cited), tuple(marks.parts))

    def html(self, text: str) -> Markup:
        """Render one text of which only the HTML is wanted."""
        return self.render(text).html
