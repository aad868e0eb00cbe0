"""The site from standing type: formes, then what is made of all of them, each only where it has changed."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from jinja2 import Environment

from ...data import metrics_csv
from ...reader.cards import ShelvedEntry
from ...reader.shares import shared_out
from ...reader.witness import Trace
from ...views.addresses import file_of
from ...views.due import due_view
from ...views.listed import Listed
from ...views.lists import ListPage, list_pages, listed_view
from ...views.notices import not_found_view
from ...views.pages import EntryView, PageView
from ..files import Content
from ..galleys import Page
from ..places import Claim
from ..press import Press, called, refuse, taken
from ..proofs import PROOFS, Proofs
from ..templates import escaping
from .formes import Composer, Forme
from .packs import Slip
from .standing import Kept, Standing, page_key, value_key
from .telling import Telling

Plain = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[tuple[str, ...], str], ...], str]
"""A forme as it is written down: its places, the names of its values, its trace, and what it was told for."""


@dataclass
class Printing:
    """Puts the formes of all texts into the press."""

    standing: Standing
    press: Press

    def formes(self) -> None:
        """Take up every forme, made anew where it has to be."""
        standing = self.standing
        before: dict[str, Plain] = standing.packs.facts.get("formes", {}) if self._is_same_frame() else {}
        entries = [entry for entry in standing.site.library.entries if isinstance(entry, ShelvedEntry)]
        entries = [entry for entry in entries if not entry.page and entry.card.status != "skip"]
        stale = [entry for entry in entries if not self._stands(entry, before.get(entry.card.file))]
        first = self._proofs(entries, stale)
        rest = [entry for entry in stale if entry.card.file not in first]
        made = {**first, **dict(zip((entry.card.file for entry in rest), self._compose(rest), strict=True))}
        standing.facts["formes"] = {}
        for entry in entries:
            self._take_up(entry, made.get(entry.card.file), before.get(entry.card.file))

    def _proofs(self, entries: Sequence[ShelvedEntry], stale: Sequence[ShelvedEntry]) -> dict[str, Forme]:
        """Make first what somebody is looking at, and show it."""
        packs, proofs = self.standing.packs, self.standing.site.pelican.get(PROOFS) or Proofs()
        places = [entry.card.save_as for entry in entries if entry.card.save_as in proofs.wanted]
        if not places:
            return {}
        wanted = [entry for entry in stale if entry.card.save_as in places]
        made = dict(zip((entry.card.file for entry in wanted), self._compose(wanted), strict=True))
        anew = dict(page for forme in made.values() for page in forme.pages)
        slips = {place: anew.get(place) or packs.known[page_key(place)] for place in places}
        proofs.show({place: packs.read(slip) for place, slip in slips.items()})
        return made

    def _is_same_frame(self) -> bool:
        standing = self.standing
        desk: Any = standing.site.desk
        frame = standing.facts["frame"] = f"{standing.looks} {desk.frame}"
        return standing.packs.facts.get("frame") == frame

    def _stands(self, entry: ShelvedEntry, before: Plain | None) -> bool:
        if before is None:
            return False
        places, names, trace, _ = before
        known = self.standing.packs.known
        keys = (*map(page_key, places), *(value_key(name, entry.card.file) for name in names))
        return all(key in known for key in keys) and self.standing.holds(trace)

    def _compose(self, stale: Sequence[ShelvedEntry]) -> list[Forme]:
        composer = self._composer()
        return shared_out(lambda number: composer.compose(stale[number]), len(stale))

    def _composer(self) -> Composer:
        site: Any = self.standing.site
        generator = self.standing.generator
        return Composer(site, site.desk, generator, escaping(generator.env), self.standing.writer)

    def _take_up(self, entry: ShelvedEntry, made: Forme | None, before: Plain | None) -> None:
        standing, file = self.standing, entry.card.file
        if made:
            places, names = tuple(place for place, _ in made.pages), tuple(name for name, _ in made.values)
            standing.known |= {page_key(place): slip for place, slip in made.pages}
            standing.known |= {value_key(name, file): slip for name, slip in made.values}
            plain: Plain = (places, names, tuple(made.trace.items()), made.told)
        else:
            assert before is not None
            plain = before
            keys = (*map(page_key, plain[0]), *(value_key(name, file) for name in plain[1]))
            standing.known |= {key: standing.packs.known[key] for key in keys}
        standing.facts["formes"][file] = plain
        for place in plain[0]:
            claim = Claim(place, "casebook", authored=False)
            if place == entry.card.save_as:
                claim = Claim(place, entry.card.shown, field=entry.card.field)
            self._print(claim, Kept(standing.packs, standing.known[page_key(place)]))

    def lists(self, template_of: Callable[[str], Any]) -> None:
        """Take up every page of every list; `template_of` finds the template of a kind of list."""
        standing = self.standing
        desk: Any = standing.site.desk
        pages = list(list_pages(desk))
        refuse(taken(self.press, [file_of(page.view.path) for page in pages]))
        before = standing.packs.facts.get("lists", {}) if self._is_same_frame() else {}
        signed = {file_of(page.view.path): (self._signature(page), page) for page in pages}
        stale = [place for place, (sign, _) in signed.items() if not self._list_stands(place, sign, before)]
        made = shared_out(lambda number: self._list(signed[stale[number]][1], template_of), len(stale))
        standing.facts["lists"] = {place: before[place] for place in signed if place in before}
        for place, (slip, trace) in zip(stale, made, strict=True):
            standing.facts["lists"][place] = (signed[place][0], tuple(trace.items()))
            standing.known[page_key(place)] = slip
        for place, (_, page) in signed.items():
            key = page_key(place)
            slip = standing.known[key] = standing.known.get(key) or standing.packs.known[key]
            claim = Claim(place, called(template_of(page.view.kind)) or place, authored=False)
            self._print(claim, Kept(standing.packs, slip))

    def _list_stands(self, place: str, signature: str, before: Mapping[str, Any]) -> bool:
        sign, trace = before.get(place, ("", ()))
        return (
            sign == signature and page_key(place) in self.standing.packs.known and self.standing.holds(trace)
        )

    def _signature(self, page: ListPage) -> str:
        """Return a digest of what a page of a list shows."""
        said = blake2b(repr(page.view).encode(), digest_size=16)
        for each in page.listed:
            said.update(self._said_of(each).encode())
        return said.hexdigest()

    def _said_of(self, listed: Listed) -> str:
        text = listed.text
        if isinstance(text, ShelvedEntry) and not text.page:
            return self.standing.known[value_key("listed", text.card.file)].digest
        return repr(self._entry(listed))

    def _entry(self, listed: Listed) -> EntryView:
        text, standing = listed.text, self.standing
        if isinstance(text, ShelvedEntry) and not text.page:
            kept = standing.packs.read(standing.known[value_key("listed", text.card.file)])
            entry: EntryView = pickle.loads(kept)
            return entry
        desk: Any = standing.site.desk
        return listed_view(desk, listed)

    def _list(self, page: ListPage, template_of: Callable[[str], Any]) -> tuple[Slip, Trace]:
        """Make a page of a list; return where it is kept, and what was asked for it."""
        standing = self.standing
        desk: Any = standing.site.desk
        with desk.witness.watching() as trace:
            view = page.filled(map(self._entry, page.listed), desk.today)
            raw = self._rendered(view, template_of(view.kind))
        return standing.writer.add(raw), trace

    def _rendered(self, view: PageView, template: Any) -> bytes:
        site, generator = self.standing.site, self.standing.generator
        more = {"view": view, "words": view.words}
        # Nobody knows at which depth a page is shown for an address that nothing has.
        relative = site.pelican["RELATIVE_URLS"] and view.path != "404.html"
        return Page(file_of(view.path), template, generator.context, relative, more).rendered().encode()

    def others(self, template_of: Callable[[str], Any]) -> None:
        """Take up what is due, the page for what is not there, and the figures of all cases in one file."""
        site = self.standing.site
        desk: Any = site.desk
        for lang in desk.languages if site.settings.makes("due") else ():
            view = due_view(desk, lang, self.standing.told(lang))
            self._page(view, template_of("due"))
        if site.settings.makes("404"):
            self._page(not_found_view(desk), template_of("404"))
        if site.settings.has("data"):
            self._print(Claim("data/metrics.csv", "casebook", authored=False), self._all_rows())

    def _page(self, view: PageView, template: Any) -> None:
        refuse(taken(self.press, [file_of(view.path)]))
        claim = Claim(file_of(view.path), called(template) or file_of(view.path), authored=False)
        self._print(claim, self._rendered(view, template))

    def _all_rows(self) -> bytes:
        """Return the figures of all cases, in the order of their ids."""
        cards, packs = self.standing.cards, self.standing.packs
        rows = sorted(self.standing.values("rows"), key=lambda row: cards[row[0]].id)
        return metrics_csv([]) + b"".join(packs.read(slip) for _, slip in rows)

    def feeds(self, environment: Environment) -> None:
        """Take up the feeds."""
        standing = self.standing
        if standing.site.settings.has("feeds"):
            for place, content in Telling(standing, self._composer(), environment).files():
                self._print(Claim(place, "casebook", authored=False), content)

    def _print(self, claim: Claim, content: Content) -> None:
        if self.press.can_take(claim):
            self.press.print(claim, content)

    def show(self) -> None:
        """Show the lists that somebody is looking at."""
        proofs: Proofs | None = self.standing.site.pelican.get(PROOFS)
        texts = {card.save_as for card in self.standing.cards.values()}
        taken = self.press.edition.contents
        wanted = [place for place in proofs.wanted if place in taken and place not in texts] if proofs else []
        if proofs and wanted:
            proofs.show({place: _bytes_of(taken[place]) for place in wanted})


def _bytes_of(content: Content) -> bytes:
    if isinstance(content, Path):
        return content.read_bytes()
    return content if isinstance(content, bytes) else content.read()
