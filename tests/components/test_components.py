"""Every component renders its own examples: as expected, as strict HTML, with nothing let through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import html5lib
import yaml
from jinja2 import Environment
from markupsafe import Markup

import casebook
from casebook.words import Words

NAMES = {"CSV", "JSON"}
HOSTILE = "\"'><script>alert(1)</script>&amp;"


def macro_of(templates: Environment, component: str) -> Any:
    module = templates.get_template(f"casebook/{component}/macro.html").module
    return getattr(module, f"casebook_{component.replace('-', '_')}")


def render(templates: Environment, example: Any) -> str:
    return str(macro_of(templates, example.component)(**example.arguments))


def page(body: str) -> str:
    return f'<!doctype html><html lang="en"><head><title>Example</title></head><body>{body}</body></html>'


def hostile(value: Any) -> Any:
    """Put markup into every text of a view that is not cleaned HTML, at whatever depth."""
    if is_dataclass(value) and not isinstance(value, Words | type):
        return replace(value, **{field.name: hostile(getattr(value, field.name)) for field in fields(value)})
    if isinstance(value, tuple):
        return tuple(hostile(each) for each in value)
    return HOSTILE if isinstance(value, str) and not isinstance(value, Markup) else value


def test_an_example_gives_the_expected_page(
    templates: Environment, example: Any, golden: Callable[[str, str], None]
) -> None:
    golden(f"components/{example.component}/{example.name}.html", render(templates, example))


def test_an_example_is_strict_html(templates: Environment, example: Any) -> None:
    html5lib.HTMLParser(strict=True).parse(page(render(templates, example)))


def test_an_example_names_no_id_twice_and_leads_to_no_id_it_lacks(
    templates: Environment, example: Any
) -> None:
    tree = html5lib.parse(page(render(templates, example)), namespaceHTMLElements=False)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    named = {
        name for element in tree.iter() for name in (element.get("aria-labelledby") or "").split() if name
    }
    assert sorted(ids) == sorted(set(ids))
    assert named <= set(ids)


def test_no_text_becomes_markup(templates: Environment, example: Any) -> None:
    attacked = replace(example, arguments={name: hostile(value) for name, value in example.arguments.items()})
    tree = html5lib.parse(page(render(templates, attacked)), namespaceHTMLElements=False)
    # Linked data is no script, and holds no text that was not made for it.
    assert {script.get("type") for script in tree.iter("script")} <= {"application/ld+json"}
    assert all(not name.startswith("on") for element in tree.iter() for name in element.attrib)


def test_a_component_documents_its_parameters(templates: Environment, component: Path) -> None:
    sheet = yaml.safe_load((component / "examples.yaml").read_text(encoding="utf-8"))
    documented = [parameter["name"] for parameter in sheet["parameters"]]
    assert documented == list(macro_of(templates, component.name).arguments)
    assert all(parameter["about"].endswith(".") for parameter in sheet["parameters"])
    assert sheet["about"].endswith(".")


def test_a_component_writes_no_word_outside_the_catalogue(templates: Environment, component: Path) -> None:
    for file in sorted(component.glob("*.html")):
        tokens = templates.lex(file.read_text(encoding="utf-8"))
        skeleton = html5lib.parseFragment("\n".join(text for _, kind, text in tokens if kind == "data"))
        assert {word for word in "".join(skeleton.itertext()).split() if word.isalpha()} <= NAMES, file


def test_every_component_has_examples() -> None:
    templates = Path(casebook.__file__).parent / "templates" / "casebook"
    macros = {file.parent.name for file in templates.glob("*/macro.html")}
    sheets = {file.parent.name for file in templates.glob("*/examples.yaml")}
    assert macros - sheets - {"feed"} == {"inline", "part"}
