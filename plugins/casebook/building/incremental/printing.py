"""The site from standing type: formes, then what is made of all of them, each only where it has changed."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from ...disk.digests import digest_of
from ...disk.files import Content
from ...disk.packs import pickled
from ...disk.places import NAME, Claim
from ...reader.lazy.unopened import ShelvedEntry
from ...sharing.poster import Poster, place_of
from ...templating.templates import escaping
from ...work.forks import shared_out
from ..beside.searching import is_indexed
from ..beside.sharing import all_posters
from ..pages.proofs import PROOFS, Proofs
from ..press import Press
from .composing import Composer
from .feeds import Telling
from .forme import Forme
from .kept import POSTER, Imprint, Kept, place_key
from .posters import kept_pictures, key_of
from .renewing import calendars_of, signpost_files_of
from .standing import Standing


@dataclass
class Printing:
    """Puts the formes of all texts into the press."""

    standing: Standing
    press: Press

    def formes(self) -> None:
        """Take up every forme, made anew where it has to be."""
        standing, before = self.standing, self.standing.imprints_before
        entries = [entry for entry in standing.site.library.entries if isinstance(entry, ShelvedEntry)]
        entries = [entry for entry in entries if not entry.page and entry.card.status != "skip"]
        stale = [entry for entry in entries if not self._stands(entry, before.get(entry.card.file))]
        first = self._proofs(entries, stale)
        rest = [entry for entry in stale if entry.card.file not in first]
        made = {**first, **dict(zip((entry.card.file for entry in rest), self._compose(rest), strict=True))}
        for entry in entries:
            self._take_up(entry, made.get(entry.card.file), before.get(entry.card.file))

    def _proofs(self, entries: Sequence[ShelvedEntry], stale: Sequence[ShelvedEntry]) -> dict[str, Forme]:
        """Make first what somebody is looking at, and show it."""
        packs, proofs = self.standing.packs, self.standing.site.pelican.get(PROOFS) or Proofs()
        places = [entry.card.save_as for entry in entries if entry.card.save_as in proofs.wanted]
        if not places:
            return {}
        wanted = [entry for entry in stale if entry.card.save_as in places]
        composer = self._composer()
        made = {entry.card.file: composer.compose(entry, proofs.show) for entry in wanted}
        same = set(places).difference(entry.card.save_as for entry in wanted)
        if same:
            proofs.show({place: packs.read(packs.known[place_key(place)]) for place in same})
        return made

    def _stands(self, entry: ShelvedEntry, before: Imprint | None) -> bool:
        if before is None:
            return False
        known, keys = self.standing.packs.known, before.keys(entry.card.file)
        return all(key in known for key in keys) and self.standing.answers.holds(before.trace)

    def _compose(self, stale: Sequence[ShelvedEntry]) -> list[Forme]:
        composer = self._composer()
        progress = self.standing.progress
        progress.phase("pages", len(stale))
        # What every process needs, compiled templates before all, is made once: before they part.
        first, rest = [composer.compose(entry) for entry in stale[:1]], stale[1:]
        progress.advance(len(first))
        return first + shared_out(
            lambda number: composer.compose(rest[number]), len(rest), advance=progress.advance
        )

    def _composer(self) -> Composer:
        standing, generator = self.standing, self.standing.generator
        environment = escaping(generator.env)
        is_searched = is_indexed(standing.site, standing.desk)
        return Composer(standing.site, standing.desk, generator, environment, standing.writer, is_searched)

    def _take_up(self, entry: ShelvedEntry, made: Forme | None, before: Imprint | None) -> None:
        standing, file = self.standing, entry.card.file
        if made:
            imprint, slips = made.imprint, (slip for _, slip in (*made.pages, *made.values))
            standing.known.update(zip(imprint.keys(file), slips, strict=True))
        else:
            assert before is not None
            imprint = before
            standing.known.update((key, standing.packs.known[key]) for key in imprint.keys(file))
        standing.imprints[file] = imprint
        for place in imprint.places:
            claim = Claim(place, NAME, authored=False)
            if place == entry.card.save_as:
                claim = Claim(place, entry.card.shown, field=entry.card.field, page=True)
            self.take(claim, Kept(standing.packs, standing.known[place_key(place)]))

    def telling(self, environment: Environment) -> Telling:
        """Return who makes the feeds, once all formes are made."""
        return Telling(self.standing, self._composer(), environment)

    def feeds(self, telling: Telling) -> None:
        """Take up the feeds."""
        if self.standing.site.settings.has("feeds"):
            self.take_all(telling.files())

    def signposts(self) -> None:
        """Take up the files by which hosts send links, where they are wanted."""
        if self.standing.site.settings.headers:
            self.take_all(signpost_files_of(self.standing))

    def pictures(self) -> None:
        """Take up the pictures for those who share a link; what is drawn already is not drawn again."""
        standing = self.standing
        slips = {place_of(standing.cards[file].url): slip for file, slip in standing.values.of(POSTER)}
        # Of texts that ours are not made of type: those of other readers, and the site itself.
        others = all_posters(standing.site, standing.desk)
        keys = {place: key_of(slip.digest) for place, slip in slips.items()}
        keys |= {place: key_of(digest_of(pickled(poster))) for place, poster in others.items()}

        def poster_at(place: str) -> Poster:
            poster: Poster = others.get(place) or pickle.loads(standing.packs.read(slips[place]))
            return poster

        self.take_all(kept_pictures(standing.site, keys, poster_at))

    def calendars(self) -> None:
        """Take up the calendars of what is due."""
        self.take_all(calendars_of(self.standing))

    def take_all(self, files: Iterable[tuple[str, Content]]) -> None:
        """Give files that no author has placed to the press, by their places."""
        for place, content in files:
            self.take(Claim(place, NAME, authored=False), content)

    def take(self, claim: Claim, content: Content) -> None:
        """Give a file to the press, if it can take it."""
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
