"""The JSON Schema for editors takes whatever the build takes, and refuses what it can see is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, seed

from casebook.authoring.command import main
from casebook.data.rules.schema import KINDS, schema_of
from casebook.reader.front.composing import compose
from casebook.reader.front.cut import cut
from casebook.reader.front.tree import TreeProblem, as_meant

from .content import WAYS, written
from .mistakes import BASES, LISTS, MARKS, MISTAKES, PLAIN, TIMES, WITHDRAWN, Mistake
from .valid import cases, follow_ups

CONTENT = Path(__file__).parents[2] / "content"
SCHEMAS = {kind: schema_of(kind) for kind in KINDS}
CHECKS = {kind: jsonschema.Draft202012Validator(schema) for kind, schema in SCHEMAS.items()}

NOT_SEEN = {
    # what stands in the text, in other files or elsewhere in the same one
    "attribution-shown",
    "case-by-its-file",
    "case-that-does-not-exist",
    "citation-of-nothing",
    "claim-that-does-not-exist",
    "due-before-the-request",
    "end-before-start",
    "evidence-that-does-not-exist",
    "hashtag-cut-off",
    "id-twice",
    "measured-twice",
    "metric-that-does-not-exist",
    "part-that-does-not-exist",
    "part-with-an-unknown-name",
    "ruling-without-a-date",
    "source-that-does-not-exist",
    # what is well by itself, and mostly only a warning
    *(mistake.name for mistake in (*TIMES, *LISTS, *WITHDRAWN, *PLAIN)),
}


def front_of(text: str) -> Any:
    """Return front matter as an editor sees it, with the types of YAML 1.2; raise TreeProblem for no YAML."""
    parts = cut(text)
    assert parts is not None
    tree, problems = compose(parts.front, 1)
    if [problem for problem in problems if problem.key != "text-cut-off"]:
        raise problems[0]
    return as_meant(tree)


def refused(front: Any) -> list[str]:
    """Return what the schema of its kind says of a front matter."""
    return [error.message for error in CHECKS[front["kind"]].iter_errors(front)]


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_a_schema_that_knows_every_field(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[kind])
    jsonschema.Draft7Validator.check_schema(schema_of(kind, "07"))
    assert sorted(SCHEMAS[kind]["properties"]) == sorted(KINDS[kind].model_fields)
    assert [where for where, form in fields_in(SCHEMAS[kind]) if not form.get("description")] == []


def fields_in(schema: Any, where: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every field of a schema with its path, whatever its value may be."""
    if isinstance(schema, list):
        for each in schema:
            yield from fields_in(each, where)
    if not isinstance(schema, dict):
        return
    for name, form in schema.get("properties", {}).items():
        yield f"{where}.{name}".lstrip("."), form
        yield from fields_in(form, f"{where}.{name}")
    for word in ("anyOf", "items", "additionalProperties"):
        yield from fields_in(schema.get(word), where)


def fields_of(front: Any, where: str = "") -> Iterator[str]:
    """Yield the path of every key in a front matter, without indices."""
    for each in front if isinstance(front, list) else ():
        yield from fields_of(each, where)
    for key, value in front.items() if isinstance(front, dict) else ():
        yield f"{where}.{key}".lstrip(".")
        yield from fields_of(value, f"{where}.{key}")


def test_it_takes_whatever_is_without_a_mistake() -> None:
    """Try until each field has been there, as each is there now and then."""
    known = {name.rpartition(".")[2] for kind in KINDS for name, _ in fields_in(SCHEMAS[kind])}
    seen: set[str] = set()

    @given(cases() | follow_ups(), WAYS)
    def takes(front: dict[str, Any], ways: dict[str, bool]) -> None:
        assert refused(front_of(written(front, **ways))) == []
        seen.update(name.rpartition(".")[2] for name in fields_of(front))

    for number in range(20):
        seed(number)(takes)()
        if seen >= known:
            break
    assert known - seen == set()


