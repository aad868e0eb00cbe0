"""Standing type: what earlier builds have made is put into the site again, as long as it would be the same.

A text is read again when its bytes change, or those of a text that it hangs together with. Its forme is made
again when any question that was asked for it is answered differently now; a list, when what it shows is. What
is not content (see `fingerprint`) has a say in everything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from ...disk.digests import digest_of
from ...disk.packs import Packs, Slip, Writer
from ...disk.stamps import SOURCES, Found
from ...errors import Problem, in_order
from ...model import Source
from ...reader.lazy.cards import Card
from ...reader.lazy.shelved import ShelvedLibrary
from ...reader.lazy.unopened import ShelvedEntry
from ...reader.parcels import Parcel
from ...reader.reading import shared_problems
from ...reader.shared import read_shared_sources
from ...templating.knowable import Unknowable
from ...views.witnessed import WitnessedDesk
from ...work.garbage import without_pauses
from ...work.pace import PROGRESS, SILENCE, Progress
from ..beside.searching import is_indexed
from ..site import Site
from .answers import Answers
from .describing import describing
from .fingerprint import about_pages, about_texts, templates_of
from .intake import Intake, cards_of, fetching
from .kept import Imprint, Kept, folder_of, place_key
from .parcel_cache import ParcelCache, text_key
from .quiet import found_around
from .seen import CardText
from .suitable import see_only_their_own, suits
from .values import Values

_FORMES = "formes"


@dataclass
class Standing:
    """What one build knows of earlier ones, and what it will leave for the next; `around` is how it began.

    `known`, `notes` and `imprints` (by the files of their texts) are what it leaves; `answers` are to what
    earlier builds have asked; `is_same_frame` says that what is around every page is the same.
    """

    site: Site
    generator: Any
    packs: Packs
    writer: Writer
    about: str
    looks: str
    around: Mapping[Path, Found | None]
    known: dict[str, Slip] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict)
    imprints: dict[str, Imprint] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    answers: Answers = field(default_factory=Answers)
    is_same_frame: bool = False

    @classmethod
    def begin(cls, site: Site, generator: Any) -> Standing | None:
        """Return what a build knows of earlier ones; None where it has to make the whole site at once."""
        if not suits(site):
            return None
        packs, around = Packs.load(folder_of(site.pelican)), found_around(site)
        try:
            about = about_texts(site)
        except Unknowable:
            return None
        looks = about_pages(site, about)
        own = packs.notes["own"] if packs.notes.get("looks") == looks else _own(site, generator)
        standing = cls(site, generator, packs, packs.writer(), about, looks, around)
        standing.notes = {"about": about, "looks": looks, "own": own, "day": site.today.isoformat()}
        return standing if own else None

    def take_in(self) -> tuple[Problem, ...]:
        """Read what has changed, and give the site its library; return what is wrong with the content.

        Raise Damaged where what is kept of Pelican's pages is.
        """
        parcels, ground = self._parcels(), self.site.ground
        shared = read_shared_sources(ground)
        self._shelve(list(cards_of(parcels)), shared.sources)
        found = [*shared_problems(shared, ground), *(p for parcel in parcels for p in parcel.problems)]
        return in_order(found)

    def _parcels(self) -> Sequence[Parcel]:
        """Return the content, of which only what has changed is read."""
        site = self.site
        sources = site.pelican.get(SOURCES)
        content, today = site.ground.content, site.today
        parcel_cache = ParcelCache(self.packs, content, self.about, self._is_young, sources, today)
        intake = Intake(
            site.ground,
            site.pelican["MARKDOWN"],
            parcel_cache=parcel_cache,
            writer=self.writer,
            describe=describing(site, self.generator),
            renderer=site.renderer(),
            progress=self.progress,
        )
        with without_pauses():
            parcels = intake.parcels(intake.files())
        self.notes["parcels"] = parcel_cache.notes
        return parcels

    def _shelve(self, texts: Sequence[tuple[Card, Slip]], shared: tuple[Source, ...]) -> None:
        """Give the site its library, each text a card and where it is kept."""
        content = self.site.ground.content
        self.known = {text_key(card): slip for card, slip in texts}
        self.cards = {card.file: card for card, _ in texts}
        self.answers = Answers.since(self._cards_before(), self.cards)
        paths = ((card, content / card.file) for card, _ in texts)
        self.site.library = ShelvedLibrary.of(paths, shared, fetching(self.packs, self.known))
        for card, slip in texts:
            if card.page:  # Pelican opens these itself, and would go on without one that is damaged
                self.packs.read(slip)

    def _cards_before(self) -> Iterator[tuple[Any, ...]]:
        is_ours = self.packs.notes.get("about") == self.about
        parcels = self.packs.notes.get("parcels", {}).values() if is_ours else ()
        return (card for _, _, cards in parcels for card in cards)

    @property
    def desk(self) -> WitnessedDesk:
        """The desk of the site, once that is furnished."""
        desk = self.site.desk
        assert isinstance(desk, WitnessedDesk)
        return desk

    @property
    def progress(self) -> Progress:
        """Who hears how far the build is."""
        progress: Progress = self.site.pelican.get(PROGRESS, SILENCE)
        return progress

    @cached_property
    def texts(self) -> tuple[CardText, ...]:
        """The texts that Pelican does not read."""
        entries = (entry for entry in self.site.library.entries if isinstance(entry, ShelvedEntry))
        return tuple(CardText(entry.card, str(entry.source.path)) for entry in entries if not entry.page)

    @cached_property
    def values(self) -> Values:
        """What is kept of the texts for pages of no single one of them."""
        return Values(self.packs, self.known, tuple(self.cards))

    @property
    def texts_to_check(self) -> tuple[CardText, ...]:
        """Those of them of which it is not known that they can stand: where all cards are as before, none."""
        return () if self.answers.is_same_library and self.is_same_frame else self.texts

    @property
    def attaches(self) -> bool:
        """Whether a text has a file published beside its page, which moves while pages are made."""
        return any(card.attaches for card in self.cards.values())

    def _is_young(self, card: Card) -> bool:
        """Tell whether the day has a say in whether a text is out."""
        return card.scheduled or card.date[:10] >= self.site.today.isoformat()

    def frame_in(self, desk: WitnessedDesk) -> None:
        """Have the desk answer, and find out whether what is around every page is the same."""
        searched = (desk.settings.has("search"), is_indexed(self.site, desk))
        menu = [page.relative_source_path for page in self.generator.context["pages"]]
        self.notes["frame"] = f"{self.looks} {desk.frame} {searched} {menu}"
        self.answers.desk = desk
        self.is_same_frame = self.packs.notes.get("frame") == self.notes["frame"]

    @property
    def imprints_before(self) -> Mapping[str, Imprint]:
        """The formes of the build before this one that may stand, by the files of their texts."""
        kept = self.packs.notes.get(_FORMES, {}) if self.is_same_frame else {}
        return {file: Imprint(*plain) for file, plain in kept.items()}

    @property
    def has_same_shelves(self) -> bool:
        """Whether lists and feeds have the texts that they had in the build before this one.

        All texts are on the same cards then, and it is the same day.
        """
        return self.answers.is_same_library and bool(self.packs.notes.get("day") == self.notes["day"])

    def before(self, place: str) -> Slip | None:
        """Return a file of the site as it was kept by the build before this one."""
        return self.packs.known.get(place_key(place))

    def add(self, place: str, raw: bytes) -> Slip:
        """Put a file into a pack, unless the same is kept already."""
        before = self.before(place)
        return before if before and before.digest == digest_of(raw) else self.writer.add(raw)

    def keep(self, place: str, slip: Slip) -> Kept:
        """Have the next build know a file of the site; return it as the output takes it."""
        self.known[place_key(place)] = slip
        return Kept(self.packs, slip)

    def keep_notes(self, name: str) -> None:
        """Keep what the build before this one found out under a name, as it still holds."""
        if name in self.packs.notes:
            self.notes[name] = self.packs.notes[name]

    def save(self) -> None:
        """Write down what the next build will know, where that can be done.

        Nobody can tell what was read of a template to which somebody wrote: then it knows what this one knew.
        """
        if found_around(self.site) == self.around:
            formes = {file: tuple(imprint) for file, imprint in self.imprints.items()}
            with suppress(OSError):
                self.packs.save(self.known, {**self.notes, _FORMES: formes})


def standing_of(site: Site) -> Standing | None:
    """Return what a site knows of earlier builds; None where it is made all at once."""
    standing = site.standing
    assert standing is None or isinstance(standing, Standing)
    return standing


def _own(site: Site, generator: Any) -> bool:
    return see_only_their_own(generator.env, templates_of(site.pelican))
