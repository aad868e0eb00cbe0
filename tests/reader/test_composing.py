"""YAML as authors mean it: each word as it was written, at the place where it stands."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reader.front.composing import DEPTH_LIMIT, compose
from casebook.reader.front.tree import (
    Mapping,
    Mark,
    Node,
    Scalar,
    Sequence,
    TreeProblem,
    as_meant,
    as_written,
)


def composed(front: str) -> Any:
    tree, problems = compose(front, 1)
    assert problems == ()
    return as_written(tree)


@pytest.mark.parametrize(
    "written",
    [
        *("NO", "yes", "on", "off", "y", "n", "true", "1:38", "1:02:03", "190:20:30", "010", "0o10", "0x1F"),
        *("2009-11-10", "2009-11?", "2009~", "2009%", "12.900", "1_000", "50 000", "~150", "50+", "100..200"),
        *("<=10", "-3", "+3", ".5", "1e5", ".inf", ".nan", "=", "123456789012345678901234567890", "1984"),
    ],
)
def test_a_word_stays_as_it_was_written(written: str) -> None:
    assert composed(f"key: {written}\n") == {"key": written}
    assert composed(f"key: [{written}]\n") == {"key": [written]}
    assert composed(f"{{key: {written}}}") == {"key": written}
    assert composed(f"{written}: value\n") == {written: "value"}


@pytest.mark.parametrize(
    "nothing", ["", "~", "null", "Null", "NULL", '""', "''", '" "', "|", ">-", "# only this"]
)
def test_a_key_that_says_nothing_is_not_there(nothing: str) -> None:
    assert composed(f"key: {nothing}\nother: x\n") == {"other": "x"}


@pytest.mark.parametrize(("written", "text"), [('"~"', "~"), ("'null'", "null"), ("NIL", "NIL"), ("0", "0")])
def test_what_only_looks_like_nothing_is_there(written: str, text: str) -> None:
    assert composed(f"key: {written}\n") == {"key": text}


def test_empty_items_are_left_out_and_the_others_keep_their_numbers() -> None:
    tree, _ = compose("list:\n  - a\n  -\n  - ~\n  - b\n", 1)
    items = tree.get("list")
    assert isinstance(items, Sequence)
    assert [(index, as_written(item)) for index, item in items.items] == [(0, "a"), (3, "b")]


def test_a_text_below_its_key_may_begin_with_a_number() -> None:
    assert composed("a: >\n  2009 was a year\n  of cases.\n") == {"a": "2009 was a year of cases.\n"}
    assert composed("a: >-\n\n  .5 is half\n") == {"a": "\n.5 is half"}


NONCHARACTERS = "".join(
    [
        *map(chr, range(0xFDD0, 0xFDF0)),
        *(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)),
    ]
)
LINES = st.characters(
    min_codepoint=0x20, blacklist_categories=["Cs", "Cc"], blacklist_characters=NONCHARACTERS
)
TEXTS = st.text(LINES, min_size=1).filter(str.strip)
AS_A_SPACE = str.maketrans("\x85\u2028\u2029", "   ")


@given(TEXTS)
def test_a_text_in_quotes_reads_back(text: str) -> None:
    expected = {"key": text.translate(AS_A_SPACE)}
    single = "'" + text.replace("'", "''") + "'"
    assert composed(f"key: {single}\n") == expected
    assert composed(f"key: {json.dumps(text, ensure_ascii=False)}\n") == expected


@given(st.dictionaries(st.text("abcåö", min_size=1), st.lists(TEXTS), min_size=1))
def test_lists_in_mappings_read_back(data: dict[str, list[str]]) -> None:
    written = json.dumps(data, ensure_ascii=False)
    expected = {key: [item.translate(AS_A_SPACE) for item in items] for key, items in data.items()}
    assert composed(written) == expected


def marks(node: Node) -> list[tuple[str, Mark]]:
    if isinstance(node, Scalar):
        return [(node.text, node.mark)]
    if isinstance(node, Sequence):
        return [found for _, item in node.items for found in marks(item)]
    return [found for key, value in node.items for found in (*marks(key), *marks(value))]


@given(st.lists(st.tuples(TEXTS, st.integers(0, 9)), min_size=1, max_size=5), st.integers(1, 99))
def test_every_word_stands_where_its_mark_says(words: list[tuple[str, int]], first_line: int) -> None:
    keys = [json.dumps(f"{n}{text}", ensure_ascii=False) for n, (text, _) in enumerate(words)]
    lines = [f"{key}: {' ' * blanks}x" for key, (_, blanks) in zip(keys, words, strict=True)]
    tree, _ = compose("\n".join(lines), first_line)
    for key, value in tree.items:
        line = lines[key.mark.line - first_line]
        assert line[key.mark.column - 1 :][: key.mark.length] in keys
        assert isinstance(value, Scalar)
        assert line[value.mark.column - 1 :] == value.text == "x"


@pytest.mark.parametrize(
    ("front", "found"),
    [
        ("a: 1\na: 2\n", [("key-twice", "a", Mark(2, 1, 1), {"key": "a", "line": 1})]),
        ("a: {b: 1, b: 2}\n", [("key-twice", "a.b", Mark(1, 11, 1), {"key": "b", "line": 1})]),
        ("a: !x 1\n", [("yaml-tag", "a", Mark(1, 4, 2), {"value": "!x"})]),
        ("a:\n  - &x 1\n", [("yaml-alias", "a[0]", Mark(2, 5, 2), {"value": "&x"})]),
        ("a: {<<: {b: 1}}\n", [("yaml-alias", "a.<<", Mark(1, 5, 2), {"value": "<<"})]),
        ("a: {b: c, d e}\n", [("key-without-value", "a", Mark(1, 11, 3), {"value": "d e"})]),
        ("? [a]\n: b\n", [("key-not-text", "", Mark(1, 3, 1), {})]),
        ('a: "b\\0c"\n', [("control-character", "a", Mark(1, 4, 6), {"sign": "U+0000"})]),
        ("a: >5\n", [("yaml-bound", "a", Mark(1, 4, 2), {"value": ">5", "number": "5"})]),
    ],
)
def test_what_nobody_needs_is_noted_at_its_field(front: str, found: list[Any]) -> None:
    _, problems = compose(front, 1)
    assert [(p.key, p.field, p.mark, p.params) for p in problems] == found


@pytest.mark.parametrize(
    ("front", "value", "meant"),
    [
        ("{value: 12,900}", "12,900", "12900"),
        ("{value: 12, 900}", "12,900", "12900"),
        ("{value: ~1,250,000, note: x}", "~1,250,000", "~1250000"),
        ("{value: 1,900,900}", "1,900,900", "1900900"),
        ("{value: 12,900+}", "12,900+", "12900+"),
        ("{value: 1,234.50}", "1,234.50", "1234.50"),
        ("{value: 12.000,-}", "12.000,-", "12000"),
        ("{value: 12 000,-, note: x}", "12 000,-", "12 000"),
    ],
)
def test_a_number_that_a_comma_cut_up_is_asked_about_once(front: str, value: str, meant: str) -> None:
    _, problems = compose(front, 1)
    assert [(p.field, p.params["value"]) for p in problems] == [("value", value)]
    assert {problems[0].params.get(name) for name in ("thousands", "meant", "number")} >= {meant}
    assert front[problems[0].mark.column - 1 :].startswith(front[8 : 8 + problems[0].mark.length])


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_twenty_levels_are_enough(opening: str) -> None:
    closing = {"[": "]", "{a: ": "}"}.get(opening, "")
    levels = DEPTH_LIMIT - 1
    front = "a:\n  " if opening == "- " else "a: "
    compose(front + opening * levels + "x" + closing * levels, 1)
    with pytest.raises(TreeProblem, match="front-too-deep"):
        compose(front + opening * (levels + 1) + "x" + closing * (levels + 1), 1)


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    with pytest.raises(TreeProblem, match="front-too-deep"):
        compose("a: " + "[" * 60_000, 1)
    laughs = "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in ["ab", "bc", "cd"]
    )
    _, problems = compose(laughs, 1)
    assert {problem.key for problem in problems} == {"yaml-alias"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(
            ("true", True),
            ("True", True),
            ("TRUE", True),
            ("false", False),
            ("False", False),
            ("FALSE", False),
        ),
        *(("yes", "yes"), ("NO", "NO"), ("on", "on"), ("tRUE", "tRUE"), ("1:38", "1:38"), ("12,5", "12,5")),
        *(("0", 0), ("010", 10), ("-7", -7), ("+7", 7), ("0o17", 15), ("0xfF", 255), ("1_000", "1_000")),
        *(
            ("1.5", 1.5),
            ("-.5", -0.5),
            ("1.", 1.0),
            ("1e3", 1000.0),
            ("1.5E-2", 0.015),
            (".", "."),
            ("e1", "e1"),
        ),
        *((".inf", float("inf")), ("-.INF", float("-inf")), ("+.Inf", float("inf")), ("inf", "inf")),
        *(("2009-11-10", "2009-11-10"), ("-0x1", "-0x1"), ("0o8", "0o8"), ("1" * 5000, "1" * 5000)),
        *(
            ("'1'", "1"),
            ('"true"', "true"),
            ("[1, NO, 1.5]", [1, "NO", 1.5]),
            ("{b: {c: 1}}", {"b": {"c": 1}}),
        ),
    ],
)
def test_what_is_others_has_the_core_types_of_yaml(written: str, meant: object) -> None:
    tree, _ = compose(f"a: {written}\n", 1)
    found = as_meant(tree)["a"]
    assert (found, type(found)) == (meant, type(meant))


def test_what_is_no_number_is_none() -> None:
    tree, _ = compose("a: .nan\n", 1)
    assert str(as_meant(tree)["a"]) == "nan"


@given(st.integers(), st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_of_others_read_back(whole: int, broken: float) -> None:
    tree, _ = compose(f"a: {whole}\nb: {broken!r}\n", 1)
    assert as_meant(tree) == {"a": whole, "b": broken}


@given(st.text())
def test_any_text_grows_or_is_told_why_not(text: str) -> None:
    with contextlib.suppress(TreeProblem):
        assert isinstance(compose(text, 1)[0], Mapping)
