"""A glance at a text finds what rendering finds: it may only be unsure, never wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casebook.reader import Ground, Library, Renderer, read_library
from casebook.reader.front.tree import Mapping, Mark, Scalar
from casebook.reader.text.bodies import text_problems
from casebook.reader.text.extensions import is_plain_markdown
from casebook.reader.text.glance import is_sound

from .samples import MARKDOWN, case, read

FRONT = "metrics:\n  - {id: fans, label: Fans, observations: []}\nsources: {blog: https://example.org}\n"
SIGNS = (
    *"[]@;,:|{}()<>\"'\\*_`~^!&# \n\t-.019aB=",
    *(
        "\n\n",
        "    ",
        "> ",
        "- ",
        "1. ",
        "[@blog]",
        "[@nobody]",
        "[@blog, 1:38]",
        "[@blog, 1:98]",
        "@blog; @x",
    ),
    *("[METRICS]", "[METRICS: fans]", "[METRICS: fan]", "[TOC]", "[NOTHING]", "[ISS]", "[ISS]: http://a.b\n"),
    *(
        "\n\n[METRICS]\n\n",
        "\n[METRICS: fans]\n",
        "<iframe src=x>",
        "</script>",
        "<script>",
        "[METRICS fans]",
        "{METRICS}",
        "[@blog",
        "[@blog p. 3]",
        "\n[Timeline]\n",
        "\n\n[KÄLLOR]\n\n",
    ),
    *("{filename}a.md", "{static}/a.md", "{filename}/gone.md", "|filename|a.md", "{index}", "{fil}a.md"),
    *("](", "[x](", "<a href=", "<img src='", "<span data-cite=", "</a>", "<!--", "-->", "```", "{: #a .b}"),
    *(
        "&#123;",
        "&lbrace;",
        "&#58;",
        "&quot;",
        "*[HTML]: x",
        "[^1]",
        "[^1]: ",
        "|---|:--|",
        "<div markdown=1>",
    ),
)
LINKS = (
    *("](a.md)", "](/a.md)", "](gone.md)", "](www.a.com)", "](#a)", "](../a/)"),
    *("](http://a.b)", "](C:\\a.png)", "]: file:///a", "]: a.png", "SRC="),
    *("![", "![x](", "![x][y]", "![x]({static}/a.md)", "![x](https://a.b/c.png)", "<img src='//a.b'>"),
)
BODIES = st.lists(st.sampled_from(SIGNS + LINKS), max_size=25).map("".join)
RENDERER = Renderer({"extensions": [*MARKDOWN["extensions"], "markdown.extensions.toc"]})
MARK = Mark(2, 1)
UNSURE = Renderer({"extensions": [*MARKDOWN["extensions"], "markdown.extensions.toc"], "tab_length": 4})


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    content = tmp_path_factory.mktemp("site") / "content"
    content.mkdir()
    (content / "a.md").write_text(case(FRONT), encoding="utf-8")
    return read_library(Ground(content), RENDERER)


def test_only_markdown_that_is_known_here_is_glanced_at() -> None:
    assert RENDERER.is_plain
    assert not UNSURE.is_plain
    assert is_plain_markdown(
        {"extension_configs": {"markdown.extensions.extra": {}}, "output_format": "html5"}
    )
    assert not is_plain_markdown({"extensions": ["markdown.extensions.wikilinks"]})
    assert not is_plain_markdown({"extensions": [object()]})


@given(BODIES)
@example("[@blog;\n> @nobody]")
@example("> [@blog;\n> @nobody]")
@example("> [METRICS:\n> fan]")
@example("[METRICS]\n[METRICS: fans]")
@example("Words\n[METRICS]")
@example("[@blog][@nobody]")
@example("[@blog, @nobody]")
@example("[@blog, @blog, 1:98]")
@example("[METRICS]\nwords")
@example("[METRICS]\n\n    [METRICS]")
@example("[METRICS]\n[x]")
@example('<span data-cite="nobody"></span>')
@example('[@blog]{: data-cite="nobody"}')
@example("[x](&#123;filename}gone.md)")
@example("[x](\\{filename}gone.md)")
@example("[@blog, 1&#58;98]")
@example('`<a href="{filename}gone.md">`')
@example("[x]( <{filename}gone.md> )")
@example("[x][y]\n\n[y]: {filename}gone.md")
@example("*x*{: src={static}gone.md}")
@example("[x](www.example.org)")
@example("![x](photo.png)")
@example("[x](<photo.png>)")
@example("[x][y]\n\n[y]:\n photo.png")
@example('<img alt="" SRC=photo.png>')
@example('`href="www.example.org"`')
@example("[@blog and more")
@example("[@blog p. 3]")
@example("{METRICS: fans}")
@example("A note[^2].\n\n[^1]: One.")
@example('<img alt="" src="file:///a.png">')
def test_what_passes_a_glance_has_no_problem(library: Library, body: str) -> None:
    (entry,) = library.entries
    content = entry.source.path.parent
    changed = replace(library, entries=(replace(entry, body=body),))
    rendered = list(text_problems(changed, UNSURE, content))
    assert list(text_problems(changed, RENDERER, content)) == rendered
    if is_sound(changed.entries[0], changed, content):
        assert rendered == []


@given(st.lists(st.sampled_from(SIGNS + LINKS), max_size=12).map("".join))
@example("[x](photo.png)")
@example("[x]({attach}a.md)")
def test_what_is_written_in_the_front_matter_is_glanced_at_too(library: Library, summary: str) -> None:
    (entry,) = library.entries
    content = entry.source.path.parent
    item = (Scalar("summary", True, MARK), Scalar(summary, False, MARK))
    tree = Mapping((*entry.tree.items, item), entry.tree.mark)
    changed = replace(library, entries=(replace(entry, tree=tree),))
    assert list(text_problems(changed, RENDERER, content)) == list(text_problems(changed, UNSURE, content))


SOUND = """\
## A heading with *emphasis*, `code` and a [link](https://example.org)

