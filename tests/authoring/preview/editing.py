"""Edits as authors make them while they look at a page, each with what it has to show there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from .previewing import ROOT

FOLLOW_UP = """---
kind: follow-up
title: Looked at again
slug: {slug}-later
date: 2012-03-04
follows: {slug}
---
It was looked at again.
"""


def rich_case(slug: str, text: str) -> str:
    """Return a case with all that the sample's largest has, under a slug of its own."""
    whole = (ROOT / "content" / "cases" / "iss-50000.en.md").read_text(encoding="utf-8")
    return _replaced(r"^slug: .*$", f"slug: {slug}", whole) + f"\n{text}\n"


def _replaced(pattern: str, new: str, text: str) -> str:
    changed, made = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
    assert made, pattern
    return changed


@dataclass(frozen=True)
class Edit:
    """A file that is saved, and the words by which its page shows that it has been."""

    name: str
    text: str
    shown: str


def edits(slug: str) -> Iterator[Edit]:
    """Yield edits of a case without end: words, figures, titles, a follow-up, mistakes and their mending."""
    saved = {_case(slug): rich_case(slug, "As it was.")}
    for number in count():
        change = _CHANGES[number % len(_CHANGES)]
        name = _follow_up(slug) if change is _looked_at_again else _case(slug)
        text = saved.get(name, FOLLOW_UP.format(slug=slug))
        edit = Edit(name, *change(text, number))
        yield edit
        if change is not _mistake:
            saved[name] = edit.text


def _case(slug: str) -> str:
    return f"content/cases/{slug}.md"


def _follow_up(slug: str) -> str:
    return f"content/cases/{slug}-later.md"


def _word(text: str, number: int) -> tuple[str, str]:
    return _replaced(r"^(As it was|Edit \d+)\.$", f"Edit {number}.", text), f"Edit {number}."


def _figure(text: str, number: int) -> tuple[str, str]:
    """Change the first figure, which the page shows with its thousands apart."""
    value = 700_000 + number
    return _replaced(r"value: \d+(?=, by: third-party)", f"value: {value}", text), f"{value:,}"


def _title(text: str, number: int) -> tuple[str, str]:
    return _replaced("^title: .*$", f"title: A tip, {number}", text), f"A tip, {number}"


def _looked_at_again(text: str, number: int) -> tuple[str, str]:
    return _replaced("^title: .*$", f"title: Looked at again, {number}", text), f"Looked at again, {number}"


def _mistake(text: str, number: int) -> tuple[str, str]:
    return _replaced("^purpose: .*$", f"purpose: nothing-{number}", text), f"nothing-{number}"


_CHANGES = (_word, _figure, _word, _title, _looked_at_again, _word, _mistake, _word, _figure, _word)
