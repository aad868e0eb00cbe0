"""From bytes to text: what no text may have is refused at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.errors import Problem
from casebook.reader.source import FILE_LIMIT, SourceFile, Unreadable, read_source


def source(raw: bytes, folder: Path) -> SourceFile | Unreadable:
    path = folder / "a.md"
    path.write_bytes(raw)
    return read_source(path, "content/a.md")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"", ""),
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb", "a\nb"),
        (b"\xef\xbb\xbfa\r\n", "a\n"),
        ("åé😀\u2028\x85\t\u202e".encode(), "åé😀\u2028\x85\t\u202e"),
    ],
)
def test_a_text_has_plain_line_ends_and_no_mark(raw: bytes, text: str, tmp_path: Path) -> None:
    found = source(raw, tmp_path)
    assert isinstance(found, SourceFile)
    assert (found.text, found.shown) == (text, "content/a.md")


@pytest.mark.parametrize(
    ("raw", "key", "place", "params"),
    [
        (b"a\ncaf\xe9 x\n", "file-not-utf8", (2, 4), {"byte": "0xe9"}),
        (b"\xef\xbb\xbfa\r\ncaf\xe9", "file-not-utf8", (2, 4), {"byte": "0xe9"}),
        ("åå".encode() + b"\xff", "file-not-utf8", (1, 3), {"byte": "0xff"}),
        ("text".encode("utf-16"), "file-not-utf8", (1, 1), {"byte": "0xff"}),
        (b"\xed\xa0\x80", "file-not-utf8", (1, 1), {"byte": "0xed"}),
        ("åa\nå\x00".encode(), "control-character", (2, 2), {"sign": "U+0000"}),
        (b"\x1b[2J", "control-character", (1, 1), {"sign": "U+001B"}),
        ("\ufffe".encode(), "control-character", (1, 1), {"sign": "U+FFFE"}),
        ("a\ufdd0".encode(), "control-character", (1, 2), {"sign": "U+FDD0"}),
        ("😀\U0010fffd\U0002ffff".encode(), "control-character", (1, 3), {"sign": "U+2FFFF"}),
        (b"x" * (FILE_LIMIT + 1), "file-too-large", (1, 1), {"limit": FILE_LIMIT}),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(
    raw: bytes, key: str, place: tuple[int, int], params: dict[str, object], tmp_path: Path
) -> None:
    found = source(raw, tmp_path)
    assert isinstance(found, Unreadable)
    problem = found.problem
    assert (problem.key, (problem.line, problem.column), problem.params) == (key, place, params)


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    assert isinstance(source(b"x" * FILE_LIMIT, tmp_path), SourceFile)


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("gone.md")
    found = read_source(tmp_path / "a.md", "content/a.md")
    assert isinstance(found, Unreadable)
    expected = {"reason": "No such file or directory"}
    assert found.problem == Problem("content/a.md", 1, 1, "", "file-unreadable", expected)


@given(st.text(st.characters(blacklist_categories=["Cs"])), st.data())
def test_a_place_counts_characters_from_one(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = SourceFile(Path("a.md"), "a.md", text).place(offset)
    lines = text.split("\n")
    assert sum(len(each) + 1 for each in lines[: line - 1]) + column - 1 == offset
