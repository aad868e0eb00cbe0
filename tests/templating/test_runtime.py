"""What our engine makes of a template is what Jinja makes of it, whatever the template asks for."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, Template, pass_context, pass_environment
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup
from tests.sparing import one_of

from casebook.templating.runtime import hasten

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
    "{{ plain(1, a=4) }}",
    "{{ plain(c='<', a=markup) }}{{ plain('<', b=none) }}{{ plain(b=plain(c=1)) }}{{ plain(1, 2, c='<') }}",
    "{% for x in things %}{{ plain(loop.index, c=x) }}{{ thing.title.startswith('<') }}{% endfor %}",
    "{{ markup.join(['<', thing.title]) }}{{ '{}'.format(1) }}{{ {'a': '<'}.get('a', 2) }}",
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
    "{% set near = '<' %}{% include 'outer' %}{{ near }}",
    "{% with near = 2 %}{% include 'inner' %}{% endwith %}{{ near }}",
    "{% set far = '<' %}{% for near in things %}{% include 'outer' %}{% include 'outer' %}{% endfor %}",
    "{% block b %}{% set near = 3 %}{% include 'inner' %}{% endblock %}{% include ['no', 'inner'] %}",
    "{% include 'inner' without context %}{% include 'no' ignore missing %}{% include 'globals' %}",
    "{% macro m(near) %}{% include 'outer' %}{{ seen('near') }}{% endmacro %}{{ m('<') }}{{ m() }}",
    "{% include 'no' %}",
    "{% from 'no' import m %}",
    "{% from 'macros' import no_such_macro %}{{ no_such_macro('<') }}",
    "{{ thing.no.such }}",
    "{{ thing.no }}{{ {'a': {'b': '<'}}.a.b }}{{ {'items': 1}.items is callable }}{{ thing.says.__name__ }}",
    "{% set x = thing.says(thing.title, to=thing.title|upper) %}{{ x.upper().lower() }}",
    "{{ (thing.title if thing.none else thing.says).__name__ }}{{ [thing]|map(attribute='title')|list }}",
    "{% for x in [thing] if x.title %}{{ x.title }}{% else %}{{ thing.title }}{% endfor %}",
    "{% autoescape true %}{% autoescape false %}{{ word }}{% endautoescape %}{{ word }}{% endautoescape %}",
    "{% autoescape thing.none %}{{ '<' }}{{ plain('<') }}{% endautoescape %}{{ '<' ~ markup }}",
    "{% set text %}<p>{{ thing.title }}</p>{% endset %}{{ text }}{{ text|length }}{{ text ~ '<' }}",
    "{{ plain(thing.says('<', to='>')) }}{{ plain(plain(1), plain('<'), thing.nothing()) }}",
    "{{ plain(nothing()) }}",
    "{% for x in things %}{{ plain(seen('x'), plain(x)) }}{% endfor %}{{ around(plain('<')) }}",
    "<{% include 'part' %}>{% include 'inner' without context %}{{ word }}{% include ['part'] %}",
    "{% for x in things %}{% if x %}{% include 'inner' without context %}{% endif %}{{ x }}{% endfor %}",
    "{% extends 'parent' %}{% block b %}{{ super() }}{{ plain('<') }}{% include 'part' %}{% endblock %}",
    "0{% if thing.title %}{% extends 'parent' %}{% endif %}1{% block b %}<{{ self.c() }}{% endblock %}",
    "0{% if thing.none %}{% extends 'parent' %}{% endif %}1{% block b %}<{% endblock %}{{ self.b() }}",
    "{% for x in things recursive %}{{ x }}{% if x == '<' %}{{ loop(['&']) }}{% endif %}{% endfor %}",
    "{% filter upper %}{{ word }}{% include 'part' %}{% endfilter %}{% with x = '<' %}{{ x }}{% endwith %}",
    "{{ word.lang }}{{ word.lang is defined }}{{ [].lang }}{{ things.lang is defined }}",
    "{{ markup.lang|default('<') }}",
    "{{ {'lang': '<', 'none': none}.lang }}{{ {'none': none}.none }}{{ {}.lang is defined }}{{ 1.5.lang }}",
    "{{ thing.lang is defined }}{{ thing.lang or thing.title }}{{ kind.lang }}{{ none.lang }}",
    "{{ thing.lang.lang }}",
    "{{ spoken }}{{ spoken.lang }}{{ spoken.none }}{{ 1 }}{{ things|length }}{{ 1.5 }}{{ none }}",
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


class Spoken(str):
    """A text of some language."""

    lang = "<lang>"

    def __str__(self) -> str:
        """Return how it is printed."""
        return f"{self[:]}&"


def _seen(context: Context, name: str) -> Any:
    return context.get(name)


def _environment_name(environment: Environment) -> str:
    return type(environment).__name__


def _rendered(template: str, *, hastened: bool, more: dict[str, Any] | None = None, **options: Any) -> str:
    """Return what comes out, or what goes wrong."""
    sources = {
        "macros": MACROS,
        "part": "{{ plain('<', word) }}{{ thing.title }}",
        "outer": "{% set near = near ~ 1 %}{% include 'inner' %}"
        "{% for x in [1] %}{% include 'inner' %}{% endfor %}",
        "inner": "{{ near }}{{ far }}{{ word }}{{ x }}{{ seen('near') }}{{ markup }}{% set near = 1 %}",
        "globals": "{% from 'macros' import common %}{{ common() }}{{ seen('word') }}{% set y = 1 %}",
        "parent": "({% block b %}{{ word }}{% endblock %}{% block c %}{{ thing.title }}{% endblock %})",
        "page": "{% from 'macros' import plain, named, many, around, explicit, common %}" + template,
    }
    environment = Environment(loader=DictLoader(sources), auto_reload=False, **options)
    environment.globals.update(word="<word>", seen=pass_context(_seen))
    environment.globals["environment_name"] = pass_environment(_environment_name)
    if hastened:
        hasten(environment)
    seen = {"thing": Thing(), "things": [1, "<", Markup("<b>")], "markup": Markup("<b>"), "words": count()}
    seen |= {"kind": list, "spoken": Spoken("<")}
    try:
        return str(environment.get_template("page", globals=more).render(seen))
    except Exception as error:  # noqa: BLE001  (that it is the same one is what is asked)
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("autoescape", one_of(3, [True, False, lambda name: name == "macros"]))
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
    assert environment.code_generator_class is CodeGenerator


class Counting(Environment):
    """An environment that asks for attributes, and names templates, in its own way."""

    def getattr(self, thing: Any, attribute: str) -> Any:
        """Return more than there is."""
        return f"{attribute} of {type(thing).__name__}"

    def join_path(self, template: str, parent: str) -> str:
        """Return a name as seen from another."""
        return f"{parent}/{template}"


def test_what_another_plugin_has_changed_is_called_upon() -> None:
    loader = DictLoader({"page": "{% include 'part' %}", "page/part": "{{ thing.title }}"})
    environment = Counting(loader=loader)
    hasten(environment)
    assert environment.get_template("page").render(thing=Thing()) == "title of Thing"


def test_a_template_that_may_change_is_looked_at_again() -> None:
    sources = {"page": "{% include 'part' %}", "part": "1"}
    environment = Environment(loader=DictLoader(sources), auto_reload=True)
    hasten(environment)
    assert environment.get_template("page").render() == "1"
    sources["part"] = "2"
    assert environment.get_template("page").render() == "2"
