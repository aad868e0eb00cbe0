"""What an editor tells of a field is what the manual tells of it; `make golden` writes it anew."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from casebook.data.rules.schema import SENTENCES

from .fields import TABLES, fields_of
from .glossary import HEADS, glossary_of, meanings, name_of
from .pages import Page, Row


def test_the_schema_tells_of_each_field_what_the_manual_tells(
    manual: Page, request: pytest.FixtureRequest
) -> None:
    told = dict(_sentences(manual))
    if request.config.getoption("--refresh-golden"):
        SENTENCES.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert json.loads(SENTENCES.read_text(encoding="utf-8")) == told


@pytest.mark.parametrize("lang", [lang for lang in HEADS if lang != "en"])
def test_in_another_language_it_tells_what_the_glossary_tells(
    lang: str, request: pytest.FixtureRequest
) -> None:
    told = dict(_meanings(lang))
    path = SENTENCES.with_suffix(f".{lang}.json")
    if request.config.getoption("--refresh-golden"):
        path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8")) == told
    assert told.keys() == json.loads(SENTENCES.read_text(encoding="utf-8")).keys()


def _meanings(lang: str) -> Iterator[tuple[str, str]]:
    made = glossary_of(lang).made
    for heading, models in TABLES.items():
        said = meanings(made[name_of("fields", heading)])
        for model in models:
            for leaf in fields_of(model):
                yield f"{model.__name__}.{leaf.name}", _plain(said[leaf.name])


def _plain(cell: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)|`", r"\1", cell)


def _sentences(manual: Page) -> Iterator[tuple[str, str]]:
    for heading, models in TABLES.items():
        rows = {row.code(0)[0]: row for row in manual.table(heading).rows}
        for model in models:
            for leaf in fields_of(model):
                yield f"{model.__name__}.{leaf.name}", _sentence(rows[leaf.name])


def _sentence(row: Row) -> str:
    """Return what a row says, then how to write it, as plain text."""
    _, write, says = map(_plain, row.cells)
    says = re.sub(r"^Required(?: of [^.]*)?[.;] ?", "", says)
    return f"{says[:1].upper()}{says[1:]} Write: {write}.".strip()
