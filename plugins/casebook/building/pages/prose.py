"""Markdown of the front matter as pages show it: its links lead to other texts and files of the site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from markupsafe import Markup
from pelican.contents import Content

from ...model import Case
from ...reader import Renderer
from ...reader.sanitise import clean_again
from ...views.parts import SITE
from ..site import Site

_STATIC = re.compile(r'(?:href|src)="[{|]static[}|]/?(?P<path>[^"#?]+)')
# Letters may be written by their numbers.
_MAY_LINK = re.compile("static|&")


class _Prose(Content):  # type: ignore[misc]  # Pelican ships no types
    """Whose links Pelican resolves: a text of no file, so that their paths are from the content folder."""

    def __init__(self, settings: Mapping[str, Any], context: Mapping[str, Any]) -> None:
        self.settings, self._context, self.source_path = settings, context, None


def render_prose(site: Site, context: Mapping[str, Any]) -> Callable[[str], Markup]:
    """Return what makes clean HTML of such a text, in which the address of the site is `SITE`.

    All paths in it are from the content folder (`reader.text.prose`); the rest is known to Pelican.
    """
    renderer, prose = site.renderer(), _Prose(site.pelican, context)

    def render(written: str) -> Markup:
        html = renderer.html(written)
        return clean_again(html, prose._update_content(html, SITE), site.address, SITE)

    return render


def add_linked_files(site: Site, generator: Any) -> None:
    """Have Pelican publish the files that such texts link to, as it does for those below them."""
    renderer = site.renderer()
    for written in _prose(site):
        generator.context["static_links"].update(static_links(renderer, written))


def static_links(renderer: Renderer, written: str) -> Iterator[str]:
    """Yield the files that such a text links to, as paths from the content folder."""
    if renderer.is_plain and not _MAY_LINK.search(written):
        return
    for link in _STATIC.finditer(renderer.html(written)):
        yield unquote(link["path"])


def _prose(site: Site) -> Iterator[str]:
    shown = (entry for entry in site.library.entries if entry.document.status != "skip")
    for entry in shown if site.is_casebook else ():
        if entry.document.summary:
            yield entry.document.summary
        if isinstance(entry.document, Case):
            yield from (event.text for event in entry.document.timeline if event.text)
