"""Every article and page gets its view and its finished text, once all of them are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from ..model import Case, FollowUp
from ..reader import Entry
from ..reader.text.links import takes_along
from ..reader.text.sanitise import clean
from ..sharing.host import Host
from ..sharing.shared import shared_text
from ..templating.templates import escaping, has_template
from ..views.cases import case_view
from ..views.desk import Desk
from ..views.follow_ups import follow_up_view
from ..views.foreign import foreign_view
from ..views.listed import Foreign
from ..views.pages import PostView
from ..views.posts import post_view
from ..views.witnessed import witnessed
from .checks import texts_of
from .incremental.neighbours import open_to_links
from .pages.bodies import Body, Pictures
from .pages.foreign import foreign
from .pages.gallery import Gallery
from .pages.galleys import print_ahead
from .pages.proofs import PROOFS, Proofs, pull_lists, pull_texts
from .pages.prose import render_prose
from .site import Site, linked
from .strictness import is_strict


def furnish(site: Site, generators: Sequence[Any]) -> None:
    """Set up the site's desk, and give every text what templates see of it, as its `case`."""
    texts = list(texts_of(generators))
    _attach(text for _, text in texts)
    originals = chain.from_iterable(getattr(generator, "articles", ()) for generator in generators)
    site.foreign = {text.source_path: text for text in originals if _entry(site, text) is None}
    site.gallery = _gallery(site, generators[0].context)
    site.desk = _desk(site, texts, generators[0].context)
    environments = {generator: escaping(generator.env) for generator, _ in texts}
    proofs: Proofs | None = site.pelican.get(PROOFS)
    first = proofs.wanted_of(texts) if proofs else []
    for generator, text in first:
        furnish_text(site, site.desk, generator, text, environments[generator])
    if proofs and (first or site.standing is None):
        pull_texts(proofs, first, generators)
    known = {id(text) for _, text in first}
    for generator, text in texts:
        if id(text) not in known:
            furnish_text(site, site.desk, generator, text, environments[generator])
    if proofs and site.standing is None:
        pull_lists(proofs, generators)
    for generator in generators:
        if hasattr(generator, "generate_articles"):
            print_ahead(generator)


def _attach(texts: Iterable[Any]) -> None:
    """Move the files that texts take along to these: a page that a fork renders moves none here."""
    for text in texts:
        if text._content and takes_along(text._content):
            text._update_content(text._content, "")


def _desk(site: Site, texts: Sequence[tuple[Any, Any]], context: dict[str, Any]) -> Desk:
    desk = desk_of(site, [text for _, text in texts], context)
    if site.standing is None:
        return desk
    open_to_links(site.standing, context)
    seen = witnessed(desk)
    site.standing.frame_in(seen)
    return seen


def _gallery(site: Site, context: Mapping[str, Any]) -> Gallery:
    if not (site.is_casebook and is_strict(site.pelican) and site.settings.has("pictures")):
        return Gallery()
    return Gallery.of(context, Path(site.pelican["PATH"]), Path(site.pelican["CACHE_PATH"]))


def furnish_text(site: Site, desk: Desk, generator: Any, text: Any, environment: Environment) -> None:
    """Give a text its view, its template and its finished content."""
    entry = _entry(site, text)
    text.case = _shared(site, desk, text, entry)
    if entry is not None:
        _choose_template(generator, text, entry)
        _finish(site, text, Body(text.case, environment, _pictures(site, desk)))
    elif site.settings.sanitise == "all":
        text.get_content = cache(partial(linked, text))


def _pictures(site: Site, desk: Desk) -> Pictures | None:
    """Return who knows of pictures, where that part is on."""
    return desk.picture if site.settings.has("pictures") else None


def desk_of(site: Site, texts: Sequence[Any], context: Mapping[str, Any]) -> Desk:
    """Return the desk of a site, from all its articles and pages."""
    every = [*texts, *(site.standing.texts if site.standing else ())]
    return site.lay(
        {text.source_path: text.url for text in every if text.status == "published"},
        {text.source_path: text.url for text in every if text.status != "published"},
        tuple(_foreign(site, (text for text in texts if text.status == "published"))),
        render_prose(site, context),
    )


def _foreign(site: Site, texts: Iterable[Any]) -> Iterator[Foreign]:
    for text in texts:
        if _entry(site, text) is None:
            yield foreign(text, for_all=text.source_path in site.foreign)


def _entry(site: Site, text: Any) -> Entry | None:
    return site.find(Path(text.source_path))


def _view(site: Site, desk: Desk, text: Any, entry: Entry | None) -> PostView:
    if entry is None:
        view = foreign_view(desk, foreign(text, for_all=text.source_path in site.foreign))
        return replace(view, draft=text.status != "published")
    if isinstance(entry.document, Case):
        return case_view(desk, entry)
    if isinstance(entry.document, FollowUp):
        return follow_up_view(desk, entry)
    return post_view(desk, entry)


def _shared(site: Site, desk: Desk, text: Any, entry: Entry | None) -> PostView:
    """Return the view of a text as it is shared; what has a picture of its own is kept at hand."""
    view = _view(site, desk, text, entry)
    is_page = entry.page if entry else view.published is None
    shared = shared_text(Host.of(desk), view, is_page=is_page)
    if not is_page:
        site.views[str(text.source_path)] = shared
    return shared


def _choose_template(generator: Any, text: Any, entry: Entry) -> None:
    """Take the theme's own template for cases and follow-ups, where it has one and the author chose none."""
    kind = entry.document.kind
    if kind and not entry.document.template and has_template(generator.env, f"{kind}.html"):
        text.template = kind


def _finish(site: Site, text: Any, body: Body) -> None:
    """Give a text its citations and its parts; the summary that Pelican cuts from a text has no parts."""
    site.contents[text.source_path], site.bodies[text.source_path] = text, body
    bare = copy(text)
    bare.get_content = lambda siteurl: body.plain(linked(text, siteurl))
    text.get_summary = lambda siteurl: clean(bare.get_summary(siteurl), site.address)
    after = site.settings.placement == "content"
    text.get_content = cache(partial(_whole, text, body, after))


def _whole(text: Any, body: Body, after: bool, siteurl: str) -> Markup:
    return body.whole(linked(text, siteurl), siteurl, parts_after=after)
