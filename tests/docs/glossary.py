"""The glossaries: a table of fields for each heading of the manual, a table of words for each closed list.

Which rows there are, and what the site shows for a word, comes from the code. What a field or a word means is
written by hand into the last cell, and stays there when the tables are made anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from casebook.model import Missing, vocabulary
from casebook.model.values import MISSING
from casebook.words import Words, judgement, label, reason
from casebook.words.judgements import JUDGEMENTS

from .fields import TABLES, leaves_of
from .pages import Page

FOLDER = Path(__file__).parents[2] / "plugins/casebook/docs"
HEADS = {
    "en": ("field", "means", "word", "shown as"),
    "sv": ("fält", "betyder", "ord", "visas som"),
    "da": ("felt", "betyder", "ord", "vises som"),
}
REASON = "reason"
LISTS: Mapping[str, tuple[str, ...]] = {
    "kind": vocabulary.KINDS,
    "status": vocabulary.STATUSES,
    "type": vocabulary.METRIC_TYPES,
    "level": vocabulary.LEVELS,
    "better": vocabulary.BETTER,
    "observer": vocabulary.OBSERVERS,
    "phase": vocabulary.PHASES,
    REASON: MISSING,
    "verdict": vocabulary.VERDICTS,
    "promise": vocabulary.PROMISE_STATUSES,
    "goal": vocabulary.GOALS,
    "attribution": vocabulary.ATTRIBUTIONS,
    "event": vocabulary.EVENT_TYPES,
    "source": vocabulary.SOURCE_TYPES,
    "source-state": vocabulary.SOURCE_STATES,
    "shape": vocabulary.SHAPES,
    "maintenance": vocabulary.MAINTENANCE,
    "revision": vocabulary.REVISIONS,
}
"""The closed lists, by the name of their labels."""

_ROW = re.compile(r"^\| \**`([^`]+)`\** \|.*?([^|]*) \|$", re.MULTILINE)


def glossary_of(lang: str) -> Page:
    """Return the glossary in a language."""
    return Page.of(FOLDER / f"glossary.{lang}.md")


def meanings(table: str) -> dict[str, str]:
    """Return what a table says that its fields or words mean."""
    return {match[1]: match[2].strip() for match in _ROW.finditer(table)}


def tables_of(glossary: Page, words: Words) -> dict[str, str]:
    """Return the tables as they have to be, by name, each with the meanings that the glossary gives now."""
    made = glossary.made
    fields = {name_of("fields", heading): _fields(heading, words.lang) for heading in TABLES}
    lists = {name_of("words", group): _words(group, words) for group in LISTS}
    return {name: grid.written(meanings(made.get(name, ""))) for name, grid in (fields | lists).items()}


def shown_as(group: str, word: str, words: Words) -> str:
    """Return what the site shows for a word: its label, and where there is one the sentence."""
    if group == REASON:
        return reason(Missing(word), words)
    short = label(group, word, words)
    return f"{short} – *{judgement(group, word, words)}*" if group in JUDGEMENTS else short


@dataclass(frozen=True)
class Grid:
    """A table without its last cells: the head, and how the row of each field or word begins."""

    head: tuple[str, ...]
    rows: Mapping[str, str]

    def written(self, said: Mapping[str, str]) -> str:
        """Return the table with what is said in the last cells."""
        head = f"| {' | '.join(self.head)} |\n{'|---' * len(self.head)}|\n"
        return head + "".join(f"{row} {said.get(each, '')} |\n" for each, row in self.rows.items())


def name_of(kind: str, of: str) -> str:
    """Return what a table is called: of fields by its heading, of words by its list."""
    return f"{kind}_{re.sub('[ -]', '_', of.lower())}"


def _fields(heading: str, lang: str) -> Grid:
    field, means, *_ = HEADS[lang]
    leaves = leaves_of(heading).values()
    rows = {leaf.name: f"| **`{leaf.name}`** |" if leaf.required else f"| `{leaf.name}` |" for leaf in leaves}
    return Grid((field, means), rows)


def _words(group: str, words: Words) -> Grid:
    _, means, word, shown = HEADS[words.lang]
    rows = {each: f"| `{each}` | {shown_as(group, each, words)} |" for each in LISTS[group]}
    return Grid((word, shown, means), rows)
