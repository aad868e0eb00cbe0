"""Every article and page gets its view and its finished text, once all of them are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from ..errors import Problem, Severity
from ..reader.text.links import takes_along
from ..templating.templates import escaping
from ..views.desk import Desk
from ..views.lists.listed import Foreign
from ..views.witnessed import witnessed
from .content import content_of
from .incremental.neighbours import open_to_links
from .incremental.standing import standing_of
from .pages.foreign import foreign
from .pages.gallery import Gallery
from .pages.proofs import PROOFS, Proofs, pull_lists, pull_texts
from .pages.prose import render_prose
from .pages.rendered_ahead import render_ahead
from .pages.texts import entry_of, furnish_text
from .site import Site
from .strictness import is_strict
from .texts import texts_of


def furnish(site: Site, generators: Sequence[Any]) -> None:
    """Set up the site's desk, and give every text what templates see of it, as its `case`."""
    texts = list(texts_of(generators))
    _attach(text for _, text in texts)
    originals = chain.from_iterable(getattr(generator, "articles", ()) for generator in generators)
    site.foreign = {text.source_path: text for text in originals if entry_of(site, text) is None}
    site.gallery = _gallery(site, generators[0].context)
    site.desk = _desk(site, texts, generators[0].context)
    _furnish(site, site.desk, texts, generators)
    for generator in generators:
        if hasattr(generator, "generate_articles"):
            render_ahead(generator)


def _furnish(site: Site, desk: Desk, texts: Sequence[tuple[Any, Any]], generators: Sequence[Any]) -> None:
    """Furnish every text, first those that a preview waits for: it is shown them, and lists, meanwhile."""
    environments = {generator: escaping(generator.env) for generator, _ in texts}
    proofs: Proofs | None = site.pelican.get(PROOFS)
    first = proofs.wanted_of(texts) if proofs else []
    for generator, text in first:
        furnish_text(site, desk, generator, text, environments[generator])
    if proofs and (first or site.standing is None):
        pull_texts(proofs, first, generators)
    known = {id(text) for _, text in first}
    for generator, text in texts:
        if id(text) not in known:
            furnish_text(site, desk, generator, text, environments[generator])
    if proofs and site.standing is None:
        pull_lists(proofs, generators)


def _attach(texts: Iterable[Any]) -> None:
    """Move the files that texts take along to these: a page that a fork renders moves none here."""
    for text in texts:
        if text._content and takes_along(text._content):
            text._update_content(text._content, "")


def _desk(site: Site, texts: Sequence[tuple[Any, Any]], context: dict[str, Any]) -> Desk:
    desk = desk_of(site, [text for _, text in texts], context)
    standing = standing_of(site)
    if standing is None:
        return desk
    open_to_links(standing, context)
    seen = witnessed(desk)
    standing.frame_in(seen)
    return seen


def _gallery(site: Site, context: Mapping[str, Any]) -> Gallery:
    if not (site.is_casebook and is_strict(site.pelican) and site.settings.has("pictures")):
        return Gallery()
    gallery = Gallery.of(context, Path(site.pelican["PATH"]), Path(site.pelican["CACHE_PATH"]))
    content = content_of(site.pelican)
    for path in gallery.unreadable:
        file = content.called(path)
        site.warnings.append(Problem(file, 1, 1, "", "picture-unreadable", {}, Severity.WARNING))
    return gallery


def desk_of(site: Site, texts: Sequence[Any], context: Mapping[str, Any]) -> Desk:
    """Return the desk of a site, from all its articles and pages."""
    standing = standing_of(site)
    every = [*texts, *(standing.texts if standing else ())]
    return site.desk_for(
        {text.source_path: text.url for text in every if text.status == "published"},
        {text.source_path: text.url for text in every if text.status != "published"},
        tuple(_foreign(site, (text for text in texts if text.status == "published"))),
        render_prose(site, context),
    )


def _foreign(site: Site, texts: Iterable[Any]) -> Iterator[Foreign]:
    for text in texts:
        if entry_of(site, text) is None:
            yield foreign(text, for_all=text.source_path in site.foreign)
