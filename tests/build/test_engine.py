"""What our engine makes of a template is what Jinja makes of it, whatever the template asks for."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, Template, pass_context, pass_environment
from jinja2.runtime import Context
from markupsafe import Markup

from casebook.build.engine import hasten

MACROS = """
{% macro plain(a, b="<b>", c=none) %}{{ a }}|{{ b }}|{{ c }}{% endmacro %}
{% macro named(a) %}{{ a }}{{ kwargs }}{% endmacro %}
{% macro many(a) %}{{ a }}{{ varargs }}{% endmacro %}
{% macro around(a) %}{{ a }}({{ caller("<c>") }}){% endmacro %}
{% macro explicit(a, caller=none) %}{{ a }}{{ caller is none }}{% endmacro %}
{% macro common() %}{{ word }}{{ extra }}{% endmacro %}
"""
TEMPLATES = (
    "{{ plain('<i>') }}{{ plain('&', 1) }}{{ plain(1, 2, 3) }}{{ plain(1, c=3) }}{{ plain() }}",
    "{{ plain(plain(markup)) }}{{ plain(thing.title) }}{{ plain(thing.none) }}{{ plain(undefined_thing) }}",
    "{{ plain(1, 2, 3, 4) }}",
    "{{ plain(1, wrong=4) }}",
    "{{ plain(*things[:2]) }}{{ plain(**{'a': 1}) }}",
    "{{ named(1, x='<') }}{{ many(1, '<', 3) }}{{ named(1, 2) }}",
    "{% call(x) around('<a>') %}{{ x }}{% endcall %}{{ explicit(1) }}{{ explicit(1, caller=2) }}",
    "{{ around('no caller') }}",
    "{% for x in things %}{{ plain(x, loop.index) }}{{ seen('x') }}{{ thing.hears(x) }}{% endfor %}",
    "{% set x = 5 %}{{ seen('x') }}{{ thing.seen('x') }}",
    "{% set x = 5 %}{% block b %}{% set x = 6 %}{{ seen('x') }}{{ thing.seen('x') }}{% endblock %}",
    "{{ environment_name() }}{{ thing.stops() }}|{{ thing.stops() is undefined }}",
    "{{ thing.says('<', to='>') }}{{ thing.says('a', to=markup) }}{{ thing.nothing() }}",
    "{% autoescape false %}{{ plain('<') }}{{ [plain('<'), '<']|join }}{{ thing.title }}{% endautoescape %}",
    "{% autoescape true %}{{ plain('<') }}{{ [plain('<'), '<']|join }}{{ thing.title }}{% endautoescape %}",
    "{{ common() }}{{ plain ~ '' == plain|string }}",
    "{% import 'macros' as m %}{{ m.plain('<') }}{{ m.nothing('<') }}",
    "{% from 'macros' import plain as p with context %}{{ p('<') }}{% include 'part' %}",
    "{% set text %}<p>{{ thing.title }}</p>{% endset %}{{ text }}{{ text|length }}{{ text ~ '<' }}",
)


class Thing:
    """What a template may ask for something."""

    title = "<Fish & chips>"
    none = None

    def says(self, what: str, to: str) -> str:
        """Return text."""
        return f"{what}{to}"

    @pass_context
    def seen(self, context: Context, name: str) -> Any:
        """Return what a name means where this is called."""
        return context.get(name)

    def hears(self, *_: object, **named: object) -> list[str]:
        """Return the names of what it is given."""
        return sorted(named)

    def stops(self) -> None:
        """End like an iterator."""
        raise StopIteration

    def nothing(self) -> Markup:
        """Return markup."""
        return Markup("<hr>")


def _seen(context: Context, name: str) -> Any:
    return context.get(name)


def _environment_name(environment: Environment) -> str:
    return type(environment).__name__


def _rendered(template: str, *, hastened: bool, more: dict[str, Any] | None = None, **options: Any) -> str:
    """Return what comes out, or what goes wrong."""
    sources = {
        "macros": MACROS,
        "part": "{{ plain('<', word) }}{{ thing.title }}",
        "page": "{% from 'macros' import plain, named, many, around, explicit, common %}" + template,
    }
    environment = Environment(loader=DictLoader(sources), **options)
    environment.globals.update(word="<word>", seen=pass_context(_seen))
    environment.globals["environment_name"] = pass_environment(_environment_name)
    if hastened:
        hasten(environment)
    seen = {"thing": Thing(), "things": [1, "<", Markup("<b>")], "markup": Markup("<b>"), "words": count()}
    try:
        return str(environment.get_template("page", globals=more).render(seen))
    except Exception as error:  # noqa: BLE001  (that it is the same one is what is asked)
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("autoescape", [True, False, lambda name: name == "macros"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_what_comes_out_is_what_jinja_makes(template: str, autoescape: Any) -> None:
    for options in ({}, {"undefined": StrictUndefined}, {"finalize": lambda value: value or "–"}):
        for more in (None, {"extra": "<extra>", "word": "own"}):
            ours, jinjas = (
                _rendered(template, hastened=hastened, more=more, autoescape=autoescape, **options)
                for hastened in (True, False)
            )
            assert ours == jinjas


OURS, JINJAS = Environment(autoescape=True), Environment(autoescape=True)
hasten(OURS)
SOURCE = "{{ value }}{% macro m(a) %}{{ a }}{% endmacro %}{{ m(value) }}{{ m(m(value)) }}"
PRINTING, PRINTED = OURS.from_string(SOURCE), JINJAS.from_string(SOURCE)


class Loud(Markup):
    """Markup that is printed in another way than it is."""

    def __html__(self) -> Markup:
        """Return what is printed."""
        return Markup(str(self).upper())


@given(
    st.one_of(*map(st.text().map, (str, Markup, Loud)), st.none(), st.integers(), st.lists(st.text("<&'")))
)
def test_any_value_is_printed_as_jinja_prints_it(value: object) -> None:
    assert PRINTING.render(value=value) == PRINTED.render(value=value)


def test_classes_that_another_plugin_has_put_in_place_stay() -> None:
    class Theirs(Context):
        pass

    class TheirTemplate(Template):
        pass

    environment = Environment()
    environment.context_class, environment.template_class = Theirs, TheirTemplate
    hasten(environment)
    assert environment.context_class is Theirs
    assert environment.template_class is TheirTemplate
