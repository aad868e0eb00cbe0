"""What speaks against where texts will stand, as far as that is known without Pelican's generators.

Pelican alone knows the place of a text whose address it makes of a title, a category or a date, and of one
that is a draft or for a day to come: nothing is said of these before a build says it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ...disk.places import Claim, outside, unpublishable
from ...errors import Problem
from ...ledger.former import path_of
from ...ledger.moves import trespasses
from ...ledger.names import name_of_text
from ...reader.parcels import Page
from ..content import Content, content_of
from ..leftovers import is_leftover
from ..placing import faults_of_places
from ..publishable import objection, problem_of
from ..published.moves import TAKEN
from ..site import Site
from .lookup import template_file
from .own_pages import own_pages

_TEXTS = (".md", ".markdown", ".mkd", ".mdown", ".rst", ".html", ".htm")


def foretold(site: Site, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield what a build will find once everything is read."""
    pages, content = tuple(pages), content_of(site.pelican)
    claims = [claim for page in pages if (claim := _claim(page, site))]
    yield from faults_of_places(claims, content, own_pages(site, claims))
    yield from unpublishable(_chosen(pages))
    yield from _trespasses(pages, content, site)
    yield from _without_template(pages, content, site.pelican)
    yield from _static(content, site.pelican)


def _claim(page: Page, site: Site) -> Claim | None:
    """Return the place that a text will take, None where only Pelican can tell."""
    if page.status == "skip":
        return None
    if page.save_as:
        return Claim(page.save_as, page.file, field="" if page.kind else "save_as", page=True)
    if page.status != "published" or not page.slug or page.day >= site.today.isoformat():
        return None
    place = _settled(page, site)
    return Claim(place, page.file, page=True) if place else None


def _chosen(pages: Iterable[Page]) -> Iterator[Claim]:
    """Yield the places that texts name themselves; of one outside the site that is said already."""
    for page in pages:
        if page.save_as and page.status != "skip" and not outside(page.save_as):
            yield Claim(page.save_as, page.file, field="save_as")


def _trespasses(pages: Iterable[Page], content: Content, site: Site) -> Iterator[Problem]:
    """Yield a problem for every text that nobody knows yet, at a former address of another."""
    claims = {_name(page): (page, claim) for page in pages if not page.page and (claim := _claim(page, site))}
    present = {name: path_of(claim.place) for name, (_, claim) in claims.items()}
    for found in trespasses(site.ledger.book, present):
        (page, claim), (other, _) = claims[found.name], claims[found.other]
        if found.new and "published" == page.status == other.status:
            path, now = present[found.name], present[found.other]
            params = {"path": f"/{path}", "other": other.file, "now": f"/{now}"}
            yield content.problem_of_field(page.file, "slug", TAKEN, **params)


def _name(page: Page) -> str:
    return name_of_text(page.kind, page.id, page.lang, translation=page.translation)


def _settled(page: Page, site: Site) -> str | None:
    """Return what the settings make of a slug and a language."""
    known, foreign = {"slug": page.slug, "lang": page.lang}, page.lang != site.default_lang
    if page.kind:
        name = "case_save_as" if page.kind == "case" else "follow_up_save_as"
        place: str = getattr(site.settings, name).format(**known)
        return f"{page.lang}/{place}" if foreign else place
    name = f"{'PAGE' if page.page else 'ARTICLE'}_{'LANG_' if foreign else ''}SAVE_AS"
    try:
        return str(site.pelican[name]).format(**known) or None
    except (LookupError, ValueError, AttributeError):
        return None


def _without_template(
    pages: Iterable[Page], content: Content, settings: Mapping[str, Any]
) -> Iterator[Problem]:
    for page in pages:
        is_named = page.template and page.status != "skip"
        if is_named and not template_file(f"{page.template}.html", settings):
            yield content.problem_of_field(page.file, "template", "template-unknown", value=page.template)


def _static(content: Content, settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what must not be published of the files that the settings name as static."""
    for path in sorted(
        {path for name in settings["STATIC_PATHS"] for path in _below(content, name, settings)}
    ):
        key = objection(path, content, settings)
        if key:
            yield problem_of(key, path.relative_to(content.path).as_posix(), content.called(path))


def _below(content: Content, name: str, settings: Mapping[str, Any]) -> Iterator[Path]:
    """Yield the files of a static path that a build looks at."""
    root = content.path / name
    if root.is_file():
        yield root
    left_out = {(content.path / excluded) for excluded in settings["STATIC_EXCLUDES"]}
    for folder, folders, names in os.walk(root):
        folders[:] = [each for each in folders if Path(folder, each) not in left_out]
        for path in (Path(folder, each) for each in names):
            is_text = settings["STATIC_EXCLUDE_SOURCES"] and path.suffix.lower() in _TEXTS
            if not is_text and not is_leftover(path.relative_to(content.path).as_posix(), content.meant):
                yield path
