"""Every closed word has a label in every language, and those that judge have a sentence."""

from __future__ import annotations

from typing import get_args

import pytest

from casebook.figures.clocks import PromiseState
from casebook.figures.due import DueKind
from casebook.figures.strength import Design
from casebook.figures.timeline import Kind, State
from casebook.model import vocabulary
from casebook.model.glossary import word_meant
from casebook.words import Words, judgement, label, words_of
from casebook.words.judgements import JUDGEMENTS
from casebook.words.labels import LABELS

EN, SV, DA = words_of("en"), words_of("sv"), words_of("da")

GROUPS = {
    "KINDS": "kind",
    "STATUSES": "status",
    "METRIC_TYPES": "type",
    "LEVELS": "level",
    "BETTER": "better",
    "OBSERVERS": "observer",
    "PHASES": "phase",
    "VERDICTS": "verdict",
    "CLAIMS_OPEN": "verdict",
    "PROMISE_STATUSES": "promise",
    "PROMISES_OPEN": "promise",
    "PROMISES_UNSETTLED": "promise",
    "GOALS": "goal",
    "ATTRIBUTIONS": "attribution",
    "EVENT_TYPES": "event",
    "SOURCE_TYPES": "source",
    "SOURCE_STATES": "source-state",
    "SHAPES": "shape",
    "MAINTENANCE": "maintenance",
    "REVISIONS": "revision",
}
WORKED_OUT = {
    "design": get_args(Design),
    "entry": get_args(Kind),
    "entry-state": get_args(State),
    "due": get_args(DueKind),
}
SETTLED = set(get_args(PromiseState)) - {"running", "overdue", "no-date"}
GROUPS_OF_WORDS = {name: words for name, words in vars(vocabulary).items() if isinstance(words, tuple)}


def test_every_list_of_the_vocabulary_has_a_group() -> None:
    assert set(GROUPS_OF_WORDS) == set(GROUPS)


@pytest.mark.parametrize("words", [EN, SV, DA], ids=lambda words: words.lang)
@pytest.mark.parametrize("name", sorted(GROUPS))
def test_every_word_of_the_vocabulary_has_a_label(name: str, words: Words) -> None:
    assert all(label(GROUPS[name], word, words) for word in GROUPS_OF_WORDS[name])


@pytest.mark.parametrize("lang", ["en", "sv", "da", "nb", "de", "fi"])
@pytest.mark.parametrize("name", sorted(GROUPS))
def test_whoever_writes_what_pages_say_is_told_the_word(name: str, lang: str) -> None:
    known = GROUPS_OF_WORDS[name]
    meant = {word: word_meant(label(GROUPS[name], word, words_of(lang)), known) for word in known}
    assert meant == {word: word for word in known}


@pytest.mark.parametrize("words", [EN, SV, DA], ids=lambda words: words.lang)
@pytest.mark.parametrize("group", sorted(WORKED_OUT))
def test_every_word_the_figures_work_out_has_a_label(group: str, words: Words) -> None:
    assert all(label(group, word, words) for word in WORKED_OUT[group])
    assert set(LABELS[group]) == set(WORKED_OUT[group])


def test_every_settled_promise_has_a_label() -> None:
    assert set(LABELS["promise"]) >= SETTLED


@pytest.mark.parametrize("group", ["goal", "attribution", "verdict", "promise", "level"])
def test_what_judges_has_a_sentence_for_every_word(group: str) -> None:
    assert set(JUDGEMENTS[group]) == set(LABELS[group])
    assert all(judgement(group, word, EN).endswith(".") for word in JUDGEMENTS[group])


@pytest.mark.parametrize(
    ("group", "word", "en", "sv", "da"),
    [
        ("verdict", "partly", "partly supported", "har delvis stöd", "delvis underbygget"),
        ("promise", "partly", "partly kept", "delvis infriat", "delvis holdt"),
        ("goal", "partly", "partly met", "delvis nått", "delvis nået"),
        ("event", "coverage", "coverage", "publicitet", "omtale"),
        ("source-state", "gone", "gone", "borta", "væk"),
        ("observer", "author", "the author", "skribenten", "skribenten"),
        (
            "design",
            "before-after",
            "before and after, no comparison",
            "före och efter, utan jämförelse",
            "før og efter, uden sammenligning",
        ),
        ("level", "out-take", "out-take", "uppmärksamhet", "opmærksomhed"),
    ],
)
def test_a_label_says_what_the_word_means_there(group: str, word: str, en: str, sv: str, da: str) -> None:
    assert [label(group, word, words) for words in (EN, SV, DA)] == [en, sv, da]


@pytest.mark.parametrize(
    ("group", "word", "en", "sv", "da"),
    [
        ("goal", "met", "The goal was met.", "Målet nåddes.", "Målet blev nået."),
        (
            "goal",
            "not-verified",
            "Not verified: nobody has shown whether the goal was met.",
            "Inte bekräftat: ingen har visat om målet nåddes.",
            "Ikke bekræftet: ingen har vist, om målet blev nået.",
        ),
        (
            "attribution",
            "shown",
            "The change can be put down to the campaign.",
            "Förändringen kan tillskrivas kampanjen.",
            "Ændringen kan tilskrives kampagnen.",
        ),
        (
            "promise",
            "kept-late",
            "This promise was kept, but late.",
            "Löftet infriades, men för sent.",
            "Løftet blev holdt, men for sent.",
        ),
    ],
)
def test_a_judgement_is_a_sentence(group: str, word: str, en: str, sv: str, da: str) -> None:
    assert [judgement(group, word, words) for words in (EN, SV, DA)] == [en, sv, da]
