"""Paths in the Markdown of front matter are made paths from the content folder; nothing else changes."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from casebook.reader.front.composing import DEPTH_LIMIT, compose
from casebook.reader.front.ordinary import compose_ordinary
from casebook.reader.front.tree import Mapping, Mark, Scalar, Unplaced, as_written
from casebook.reader.text.prose import with_paths_from_content

HERE = Mark(1, 1)


def summary(text: str, folder: str) -> str:
    tree = Mapping(((Scalar("summary", plain=True, mark=HERE), Scalar(text, plain=True, mark=HERE)),), HERE)
    written = as_written(with_paths_from_content(tree, PurePosixPath(folder), events=False))
    found: str = written["summary"]
    return found


@pytest.mark.parametrize(
    ("written", "folder", "meant"),
    [
        ("[x]({filename}b.md)", "cases", "[x]({filename}/cases/b.md)"),
        ("[x]({filename}b.md)", ".", "[x]({filename}/b.md)"),
        ("[x]({filename}../b.md?c#d)", "a/b", "[x]({filename}/a/b.md?c#d)"),
        ("![x](|static|./c/../b.png)", "a", "![x](|static|/a/b.png)"),
        ("[x]: {static}b%20c.png", "a b", "[x]: {static}/a%20b/b%20c.png"),
        ('<img src="{static}b.png">', "a", '<img src="{static}/a/b.png">'),
        ("[x]({filename}/b.md)", "cases", "[x]({filename}/b.md)"),
        ("[x]({filename}../../b.md)", "cases", "[x]({filename}../../b.md)"),
        ("[x]({attach}b.md) [y](b.md) {filename} z", "cases", "[x]({attach}b.md) [y](b.md) {filename} z"),
        ("`[x]({filename}b.md)`", "cases", "`[x]({filename}b.md)`"),
    ],
)
def test_a_path_is_from_the_content_folder(written: str, folder: str, meant: str) -> None:
    assert summary(written, folder) == meant
    assert summary(meant, "elsewhere") == meant or "../.." in meant or "`" in meant


def test_paths_are_known_before_anybody_asks_where_they_stand() -> None:
    front = (
        "summary: '[x]({filename}b.md)'\ntimeline:\n- {date: 2009, text: '[y]({static}c.png)'}\n"
        "- {date: 2010}\n- {date: 2011, text: '![z]({static}../d.png)'}\n"
    )
    tree = compose_ordinary(front, 2, DEPTH_LIMIT)
    assert isinstance(tree, Unplaced)
    before = as_written(tree)
    found = with_paths_from_content(tree, PurePosixPath("cases"), events=True)
    assert isinstance(found, Unplaced)
    assert found.said == {
        "summary": "[x]({filename}/cases/b.md)",
        "timeline": [
            {"date": "2009", "text": "[y]({static}/cases/c.png)"},
            {"date": "2010"},
            {"date": "2011", "text": "![z]({static}/d.png)"},
        ],
    }
    assert as_written(Mapping(found.items, found.mark)) == found.said
    assert as_written(Mapping(tree.items, tree.mark)) == as_written(tree) == before


def test_an_item_that_says_nothing_shifts_no_path() -> None:
    tree, problems = compose("timeline:\n-\n- {date: 2009, text: '[y]({static}c.png)'}\n- {date: 2010}\n", 2)
    found = with_paths_from_content(tree, PurePosixPath("cases"), events=True)
    assert problems == ()
    assert as_written(found) == {
        "timeline": [{"date": "2009", "text": "[y]({static}/cases/c.png)"}, {"date": "2010"}]
    }
    assert str(found.get("timeline")) == str(tree.get("timeline")).replace("{static}", "{static}/cases/")
