"""Markdown without what a text has no use for makes the very HTML that Python-Markdown makes alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casebook.reader import Renderer
from casebook.reader.front.cut import cut
from casebook.reader.sanitise import Settled, clean
from casebook.reader.text.rendering import TooDeep
from casebook.work.timeouts import TooSlow
from tests.sparing import one_of

from .test_sanitise import PAYLOADS

SAMPLES = sorted(Path(__file__).parents[2].joinpath("content").rglob("*.md"))
EXTENSIONS = {
    "none": [],
    "those of the sample site": ["markdown.extensions.extra", "sane_lists", "markdown.extensions.toc"],
    "those of Pelican": ["markdown.extensions.codehilite", "markdown.extensions.extra"],
    "smart quotes": ["extra", "admonition", "smarty", "toc"],
    "line breaks": ["footnotes", "nl2br", "tables"],
}
# The length of a tab is what it is anyhow, but no setting that is known well.
SPARING = {name: Renderer({"extensions": each}, "https://a.example") for name, each in EXTENSIONS.items()}
ALONE = {
    name: Renderer({"extensions": each, "tab_length": 4}, "https://a.example")
    for name, each in EXTENSIONS.items()
}

PHRASES = (
    *(
        "One ",
        "word",
        "Two words, and more. ",
        "it’s ",
        "é",
        " ",
        "\n",
        "\n\n",
        ".",
        "?",
        "!",
        "(",
        ")",
        "'",
        '"',
    ),
    *(
        "*em*",
        "**strong**",
        "*a [b](c) d*",
        "**[@a]**",
        "a*b*c",
        "*",
        "**",
        "***",
        "_",
        "_em_",
        "[b](c)",
        "[b](c_d*)",
    ),
    *(
        "[@a]",
        "[@a, p. 3; @b]",
        "[@]",
        "[sic]",
        "[^1]",
        "[b][c]",
        "[b] (c)",
        "[@a](b)",
        "[",
        "]",
        "](",
        "[@",
        "&",
        "<",
    ),
    *("\n- ", "\n1. ", "\n> ", "\n## ", "\n\n[METRICS]\n\n", "https://a.example/", "{", "|", "`"),
)
SIGNS = (
    *"[]@;,:|{}()<>\"'\\*_`~^!&# \n\t-.019aB=+é",
    *(
        "\n\n",
        "\n",
        "    ",
        "  \n",
        "> ",
        "- ",
        "1. ",
        "## ",
        "[TOC]",
        "[METRICS]\n",
        "[ISS]",
        "\n[ISS]: http://a.b\n",
    ),
    *(
        "`code`",
        "\n```\ncode\n```\n",
        "~~~",
        "\\*",
        "![p](q)",
        "![p]",
        "<http://a.b>",
        "<a@b.c>",
        "&amp;",
        "&#123;",
    ),
    *(
        "[^1]",
        "\n\n[^1]: note\n\n",
        "\n\n*[HTML]: x\n\n",
        "HTML",
        "a | b\n---|---\n",
        "\nTerm\n: Meaning\n",
        "{: #a .b }",
    ),
    *(
        "<div markdown=1>",
        "</div>",
        "<a href='x'>",
        "</a>",
        "<!--",
        "-->",
        "<script>",
        "!!! note\n",
        "===\n",
        "\n---\n",
    ),
    *("...", "--", "word", "two words ", "\u2028", "\x85", "\xa0", "\x02", "\x1c", "\r"),
)
TEXTS = st.one_of(
    *(
        st.lists(st.sampled_from(words), max_size=25).map("".join)
        for words in (PHRASES, SIGNS, PHRASES + SIGNS)
    )
)


def made(make: Callable[[str], Any], text: str) -> Any:
    """Return what a text becomes, or why nothing."""
    try:
        return make(text)
    except (TooDeep, TooSlow) as error:
        return type(error)


def is_the_same(text: str, name: str) -> None:
    sparing, alone = SPARING[name], ALONE[name]
    assert made(sparing.render, text) == made(alone.render, text)
    assert sparing.html(text) == alone.html(text)


def test_only_one_of_the_two_is_sparing() -> None:
    assert all(renderer.is_plain for renderer in SPARING.values())
    assert not any(renderer.is_plain for renderer in ALONE.values())


@pytest.mark.parametrize(
    ("file", "name"),
    one_of(2, [(file, name) for file in SAMPLES for name in EXTENSIONS]),
    ids=lambda given: given if isinstance(given, str) else given.name,
)
def test_the_texts_of_the_sample_site_become_the_same(file: Path, name: str) -> None:
    parts = cut(file.read_text("utf-8"))
    assert parts
    for text in (parts.body, *parts.body.split("\n\n")):
        is_the_same(text, name)


@pytest.mark.parametrize("name", EXTENSIONS)
@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_hostile_texts_become_the_same(text: str, name: str) -> None:
    is_the_same(text, name)
    is_the_same(f"One *word* and a [link](x).\n\n{text}\n\nOne [@a] more.", name)


@pytest.mark.parametrize("name", EXTENSIONS)
@given(TEXTS)
@example("[a] [b] *c*\n\n[a]: http://a.b\n[b]: http://c.d\n")
@example("- one *a*\n\n    two [@a]\n- three [@b]\n\nfour [@c]\n")
@example("1. # One *a*\n\ntwo [@b]")
@example("# A *b*\n## A *b*\n[TOC]\n\n# \\[TOC]\n\n[TOC]\n")
@example("a\\*b\n# c\\_d\n")
@example("One\t\ntwo  \nthree")
@example("Title\n: word\n\nTitle\n=====\nword\n---\n")
def test_any_text_becomes_the_same(name: str, text: str) -> None:
    is_the_same(text, name)


@pytest.mark.parametrize("name", EXTENSIONS)
@given(st.one_of(TEXTS, TEXTS.map(lambda text: text.replace("<", "["))))
@example("[a [b](c) *d*](e) &#13;")
@example("[a [b](c) *d*](e) | x\n---|---\n*[a **[b](c)** d](e)* | y")
@example("```\n\n\na\n```\n\n&nbsp;&#60;b>")
def test_what_is_settled_is_clean_for_good(name: str, text: str) -> None:
    for html in (made(lambda text: SPARING[name].render(text).html, text), SPARING[name].html(text)):
        if isinstance(html, Settled):
            assert clean(html, "https://a.example") == html
        else:
            assert "<" in text or "&#13;" in text or "\r" in text or html is TooSlow


LINES = st.text("aBé1²ª .,:;!?'\"()/%+=#@$€–—’…-_*[&<|{~\n\t\r\xa0\xad\u2028\u0301", max_size=12)


@pytest.mark.parametrize("name", EXTENSIONS)
@given(LINES)
def test_any_line_of_the_front_matter_becomes_the_same(name: str, text: str) -> None:
    assert SPARING[name].html(text) == ALONE[name].html(text)
    assert SPARING[name].html(f"Words {text} words") == ALONE[name].html(f"Words {text} words")


def test_an_abbreviation_that_the_settings_explain_is_explained() -> None:
    glossary = {"extension_configs": {"markdown.extensions.abbr": {"glossary": {"ISS": "A firm"}}}}
    renderer = Renderer(glossary)
    assert renderer.is_plain
    assert renderer.html("Words of ISS.") == '<p>Words of <abbr title="A firm">ISS</abbr>.</p>'
