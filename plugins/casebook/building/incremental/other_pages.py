"""Lists and the other pages of no single text: each is made again when what it shows is another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ...disk.packs import Slip
from ...disk.places import Claim
from ...errors import refuse
from ...reader.lazy.witness import Trace
from ...sharing.host import Host
from ...sharing.shared import shared_page
from ...views.pages import PageView
from ...work.forks import shared_out
from ..beside.crawling import UNLISTED, has_sitemap
from ..pages.rendered_ahead import page_of
from ..press import called, taken
from .feeds import Telling
from .kept import Kept, place_key
from .planned import MadePage, Plan
from .plans import Plans
from .printing import Printing
from .renewing import sitemap_of
from .standing import Standing

TemplateOf = Callable[[str], Any]
"""Finds the template of a kind of list."""


@dataclass(frozen=True)
class Listing:
    """Puts the lists of a site into the press, once all formes are made."""

    printing: Printing
    template_of: TemplateOf
    telling: Telling
    pages: dict[str, MadePage] = field(default_factory=dict)

    @cached_property
    def _plans(self) -> Plans:
        return Plans(self._standing, self.telling)

    @property
    def _standing(self) -> Standing:
        return self.printing.standing

    def take_up(self) -> None:
        """Take up the data set, the index that is searched, every list and the other pages."""
        self._take_up_files()
        before = self._before()
        if self._is_all_as_before(before):
            self._keep(before)
        else:
            self._make(dict(self._plans.all(before)), before)
        self._take_up_pages()

    def _take_up_files(self) -> None:
        figures, searching = self._plans.figures, self._plans.searching
        if figures:
            self.printing.take_all(figures.files())
        if searching:
            self.printing.take_all(searching.files())
            self.printing.press.warnings += searching.warnings

    def _take_up_pages(self) -> None:
        standing, kinds = self._standing, {place: page.kind for place, page in self.pages.items()}
        standing.site.lists = kinds
        refuse(taken(self.printing.press, kinds, standing.site.pelican))
        standing.notes["lists"] = {place: tuple(page) for place, page in self.pages.items()}
        sources = {kind: called(self.template_of(kind)) for kind in set(kinds.values())}
        for place, kind in kinds.items():
            claim = Claim(place, sources[kind] or place, authored=False)
            self.printing.take(claim, Kept(standing.packs, standing.known[place_key(place)]))

    def chart(self, copied: Set[str]) -> None:
        """Take up the sitemap, where there is one; a file of the content stands in its place."""
        if has_sitemap(self._standing.site):
            lists = [place for place, page in self.pages.items() if page.kind not in UNLISTED]
            files = sitemap_of(self._standing, lists)
            self.printing.take_all((place, content) for place, content in files if place not in copied)

    def _before(self) -> dict[str, MadePage]:
        """Return the pages of the build before this one, as far as they are kept."""
        standing = self._standing
        kept = standing.packs.notes.get("lists", {}) if standing.is_same_frame else {}
        return {
            place: MadePage(*page) for place, page in kept.items() if place_key(place) in standing.packs.known
        }

    def _is_all_as_before(self, before: Mapping[str, MadePage]) -> bool:
        """Tell whether nothing that any page shows has changed."""
        standing = self._standing
        if not before or len(before) != len(standing.packs.notes["lists"]) or not self._plans.is_as_before:
            return False
        return all(standing.answers.holds(page.trace) for page in before.values())

    def _keep(self, before: Mapping[str, MadePage]) -> None:
        """Take up all pages as they are."""
        standing = self._standing
        self.pages.update(before)
        standing.known.update({place_key(place): standing.packs.known[place_key(place)] for place in before})
        for each in self._plans.gathered:
            standing.keep_notes(each.kind)

    def _make(self, plans: dict[str, Plan], before: dict[str, MadePage]) -> None:
        """Make what does not stand, and take up the rest as it is."""
        standing = self._standing
        stale = [place for place, plan in plans.items() if not self._stands(before.get(place), plan)]
        standing.progress.phase("lists", len(stale))
        advance = standing.progress.advance
        made = shared_out(lambda number: self._made(plans[stale[number]]), len(stale), advance=advance)
        anew = dict(zip(stale, made, strict=True))
        for place, plan in plans.items():
            if place in anew:
                slip, trace = anew[place]
                self.pages[place] = MadePage(plan.signature, plan.kind, tuple(trace.items()))
            else:
                slip, self.pages[place] = standing.packs.known[place_key(place)], before[place]
            standing.known[place_key(place)] = slip

    def _stands(self, before: MadePage | None, plan: Plan) -> bool:
        return bool(
            before and before.signature == plan.signature and self._standing.answers.holds(before.trace)
        )

    def _made(self, plan: Plan) -> tuple[Slip, Trace]:
        """Make a page; return where it is kept, and what was asked for it."""
        desk = self._standing.desk
        with desk.witness.watching() as trace:
            raw = self._rendered(shared_page(Host.of(desk), plan.view()), self.template_of(plan.kind))
        return self._standing.writer.add(raw), trace

    def _rendered(self, view: PageView, template: Any) -> bytes:
        site, generator = self._standing.site, self._standing.generator
        page = page_of(view, template, generator.context, relative=site.pelican["RELATIVE_URLS"])
        return page.rendered().encode()
