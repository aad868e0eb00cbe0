"""The entries of feeds as they are kept: each is written with its text, and anew for other slots."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ...disk.packs import Slip
from ...feeds.bounds import MOST_ARCHIVED
from ...feeds.entries import entries
from ...feeds.entry import Entry
from ...feeds.files import keyed, require_fit
from ...feeds.fragments import Fragment, fragments
from ...feeds.slot import Slot
from ...reader.lazy.witness import Trace
from ...work.forks import shared_out
from .composing import Composer
from .forme import UNFIT, sign_of
from .kept import FEED, value_key
from .material import Material
from .standing import Standing

_AT_HAND = 500
"""Texts whose entries a process keeps: the newest stand in many feeds."""


@dataclass(frozen=True)
class KeptEntries:
    """The entries of a site's feeds, which are written with their texts."""

    standing: Standing
    composer: Composer
    material: Material

    def write_anew(self) -> None:
        """Write what is not written, or for other slots: a text dated like another has come or gone."""
        imprints, material = self.standing.imprints, self.material
        shown = {file: facts for file, facts in material.facts.items() if facts.file in material.shown}
        own = {file: material.slots_of[facts.file] for file, facts in shown.items()}
        stale = [file for file in own if imprints[file].told.removeprefix(UNFIT) != sign_of(own[file])]

        def tell(number: int) -> tuple[str, Slip, Trace]:
            file = stale[number]
            text, facts = material.texts[file], material.facts[file]
            return self.composer.told_again(text, facts, own[file], material.site)

        for file, (told, slip, asked) in zip(stale, shared_out(tell, len(stale)), strict=True):
            imprints[file] = imprints[file].retold(told, asked)
            self.standing.known[value_key(FEED, file)] = slip

    def require_fit(self) -> None:
        """Refuse what no feed can carry, wherever some is known to be."""
        imprints, material = self.standing.imprints, self.material
        unfit = {
            facts.file for file, facts in material.facts.items() if imprints[file].told.startswith(UNFIT)
        }
        shown = material.shown & unfit.union(material.foreign)
        looked_at = [slot for slot in material.slots if slot.facts.file in shown]
        require_fit(looked_at, self.written(looked_at))

    def written(self, slots: Iterable[Slot]) -> Mapping[tuple[str, str], Fragment]:
        """Return what is written of some entries, by the keys of their slots."""
        return {slot.key: self._fragment(slot) for slot in slots}

    def weigh(self, slot: Slot) -> int:
        """Return the bytes that an entry takes at most."""
        return self._fragment(slot).weight

    def said_of(self, slot: Slot) -> tuple[str, str]:
        """Return by what it is known whether an entry says the same as before."""
        slip = self.standing.known.get(value_key(FEED, self.material.named.get(slot.facts.file, "")))
        return (slot.id, slip.digest if slip else repr(self._fragment(slot)))

    def archived(self, slots: Sequence[Slot]) -> Mapping[tuple[str, str], Entry]:
        """Return the entries of some slots as archives have them, by the keys of these."""
        return keyed(slots, self._archived)

    def _archived(self, shown: str, own: Sequence[Slot]) -> Iterable[Entry]:
        material = self.material
        if shown in material.foreign:
            return entries(material.foreign[shown].tell(), own, material.site, MOST_ARCHIVED)
        file = material.named[shown]
        return self.composer.entries_of(material.texts[file], material.facts[file], own, material.site)

    def _fragment(self, slot: Slot) -> Fragment:
        return self._fragments(slot.facts.file)[slot.id]

    @cached_property
    def _fragments(self) -> Callable[[str], Mapping[str, Fragment]]:
        """Fetches the entries of a text, by their ids, unless it was asked for them a short while ago."""
        return lru_cache(_AT_HAND)(self._fetched)

    def _fetched(self, shown: str) -> Mapping[str, Fragment]:
        material, packs = self.material, self.standing.packs
        if shown in material.foreign:
            own = material.slots_of[shown]
            told = fragments(material.foreign[shown].tell(), own, material.site)
            return dict(zip((slot.id for slot in own), told, strict=True))
        slip = self.standing.known[value_key(FEED, material.named[shown])]
        written: Mapping[str, Fragment] = pickle.loads(packs.read(slip))
        return written
