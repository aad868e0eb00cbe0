"""A desk that writes down what a page asks of it, so that it is known when the page is to be made again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from ..figures import Dossier
from ..pictures.picture import Picture
from ..reader import Entry
from ..reader.lazy.shelved import ShelvedLibrary
from ..reader.lazy.unopened import identity_of
from ..reader.lazy.witness import WITHIN, Question, Trace, Witness
from .desk import Desk, Timeline
from .parts import LinkView
from .today import WitnessedDay, plain

_MOST_DOSSIERS = 60
"""Dossiers that are kept at hand; the next page mostly asks for one of the last few."""


@dataclass(frozen=True)
class WitnessedDesk(Desk):
    """A desk of a library that is on its shelves.

    What is the same for all pages (the languages, the start pages) nobody witnesses: see `frame`. `settled`
    says that the day was asked for: it is that of a text, and not the build's.
    """

    settled: bool = False
    _traces: dict[tuple[str, str], Trace] = field(default_factory=dict, repr=False, compare=False)
    _of_today: dict[int, tuple[Timeline, Trace]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def witness(self) -> Witness:
        """Who writes down what is asked."""
        assert isinstance(self.library, ShelvedLibrary)
        return self.library.witness

    @property  # type: ignore[misc]  # of whose kind a field may not be, for mypy
    def today(self) -> date:
        """The day that counts as today, witnessed."""
        day: date = vars(self)["_day"]
        return day if self.settled else WitnessedDay.of(day, self.witness)

    @today.setter
    def today(self, day: date) -> None:
        vars(self)["_day"] = plain(day)

    @property
    def frame(self) -> str:
        """What every page may show, whatever it is about."""
        return repr((self.languages, self.homes, self.feed_languages, self.remembers))

    def as_of(self, day: date) -> Desk:
        """Return the desk of another day; that it is asked for today's is then no matter."""
        with self.witness.watching():
            then = super().as_of(day)
        vars(then)["settled"] = True
        return then

    def dossier(self, entry: Entry) -> Dossier:
        """Return a case with its follow-ups; whoever gets one that is at hand has asked all that it took."""
        key = (entry.slug, entry.lang)
        if key not in self._traces:
            if len(self._traces) >= _MOST_DOSSIERS:
                self._traces.clear()
                self._dossiers.clear()
                self._chronicles.clear()
                self._timelines.clear()
                self._of_today.clear()
            with self.witness.watching() as trace:
                super().dossier(entry)
            self._traces[key] = trace
        self.witness.note_all(self._traces[key])
        return self._dossiers[key]

    def timeline(self, dossier: Dossier) -> Timeline:
        """Return the timeline of a case; whoever gets one at hand has asked of the day what that took."""
        if self.settled:
            return super().timeline(dossier)
        if id(dossier) not in self._of_today:
            with self.witness.watching() as trace:
                found = self.chronicle(dossier).on(self.today)
            self._of_today[id(dossier)] = (found, trace)
        found, trace = self._of_today[id(dossier)]
        self.witness.note_all(trace)
        return found

    def near(self, entry: Entry, most: int) -> tuple[Entry, ...]:
        """Return other cases to read, witnessed as a whole."""
        with self.witness.watching():
            found = super().near(entry, most)
        question = ("near", entry.slug, entry.lang, str(most))
        self.witness.note(question, " ".join(map(identity_of, found)))
        return found

    def _near_again(self, slug: str, lang: str, most: int) -> None:
        original = self.library.cases.get(slug)
        if original:
            self.near(self.library.in_language(original, lang), most)

    def list_link(self, kind: str, name: str, lang: str, text: str | None = None) -> LinkView:
        """Return the link to a group's list, witnessed."""
        link = super().list_link(kind, name, lang, text)
        self.witness.note(("list", kind, name, lang), link.path or "")
        return link

    def picture(self, path: str) -> Picture | None:
        """Return what is known of a picture, witnessed."""
        found = super().picture(path)
        self.witness.note(("picture", path), repr(found))
        return found

    def gone_from(self, name: str, present: Iterable[str]) -> tuple[str, ...]:
        """Return the anchors that are gone from a page, witnessed; the question tells those that it has."""
        present = sorted(present)
        found = super().gone_from(name, present)
        if self.remembers:
            self.witness.note(("gone", name, " ".join(present)), " ".join(found))
        return found

    def _gone_again(self, name: str, present: str) -> str:
        return " ".join(super().gone_from(name, present.split()))

    def answer(self, question: Question) -> str | None:
        """Return what a question is answered with now; None where neither desk nor library knows of it."""
        if question[0] == "gone":  # by every page of a site that is published: most have lost nothing
            return self._gone_again(*question[1:]) if question[1] in self.anchors else ""
        with self.witness.watching() as trace:
            match question:
                case ("today",):
                    return plain(self.today).isoformat()
                case ("within", start, end):
                    return WITHIN if int(start) <= plain(self.today).toordinal() < int(end) else ""
                case ("near", slug, lang, most):
                    self._near_again(slug, lang, int(most))
                case ("picture", path):
                    self.picture(path)
                case ("list", kind, name, lang):
                    self.list_link(kind, name, lang)
        assert isinstance(self.library, ShelvedLibrary)
        return trace.get(question) if question in trace else self.library.answer(question)


def witnessed(desk: Desk) -> WitnessedDesk:
    """Return a desk that writes down what is asked of it; what is the same for all pages is known before.

    Nobody is to watch meanwhile: that much would be a question of every page.
    """
    fields = {name: value for name, value in vars(desk).items() if name in Desk.__dataclass_fields__}
    ours = WitnessedDesk(**fields)
    assert not ours.witness.watches
    _ = (ours.frame, ours.case_entries, ours.shelves)
    return ours
