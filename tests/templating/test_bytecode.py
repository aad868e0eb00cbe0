"""Compiled templates are kept, and neither damage nor another filter makes an old one be believed."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment
from jinja2.ext import Extension
from pelican.utils import DateFormatter

from casebook.templating.bytecode import CompiledTemplates, has_own_code, strange_to_jinja
from casebook.templating.templates import add_templates

ONCE = {"once": '{{ "once"|upper }}'}


def environment(folder: Path, **filters: object) -> Environment:
    """Return an environment that keeps what it compiles."""
    made = Environment(loader=DictLoader(ONCE), bytecode_cache=CompiledTemplates(str(folder)))
    made.filters.update(filters)
    return made


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment(tmp_path).get_template("once").render() == "ONCE"
    monkeypatch.setattr(Environment, "compile", None)
    assert environment(tmp_path).get_template("once").render() == "ONCE"


def test_a_damaged_template_is_compiled_anew(tmp_path: Path) -> None:
    environment(tmp_path).get_template("once")
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    damaged = [whole.replace(b"ONCE", b"ONLY"), whole[:-20], b"", whole[::-1]]
    for data in damaged:
        kept.write_bytes(data)
        assert environment(tmp_path).get_template("once").render() == "ONCE"
        assert kept.read_bytes() == whole


def test_what_a_filter_of_ones_own_made_of_a_template_is_not_kept(tmp_path: Path) -> None:
    environment(tmp_path).get_template("once")
    own = environment(tmp_path, upper=lambda text: text + "!")
    assert own.get_template("once").render() == "once!"
    assert environment(tmp_path).get_template("once").render() == "ONCE"


def test_what_an_extension_of_ones_own_made_of_a_template_is_not_kept(tmp_path: Path) -> None:
    class Own(Extension):
        def preprocess(self, source: str, *_: object) -> str:
            return source.replace("once", "twice")

    def extended() -> Environment:
        kept = CompiledTemplates(str(tmp_path))
        return Environment(loader=DictLoader(ONCE), bytecode_cache=kept, extensions=[Own])

    assert extended().get_template("once").render() == "TWICE"
    assert [*tmp_path.iterdir()] == []
    environment(tmp_path).get_template("once")
    assert extended().get_template("once").render() == "TWICE"


def test_what_is_printed_goes_through_what_the_site_has_now(tmp_path: Path) -> None:
    environment(tmp_path).get_template("once")
    own = environment(tmp_path)
    own.finalize = lambda value: f"{value}!"
    assert own.get_template("once").render() == "ONCE!"
    assert environment(tmp_path).get_template("once").render() == "ONCE"


@pytest.mark.parametrize(
    ("options", "shown"),
    [({"line_statement_prefix": "%%"}, "[1]"), ({"line_comment_prefix": "%%"}, "\n[]")],
)
def test_templates_that_are_written_in_another_way_are_kept_apart(
    options: dict[str, str], shown: str, tmp_path: Path
) -> None:
    def rendered(**options: str) -> str:
        written = DictLoader({"other": "%% set y = 1\n[{{ y }}]"})
        made = Environment(loader=written, **options)  # type: ignore[arg-type]
        add_templates(SimpleNamespace(env=made, settings={"CACHE_PATH": str(tmp_path)}))
        return made.get_template("other").render()

    assert rendered() == "%% set y = 1\n[]"
    assert rendered(**options) == shown


def test_a_place_that_cannot_be_written_to_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    assert environment(tmp_path / "taken").get_template("once").render() == "ONCE"


def test_a_filter_and_a_test_of_one_name_are_two(tmp_path: Path) -> None:
    def known(text: str) -> str:
        return f"{text}!"

    both = Environment(bytecode_cache=CompiledTemplates(str(tmp_path), [known]))
    both.filters["shout"], both.tests["shout"] = known, known
    assert [name for name, _ in strange_to_jinja(both)] == ["shout", "shout"]
    assert not has_own_code(both)
    both.filters["shout"] = lambda text: f"{text} {id(text)}"
    assert has_own_code(both)


def test_pelicans_filters_are_known(tmp_path: Path) -> None:
    assert not has_own_code(environment(tmp_path, strftime=DateFormatter()))
    assert has_own_code(environment(tmp_path, strftime=str.lower))
