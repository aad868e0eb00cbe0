"""Lists and the other pages of no single text: each is made again when what it shows is another."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

from ...reader.shares import shared_out
from ...reader.unopened import ShelvedEntry
from ...reader.witness import Trace
from ...search.page import filters, search_view
from ...sharing.host import Host
from ...sharing.shared import shared_page
from ...views.addresses import file_of
from ...views.feeds import feeds_view
from ...views.listed import Listed
from ...views.lists import ListPage, list_pages, listed_view
from ...views.notices import MANIFEST, manifest_view, not_found_view
from ...views.pages import EntryView, PageView
from ...views.submit import submit_path, submit_view
from ...views.witnessed import WitnessedDesk
from ..crawling import UNLISTED, has_sitemap
from ..figures import data_views
from ..galleys import page_of
from ..places import Claim
from ..press import called, refuse, taken
from ..templates import has_template
from .charting import Charting
from .counting import counted
from .figuring import Figuring
from .gathering import Gathering
from .kept import Kept, page_key, value_key
from .packs import Slip, signature_of
from .printing import Printing
from .reminding import reminded
from .searching import Searching
from .sheets import Plan, Sheet
from .standing import Standing
from .telling import Telling

TemplateOf = Callable[[str], Any]
"""Finds the template of a kind of list."""


@dataclass(frozen=True)
class Listing:
    """Puts the lists of a site into the press, once all formes are made."""

    printing: Printing
    template_of: TemplateOf
    telling: Telling
    sheets: dict[str, Sheet] = field(default_factory=dict)

    @cached_property
    def _figures(self) -> Figuring | None:
        """The data set, where that part is on."""
        return Figuring(self._standing) if self._standing.site.settings.has("data") else None

    @cached_property
    def _searching(self) -> Searching | None:
        """The index that is searched, where that part is on."""
        return Searching(self._standing) if self._standing.site.settings.has("search") else None

    @cached_property
    def _gathered(self) -> tuple[Gathering, ...]:
        """The pages of what is due, and those of evidence."""
        standing = self._standing
        return (
            Gathering(standing, "due", reminded, standing.site.today.isoformat()),
            Gathering(standing, "evidence", counted),
        )

    @property
    def _standing(self) -> Standing:
        return self.printing.standing

    @property
    def _desk(self) -> WitnessedDesk:
        return self._standing.desk

    def take_up(self) -> None:
        """Take up the data set, every list, what is due, and the page for what is not there."""
        standing, before = self._standing, self._before()
        self.printing.take_all(self._figures.files() if self._figures else ())
        self._take_up_index()
        if self._is_all_as_before(before):
            self.sheets.update(before)
            standing.known.update(
                {page_key(place): standing.packs.known[page_key(place)] for place in before}
            )
            for each in self._gathered:
                standing.keep_facts(each.kind)
        else:
            self._make(dict(self._plans(before)), before)
        kinds = {place: sheet.kind for place, sheet in self.sheets.items()}
        refuse(taken(self.printing.press, kinds, standing.site.pelican))
        standing.facts["lists"] = {place: tuple(sheet) for place, sheet in self.sheets.items()}
        sources = {kind: called(self.template_of(kind)) for kind in set(kinds.values())}
        for place, sheet in self.sheets.items():
            claim = Claim(place, sources[sheet.kind] or place, authored=False)
            self.printing.take(claim, Kept(standing.packs, standing.known[page_key(place)]))

    def chart(self, copied: Set[str]) -> None:
        """Take up the sitemap, where there is one; a file of the content stands in its place."""
        if has_sitemap(self._standing.site):
            pages = tuple(place for place, sheet in self.sheets.items() if sheet.kind not in UNLISTED)
            files = Charting(self._standing, pages).files()
            self.printing.take_all((place, content) for place, content in files if place not in copied)

    def _before(self) -> dict[str, Sheet]:
        """Return the pages of the build before this one, as far as they are kept."""
        standing = self._standing
        kept = standing.packs.facts.get("lists", {}) if standing.is_same_frame else {}
        return {
            place: Sheet(*sheet) for place, sheet in kept.items() if page_key(place) in standing.packs.known
        }

    def _is_all_as_before(self, before: dict[str, Sheet]) -> bool:
        """Tell whether nothing that any list shows has changed."""
        standing = self._standing
        if not (before and standing.answers.is_same_library and standing.is_same_day):
            return False
        names = ["listed", *(["facts"] if self._desk.feeds_path(self._desk.default_lang) else [])]
        if len(before) != len(standing.packs.facts["lists"]) or any(map(standing.has_changed, names)):
            return False
        if any(each.has_changed for each in self._gathered):
            return False
        if any(made and not made.is_as_before for made in (self._figures, self._searching)):
            return False
        return all(standing.answers.holds(sheet.trace) for sheet in before.values())

    def _make(self, plans: dict[str, Plan], before: dict[str, Sheet]) -> None:
        """Make what does not stand, and take up the rest as it is."""
        standing = self._standing
        stale = [place for place, plan in plans.items() if not self._stands(before.get(place), plan)]
        standing.progress.phase("pages", len(stale))
        advance = standing.progress.advance
        made = shared_out(lambda number: self._made(plans[stale[number]]), len(stale), advance=advance)
        anew = dict(zip(stale, made, strict=True))
        for place, plan in plans.items():
            if place in anew:
                slip, trace = anew[place]
                self.sheets[place] = Sheet(plan.signature, plan.kind, tuple(trace.items()))
            else:
                slip, self.sheets[place] = standing.packs.known[page_key(place)], before[place]
            standing.known[page_key(place)] = slip

    def _stands(self, before: Sheet | None, plan: Plan) -> bool:
        return bool(
            before and before.signature == plan.signature and self._standing.answers.holds(before.trace)
        )

    def _made(self, plan: Plan) -> tuple[Slip, Trace]:
        """Make a page; return where it is kept, and what was asked for it."""
        with self._desk.witness.watching() as trace:
            raw = self._rendered(shared_page(Host.of(self._desk), plan.view()), self.template_of(plan.kind))
        return self._standing.writer.add(raw), trace

    def _rendered(self, view: PageView, template: Any) -> bytes:
        site, generator = self._standing.site, self._standing.generator
        page = page_of(view, template, generator.context, relative=site.pelican["RELATIVE_URLS"])
        return page.rendered().encode()

    def _plans(self, before: Mapping[str, Sheet]) -> Iterator[tuple[str, Plan]]:
        """Yield every page by its place."""
        site, desk = self._standing.site, self._desk
        for page in list_pages(desk):
            place = file_of(page.path)
            signature = self._signature_before(page, before.get(place)) or self._signature(page)
            yield place, Plan(signature, page.kind, _filling(page, self._entry, desk))
        for each in self._gathered:
            yield from each.plans()
        if self._figures:
            signature = signature_of([self._figures.told.shown])
            for place, view in data_views(site, self._figures.told):
                yield place, Plan(signature, "data", view)
        yield from self._plans_of_feeds()
        yield from self._plans_of_search()
        yield from self._plans_for_visitors()

    def _plans_for_visitors(self) -> Iterator[tuple[str, Plan]]:
        """Yield the pages that show no text."""
        desk, environment = self._desk, self._standing.generator.env
        for lang in desk.languages if desk.settings.makes("submit") else ():
            yield file_of(submit_path(desk, lang)), Plan("", "submit", partial(submit_view, desk, lang))
        for lang in desk.languages if has_template(environment, MANIFEST) else ():
            plan = Plan("", "manifest", partial(manifest_view, desk, lang))
            yield f"{desk.shelves.root(lang)}{MANIFEST}", plan
        if desk.settings.makes("404"):
            yield "404.html", Plan("", "404", lambda: not_found_view(desk))

    def _plans_of_feeds(self) -> Iterator[tuple[str, Plan]]:
        desk = self._desk
        languages = desk.languages if desk.feeds_path(desk.default_lang) else ()
        told = tuple(self.telling.told()) if languages else ()
        for lang in languages:
            plan = Plan(signature_of([repr(told)]), "feeds", partial(feeds_view, desk, lang, told))
            yield file_of(desk.feeds_path(lang) or ""), plan

    def _plans_of_search(self) -> Iterator[tuple[str, Plan]]:
        desk = self._desk
        for lang in desk.languages if self._searching else ():
            assert self._searching is not None
            told = self._searching.told
            signature = signature_of([repr(told), repr((*filters(desk, lang, told),))])
            plan = Plan(signature, "search", partial(search_view, desk, lang, told))
            yield file_of(desk.search_path(lang) or ""), plan

    def _signature_before(self, page: ListPage, before: Sheet | None) -> str:
        """Return the signature that a page of a list had, where nothing that it shows is another."""
        standing = self._standing
        if before is None or not (standing.answers.is_same_library and standing.is_same_day):
            return ""
        changed, texts = standing.changed("listed"), [each.text for each in page.listed]
        is_same = all(isinstance(text, ShelvedEntry) and text.card.file not in changed for text in texts)
        return before.signature if is_same else ""

    def _signature(self, page: ListPage) -> str:
        return signature_of([repr(page.view), *map(self._said_of, page.listed)])

    def _said_of(self, listed: Listed) -> str:
        text = listed.text
        if isinstance(text, ShelvedEntry) and not text.page:
            return self._standing.known[value_key("listed", text.card.file)].digest
        return repr(self._entry(listed))

    def _entry(self, listed: Listed) -> EntryView:
        text, standing = listed.text, self._standing
        if isinstance(text, ShelvedEntry) and not text.page:
            kept = standing.packs.read(standing.known[value_key("listed", text.card.file)])
            entry: EntryView = pickle.loads(kept)
            return entry
        return listed_view(self._desk, listed)

    def _take_up_index(self) -> None:
        if self._searching:
            self.printing.take_all(self._searching.files())
            self.printing.press.warnings += self._searching.warnings


def _filling(
    page: ListPage, entry: Callable[[Listed], EntryView], desk: WitnessedDesk
) -> Callable[[], PageView]:
    return lambda: page.filled(map(entry, page.listed), desk)
