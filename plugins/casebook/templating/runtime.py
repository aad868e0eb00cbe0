"""Jinja's engine with less friction; what comes out is the same, letter by letter.

The page of a case calls some three hundred macros and methods, includes eighty small templates and prints a
thousand values. Before each of them Jinja asks what is rarely so. Where it has a door for that, which is a
class to put in place of its own, the plain case is asked for first here; everything else goes Jinja's way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from functools import cached_property, partial
from types import BuiltinMethodType, MethodType
from typing import Any

import markupsafe
from jinja2 import Environment, Template
from jinja2.compiler import CodeGenerator
from jinja2.environment import TemplateModule, create_cache
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, Macro
from jinja2.utils import internalcode, missing, pass_eval_context
from markupsafe import Markup, escape

from .codegen import PageCode

# What MarkupSafe itself makes of a plain string before it calls that Markup; without it, all of it.
_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)


def hasten(environment: Environment) -> None:
    """Put our classes in place of Jinja's own; where another plugin has put one there, it stays."""
    if environment.context_class is Context:
        environment.context_class = PageContext
    if environment.template_class is Template:
        environment.template_class = PageTemplate
    own = (environment.context_class, environment.template_class, environment.code_generator_class)
    if own == (PageContext, PageTemplate, CodeGenerator):
        environment.code_generator_class = PageCode
    if not environment.is_async:
        environment.filters.update((name, at_once(each)) for name, each in environment.filters.items())
    # A site has some hundred templates: to keep the most used of them costs more than to keep all.
    environment.cache = create_cache(-1)