@pytest.mark.parametrize("file", sorted(CONTENT.glob("[cf]*/*.md")), ids=lambda file: file.name)
def test_it_takes_the_sample(file: Path) -> None:
    assert refused(front_of(file.read_text("utf-8"))) == []


@pytest.mark.parametrize("file", sorted(BASES.glob("*.md")), ids=lambda file: file.name)
def test_it_takes_keys_without_values(file: Path) -> None:
    front = front_of(file.read_text("utf-8"))
    optional = set(KINDS[front["kind"]].model_fields) - front.keys()
    assert refused(front) == []
    assert refused(front | dict.fromkeys(optional)) == []
    assert refused(front | {"tags": [None, "a"], "comparisons": ""}) == []


def is_seen(mistake: Mistake, lang: str) -> bool:
    """Tell whether an editor sees a mistake: as no YAML, or by the schema of what the file should be."""
    try:
        front = front_of(MARKS.sub("", mistake.text(lang)))
    except TreeProblem:
        return True
    return bool(list(CHECKS[mistake.base].iter_errors(front)))


@pytest.mark.parametrize("lang", ["en", "sv", "da"])
def test_it_refuses_all_mistakes_that_an_editor_can_see(lang: str) -> None:
    assert {mistake.name for mistake in MISTAKES if not is_seen(mistake, lang)} == NOT_SEEN


def test_a_state_may_be_any_text_and_a_count_may_not() -> None:
    front = front_of((BASES / "case.en.md").read_text("utf-8"))
    front["metrics"][1]["observations"][0]["value"] = "no account"
    assert refused(front) == []
    front["metrics"][0]["observations"][0]["value"] = "no account"
    assert len(refused(front)) == 1


def test_a_translation_lacks_what_its_original_has() -> None:
    front = {"kind": "case", "slug": "iss", "translation": True, "metrics": [{"id": "fans", "label": "Fans"}]}
    assert refused(front) == []
    assert refused(front | {"translation": False}) != []
    assert refused(front | {"verdict": "partly"}) != []


def test_a_draft_may_lack_something_in_its_items() -> None:
    front = front_of((BASES / "case.en.md").read_text("utf-8"))
    front["metrics"][0]["observations"].append({"date": "2010-03", "value": None, "source": None})
    assert refused(front) != []
    assert refused(front | {"status": "Draft"}) == []
    assert refused(front | {"status": "draft", "organisation": None}) != []


@pytest.mark.parametrize("kind", KINDS)
def test_the_command_prints_it(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", kind]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMAS[kind]
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMAS["case"]
    assert main(["schema", kind, "--draft", "07"]) == 0
    assert json.loads(capsys.readouterr().out) == schema_of(kind, "07")


def test_the_command_speaks_the_language_of_the_author_as_messages_do(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {}
    for lang in ("en", "sv", "fi"):
        (tmp_path / lang / "content").mkdir(parents=True)
        monkeypatch.chdir(tmp_path / lang)
        Path("pelicanconf.py").write_text(f'CASEBOOK_MESSAGES = "{lang}"\n', encoding="utf-8")
        assert main(["schema", "follow-up"]) == 0
        told[lang] = json.loads(capsys.readouterr().out)
    note = {lang: _note_in(schema)["description"] for lang, schema in told.items()}
    assert note["en"].startswith("What is to be known about this reading.")
    assert note["sv"] == "Vad läsaren bör veta om just den här avläsningen."
    assert note["fi"] == note["en"]  # in which there is no glossary
    assert list(map(_silent, told.values())) == [_silent(SCHEMAS["follow-up"])] * 3
    assert told["en"] == SCHEMAS["follow-up"]


def _note_in(schema: Any) -> Any:
    return schema["properties"]["observations"]["items"]["properties"]["note"]


def _silent(schema: Any) -> Any:
    """Return a schema without what it tells people."""
    if isinstance(schema, list):
        return [_silent(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    said = {key for key in ("title", "description") if isinstance(schema.get(key), str)}
    return {key: _silent(value) for key, value in schema.items() if key not in said}
