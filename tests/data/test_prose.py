"""Links in Markdown of the front matter lead to the site from anywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.data.prose import as_written, with_addresses


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            '[a]({filename}/a.md#x) ![b](|static|/b.png "t")',
            '[a](<{filename}/a.md#x>) ![b](<|static|/b.png> "t")',
        ),
        ("[a][1]\n\n[1]: {index}", "[a][1]\n\n[1]: <{index}>"),
        ("`{filename}/a.md` {other}/a | b", "`{filename}/a.md` {other}/a | b"),
        ("<a href='{tag}x'>", "<a href='<{tag}x>'>"),
    ],
)
def test_links_in_pelicans_forms_become_addresses(text: str, whole: str) -> None:
    assert with_addresses(text, lambda link: f"<{link}>") == whole


@given(st.text("{}|filenamestatic/[]()` \n", max_size=40))
def test_nothing_else_changes(text: str) -> None:
    assert with_addresses(text, as_written) == text
