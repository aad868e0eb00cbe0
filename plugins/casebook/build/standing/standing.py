"""Standing type: what earlier builds have made is put into the site again, as long as it would be the same.

A text is read again when its bytes change, or those of a text that it hangs together with. Its forme is made
again when any question that was asked for it is answered differently now; a list, when what it shows is. What
is not content (see `about`) has a say in everything.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf
from pathlib import Path
from shutil import rmtree
from typing import Any, NamedTuple

from ...errors import Problem
from ...reader.cards import Card, ShelvedLibrary
from ...reader.leisure import without_pauses
from ...reader.reading import shared_problems
from ...reader.shared import read_shared_sources
from ...reader.witness import Question
from ...views.due import Told
from ...views.witnessed import WitnessedDesk
from ..leftovers import tidy_path
from ..pace import PROGRESS, SILENCE, Progress
from ..site import Site
from .about import Unknowable, about_pages, about_texts, templates_of
from .describing import describing
from .intake import Intake, Shelf, cards_of, fetching, text_key
from .packs import Packs, Slip, Writer, digest_of, pickled
from .seen import CardText, Links, originals, said_of, seen_pages
from .suitable import see_only_their_own, suits

_OF_THE_CARDS = frozenset(
    {"case", "follow-up", "followers", "generated_content", "list", "near", "own", "versions"}
)
"""Questions whose answers follow from the cards, and from the texts that Pelican reads."""
_NOTHING_DUE = digest_of(pickled(()))


class Kept(NamedTuple):
    """Bytes that are kept in a pack, as the output takes them."""

    packs: Packs
    slip: Slip

    @property
    def digest(self) -> str:
        """By which they are known again."""
        return self.slip.digest

    @property
    def length(self) -> int:
        """How many they are."""
        return self.slip.length

    def read(self) -> bytes:
        """Return them."""
        return self.packs.read(self.slip)


@dataclass
class Standing:
    """What one build knows of earlier ones, and what it will leave for the next.

    `known` and `facts` are what it leaves. `pages` are Pelican's, `links` its two maps of what links lead to.
    `changed` are the texts whose content is another than before; `is_same_library` says that their cards are
    all the same, and so are Pelican's own texts, `is_same_frame` that what is around every page is.
    """

    site: Site
    generator: Any
    packs: Packs
    writer: Writer
    about: str
    looks: str
    known: dict[str, Slip] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    cards: dict[str, Card] = field(default_factory=dict)
    pages: dict[str, Any] = field(default_factory=dict)
    links: dict[str, Links] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    is_same_library: bool = False
    is_same_frame: bool = False
    _answers: dict[Question, str | None] = field(default_factory=dict)
    _digests: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def begin(cls, site: Site, generator: Any) -> Standing | None:
        """Return what a build knows of earlier ones; None where it has to make the whole site at once."""
        if not suits(site):
            return None
        packs = Packs.load(folder_of(site.pelican))
        try:
            about = about_texts(site)
        except Unknowable:
            return None
        looks = about_pages(site, about)
        own = packs.facts["own"] if packs.facts.get("looks") == looks else _own(site, generator)
        standing = cls(site, generator, packs, packs.writer(), about, looks)
        standing.facts = {"about": about, "looks": looks, "own": own, "day": site.today.isoformat()}
        return standing if own else None

    def take_in(self) -> tuple[Problem, ...]:
        """Read what has changed, and give the site its library; return what is wrong with the content.

        Raise Damaged where what is kept of Pelican's pages is.
        """
        site = self.site
        intake = Intake(site.ground, site.pelican["MARKDOWN"])
        shelf = Shelf(self.packs, intake, self.about, self._is_young)
        describe = describing(site, self.generator)
        intake = replace(intake, shelf=shelf, writer=self.writer, describe=describe, own=site.address)
        intake = replace(intake, progress=self.progress)
        with without_pauses():
            parcels = intake.parcels(intake.files())
        shared = read_shared_sources(site.ground)
        texts = list(cards_of(parcels))
        self.facts["parcels"] = shelf.facts
        self.known = {text_key(card): slip for card, slip in texts}
        self.cards = {card.file: card for card, _ in texts}
        self._compare()
        content = site.ground.content
        paths = ((card, content / card.file) for card, _ in texts)
        site.library = ShelvedLibrary.of(paths, shared.sources, fetching(self.packs, self.known))
        for card, slip in texts:
            if card.page:  # Pelican opens these itself, and would go on without one that is damaged
                self.packs.read(slip)
        found = [*shared_problems(shared, site.ground), *(p for parcel in parcels for p in parcel.problems)]
        return tuple(sorted(found, key=lambda problem: problem.order))

    def _compare(self) -> None:
        """Find out which texts have changed, and whether what their cards say has."""
        is_same = self.packs.facts.get("about") == self.about
        parcels = self.packs.facts.get("parcels", {}).values() if is_same else ()
        before = {card[0]: card for _, _, cards in parcels for card in cards}
        other = [card for card in self.cards.values() if before.get(card.file) != card]
        self.changed = frozenset(card.file for card in other)
        same = before.keys() == self.cards.keys()
        self.is_same_library = same and all(
            Card(*before[card.file])._replace(digest="") == card._replace(digest="") for card in other
        )

    @property
    def progress(self) -> Progress:
        """Who hears how far the build is."""
        progress: Progress = self.site.pelican.get(PROGRESS, SILENCE)
        return progress

    @cached_property
    def texts(self) -> tuple[CardText, ...]:
        """The texts that Pelican does not read."""
        content = self.site.ground.content
        return tuple(CardText(c, str(content / c.file)) for c in self.cards.values() if not c.page)

    @property
    def texts_to_check(self) -> tuple[CardText, ...]:
        """Those of them of which it is not known that they can stand: where all cards are as before, none."""
        return () if self.is_same_library and self.is_same_frame else self.texts

    @cached_property
    def originals(self) -> Mapping[str, Sequence[CardText]]:
        """Those of them that are no translations, by status."""
        return originals(text for text in self.texts if text.status != "skip")

    def beside(self, context: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the lists of texts that Pelican's generators share, with ours in them."""
        names = {"articles": "published", "hidden_articles": "hidden", "drafts": "draft"}
        lists = {name: [*context[name], *self.originals.get(status, ())] for name, status in names.items()}
        return {**context, **{name: sorted(texts, key=_newest_first) for name, texts in lists.items()}}

    @property
    def attaches(self) -> bool:
        """Whether a text has a file published beside its page, which moves while pages are made."""
        return any(card.attaches for card in self.cards.values())

    def _is_young(self, card: Card) -> bool:
        """Tell whether the day has a say in whether a text is out."""
        return card.scheduled or card.date[:10] >= self.site.today.isoformat()

    def spare(self, generator: Any) -> None:
        """Spare Pelican the texts that are made here; what they link to it publishes all the same."""
        ours = {card.file for card in self.cards.values() if not card.page}
        get_files = generator.get_files

        def others(*arguments: Any, **more: Any) -> list[str]:
            return [file for file in get_files(*arguments, **more) if tidy_path(file) not in ours]

        generator.get_files = others
        links: set[str] = generator.context["static_links"]
        links.update(name for card in self.cards.values() for name in card.statics)

    def open_to_links(self, context: dict[str, Any]) -> None:
        """Have links find the texts of the library, of which Pelican reads none; note what they look up."""
        library = self.site.library
        assert isinstance(library, ShelvedLibrary)
        ours = {text.card.file: text for text in self.texts if text.url}
        texts = {**ours, **context["generated_content"]}
        for name, links in (("generated_content", texts), ("static_content", context["static_content"])):
            context[name] = self.links[name] = Links(name, links, library.witness)
        pages = [each for page in context["pages"] for each in (page, *page.translations)]
        self.pages = {page.relative_source_path: page for page in pages}
        self._compare_pelicans(context)
        context["pages"] = seen_pages(context["pages"], library.witness)

    def _compare_pelicans(self, context: Mapping[str, Any]) -> None:
        """Find out whether the texts that Pelican reads, and what links to them lead to, are the same."""
        texts = [text for text in context["generated_content"].values() if not isinstance(text, CardText)]
        said = [
            (str(t.source_path), t.url, t.status, t._content, sorted(map(repr, t.metadata.items())))
            for t in texts
            if t
        ]
        self.facts["pelicans"] = digest_of(repr(said).encode("utf-8", "surrogatepass"))
        self.is_same_library &= self.packs.facts.get("pelicans") == self.facts["pelicans"]

    def frame_in(self, desk: WitnessedDesk) -> None:
        """Find out whether what is around every page is the same."""
        self.facts["frame"] = f"{self.looks} {desk.frame}"
        self.is_same_frame = self.packs.facts.get("frame") == self.facts["frame"]

    def answer(self, question: Question) -> str | None:
        """Return what a question is answered with now."""
        if question not in self._answers:
            self._answers[question] = self._answered(question)
        return self._answers[question]

    def _answered(self, question: Question) -> str | None:
        match question:
            case ("own", file):
                return self.cards[file].identity if file in self.cards else ""
            case ("page", path, name):
                page = self.pages.get(path)
                return said_of(getattr(page, name)) if page is not None and hasattr(page, name) else None
            case ("generated_content" | "static_content" as name, path):
                return self.links[name].address(path)
        desk: Any = self.site.desk
        answer: str | None = desk.answer(question)
        return answer

    def holds(self, trace: Iterable[tuple[Question, str]]) -> bool:
        """Tell whether all questions of a trace are answered as they were."""
        if self.is_same_library:
            trace = ((question, answer) for question, answer in trace if self._may_differ(question))
        return all(self.answer(question) == answer for question, answer in trace)

    def _may_differ(self, question: Question) -> bool:
        """Tell whether a question may be answered differently while all cards say the same."""
        if question[0] == "text":
            return question[1] in self.changed
        return question[0] not in _OF_THE_CARDS

    @property
    def is_same_day(self) -> bool:
        """Whether the build before this one was on the same day."""
        return bool(self.packs.facts.get("day") == self.facts["day"])

    def has_changed(self, name: str) -> bool:
        """Tell whether something that is kept of texts under a name is another than before, or of others."""
        if name not in self._digests:
            now = {file: slip.digest for file, slip in self.values(name)}
            keys = ((file, self.packs.known.get(value_key(name, file))) for file in self.cards)
            before = {file: slip.digest for file, slip in keys if slip}
            self._digests[name] = now != before
        return self._digests[name]

    def values(self, name: str) -> Iterator[tuple[str, Slip]]:
        """Yield what is kept of all texts under a name, each with its file."""
        for file in self.cards:
            slip = self.known.get(value_key(name, file))
            if slip:
                yield file, slip

    def told(self, lang: str) -> Iterator[Told]:
        """Yield what the list of a language tells of what is due, in any order."""
        for _, slip in self.values(f"due {lang}"):
            if slip.digest != _NOTHING_DUE:
                yield from pickle.loads(self.packs.read(slip))

    def save(self) -> None:
        """Write down what the next build will know, where that can be done."""
        with suppress(OSError):
            self.packs.save(self.known, self.facts)


def _newest_first(text: Any) -> tuple[float, str]:
    """Return what Pelican orders its articles by."""
    return (-text.date.timestamp() if text.date else inf, str(text.source_path))


def folder_of(pelican: Mapping[str, Any]) -> Path:
    """Return where standing type is kept: for `make html` and `make publish` apart, whose links differ."""
    linked = repr((pelican["SITEURL"], pelican["RELATIVE_URLS"]))
    return Path(pelican["CACHE_PATH"]) / "casebook" / "standing" / digest_of(linked.encode())[:8]


def forget(pelican: Mapping[str, Any]) -> None:
    """Throw away whatever is kept, which cannot be believed."""
    rmtree(folder_of(pelican), ignore_errors=True)


def _own(site: Site, generator: Any) -> bool:
    return see_only_their_own(generator.env, templates_of(site.pelican))


def page_key(place: str) -> str:
    """Return the key under which the file of a place is kept."""
    return f"page:{place}"


def value_key(name: str, file: str) -> str:
    """Return the key under which something that was made of a text is kept."""
    return f"{name}:{file}"
