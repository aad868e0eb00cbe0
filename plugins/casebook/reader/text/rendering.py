"""Markdown to clean HTML, by one parser that is reset between texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markupsafe import Markup, escape

from ...work.timeouts import TooSlow, time_limit
from ..sanitise import clean, clean_for_good
from .blocks import Blocks
from .extensions import is_plain_markdown
from .sparing import leaves_words, spare
from .syntax import CasebookSyntax

PELICANS_META = "markdown.extensions.meta"
"""The extension that Pelican's reader adds to the settings of Markdown by itself."""
_WORDS = re.compile(r"([^\W\d_](?:[^\W_]|[ .,:;!?'\"()/%+=#@$€£§°–—’‘”“„…-])*)(?<! )\n*")
"""A line of which Markdown makes a paragraph, and no sign in it anything else."""


@dataclass(frozen=True)
class Rendered:
    """Clean HTML, and what its text cites and places."""

    html: Markup
    cited: tuple[str, ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]


class TooDeep(Exception):
    """Lists or quotations stand in each other deeper than Markdown can follow."""


class Renderer:
    """Renders texts with the site's Markdown settings; citations and parts belong to `render` alone."""

    def __init__(self, settings: Mapping[str, Any], own: str = "") -> None:
        """Take Pelican's `MARKDOWN` and the site's own address, to which links are not external."""
        self._settings, self.own = settings, own
        self.is_plain = is_plain_markdown(settings)
        self._start_anew()

    def _start_anew(self) -> None:
        self._syntax = CasebookSyntax()
        self._with_syntax = self._markdown(self._syntax)
        self._plain = self._markdown()
        if self.is_plain:
            spare(self._with_syntax, self._syntax.marks.cite)
            spare(self._plain)
        parsers = ((self._with_syntax, self._syntax.marks), (self._plain, None))
        self._blocks = {each: Blocks.of(each, marks) for each, marks in parsers if self.is_plain}
        self._leaves_words = self.is_plain and leaves_words(self._plain)

    def _markdown(self, *own: Extension) -> Markdown:
        configs = dict(self._settings.get("extension_configs") or {})
        named = [*(self._settings.get("extensions") or []), *configs]
        extensions = [e for e in dict.fromkeys(named) if e != PELICANS_META]
        rest = {k: v for k, v in self._settings.items() if k not in ("extensions", "extension_configs")}
        return Markdown(extensions=[*extensions, *own], extension_configs=configs, **rest)

    def render(self, text: str) -> Rendered:
        """Render the text of a document; raise TooDeep or TooSlow."""
        html = self._converted(self._with_syntax, text)
        marks = self._syntax.marks
        return Rendered(html, tuple(marks.cited), tuple(marks.parts))

    def html(self, text: str) -> Markup:
        """Render a text of the front matter, in which `[@id]` and `[METRICS]` are just words.

        One that nobody could follow either stays as it was written.
        """
        words = _WORDS.fullmatch(text) if self._leaves_words else None
        if words:
            return clean_for_good(f"<p>{words[1]}</p>", self.own)
        try:
            return self._converted(self._plain, text)
        except (TooDeep, TooSlow):
            return clean(str(escape(text)), self.own)

    def _converted(self, markdown: Markdown, text: str) -> Markup:
        markdown.reset()
        cleaned = clean_for_good if self.is_plain and "<" not in text else clean
        blocks = self._blocks.get(markdown)
        html = blocks.html(text) if blocks else None
        if html is not None:
            return cleaned(html, self.own)
        # What was begun and not ended stays in the parser, and would go on in the next text.
        try:
            with time_limit():
                return cleaned(markdown.convert(text), self.own)
        except RecursionError:
            self._start_anew()
            raise TooDeep from None
        except TooSlow:
            self._start_anew()
            raise
