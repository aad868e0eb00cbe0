"""`[@id]` cites, a paragraph `[METRICS]` places a part; everything else is ordinary Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reader import Renderer
from casebook.reader.text.rendering import TooDeep

from .samples import RENDERER


def cite(cited: str) -> str:
    return f'<span class="casebook-cite" data-cite="{cited}"></span>'


def part(name: str, arguments: str = "") -> str:
    return f'<div class="casebook-part" data-args="{arguments}" data-part="{name}"></div>'


@pytest.mark.parametrize(
    ("text", "html", "cited"),
    [
        ("One [@a].", f"<p>One {cite('a')}.</p>", ["a"]),
        ("One [@a, 1:38].", f"<p>One {cite('a|1:38')}.</p>", ["a"]),
        ("One [@a; @b].", f"<p>One {cite('a;b')}.</p>", ["a", "b"]),
        ("One [@a;@b, p. 3;  @c].", f"<p>One {cite('a;b|p. 3;c')}.</p>", ["a", "b", "c"]),
        ("One [@a,\n1:38].", f"<p>One {cite('a|1:38')}.</p>", ["a"]),
        ("**[@a]**[@b]", f"<p><strong>{cite('a')}</strong>{cite('b')}</p>", ["a", "b"]),
        ("One.[@a][@b][@c].", f"<p>One.{cite('a')}{cite('b')}{cite('c')}.</p>", ["a", "b", "c"]),
        ("One.[@a, @b, p. 3, @c]", f"<p>One.{cite('a;b|p. 3;c')}</p>", ["a", "b", "c"]),
        ("[@a, a|b]", f"<p>{cite('a|a b')}</p>", ["a"]),
        ("[@a] (x)", f"<p>{cite('a')} (x)</p>", ["a"]),
        ("[@a]: x", "", []),
        ("`[@a]`", "<p><code>[@a]</code></p>", []),
        ("    [@a]", "<pre><code>[@a]\n</code></pre>", []),
        ("```\n[@a]\n```", "<pre><code>[@a]\n</code></pre>", []),
        ("\\[@a]", "<p>[@a]</p>", []),
        ("[a@b.example]", "<p>[a@b.example]</p>", []),
        ("[@]", "<p>[@]</p>", []),
        ("[@ a]", "<p>[@ a]</p>", []),
        ("[@å; @a_b, 3; @a.b; @iss/a]", f"<p>{cite('å;a_b|3;a.b;iss/a')}</p>", ["å", "a_b", "a.b", "iss/a"]),
        ("[@-a] [@a.] [@a b]", "<p>[@-a] [@a.] [@a b]</p>", []),
    ],
)
def test_a_citation_leaves_a_place_for_its_number(text: str, html: str, cited: list[str]) -> None:
    found = RENDERER.render(text)
    assert (found.html, list(found.cited)) == (html, cited)


def test_a_link_that_looks_like_a_citation_is_a_link() -> None:
    found = RENDERER.render("[@a](https://a.example/) [@a][b]\n\n[b]: https://b.example/\n")
    assert found.cited == ()
    assert found.html.count(">@a</a>") == 2


@pytest.mark.parametrize(
    ("text", "html", "parts"),
    [
        ("[METRICS]", part("metrics"), [("METRICS", ())]),
        ("[METRICS: fans, tweets]", part("metrics", "fans tweets"), [("METRICS", ("fans", "tweets"))]),
        ("[METRICS:fans,]", part("metrics", "fans"), [("METRICS", ("fans",))]),
        ("One\n\n[TIMELINE]\n\nTwo", f"<p>One</p>\n{part('timeline')}\n<p>Two</p>", [("TIMELINE", ())]),
        ("- [CLAIMS]", f"<ul>\n<li>\n{part('claims')}\n</li>\n</ul>", [("CLAIMS", ())]),
        ("[NOWHERE]", part("nowhere"), [("NOWHERE", ())]),
        (
            "[METRICS: fans]\n[TIMELINE]  \n[NOWHERE]",
            f"{part('metrics', 'fans')}\n{part('timeline')}\n{part('nowhere')}",
            [("METRICS", ("fans",)), ("TIMELINE", ()), ("NOWHERE", ())],
        ),
        ("[METRICS]\ntwo", "<p>[METRICS]\ntwo</p>", []),
        ("[ISS]\n[IBM]", "<p>[ISS]\n[IBM]</p>", []),
        ("[METRICS]\n[TOC]", "<p>[METRICS]\n[TOC]</p>", []),
        ("One [METRICS]", "<p>One [METRICS]</p>", []),
        ("[METRICS] two", "<p>[METRICS] two</p>", []),
        ("[metrics]", "<p>[metrics]</p>", []),
        ("\\[METRICS]", "<p>[METRICS]</p>", []),
        ("`[METRICS]`", "<p><code>[METRICS]</code></p>", []),
        ("    [METRICS]", "<pre><code>[METRICS]\n</code></pre>", []),
        ("```\n[METRICS]\n```", "<pre><code>[METRICS]\n</code></pre>", []),
        ("[TWO WORDS]", "<p>[TWO WORDS]</p>", []),
    ],
)
def test_a_paragraph_of_nothing_else_places_a_part(
    text: str, html: str, parts: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = RENDERER.render(text)
    assert (found.html, list(found.parts)) == (html, parts)


def test_an_abbreviation_that_is_a_link_is_one() -> None:
    found = RENDERER.render("[ISS]\n\n[ISS]: https://iss.example/\n")
    assert (found.parts, ">ISS</a>" in found.html) == ((), True)
    assert RENDERER.render("[ISS]\n").parts == (("ISS", ()),)


def test_the_marker_of_the_contents_is_that_extensions() -> None:
    renderer = Renderer({"extensions": ["markdown.extensions.toc"], "output_format": "html5"})
    found = renderer.render("[TOC]\n\n# One\n")
    assert (found.parts, 'class="toc"' in found.html) == ((), True)


def test_front_matter_knows_neither_citations_nor_parts() -> None:
    assert RENDERER.html("One *[@a]*.\n\n[METRICS]\n") == "<p>One <em>[@a]</em>.</p>\n<p>[METRICS]</p>"


def test_one_text_leaves_nothing_for_the_next() -> None:
    RENDERER.render("[@a] and[^1]\n\n[METRICS]\n\n[b]: https://b.example/\n\n[^1]: A note.\n")
    found = RENDERER.render("[b] and[^1]\n")
    assert (found.html, found.cited, found.parts) == ("<p>[b] and[^1]</p>", (), ())


def test_what_is_too_deep_is_refused_and_forgotten() -> None:
    with pytest.raises(TooDeep):
        RENDERER.render("- " * 2000 + "x")
    assert RENDERER.render("One [@a].").html == f"<p>One {cite('a')}.</p>"
    assert RENDERER.html("- " * 2000 + "<x>") == "- " * 2000 + "&lt;x&gt;"


def test_pelicans_own_extension_for_metadata_is_left_out() -> None:
    renderer = Renderer({"extension_configs": {"markdown.extensions.meta": {}}, "output_format": "html5"})
    assert renderer.render("Title: A\n\nText.").html == "<p>Title: A</p>\n<p>Text.</p>"


@given(st.text("[@ab],;:1 |\\`*\n-METRICS", max_size=60))
def test_whatever_is_cited_stands_in_the_text_and_in_the_marks(text: str) -> None:
    found = RENDERER.render(text)
    assert found.html.count("casebook-cite") <= len(found.cited)
    assert found.html.count("casebook-part") == len(found.parts)
