"""What earlier builds asked, answered as it is now: what was made holds until some answer is another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...reader.lazy.cards import Card
from ...reader.lazy.witness import Question
from ...views.witnessed import WitnessedDesk
from .seen import LACKING, Links, said_of

_OF_THE_CARDS = frozenset(
    {
        *("case", "follow-up", "followers", "generated_content", "list", "near", "own", "predecessors"),
        "versions",
    }
)
"""Questions whose answers follow from the cards, and from the texts that Pelican reads."""
_OF_A_TEXT = frozenset({"text", "body", "cited"})
"""Questions about the content of one text, whose answers stand on its card."""


@dataclass
class Answers:
    """Who answers: the cards of the texts, Pelican's `pages`, its two maps of what `links` lead to, the desk.

    `changed` are the texts whose content is another than before; `is_same_library` says that their cards are
    all the same, and so are Pelican's own texts.
    """

    cards: Mapping[str, Card] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    is_same_library: bool = False
    pages: Mapping[str, Any] = field(default_factory=dict)
    links: dict[str, Links] = field(default_factory=dict)
    desk: WitnessedDesk | None = None
    _given: dict[Question, str | None] = field(default_factory=dict)

    @classmethod
    def since(cls, before: Iterable[tuple[Any, ...]], cards: Mapping[str, Card]) -> Answers:
        """Return what the cards of a build can answer, compared with those before, in plain values."""
        known = {card[0]: card for card in before}
        other = [card for card in cards.values() if known.get(card.file) != card]
        same = known.keys() == cards.keys() and all(
            Card(*known[card.file]).bare == card.bare for card in other
        )
        return cls(cards, frozenset(card.file for card in other), same)

    def holds(self, trace: Iterable[tuple[Question, str]]) -> bool:
        """Tell whether all questions of a trace are answered as they were."""
        return all(self._answer(question) == answer for question, answer in self._doubtful(trace))

    def _doubtful(self, trace: Iterable[tuple[Question, str]]) -> Iterator[tuple[Question, str]]:
        """Leave out what cannot be answered differently where all cards say the same."""
        for question, answer in trace:
            of_text = question[0] in _OF_A_TEXT and question[1] not in self.changed
            if not (self.is_same_library and (of_text or question[0] in _OF_THE_CARDS)):
                yield question, answer

    def _answer(self, question: Question) -> str | None:
        if question not in self._given:
            self._given[question] = self._answered(question)
        return self._given[question]

    def _answered(self, question: Question) -> str | None:
        match question:
            case ("own", file):
                return self.cards[file].identity if file in self.cards else ""
            case ("page", path, name):
                page = self.pages.get(path)
                return said_of(getattr(page, name, LACKING)) if page is not None else None
            case ("generated_content" | "static_content" as name, path):
                return self.links[name].address(path)
        assert self.desk is not None, "nothing is compared before the site is furnished"
        return self.desk.answer(question)
