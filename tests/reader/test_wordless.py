"""Pictures without words: which are told of, and where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.reader import Ground, Renderer, read_library
from casebook.words import report, words_of

POST = "---\ntitle: A post\nslug: a-post\ndate: 2026-05-06\n{more}---\n{text}\n"
WRONG = "warning: this picture has no words for those who do not see it"
REMEDY = "    Say between the brackets what it shows: ![A page with 122 fans]({static}/images/page.png)."


def said(folder: Path, text: str, more: str = "", lang: str = "en") -> list[str]:
    (folder / "a.md").write_text(POST.format(text=text, more=more), encoding="utf-8")
    library = read_library(Ground(folder), Renderer({"extensions": ["markdown.extensions.extra"]}))
    return report(library.problems, words_of(lang)).splitlines()


@pytest.mark.parametrize("written", ["![](/images/b.png)", "![ ](/images/b.png)"])
def test_a_picture_without_words_is_told_of_with_its_place(tmp_path: Path, written: str) -> None:
    found = said(tmp_path, f"Text.\n\nSo {written} it is.")
    brackets = written.partition("(")[0]
    assert found == [
        f"content/a.md:8:4: {WRONG}",
        f"    8 | So {written} it is.",
        f"      |    {'^' * len(brackets)}",
        REMEDY,
    ]


def test_so_is_html_that_says_nothing(tmp_path: Path) -> None:
    assert said(tmp_path, '<img src="/images/b.png">')[0].endswith(f"a.md:6:1: {WRONG}")


def test_and_so_is_one_in_a_summary(tmp_path: Path) -> None:
    found = said(tmp_path, "Text.", "summary: So ![](/images/b.png)\n")
    assert found[0].endswith(f"a.md:5:13: {WRONG.replace(': ', ': summary: ', 1)}")


@pytest.mark.parametrize(
    ("summary", "body", "places"),
    [
        ("So ![](b.png)", "![](c.png)", ["5:13", "7:1"]),
        ("So `![](b.png)` ![](b.png)", "![](c.png)", ["5:26", "7:1"]),
        ("So <img src='b.png' alt=''>", "![](c.png)", ["7:1"]),
        ("So ![](b.png)", '<img src="c.png" alt="">', ["5:13"]),
    ],
)
def test_each_is_told_of_once_where_it_stands(
    tmp_path: Path, summary: str, body: str, places: list[str]
) -> None:
    found = said(tmp_path, body, f"summary: {summary}\n")
    heads = [line.split(" ")[0] for line in found if line.endswith(WRONG.removeprefix("warning: "))]
    assert sorted(heads) == [f"content/a.md:{place}:" for place in places]


@pytest.mark.parametrize(
    "text",
    [
        "![A page](/images/b.png)",
        '<img src="/images/b.png" alt="">',
        "`![](/images/b.png)`",
        "\\![](/images/b.png)",
        "    ![](/images/b.png)",
    ],
)
def test_words_are_missed_nowhere_else(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, text) == []
