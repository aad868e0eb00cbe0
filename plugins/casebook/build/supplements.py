"""Files that pages lean on: our style sheets, and the files that sources name."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path

from .site import Site

STATIC = Path(__file__).parent.parent / "static" / "casebook"


def style_sheets(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield our style sheets by their places, beside the theme's."""
    folder = site.pelican["THEME_STATIC_DIR"]
    for file in sorted(STATIC.iterdir()):
        yield f"{folder}/{STATIC.name}/{file.name}", file.read_bytes()


def source_files(site: Site, copied: Set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files that sources name and Pelican does not copy, so that no source leads nowhere."""
    documents = (entry.document.sources for entry in site.library.entries)
    sources = (source for group in (*documents, site.library.shared) for source in group)
    named = {source.file.lstrip("/") for source in sources if source.file}
    for name in sorted(named - copied):
        yield name, (Path(site.pelican["PATH"]) / name).read_bytes()