Cited [@blog, 1:38; @blog, p. 3], at 12:30, by post@example.org, with [a file]({filename}a.md).

[METRICS: fans]

> Quoted [@blog].

| a | b |
|---|---|
| 1 | 2 |

[TOC]
"""


def test_a_text_without_mistakes_passes(library: Library) -> None:
    (entry,) = library.entries
    assert is_sound(replace(entry, body=SOUND), library, entry.source.path.parent)


@pytest.mark.parametrize(
    "body",
    [
        "[@nobody]",
        "[@blog, 1:98]",
        "[METRICS: fan]",
        "[FIGURES]",
        "[x]({filename}gone.md)",
        "[x](gone.md)",
        "[x]: photo.png",
        '<img src="photo.png">',
        "> " * 40 + "deep",
        "- " * 40 + "deep",
        "*" * 101 + "a",
        "<b>" * 101,
    ],
)
def test_what_may_be_a_mistake_does_not_pass(library: Library, body: str) -> None:
    (entry,) = library.entries
    assert not is_sound(replace(entry, body=body), library, entry.source.path.parent)


@pytest.mark.parametrize("opening", ["> ", "- ", "1. ", "* ", ">"])
@pytest.mark.parametrize("more", ["", "*_" * 25, "[" * 50, "**`a`" * 20])
def test_what_is_nested_less_than_the_limit_can_be_followed(opening: str, more: str) -> None:
    body = opening * (38 // len(opening)) + more + "a"
    assert [problem.key for problem in read({"a.md": case(body=body)}).problems] == []


def test_a_folder_is_read_the_same_either_way(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(case(FRONT, body="[@nobody] [x]({filename}b.md)"), encoding="utf-8")
    whole = read_library(Ground(tmp_path), RENDERER)
    assert tuple(text_problems(whole, RENDERER, tmp_path)) == whole.problems
    assert [problem.key for problem in whole.problems] == ["citation-unknown", "link-to-nothing"]
