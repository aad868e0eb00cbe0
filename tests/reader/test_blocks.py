"""Ordinary texts become what Python-Markdown makes of them, at once; anything more is left to it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reader import Renderer
from casebook.reader.front.cut import cut
from casebook.reader.text.rendering import Rendered

from .test_sparing import EXTENSIONS, SAMPLES, is_the_same

SETTINGS = {"extensions": ["extra", "sane_lists", "toc"]}
RENDERER = Renderer(SETTINGS)

LINES = (
    *(
        "One word",
        "2009 was it.",
        "1. one",
        "2. two",
        "12.5 of",
        "*One* word",
        "**[@a]** is",
        "[@a] says",
        "[b](c) is",
    ),
    *(
        "“So”, they said.",
        "- a",
        "- *b* [@c]",
        "* a",
        "+ b",
        "-  c",
        "> So [@d]",
        ">so",
        "> - a",
        "> ",
        "## Title",
        "### T",
    ),
    *(
        "# A *b*",
        "## Title #",
        "##Title",
        "# [x]",
        "[METRICS]",
        "[METRICS: a, b]",
        "[CLAIMS] ",
        "[TOC]",
        "[ISS]",
        "[x]: y",
    ),
    *(
        "    code",
        "  two",
        "a  ",
        "a\u00a0",
        "\u00a0a",
        "---",
        "===",
        ": is",
        "| a | b |",
        "[b]({filename}c.md)",
        "a {b}",
    ),
    *(
        "{: #a}",
        "a <b>",
        "a & b",
        "a > b",
        'a "b"',
        "!!! note",
        "*a",
        "a_b_c",
        "[a](b_c*d)",
        "![a](b)",
        "a[^1]",
        "*[A]: b",
    ),
    *(
        "[a\u2028b](c)",
        "a\x0cb",
        "a\tb",
        "[sic] a",
        "[@a, p. 3; @b](c)",
        "[ ] a",
        "- [ ] a",
        "- 1. a",
        "1) a",
        "```",
        "\\*",
    ),
)
texts = st.lists(
    st.tuples(st.sampled_from(LINES), st.sampled_from(["\n", "\n\n", "\n\n", "\n\n\n", "\n\n\n\n"])),
    max_size=8,
)


def ordinary(text: str, renderer: Renderer = RENDERER) -> str | None:
    """Return what becomes of a text at once, None where it is more than ordinary."""
    blocks = renderer._blocks[renderer._with_syntax]
    renderer._with_syntax.reset()
    return blocks.html(text) if blocks else None


@pytest.mark.parametrize("name", EXTENSIONS)
@given(texts.map(lambda lines: "".join(line + end for line, end in lines)))
def test_any_blocks_become_the_same(name: str, text: str) -> None:
    is_the_same(text, name)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\nTwo > one.\n\n\nThree.\n", "<p>One.\nTwo &gt; one.</p>\n<p>Three.</p>"),
        ("## A title\n\n### A title\n", '<h2 id="a-title">A title</h2>\n<h3 id="a-title_1">A title</h3>'),
        ("- a *b*\n- c\n", "<ul>\n<li>a <em>b</em></li>\n<li>c</li>\n</ul>"),
        ("1. a\n2. b\n", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("> a\n> [b](c)\n", '<blockquote>\n<p>a\n<a href="c">b</a></p>\n</blockquote>'),
        ("[METRICS: a, b]", '<div class="casebook-part" data-args="a b" data-part="metrics"></div>'),
        ("a [@b, 1:38]", '<p>a <span class="casebook-cite" data-cite="b|1:38"></span></p>'),
        ("", ""),
    ],
)
def test_ordinary_blocks_become_html_at_once(text: str, html: str) -> None:
    assert ordinary(text) == html


def test_what_stands_in_lists_and_quotations_cites_after_the_paragraphs() -> None:
    rendered = RENDERER.render("- [@a]\n\nb [@b]\n\n> c [@c]\n\n[METRICS]\n\nd [@d]\n")
    assert rendered == Rendered(rendered.html, ("b", "d", "a", "c"), (("METRICS", ()),))


@pytest.mark.parametrize(
    "text",
    [
        "a `b`",
        "a\n\n    b",
        "- a\n\n- b",
        "> a\n\n> b",
        "- a\n  b",
        "a  \nb",
        "a <b>c</b>",
        "a & b",
        "[a]: b",
        "a | b\n---|---",
        "Title\n===",
        "## A *title*",
        "[TOC]",
        "a _b_",
        "3. a",
    ],
)
def test_anything_more_is_left_to_python_markdown_and_nothing_is_noted(text: str) -> None:
    assert ordinary(f"Cited [@a].\n\n[METRICS]\n\n{text}") is None
    assert RENDERER._syntax.marks.cited == []
    assert RENDERER._syntax.marks.parts == []


@pytest.mark.parametrize(
    "more", ["nl2br", "smarty", "codehilite", {"toc": {"permalink": True}}, {"toc": {"baselevel": 2}}]
)
def test_extensions_that_do_more_are_left_to_python_markdown(more: object) -> None:
    configs = more if isinstance(more, dict) else {}
    extensions = [*SETTINGS["extensions"], *([more] if isinstance(more, str) else [])]
    renderer = Renderer({"extensions": extensions, "extension_configs": configs})
    assert renderer.is_plain
    assert ordinary("Words.", renderer) is None


def test_most_texts_of_the_sample_site_are_ordinary() -> None:
    parts = [cut(file.read_text("utf-8")) for file in SAMPLES]
    bodies = [part.body for part in parts if part]
    assert sum(ordinary(body) is not None for body in bodies) > len(bodies) * 0.8


def test_no_text_takes_long() -> None:
    begun = time.process_time()
    for text in (
        "a [" * 50_000,
        "*a" * 50_000,
        "- a\n" * 50_000,
        "a\n" * 50_000 + "#",
        "> a\n\n" * 50_000,
        "## " + "a " * 50_000,
    ):
        ordinary(text)
    assert time.process_time() - begun < 2


SIGNS = (
    *("a", "x y", "a*b", "0", ".", "'", "!", ";", ":", "“", "–", "@", " ", "  ", "\n", "\n\n"),
    *("*", "**", "_", "[", "]", "(", ")", "](", "[a", "[@a]", "[b](c)", "{", "}", "> ", "# ", "- ", "1. "),
    *("[METRICS", "[METRICS: a]"),
)


@given(
    st.lists(st.sampled_from(SIGNS), max_size=3).map("".join),
    st.lists(st.sampled_from(SIGNS), min_size=1, max_size=5).map("".join),
)
def test_no_time_limit_is_needed_whatever_a_text_repeats(begin: str, again: str) -> None:
    """A text of twice the length takes twice as long: none of 100 kB comes near to a second."""
    assert RENDERER._blocks
    blocks = next(iter(RENDERER._blocks.values()))
    assert blocks
    begun = time.process_time()
    blocks.html(begin + again * (100_000 // len(again)))
    assert time.process_time() - begun < 1
