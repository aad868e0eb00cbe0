"""Ordinary phrases are told from anything more, at once and in every text."""

from __future__ import annotations

import time
from xml.etree.ElementTree import Element, SubElement, tostring

import pytest

from casebook.reader.text.phrases import Phrases
from casebook.work.timeouts import time_limit

PHRASES = Phrases(lambda inside: Element("cite", {"of": inside}))
WITHOUT_CITATIONS = Phrases()


def made(text: str, phrases: Phrases = PHRASES) -> str | None:
    """Return what the text of a paragraph becomes, None where it is more than ordinary phrases."""
    root = Element("div")
    SubElement(root, "p").text = text
    found = phrases.found_in(root)
    for element, pieces in found or ():
        phrases.put(pieces, element)
    return None if found is None else tostring(root[0], "unicode")[3:-4]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Words], 2 > 1 & more!", "Words], 2 &gt; 1 &amp; more!"),
        ("*a* **b**", "<em>a</em> <strong>b</strong>"),
        ("a*b*c", "a<em>b</em>c"),
        ("[a b](https://a.example/c_d*e)f", '<a href="https://a.example/c_d*e">a b</a>f'),
        ("*a [b](c) [@d] [e] f*.", '<em>a <a href="c">b</a> <cite of="@d" /> [e] f</em>.'),
        ("[@a, p. *3*; @b] (c)", '<cite of="@a, p. *3*; @b" /> (c)'),
        ("[@a](b) [sic] [c]", '<a href="b">@a</a> [sic] [c]'),
    ],
)
def test_ordinary_phrases_become_elements(text: str, html: str) -> None:
    assert made(text) == html


@pytest.mark.parametrize(
    "text",
    [
        *(
            "`a`",
            "\\*",
            "<b>",
            "&amp;",
            "![a](b)",
            "a  \nb",
            "*\x02*",
            "[^1]",
            "[^1](a)",
            "[a][b]",
            "[@]",
            "[@a][b]",
        ),
        *(
            "*",
            "a * b",
            "* a*",
            "*a *",
            "*a",
            "***a***",
            "**a*",
            "*a**",
            "*a *b* c*",
            "_a_",
            "a_b",
            "[a",
            "*a*]",
        ),
        *(
            "[a [b](c)](d)",
            "[a *b* c](d)",
            '[a](b "c")',
            "[a](<b>)",
            "[a](b(c))",
            "[a](b c)",
            "[](a)",
            "[a]()",
        ),
    ],
)
def test_anything_more_is_left_to_others(text: str) -> None:
    assert made(text) is None
    assert made(f"One {text} two") is None


def test_without_citations_they_are_words_between_brackets() -> None:
    assert made("[@a] and [b]", WITHOUT_CITATIONS) == "[@a] and [b]"


def test_a_text_behind_an_element_may_be_words_alone() -> None:
    root = Element("li")
    SubElement(root, "ul").tail = "words"
    assert PHRASES.found_in(root) == []
    root[0].tail = "*more*"
    assert PHRASES.found_in(root) is None


def test_every_level_comes_after_the_one_above() -> None:
    root = Element("div")
    SubElement(SubElement(root, "ul"), "li").text = "*b*"
    SubElement(root, "p").text = "*a*"
    found = PHRASES.found_in(root)
    assert found is not None
    assert [element.text for element, _ in found] == ["*a*", "*b*"]


@pytest.mark.parametrize(
    "text",
    [
        *("*" + "[@a] " * 20_000, "*a [@b; @c, d] [e](f) " * 5_000, "[@a" + "; @a" * 20_000, "[" * 50_000),
        *(
            "*[a](b)" * 10_000,
            "*[a](b" * 10_000,
            "*" + "a " * 50_000,
            "[@" + "a.b/" * 20_000,
            "**a*" * 10_000,
        ),
    ],
    ids=lambda text: text[:8],
)
def test_no_text_takes_long(text: str) -> None:
    with time_limit(10):  # which clears away nothing that others have left
        started = time.process_time()
        made(text)
        assert time.process_time() - started < 1
