"""What `ordinary` composes is what composing with care makes of it; everything else is left to that."""

from __future__ import annotations

import pickle
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reader.front.composing import DEPTH_LIMIT, compose_with_care
from casebook.reader.front.ordinary import compose_ordinary
from casebook.reader.front.tree import Mark, Scalar, Sequence, as_written

from .samples import EVERYTHING, case, follow_up, post, read

PIECES = (
    *(
        "a",
        "b",
        "å: ",
        "a: ",
        '"a": ',
        "'b': ",
        "? a\n",
        "\n: ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        ",",
        ":",
        " ",
    ),
    *(
        "\n",
        "\n  ",
        "\n    ",
        "#a",
        " #a",
        "# a",
        "&a",
        "&a ",
        "*a",
        "!",
        "!x ",
        "!!str ",
        "<<: ",
        "|\n  ",
        ">-\n  ",
    ),
    *(
        '"\\0"',
        "'it''s'",
        '" "',
        '""',
        "~",
        "null",
        "12",
        ",900",
        ">5",
        ">\n 5",
        "\u00a0",
        "-\u00a0a",
        "\ufeff",
    ),
    *("---\n", "...\n", "%YAML 1.1\n", "x y", "x\n  y", '"x\n  y"', "1:38", "http://a.b/#c", "\t", "=", "@"),
)
"""What YAML is made of, the odd and the plain."""


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_grows_by_itself_is_what_care_makes_of_it(front: str) -> None:
    tree = compose_ordinary(front, 2, DEPTH_LIMIT)
    if tree is not None:
        assert compose_with_care(front, 2) == (tree, ())


def test_a_whole_case_grows_by_itself() -> None:
    assert compose_ordinary(EVERYTHING, 2, DEPTH_LIMIT) == compose_with_care(EVERYTHING, 2)[0]


@pytest.mark.parametrize(
    "plain",
    [
        "a: 1\nb:\n",
        "a: '#b'\n",
        "a: b # c\n",
        "a: http://b.example/#c\n",
        "a: R&D *b* Wow!\n",
        "a: >-\n  b\n  c\n",
        'a: ">5"\n',
        "a: [b, ~, c]\n",
        "a:\n- b\n-\n- {c: d}\n",
        "åäö: x\n",
    ],
)
def test_what_is_not_odd_grows_by_itself(plain: str) -> None:
    assert compose_ordinary(plain, 2, DEPTH_LIMIT) == compose_with_care(plain, 2)[0]


@pytest.mark.parametrize(
    "odd",
    [
        "a: b #c\n",
        "a: &x b\n",
        "a: !x b\n",
        "&x a: b\n",
        "a: {b, c: d}\n",
        "a: b\na: c\n",
        "a:\na: c\n",
        "<<: {b: c}\n",
        "a:\n  \u00a0b: c\n",
        'a: "\\0"\n',
        "a: >5\n",
        "? [a]\n: b\n",
        "[a]\n",
        "a: b\n---\nc: d\n",
        "a: [\n",
        "a: " + "[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT,
        "",
        "# a\n",
    ],
)
def test_what_is_odd_is_left_to_care(odd: str) -> None:
    assert compose_ordinary(odd, 2, DEPTH_LIMIT) is None


def test_words_are_known_before_anybody_asks_where_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = compose_ordinary("a: b\nc: [d]\ne:\n", 2, DEPTH_LIMIT)
    assert tree is not None
    with monkeypatch.context() as patched:
        patched.setattr("casebook.reader.front.ordinary.from_events", None)
        assert as_written(tree) == {"a": "b", "c": ["d"]}
        assert [*tree.keys] == ["a", "c"]
        assert (tree.written("c"), tree.written("e"), tree.get("e")) == (["d"], None, None)
    assert tree.get("c") == Sequence(((0, Scalar("d", True, Mark(3, 5, 1))),), Mark(3, 4))
    assert tree.empty == (Scalar("e", True, Mark(4, 1, 1)),)
    assert pickle.loads(pickle.dumps(tree)) == deepcopy(tree) == tree


def test_where_no_mistake_is_no_parser_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("casebook.reader.front.ordinary.from_events", None)
    texts = {
        "cases/iss.md": case(EVERYTHING, "One [@blog, 1:38].\n\n[METRICS: fans]\n"),
        "cases/iss.sv.md": "---\nkind: case\ntitle: ISS\nslug: iss\ndate: 2009-11-10\nlang: sv\n"
        "translation: true\nsummary: En [länk]({filename}iss.md).\n---\n",
        "later.md": follow_up("observations: [{metric: fans, value: 3}]\n"),
        "post.md": post(),
    }
    assert read(texts).problems == ()