def at_once(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return of a filter of Jinja's, which asks each time whether it may have to wait, what does not."""
    at_once: Callable[..., Any] = getattr(function, "__wrapped__", function)
    return at_once if getattr(function, "jinja_async_variant", False) else function


class PageMacro(Macro):
    """A macro that knows how many plain arguments it takes at most: -1 where Jinja has to look at all."""

    def __init__(self, *given: Any, **named: Any) -> None:
        """Take what the compiled template gives."""
        super().__init__(*given, **named)
        special = self.catch_kwargs or self.catch_varargs or self.caller or "caller" in self.arguments
        self.most = -1 if special or self._environment.is_async else len(self.arguments)
        if self.most > 0:
            self._func.__defaults__ = (missing,) * self.most
        self._places = {name: place for place, name in enumerate(self.arguments)}

    def in_order(self, given: tuple[Any, ...], named: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """Return all arguments by their places; None where the macro has no such place, or it is taken."""
        filled = [*given, *(missing,) * (self.most - len(given))]
        for name, value in named.items():
            place = self._places.get(name, -1)
            if place < len(given):
                return None
            filled[place] = value
        return tuple(filled)

    @internalcode
    @pass_eval_context
    def __call__(self, *given: Any, **named: Any) -> str:
        """Call the macro from outside of a template, where nobody says how things stand."""
        told = bool(given) and isinstance(given[0], EvalContext)
        if named or told or len(given) > self.most:
            return super().__call__(*given, **named)
        return self.made_of(given, escapes=self._default_autoescape)

    def made_of(self, given: tuple[Any, ...], *, escapes: bool) -> str:
        """Return what the macro makes of plain arguments."""
        made: str = self._func(*given)
        return str.__new__(Markup, made) if escapes else made


class PageContext(Context):
    """A context that calls macros and methods without asking whether they want a context.

    What a template sees beside its own variables lies in two layers: what is `near`, and what is `far` and
    the same for all templates that are included in each other, which has hundreds of names.
    """

    near: dict[str, Any]

    def __init__(
        self,
        environment: Environment,
        parent: dict[str, Any],
        name: str | None,
        blocks: dict[str, Callable[..., Any]],
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  (Jinja names it so)
    ) -> None:
        """Take what Jinja's own does; of the globals those that only this template has.

        What an environment has in common no import has to be given.
        """
        self.far, self.near = parent, {}
        super().__init__(environment, parent, name, blocks, getattr(globals, "maps", [globals])[0])

    @property
    def parent(self) -> dict[str, Any]:
        """All that the template sees beside its own variables."""
        return {**self.far, **self.near} if self.near else self.far

    @parent.setter
    def parent(self, parent: dict[str, Any]) -> None:
        self.far = parent

    def within(self, template: PageTemplate, given: Mapping[str, Any]) -> PageContext:
        """Return the context of a template that is included here, where some names mean what they do here."""
        included = PageContext.__new__(PageContext)
        known = {name: value for name, value in given.items() if value is not missing}
        included.near = {**self.near, **self.vars, **known}
        included.environment = self.environment
        included.far = self.far
        included.vars = {}
        included.eval_ctx = EvalContext(self.environment, template.name)
        included.exported_vars = set()
        included.name = template.name
        included.globals_keys = template.own_globals
        included.blocks = {name: [block] for name, block in template.blocks.items()}
        return included

    def resolve_or_missing(self, key: str) -> Any:
        """Return what a name means."""
        if key in self.vars:
            return self.vars[key]
        if key in self.near:
            return self.near[key]
        return self.far.get(key, missing)

    @internalcode
    def call(
        self, called: Any, /, *given: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any
    ) -> Any:
        """Call what a template calls."""
        kind = type(called)
        try:
            if kind is BuiltinMethodType or (kind is MethodType and not hasattr(called, "jinja_pass_arg")):
                return called(*given, **named)
            if kind is PageMacro and len(given) <= called.most:
                ordered = called.in_order(given, named) if named else given
                if ordered is not None:
                    return called.made_of(ordered, escapes=self.eval_ctx.autoescape)
        except StopIteration:
            called = _stop  # for Jinja to say what it says of that
        return super().call(called, *given, _loop_vars=_loop_vars, _block_vars=_block_vars, **named)


def _stop(*_: object, **__: object) -> None:
    raise StopIteration


class PageTemplate(Template):
    """A template in which what is markup already is not made markup once more, to be printed."""

    @classmethod
    def from_code(cls, *given: Any, **named: Any) -> Template:
        """Make a template of compiled code."""
        template = super().from_code(*given, **named)
        kept = _Kept(template.environment)
        template.root_render_func.__globals__.update(
            escape=_printed, Macro=PageMacro, kept=kept, absent=partial(_absent, template.environment)
        )
        return template

    @cached_property
    def own_globals(self) -> set[str]:
        """The names that mean something in this template alone."""
        return set(getattr(self.globals, "maps", [self.globals])[0])

    def root_render_within(self, context: PageContext, given: Mapping[str, Any]) -> Iterator[str]:
        """Yield what comes out where a context includes this template."""
        return self.root_render_func(context.within(self, given))

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        if self._module is not None and not (ctx and ctx.globals_keys):
            return self._module
        return super()._get_default_module(ctx)


class _Kept(dict[str, PageTemplate]):
    """The templates of an environment by their names, where none changes while it is there."""

    def __init__(self, environment: Environment) -> None:
        super().__init__()
        self._environment = environment

    def __missing__(self, name: str) -> Template:
        """Fetch a template."""
        template = self._environment.get_template(name)
        if isinstance(template, PageTemplate) and not self._environment.auto_reload:
            self[name] = template
        return template


def _absent(environment: Environment, thing: Any, name: str) -> Any:
    """Return what stands for something that has no such attribute: an item of that name, or nothing."""
    kind = type(thing)
    if kind is dict and name in thing:
        return thing[name]
    if kind is str or kind is dict or not (hasattr(kind, "__getitem__") or isinstance(thing, type)):
        return environment.undefined(obj=thing, name=name)
    return environment.getattr(thing, name)


def _printed(value: Any) -> str:
    """Return what is printed of a value where a template escapes."""
    kind = type(value)
    if kind is str:
        return _escaped(value)
    if kind is not Markup:
        return escape(value) if hasattr(value, "__html__") else _escaped(str(value))
    markup: Markup = value
    return markup
