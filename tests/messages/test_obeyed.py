"""Whoever does what a message says has no mistake left: neither the old one nor a new one.

Each case has a text that is well, how somebody has got it wrong, the key that tells it, and what its message
says to write. The latter is done here to the letter, and not put back as it was.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from casebook.words import words_of
from casebook.words.explain import remedy
from tests.reader.samples import read

CASE = """---
kind: case
title: A campaign
slug: a-campaign
date: 2024-03-04
organisation: ISS
metrics:
  - id: fans
    label: Fans
    observations:
      - {date: 2024-01-01, value: 100, source: blog}
      - {date: 2024-02-01, value: 150, source: blog}
  - id: badges
    label: Badges
    observations:
      - {date: 2024-01-01, value: 3, source: blog}
claims:
  - {id: success, text: A success., verdict: unsupported, evidence: [blog, fans]}
sources:
  blog: {title: A blog, url: "https://example.org/blog"}
---
Words [@blog].

[METRICS: fans]
"""
FOLLOW_UP = """---
kind: follow-up
title: Looked at again
slug: again
date: 2024-06-01
follows: a-campaign
claims:
  success: {verdict: supported}
---
Words [@blog].
"""


class Obeyed(NamedTuple):
    """From what is well to what is wrong, what the remedy says, and what somebody makes of that."""

    right: str
    wrong: str
    key: str
    says: str
    obeyed: str


OF_CASES = [
    *(
        Obeyed(
            "  - id: fans", f"  {sign} id: fans", "list-sign", "a space: - in the place of", "  - id: fans"
        )
        for sign in "•—*"
    ),
    Obeyed("  - id: badges", "  – id: badges", "list-sign", "a space: - in", "  - id: badges"),
    Obeyed("  - id: badges", "  id: badges", "item-without-sign", "below that of line 8", "  - id: badges"),
    Obeyed("  - id: badges", "    id: badges", "item-without-sign", "below that of line 8", "  - id: badges"),
    Obeyed("  - id: badges", "id: badges", "item-without-sign", "below that of line 8", "  - id: badges"),
    Obeyed("  - id: fans", "  id: fans", "dash-missing", "as in - id:", "  - id: fans"),
    Obeyed(
        "  - id: fans", "  -\tid: fans", "yaml-tab-behind", "an ordinary space in its place", "  - id: fans"
    ),
    Obeyed("---\nkind", "\n---\nkind", "front-below-something", "all that stands above", "---\nkind"),
    Obeyed("---\nkind", "Words\n\n---\nkind", "front-below-something", "all that stands above", "---\nkind"),
    Obeyed(
        "---\nkind", "———\nkind", "front-opened-otherwise", "in the place of ———: three hyphens", "---\nkind"
    ),
    Obeyed("claims:", "---\nclaims:", "front-closed-early", "Take this line out", "claims:"),
    Obeyed("value: 150", "value: ?", "yaml-question", "Write unknown", "value: unknown"),
    Obeyed(
        "100, source: blog}", "100, source: blog}}", "yaml-closed-twice", "Take } out", "100, source: blog}"
    ),
    Obeyed(
        "150, source: blog}",
        "150}, source: blog",
        "yaml-after-bracket",
        "to the left of the bracket",
        "150, source: blog}",
    ),
    Obeyed("value: 150", "value: 150,00", "value-spelling", "Write 150.00.", "value: 150.00"),
    Obeyed("value: 150", "value: 12,900", "count-comma", "Write 12900;", "value: 12900"),
    Obeyed("date: 2024-03-04", "date: 2024–03–04", "date-dashes", "Write 2024-03-04,", "date: 2024-03-04"),
    Obeyed("date: 2024-03-04", "date: 2024 ?", "date-spelling", "Write 2024?.", "date: 2024?"),
    Obeyed("[METRICS: fans]", "**[METRICS]**", "part-in-a-line", "Write [METRICS] and nothing", "[METRICS]"),
    Obeyed(
        "[METRICS: fans]",
        "[METRICS: fans]\n\n[METRICS: fans]",
        "part-twice-alike",
        "Take one of the two out.",
        "[METRICS: fans]",
    ),
    Obeyed(
        "Words [@blog].",
        "Words [@blog] and ![A glass](glass.jpg).",
        "link-file-elsewhere",
        "Write {static}/images/glass.jpg.",
        "Words [@blog] and ![A glass]({static}/images/glass.jpg).",
    ),
    Obeyed(
        "Words [@blog].",
        "Words [@blog] and ![A cow](k%C3%B8%201.jpg).",
        "link-file-elsewhere",
        "Write {static}/images/kø%201.jpg.",
        "Words [@blog] and ![A cow]({static}/images/kø%201.jpg).",
    ),
    Obeyed(
        "Words [@blog].",
        "Words [@blog] and ![A glass]({static}/images/glass.jpg ”So”).",
        "link-title-quotes",
        'Write straight quotes: {static}/images/glass.jpg "So".',
        'Words [@blog] and ![A glass]({static}/images/glass.jpg "So").',
    ),
]
OF_FOLLOW_UPS = [
    Obeyed(
        "  success: {verdict: supported}",
        "  - {id: success, verdict: supported}",
        "mapping-by-id",
        "as in success: {verdict: supported}.",
        "  success: {verdict: supported}",
    ),
    Obeyed("claims:", "timeline: []\nclaims:", "key-of-a-case", "take it out", "claims:"),
    Obeyed("claims:", "organisation: ISS\nclaims:", "key-of-a-case", "take it out", "claims:"),
    Obeyed("follows: a-campaign", "follows: campaign", "case-unknown", "a-campaign?", "follows: a-campaign"),
    *(
        Obeyed(
            "follows: a-campaign",
            f"follows: {written}",
            "case-unknown",
            "mean a-campaign?",
            "follows: a-campaign",
        )
        for written in ("A campaign", "a.md", "cases/a.sv.md", "'{filename}a.md'", "/cases/a-campaign/")
    ),
]


def read_with(case: str, follow_up: str) -> tuple[list[str], str]:
    """Return the keys of what is wrong with both texts, and the first remedy."""
    files = {"cases/a.md": case, "cases/b.md": follow_up, "images/glass.jpg": b"x", "images/kø 1.jpg": b"x"}
    problems = read(files).problems
    return [problem.key for problem in problems], remedy(problems[0], words_of("en")) if problems else ""


@pytest.mark.parametrize("obeyed", [*OF_CASES, *OF_FOLLOW_UPS], ids=lambda each: each.wrong.strip()[:40])
def test_what_a_message_says_puts_it_right(obeyed: Obeyed) -> None:
    def changed(to: str) -> tuple[str, str]:
        texts = (CASE, FOLLOW_UP)
        number = OF_FOLLOW_UPS.count(obeyed)
        assert obeyed.right in texts[number]
        text = texts[number].replace(obeyed.right, to, 1)
        return (CASE, text) if number else (text, FOLLOW_UP)

    assert read_with(CASE, FOLLOW_UP) == ([], "")
    keys, said = read_with(*changed(obeyed.wrong))
    assert keys == [obeyed.key]
    assert obeyed.says in said
    assert read_with(*changed(obeyed.obeyed)) == ([], "")
