"""Which texts readers may find on a site, by the names that the ledger has for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ...ledger.names import name_of, name_of_text
from ..content import content_of
from ..site import Site
from .present import Present


def present_texts(site: Site) -> Mapping[str, Present]:
    """Return the published texts of a furnished site, gathered once; the ledger knows no pages."""
    if site.present is None:
        site.present = {**dict(_ours(site)), **dict(_of_other_readers(site))}
    return site.present


def lasting_id_of(site: Site, text: Any) -> str:
    """Return by what a post is known that another reader read: its own `id`, or else its slug."""
    entry = site.find_plain(Path(text.source_path))
    own = entry.document.id if entry else text.metadata.get("id")
    return str(own or text.slug)


def _ours(site: Site) -> Iterator[tuple[str, Present]]:
    desk = site.desk
    assert desk is not None, "the site is furnished"
    for entry in desk.library.entries:
        if entry.page or not desk.has_page(entry):
            continue
        folder = desk.folder(entry.slug) if entry.kind == "case" and not entry.translation else ""
        found = Present(
            entry.kind or "post", entry.lang, entry.title, desk.path(entry), entry.source.shown, folder
        )
        yield name_of_text(entry.kind, entry.lasting_id, entry.lang, translation=entry.translation), found


def _of_other_readers(site: Site) -> Iterator[tuple[str, Present]]:
    content = content_of(site.pelican)
    for original in site.foreign.values():
        for text in (original, *original.translations):
            path = Path(text.source_path)
            if text is original or site.find(path) is None:
                lang = text.lang.lower()
                name = name_of("post", lasting_id_of(site, text), "" if text is original else lang)
                yield name, Present("post", lang, str(text.title), text.url, content.called(path))
