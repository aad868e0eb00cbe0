"""Which pages of no single text a site has, and whether any of them may be another than before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from ...disk.digests import signature_of
from ...search.page import filters, search_view
from ...templating.templates import has_template
from ...views.addresses import file_of
from ...views.feeds import feeds_view
from ...views.notices import MANIFEST, manifest_view, not_found_view
from ...views.submit import submit_path, submit_view
from ...views.witnessed import WitnessedDesk
from ..beside.figures import data_views
from .data_set import Figuring
from .feeds import Telling
from .gathering import Gathering, draw_due, draw_evidence
from .kept import DUE, EVIDENCE
from .lists import Lists
from .planned import MadePage, Plan
from .searching import Searching
from .standing import Standing


@dataclass(frozen=True)
class Plans:
    """The plans of a site whose formes have all been made."""

    standing: Standing
    telling: Telling

    @cached_property
    def figures(self) -> Figuring | None:
        """The data set, where that part is on."""
        return Figuring(self.standing) if self._desk.settings.has("data") else None

    @cached_property
    def searching(self) -> Searching | None:
        """The index that is searched, where that part is on."""
        return Searching(self.standing) if self._desk.settings.has("search") else None

    @cached_property
    def _lists(self) -> Lists:
        return Lists(self.standing)

    @cached_property
    def gathered(self) -> tuple[Gathering, ...]:
        """What is due, and the evidence."""
        day = self.standing.site.today.isoformat()
        return (
            Gathering(self.standing, DUE, draw_due, day),
            Gathering(self.standing, EVIDENCE, draw_evidence),
        )

    @property
    def _desk(self) -> WitnessedDesk:
        return self.standing.desk

    @property
    def is_as_before(self) -> bool:
        """Whether all that pages are made of is what it was; what they ask for besides may not be."""
        if not self.standing.has_same_shelves or self._lists.has_changed:
            return False
        if any(each.has_changed for each in self.gathered):
            return False
        if self._has_feeds and not self.telling.has_same_dates:
            return False
        return all(made.is_as_before for made in (self.figures, self.searching) if made)

    @property
    def _has_feeds(self) -> bool:
        return self._desk.feeds_path(self._desk.default_lang) is not None

    def all(self, before: Mapping[str, MadePage]) -> Iterator[tuple[str, Plan]]:
        """Yield the plan of every page by its place; `before` are those of the build before this one."""
        yield from self._lists.plans(before)
        for each in self.gathered:
            yield from each.plans()
        yield from self._of_figures()
        yield from self._of_feeds()
        yield from self._of_search()
        yield from self._for_visitors()

    def _of_figures(self) -> Iterator[tuple[str, Plan]]:
        if self.figures:
            signature = signature_of([self.figures.told.shown])
            for place, view in data_views(self.standing.site, self.figures.told):
                yield place, Plan(signature, "data", view)

    def _of_feeds(self) -> Iterator[tuple[str, Plan]]:
        told = tuple(self.telling.told()) if self._has_feeds else ()
        signature = signature_of([repr(told)])
        for lang in self._desk.languages if self._has_feeds else ():
            plan = Plan(signature, "feeds", partial(feeds_view, self._desk, lang, told))
            yield file_of(self._desk.feeds_path(lang) or ""), plan

    def _of_search(self) -> Iterator[tuple[str, Plan]]:
        if self.searching is None:
            return
        desk, told = self._desk, self.searching.told
        for lang in desk.languages:
            signature = signature_of([repr(told), repr((*filters(desk, lang, told),))])
            yield (
                file_of(desk.search_path(lang) or ""),
                Plan(signature, "search", partial(search_view, desk, lang, told)),
            )

    def _for_visitors(self) -> Iterator[tuple[str, Plan]]:
        """Yield the pages that show no text."""
        desk, environment = self._desk, self.standing.generator.env
        for lang in desk.languages if desk.settings.makes("submit") else ():
            yield file_of(submit_path(desk, lang)), Plan("", "submit", partial(submit_view, desk, lang))
        for lang in desk.languages if has_template(environment, MANIFEST) else ():
            plan = Plan("", "manifest", partial(manifest_view, desk, lang))
            yield f"{desk.shelves.root(lang)}{MANIFEST}", plan
        if desk.settings.makes("404"):
            yield "404.html", Plan("", "404", partial(not_found_view, desk))
