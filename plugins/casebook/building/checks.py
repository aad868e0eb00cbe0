"""What can be wrong with a site once everything is read and before anything is rendered or written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from pelican.generators import PelicanTemplateNotFound

from ..disk.places import Claim, outside, unpublishable
from ..errors import Problem, refuse
from ..reader.checks.texts import is_inside
from .content import Content, content_of
from .incremental.standing import standing_of
from .placing import faults_of_places, field_of
from .published.lists import changed_lists
from .published.moves import taken_addresses
from .site import SITE, Site
from .strictness import is_strict
from .texts import texts_of


def refuse_site(generators: Sequence[Any]) -> None:
    """Stop a strict build for whatever `site_problems` finds, or for an address that was another text's.

    Of lists that readers follow and that are gone it is told.
    """
    if is_strict(generators[0].settings):
        site: Site = generators[0].settings[SITE]
        taken = (*taken_addresses(site), *changed_lists(site))
        refuse((*site_problems(generators), *taken))
        site.warnings += taken


def site_problems(generators: Sequence[Any]) -> tuple[Problem, ...]:
    """Return what speaks against writing a site that Pelican has read, warnings among it."""
    content = content_of(generators[0].settings)
    claims = list(_claims(generators, content))
    kept = [problem for generator in generators for problem in getattr(generator, "casebook_problems", ())]
    found = (
        kept,
        _nameless(generators, content),
        faults_of_places(claims, content),
        unpublishable(_chosen(generators, content)),
        _addresses(generators, content),
        _templates(generators, content),
        _empty(generators, content),
    )
    return tuple(chain.from_iterable(found))


def _all_texts_of(generators: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield every article and page, also those that Pelican is spared, unless they were looked at before."""
    yield from texts_of(generators)
    standing = standing_of(generators[0].settings[SITE])
    for text in standing.texts_to_check if standing else ():
        if text.status != "skip":
            yield generators[0], text


def _claims(generators: Sequence[Any], content: Content) -> Iterator[Claim]:
    """Yield the places that are known before rendering: a file that a text attaches may still move to it."""
    for _, text in _all_texts_of(generators):
        place = text.save_as
        yield Claim(place, content.called(Path(text.source_path)), field=field_of(text, place), page=True)


def _chosen(generators: Sequence[Any], content: Content) -> Iterator[Claim]:
    """Yield the places that texts name themselves."""
    for _, text in _all_texts_of(generators):
        place = getattr(text, "override_save_as", None)
        if place and not outside(place):
            yield Claim(place, content.called(Path(text.source_path)), field="save_as")


def _addresses(generators: Sequence[Any], content: Content) -> Iterator[Problem]:
    """Yield a problem for every text whose own address is none of the site; ours have been looked at."""
    for _, text in _all_texts_of(generators):
        address = getattr(text, "override_url", None)
        if address and not is_inside(address):
            shown = content.called(Path(text.source_path))
            yield content.problem_of_field(shown, "url", "address-outside", value=address)


def _nameless(generators: Sequence[Any], content: Content) -> Iterator[Problem]:
    """Yield a problem for every text that Pelican made a slug of nothing for."""
    for _, text in _all_texts_of(generators):
        if not text.slug:
            shown = content.called(Path(text.source_path))
            yield content.problem_of_field(shown, "title", "title-without-words", value=text.title)


def _templates(generators: Sequence[Any], content: Content) -> Iterator[Problem]:
    for generator, text in _all_texts_of(generators):
        try:
            generator.get_template(text.template)
        except PelicanTemplateNotFound:
            shown = content.called(Path(text.source_path))
            yield content.problem_of_field(shown, "template", "template-unknown", value=text.template)


def _empty(generators: Sequence[Any], content: Content) -> Iterator[Problem]:
    standing = standing_of(generators[0].settings[SITE])
    if not (
        any(texts_of(generators)) or (standing and any(text.status != "skip" for text in standing.texts))
    ):
        yield Problem(content.shown, 1, 1, "", "site-empty")
