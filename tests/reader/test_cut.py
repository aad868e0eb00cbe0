"""A file is cut in two before anything is read into either part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reader.front.cut import Cut, cut, joined_again, reads_as_pelicans, why_not_opened


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: b\n---\nText\n", Cut("a: b\n", "Text\n", 2, 4)),
        ("---\na: b\n...\nText\n", Cut("a: b\n", "Text\n", 2, 4)),
        ("--- \t\na: b\n---  \nText\n", Cut("a: b\n", "Text\n", 2, 4)),
        ("---\n---\n", Cut("", "", 2, 3)),
        ("---\n---", Cut("", "", 2, 3)),
        ("---\na: b\n---", Cut("a: b\n", "", 2, 4)),
        ("---\na: b\n---\n\n---\nText\n", Cut("a: b\n", "\n---\nText\n", 2, 4)),
        ("---\na: |\n  x\n  ---\n---\nText", Cut("a: |\n  x\n  ---\n", "Text", 2, 6)),
        ("---\na: b\nText\n", Cut("a: b\nText\n", "", 2, 4, closed=False)),
        ("---\na: b\n ---\n", Cut("a: b\n ---\n", "", 2, 4, closed=False)),
        ("---\na: b\n----\n", Cut("a: b\n----\n", "", 2, 4, closed=False)),
    ],
)
def test_front_matter_stands_between_two_lines(text: str, parts: Cut) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text", ["", "Title: A\n\nText\n", "\n---\na: b\n---\n", " ---\n", "----\n", "--- a\n", "---"]
)
def test_any_other_file_is_pelicans(text: str) -> None:
    assert cut(text) is None


@given(st.one_of(st.text(), st.text().map("---\n".__add__), st.text("-.\n ab:").map("---\n".__add__)))
def test_nothing_is_lost_and_every_line_keeps_its_number(text: str) -> None:
    parts = cut(text)
    if parts is None:
        assert not text.startswith("---\n")
        return
    lines = text.split("\n")
    assert lines[parts.front_line - 1 :][: parts.front.count("\n")] == parts.front.split("\n")[:-1]
    if parts.closed:
        assert "\n".join(lines[parts.body_line - 1 :]) == parts.body


@pytest.mark.parametrize(
    ("front", "is_pelicans"),
    [
        ("Title: One: two\nDate: 2009-11-10\n", True),
        ("Title:One\nTags: a,b\n    c\n\n", True),
        ("title: @home\n", True),
        ("Title: One: two\nKind: case\n", False),
        ("Title: One: two\nsources:\n  a: {title: x}\n", False),
        ("Date: 2009-11-10: x\n", False),
        ("Title: One: two\nand more\n", False),
        ("- Title: x\n", False),
    ],
)
def test_lines_of_keys_and_values_read_as_pelicans(front: str, is_pelicans: bool) -> None:
    assert reads_as_pelicans(front) is is_pelicans


CASE = "---\nkind: case\ntitle: A\nslug: a\n---\nText.\n"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (f"\n{CASE}", "front-below-something"),
        (f"Words\n\n# More\n\n{CASE}", "front-below-something"),
        (CASE.removeprefix("---\n"), "front-not-opened"),
        (f"-{CASE}", "front-opened-otherwise"),
        (CASE.replace("---", "———", 1), "front-opened-otherwise"),
        (f"# An example\n\n```yaml\n{CASE}```\n", ""),
        (f"Title: An example\n\n{CASE}", ""),
        (CASE.replace("kind: case", "type: x").join(["Words\n", ""]), ""),
        ("Words\n\n---\n\nkind: words\n", ""),
    ],
)
def test_a_front_matter_that_is_none_is_told_for_what_it_lacks(text: str, key: str) -> None:
    assert why_not_opened(text) == key


@pytest.mark.parametrize("line", range(2, 4))
@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_front_matter_closed_too_early_is_whole_again(line: int, blank: str) -> None:
    lines = CASE.splitlines(keepends=True)
    text = "".join([*lines[:line], "---\n", blank, *lines[line:]])
    parts = cut(text)
    assert parts
    whole, name = joined_again(parts)
    assert name == lines[line].split(":")[0]
    assert whole.body == "Text.\n"
    assert text.split("\n")[whole.body_line - 1] == "Text."
    assert [each for each in whole.front.split("\n") if each] == [each.strip() for each in lines[1:4]]
    assert joined_again(whole) == (whole, "")


def test_a_field_that_nobody_knows_is_no_reason_to_take_the_rest_for_text() -> None:
    parts = cut(CASE.replace("title", "---\nmetrics:\n  - id: a\nmetrisc: b\ntitle"))
    assert parts
    assert joined_again(parts)[1] == "metrics"


@pytest.mark.parametrize(
    "body",
    [
        *("Text.\n", "---\nText.\n", "---\n\n---\nText.\n", "| a |\n|---|\n| b |\n", "Title: words\n---\n"),
        *("title: words\n\nText.\n", "title: words\nand a line\n---\n", "http://example.org\n---\n"),
    ],
)
def test_a_text_that_only_looks_a_little_like_fields_stays_text(body: str) -> None:
    parts = cut(CASE.replace("Text.\n", body))
    assert parts
    assert joined_again(parts) == (parts, "")
