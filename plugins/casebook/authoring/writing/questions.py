"""Questions at a terminal: each is asked until its answer can stand in a file."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from ...building.checking.inspection import Inspection
from ...errors import Problem, ProblemsFound
from ...model.glossary import word_in_other_words
from ...views.blanks import Sketch
from ...words.explain import remedy, what_is_wrong
from ...words.labels import label
from ...words.language import Words, languages, words_of
from ...words.names import either
from ..workplace import Workplace
from .faults import faults_of

KINDS = ("case", "follow-up", "post")

_FORMS = r"inc|ltd|ll[cp]|plc|corp|co|ab|[hk]b|a/?s|aps|asa|ans|oyj?|abp|gmbh|ag|kg|mbh|sas?|sarl|[bn]v|spa"
_LEGAL_FORM = re.compile(_FORMS, re.IGNORECASE)
"""What stands behind the comma in the name of a company, without points."""
_MISSING = ("missing", "value-wanted")
"""What is said of a field without an answer: that its key is not there, or has no value."""


@dataclass(frozen=True)
class Answers:
    """Whoever answers, at a terminal or not at all, and the site that the answers have to fit."""

    place: Workplace
    site: Inspection
    asks: bool = field(default_factory=sys.stdin.isatty)

    @property
    def words(self) -> Words:
        """The words in which to ask."""
        return self.place.words

    def ask(self, question: str, default: str = "") -> str:
        """Return the answer to a question; where nobody can be asked, the default."""
        return self.place.terminal.ask(question, default) if self.asks else default

    def object(self, problem: Problem) -> None:
        """Say why an answer will not do."""
        if problem.key in _MISSING:
            self.place.terminal.complain("  " + self.words.gettext("This one needs an answer."), "red")
            return
        said = f"{what_is_wrong(problem, self.words)}. {remedy(problem, self.words)}"
        self.place.terminal.complain("  " + said[:1].upper() + said[1:], "red")


@dataclass(frozen=True)
class Question:
    """What is asked for a field of a sketch.

    `given` is the answer that is known already, None where there is none; where it will not do, it is asked
    for only if there may be another: `again`.
    """

    field: str
    asked: str
    given: str | None
    default: str = ""
    again: bool = False


def ask_until(question: Question, answered: Callable[[str], Sketch], answers: Answers) -> Sketch:
    """Return the sketch with an answer that nothing speaks against; raise ProblemsFound if nobody has one."""
    answer = question.given
    while True:
        if answer is None:
            answer = answers.ask(question.asked, question.default)
        sketch = answered(answer)
        wrong = list(faults_of(sketch, question.field, answers.site))
        if not wrong:
            return sketch
        if not answers.asks or (question.given is not None and not question.again):
            raise ProblemsFound(as_option(problem, "casebook new") for problem in wrong)
        answers.object(wrong[0])
        answer = None


def as_option(problem: Problem, command: str) -> Problem:
    """Return a problem as one of the command line, which has neither lines nor a file."""
    key = "option-missing" if problem.key in _MISSING else problem.key
    return Problem(command, 0, 0, "--" + problem.field.split("[")[0], key, problem.params)


def kind_meant(written: str) -> str:
    """Return the kind that a word names in some language, or nothing: `sag` is a case."""
    said = written.strip().casefold()
    called = {label("kind", kind, words_of(lang)).casefold(): kind for lang in languages() for kind in KINDS}
    return said if said in KINDS else called.get(said) or word_in_other_words(said, KINDS)


def ask_kind(answers: Answers) -> str:
    """Return which kind of text is meant: by its name in any language, or by how that begins here."""
    if not answers.asks:
        return KINDS[0]
    names = {kind: label("kind", kind, answers.words) for kind in KINDS}
    question = answers.words.gettext("What is it: {kinds}?", kinds=either(names.values(), answers.words))
    while True:
        answer = answers.ask(question, names["case"])
        if meant := kind_meant(answer):
            return meant
        begins = answer.casefold()
        for kind, name in names.items():
            if name.casefold().startswith(begins) or kind.startswith(begins):
                return kind
        params = {"value": answer, "nearest": "", "known": ", ".join(names.values())}
        answers.object(Problem("", 0, 0, "kind", "word-unknown", params))


def divided(answer: str) -> tuple[str, ...]:
    """Return the names of an answer that were written with commas between: `Google, Inc.` is one of them."""
    found: list[str] = []
    for name in filter(None, map(str.strip, answer.split(","))):
        if found and _LEGAL_FORM.fullmatch(name.replace(".", "")):
            found[-1] += f", {name}"
        else:
            found.append(name)
    return tuple(found)
