"""Files that pages lean on: our style sheets, the files that sources name, and how hosts serve them all."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path

from ...sharing.host import Host
from ..site import Site
from .signposts import signpost_files, signposted

STATIC = Path(__file__).parents[2] / "static" / "casebook"
MOVED_SCRIPT = "moved.js"
_ICONS = ("favicon.ico", "apple-touch-icon.png")


def style_sheets(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield our style sheets and scripts by their places: those that a page may ask for."""
    folder = site.pelican["THEME_STATIC_DIR"]
    is_asked_for = {
        "embed.css": site.desk is not None and Host.of(site.desk).embeds,
        "evidence.js": site.settings.makes("evidence"),
        MOVED_SCRIPT: False,  # which comes with the pages at former addresses
        "search.js": site.settings.has("search"),
    }
    for file in sorted(STATIC.iterdir()):
        if is_asked_for.get(file.name, True):
            yield f"{folder}/{STATIC.name}/{file.name}", file.read_bytes()


def headers(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the files that tell hosts how to serve a site made at once, where they are wanted."""
    if site.settings.headers and site.desk:
        views = (body.view for body in site.bodies.values())
        pages = (signposted(site.desk, view) for view in views)
        yield from signpost_files((page for page in pages if page), site.settings.case_url)


def icons(site: Site, copied: Set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the theme's icons where programs look that read no page: feed readers, and telephones."""
    folder = Path(site.pelican["THEME"], "static")
    for name in _ICONS:
        if name not in copied and (folder / name).is_file():
            yield name, (folder / name).read_bytes()


def source_files(site: Site, copied: Set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files that sources name and Pelican does not copy, so that no source leads nowhere."""
    named = {name.lstrip("/") for name in _named(site)}
    for name in sorted(named - copied):
        yield name, (Path(site.pelican["PATH"]) / name).read_bytes()


def _named(site: Site) -> Iterator[str]:
    if site.standing:
        yield from (name for card in site.standing.cards.values() for name in card.files)
    else:
        documents = (entry.document.sources for entry in site.library.entries)
        yield from (source.file for sources in documents for source in sources if source.file)
    yield from (source.file for source in site.library.shared if source.file)
