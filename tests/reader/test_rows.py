"""What is read row by row is what a parser of YAML makes of it; any other row is left to that."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reader.front.composing import DEPTH_LIMIT
from casebook.reader.front.ordinary import from_events
from casebook.reader.front.rows import in_rows
from casebook.reader.front.tree import as_written

from .samples import EVERYTHING
from .test_ordinary import PIECES

KEYS = ("a", "b", "e-mail only", "å", "1", "null", "a b", "x-", "_", "on", "a" * 1030)
VALUES = (
    *(
        "x",
        "x y",
        "x  y ",
        "~150",
        "-5",
        "- 5",
        "1:38",
        "http://a.b/#c",
        "a#b",
        "a #b",
        "a # b",
        "x:",
        "x: y",
    ),
    *('"x"', "'x'", '"x: y"', '"x \\" y"', "'it''s'", '""', "' '", '"x" y', '"x', "'x' # y", "~", "null", ""),
    *(
        "[a, b]",
        "[]",
        "[ ]",
        "[a,b ,c]",
        "[a, ]",
        "[~, a]",
        "[a: b]",
        "[[a], b]",
        "[a] ",
        "[a]b",
        "[a, 'b, c']",
    ),
    *(
        "{a: b}",
        "{a: b, c: 1:38}",
        "{a: b, a: c}",
        "{a: }",
        "{a: ~}",
        "{a}",
        "{}",
        "{a:b}",
        "{a: b c: d}",
        "{a: [b]}",
    ),
    *("[{a: b}, {c: [d]}]", "[[a, b], [c]]", "{a: [b, c], d: {e: f}}", "[{a: b] , c}]", "{a: '[', b: [']']}"),
    *(
        "{a: http://x.y/z?q, b: 'c'}",
        '{a: "b"c}',
        "{a: b} # c",
        ">-",
        ">",
        "|",
        "|-",
        ">+",
        ">5",
        "|2",
        "&x y",
        "*x",
    ),
    *(
        "!x y",
        "<=5",
        "=",
        "@x",
        "%x",
        "`x",
        "? x",
        "x\u00a0",
        "\u00a0x",
        "x\ty",
        "x\x85y",
        "x\u2028y",
        "“x”",
        "(x)",
    ),
    *(
        "\ufeff",
        "x\\y",
        "12,900",
        "+5",
        ".5",
        "...",
        "---",
        "x...",
        "x - y",
        "x, y",
        "x]",
        "x}",
        "x\ry",
        "\x7f",
    ),
)
LAID_OUT = ("a", "e-mail only", "å")
INDENTS = ("", "", "  ", "  ", "    ", " ", "      ")
DASHES = ("", "", "", "- ", "-   ", "-", "- - ")
MORE = (
    "",
    " ",
    "# a",
    "  # a",
    "   ",
    "    x",
    "  x y",
    "  x # y",
    "    - x",
    "---",
    "...",
    "  'x'",
    "  {a: b}",
)

rows = st.builds(
    lambda indent, dash, key, value: f"{indent}{dash}{key}{value}",
    st.sampled_from(INDENTS),
    st.sampled_from(DASHES),
    st.sampled_from([*(f"{key}: " for key in KEYS), *(f"{key}:" for key in KEYS[:3]), ""]),
    st.sampled_from(VALUES),
)
fronts = st.lists(rows | st.sampled_from(MORE), max_size=7).map("\n".join)


def below(lines: Sequence[str], indent: str) -> str:
    """Return lines one below the other, further to the right."""
    return "".join(f"\n{indent}{line}" for each in lines for line in each.split("\n"))


def listed(items: Sequence[str], dash: str, indent: str) -> str:
    """Return a list below a key."""
    beneath = f"\n{' ' * len(dash)}"
    return below([f"{dash}{item.replace(chr(10), beneath).removeprefix(beneath)}" for item in items], indent)


flows = st.recursive(
    st.sampled_from(
        ["a", "b c", "1:38", "2009-11?", "~150", "'d, e'", '"f: g"', "http://h.example/", "-5", "~"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(inner, max_size=3).map(
            lambda items: (
                f"{{{', '.join(f'{key}: {item}' for key, item in zip('abc', items, strict=False))}}}"
            )
        )
    ),
    max_leaves=5,
)
values = st.recursive(
    st.sampled_from(["", "a", " # d"])
    | flows.map(" {}".format)
    | st.sampled_from(VALUES).map(" {}".format)
    | st.builds(
        lambda sign, lines, end: f" {sign}{below(lines, '      ')}{end}",
        st.sampled_from([">-", ">", "|", "|-", "a b"]),
        st.lists(st.sampled_from(["a b", "c: d", "# e", "- f", "'g'", "h"]), min_size=1, max_size=3),
        st.sampled_from(["", "\n", "\n\n", "\n  # i", "\n\n      j"]),
    ),
    lambda inner: (
        st.builds(
            lambda items, indent: below(
                [f"{key}:{item}" for key, item in zip("abc", items, strict=False)], indent
            ),
            st.lists(inner, min_size=1, max_size=3),
            st.sampled_from(["  ", "    "]),
        )
        | st.builds(
            listed,
            st.lists(inner.map(lambda item: f"a:{item}") | flows, min_size=1, max_size=3),
            st.sampled_from(["- ", "-   "]),
            st.sampled_from(["", "  "]),
        )
    ),
    max_leaves=6,
)
cases = st.lists(values, min_size=1, max_size=3).map(
    lambda items: "".join(f"{key}:{item}\n" for key, item in zip(LAID_OUT, items, strict=False))
)


def same(front: str) -> bool:
    """Tell whether a front matter was read row by row, and hold that to what libyaml says."""
    said = in_rows(front, DEPTH_LIMIT)
    if said is not None:
        tree = from_events(front, 2, DEPTH_LIMIT)
        assert tree is not None
        assert as_written(tree) == said
    return said is not None


@given(fronts.map(lambda front: f"a: b\n{front}\n"))
def test_what_is_read_row_by_row_is_what_a_parser_makes_of_it(front: str) -> None:
    same(front)


@given(cases)
def test_what_is_laid_out_in_order_is_what_a_parser_makes_of_it(front: str) -> None:
    same(front)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(lambda pieces: "".join([*pieces, "\n"])))
def test_whatever_yaml_is_made_of_is_read_as_a_parser_reads_it(front: str) -> None:
    same(front)


def test_a_whole_case_is_read_row_by_row() -> None:
    assert same(EVERYTHING)


@pytest.mark.parametrize(
    "front",
    [
        "a: b\n",
        "a: b \n\n# c\nd: e\n",
        "a: ~150\nb: -5\nc: 1:38\nd: http://e.example/#f\n",
        "a: b\n  c\n  d\ne: f\n",
        "a:\n  b c\n  d\n",
        "a: >-\n  b\n  c # d\n\ne: |\n  f\n  g: h\n",
        "a: [b, ~, 'c, d', \"e\"]\n",
        "a: {b: c, d: http://e.example, f: 'g'}\n",
        "a:\n  - b\n  - c: d\n    e:\n    - f\n  - {}\n",
        "a:\n- b\n- ~\n- c\nd:\ne: []\n",
        "a:\n  b:\n  c:\n",
        "e-mail only: kun e-mail\nå: “ä”\n",
    ],
)
def test_ordinary_rows_need_no_parser(front: str) -> None:
    assert same(front)


@pytest.mark.parametrize(
    "front",
    [
        "",
        "a: b",
        "a\n",
        "- a\n",
        " a: b\n",
        "a: b\na: c\n",
        "a: b\n  c: d\n",
        "a:\n    b: c\n  d: e\n",
        "a: b # c\n",
        "a: b\n  c\n\n  d\n",
        "a: >-\n  b\n\n  c\n",
        "a: >-\n  b\n\n  # c\nd: e\n",
        "a: >-\n  b\n    c\n",
        "a: |\n  b \n",
        "a: 'b\n",
        "a: {b: }\n",
        "a: {b: c, b: d}\n",
        "a: {<<: b}\n",
        "a: {null: b}\n",
        "a: [b, ]\n",
        "a: {b: {c: d}\ne: {f: g}, h: i}\n",
        "a: [b], [c]\n",
        "a: [[[[[b]]]]]\n",
        "a: {'b': c}\n",
        f"a: {{{'b' * 2000}: c}}\n",
        "a: [b, c: d]\n",
        "a: [b, c\n",
        "null: a\n",
        "? a\n",
        "a:\tb\n",
        "a: b\u2028c\n",
        "a: 'b\ufdd0'\n",
        "a: 'b\U0002ffff'\n",
        f"{'a' * 2000}: b\n",
    ],
)
def test_any_other_row_is_left_to_a_parser(front: str) -> None:
    assert in_rows(front, DEPTH_LIMIT) is None


def test_rows_do_not_go_deeper_than_they_may() -> None:
    rows = "".join(f"{'  ' * depth}a:\n" for depth in range(DEPTH_LIMIT - 1))
    deepest, too_deep = (f"{rows}{'  ' * (DEPTH_LIMIT - 1)}a: {value}\n" for value in ("b", "[b]"))
    assert same(deepest)
    assert in_rows(too_deep, DEPTH_LIMIT) is None
    assert from_events(too_deep, 2, DEPTH_LIMIT) is None


def test_a_long_row_takes_no_long_time() -> None:
    words = "a b " * 20_000
    assert same(f"a: {words}\n")
    assert in_rows(f"a:\n  {words}\n", DEPTH_LIMIT) == {"a": words.strip()}
    for odd in ("[" + "b" * 60_000 + "]]", "{" + "b: c, " * 9_000 + "}", "[" * 60_000, "{[" * 30_000 + "}"):
        assert in_rows(f"a: {odd}\n", DEPTH_LIMIT) is None
