"""HTML in feeds: nothing that readers strip or validators refuse, everything that carries meaning."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.feeds.foreseen import foreseen
from casebook.feeds.markup import cleaned, closed, feed_markup, in_blocks

from .linter.markup import html as linted

PAGE = "https://casebook.example/cases/iss/"
CLEANED = {
    '<p class="a" id="b" style="color:red" onclick="x()">text</p>': "<p>text</p>",
    "a<script>x</script><style>p{}</style><iframe>y</iframe><svg><text>z</text></svg>b": "ab",
    "<casebook-x>custom</casebook-x> <center>old</center>": "custom old",
    '<time datetime="2009-11">November 2009</time>': '<time datetime="2009-11">November 2009</time>',
    '<div lang="sv" dir="ltr" data-part="metrics">x</div>': '<div lang="sv" dir="ltr">x</div>',
    '<a href="javascript:x" rel="external">a</a>': "<a>a</a>",
    '<a href="#s1">1</a>': f'<a href="{PAGE}#s1">1</a>',
    '<img src="b.png" alt="b" onerror="x">': f'<img src="{PAGE}b.png" alt="b">',
    '<picture><source srcset="p.webp"><img src="/p.png" alt=""></picture>': (
        '<img src="https://casebook.example/p.png" alt="">'
    ),
    '<blockquote cite="/x">q</blockquote>': '<blockquote cite="https://casebook.example/x">q</blockquote>',
    "a<details open><summary>More</summary>Hidden</details>": "a<div><div>More</div>Hidden</div>",
    "<figure><FIGCAPTION>c</FIGCAPTION></figure>": "<figure><div>c</div></figure>",
    '<ol><li value="3">c</ol>': '<ol><li value="3">c</li></ol>',
}
TABLE = (
    '<table><caption>c</caption><thead><tr><th scope="col">a</th></tr></thead>'
    '<tbody><tr><th scope="row">b</th></tr></tbody></table>'
)


@pytest.mark.parametrize(("html", "cleaned"), CLEANED.items())
def test_keeps_what_carries_meaning(html: str, cleaned: str) -> None:
    assert feed_markup(html, PAGE) == cleaned


def test_keeps_a_table_whole() -> None:
    assert feed_markup(TABLE, PAGE) == TABLE


def test_closes_what_was_left_open() -> None:
    assert (
        closed('<div lang="sv"><p>a <b>b</b> <a href="https://x.exa')
        == '<div lang="sv"><p>a <b>b</b> </p></div>'
    )


SOUP = """
<p> </p> <a> <a href='x'> </a> <b> </b> <i> <h1> <h2> <pre> <ruby> <rt> <details> <summary> <br> <hr> text
<table> <caption> <tr> <td> <th> <col> <tbody> </table> <ul> <li> <dl> <dt> <dd> <figure> <figcaption> <main>
<svg> <math> <style> <script> <select> <option> <template> <form> <button> <object> <marquee> <frameset>
<plaintext> <xmp> <body> <nobr> <!-- --> <![CDATA[ ]]> &amp; &#65 & < > " '
<img src=å> <p onclick=x> <q cite=x>
"""
PIECES = st.sampled_from(re.findall(r"<\w+ \w+=\S+>|\S+", SOUP))


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_soup_of_tags_becomes_html_that_a_strict_parser_reads(soup: str) -> None:
    assert [found for found in linted(feed_markup(soup, PAGE), "soup") if "U+" not in found] == []


@given(st.lists(PIECES, max_size=30).map("".join))
def test_what_was_cleaned_stays_as_it_is(soup: str) -> None:
    once = feed_markup(soup, PAGE)
    assert closed(once) == once


PLAIN = """
<p> </p> <table> <tr> <td> </td> </tr> </table> <b> </b> <br> <br/> <pre> <style> </style> <svg> <textarea>
<!-- --> <a href="#s"> </a> <a href="#"> <a href="/x"> <a href="http:x"> <a href="http://x.se/a?b=c&amp;d=1#e">
<details> </details> <summary> </summary> <figcaption> <main> <details open="">
<x y="z"> <a href="https://x.se/?"> <a href="https://x.se/a;"> <a href="https://x.se//a/../b"> <math id="s">
<a href="https://x.se:080/"> <a href="http://x.se/&copy=1"> <a href="https://1.2.3.4.5/"> <a href="tel:1">
<a href="HTTP://x.se/" title="a&#34;b"> <p lang="sv" class="a" lang="da"> <p lang="&#39;"> <a class="c">
<p lang="a&#34; dir="x"> <p dir='>' lang="&#34; <p lang=&#34;sv&#34;> <img src="a.png" alt="x">
<blockquote cite="#a"> <li value="1"> = &#34; &#39; ' " &amp; &nbsp; &lt; > < x=&#34;
"""
ODD = st.sampled_from(
    [*re.findall(r"<[^>]*>|\S+", PLAIN), "\u00a0", "\x85", "\ufffd", "\r", "\x00", "\n", " "]
)


@given(st.lists(ODD, max_size=12).map("".join))
def test_what_is_foreseen_is_what_cleaning_gives(html: str) -> None:
    assert feed_markup(html, PAGE) == cleaned(in_blocks(html), PAGE)


@pytest.mark.parametrize(
    ("html", "guess"),
    {
        '<p class="a"><a id="c" href="#s" title="t">1</a></p>': f'<p><a href="{PAGE}#s" title="t">1</a></p>',
        "<td>50\u00a0000 &#39;a&#39; &#34;b&#34;</td>": "<td>50&nbsp;000 'a' \"b\"</td>",
        '<a href="https://x.se/?a=1&amp;b=2">x</a>': '<a href="https://x.se/?a=1&amp;b=2">x</a>',
    }.items(),
)
def test_what_is_plain_is_foreseen(html: str, guess: str) -> None:
    assert foreseen(html, f"{PAGE}#here") == guess
