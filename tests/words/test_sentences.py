"""Every key that the code can raise has a sentence, and every sentence a key that is raised."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from casebook.words.faults import placeholders
from casebook.words.sentences import SENTENCES, SUBJECTS

PACKAGE = Path(__file__).parents[2] / "plugins" / "casebook"
KEY = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")

Code = Mapping[Path, list[ast.AST]]


@pytest.fixture(scope="module")
def code() -> Code:
    """Return the code outside of this room, each file as its nodes: much, which goes with these tests."""
    files = [file for file in sorted(PACKAGE.rglob("*.py")) if file.relative_to(PACKAGE).parts[0] != "words"]
    return {file: [*ast.walk(ast.parse(file.read_text("utf-8")))] for file in files}


def takers(code: Code) -> dict[str, int]:
    """Return what takes a problem's key, a function or a class by its name, and as which argument."""
    found = {}
    for nodes in code.values():
        for node in nodes:
            if isinstance(node, ast.FunctionDef):
                names = [argument.arg for argument in node.args.args if argument.arg not in ("self", "cls")]
            elif isinstance(node, ast.ClassDef):
                names = _fields(node)
            else:
                continue
            if "key" in names:
                found[node.name] = names.index("key")
    return found


def _fields(node: ast.ClassDef) -> list[str]:
    """Return the arguments of a class: those of its __init__, or the fields of a dataclass."""
    for method in node.body:
        if isinstance(method, ast.FunctionDef) and method.name == "__init__":
            return [argument.arg for argument in method.args.args[1:]]
    return [
        line.target.id
        for line in node.body
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
    ]


def _name(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def raised(code: Code) -> Iterator[tuple[str, str, ast.Call]]:
    """Yield each key that stands in a call of a taker, with where it stands."""
    positions = {**takers(code), "PydanticCustomError": 0}
    for file, nodes in code.items():
        for call in (node for node in nodes if isinstance(node, ast.Call) and _name(node) in positions):
            at = positions[_name(call)]
            given = [keyword.value for keyword in call.keywords if keyword.arg == "key"] or call.args[
                at : at + 1
            ]
            for constant in given:
                if isinstance(constant, ast.Constant) and KEY.fullmatch(str(constant.value)):
                    yield constant.value, f"{file.relative_to(PACKAGE)}:{call.lineno}", call


def test_the_ways_to_raise_a_problem_are_found(code: Code) -> None:
    assert takers(code) | {"Problem": 4, "Mistake": 0} == takers(code)
    assert {"value-unknown", "date-form", "id-form"} <= {key for key, _place, _call in raised(code)}


def test_every_key_in_the_code_has_a_sentence(code: Code) -> None:
    assert [f"{place}: {key}" for key, place, _call in raised(code) if key not in SENTENCES] == []


def test_every_sentence_is_said_somewhere(code: Code) -> None:
    nodes = [node for each in code.values() for node in each]
    written = {node.value for node in nodes if isinstance(node, ast.Constant)}
    composed = [_pattern(node) for node in nodes if isinstance(node, ast.JoinedStr)]
    unsaid = [
        key for key in SENTENCES if key not in written and not any(one.fullmatch(key) for one in composed)
    ]
    assert unsaid == []


def _pattern(text: ast.JoinedStr) -> re.Pattern[str]:
    """Return what an f-string such as f"{section}-unknown" can become, none where it says nothing itself."""
    parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"\w+" for part in text.values]
    return re.compile("".join(parts) if any("-" in part for part in parts) else r"(?!)")


def test_every_key_has_its_sentence_in_one_subject_only() -> None:
    keys = [key for subject in SUBJECTS for key in subject.SENTENCES]
    assert sorted(keys) == sorted(SENTENCES)


def test_every_mistake_brings_what_its_sentence_needs(code: Code) -> None:
    lacking = {}
    for key, place, call in raised(code):
        given = {keyword.arg for keyword in call.keywords}
        if _name(call) == "Mistake" and None not in given:
            needed = frozenset().union(*(placeholders(text) for text in SENTENCES[key]))
            lacking[f"{place}: {key}"] = sorted(needed - given)
    assert lacking
    assert {place: names for place, names in lacking.items() if names} == {}


@pytest.mark.parametrize("key", sorted(SENTENCES))
def test_a_sentence_is_said_as_all_others_are(key: str) -> None:
    wrong, remedy, where_none_is_known = SENTENCES[key]
    assert not wrong.endswith((".", "!", ":"))
    assert remedy.endswith((".", "?"))
    assert where_none_is_known == "" or where_none_is_known.endswith(".")
    assert bool(where_none_is_known) <= ("known" in placeholders(remedy))
    assert "did you mean" not in remedy.casefold()
    assert placeholders(where_none_is_known) <= placeholders(remedy) - {"known"}
