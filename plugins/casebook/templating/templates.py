"""Where templates are found, and their compiled form kept from one build to the next."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    PackageLoader,
    PrefixLoader,
    TemplateNotFound,
)

from ..disk.paths import templates_folder
from .bytecode import CompiledTemplates, strange_to_jinja
from .codegen import FORM
from .knowable import Unknowable
from .own_code import told
from .runtime import hasten

NAME = __package__.rpartition(".")[0]
TEMPLATES = Path(__file__).parent.parent / "templates"


def add_templates(generator: Any) -> None:
    """Find our templates after the theme's own, and under `!casebook` for an override that wraps one."""
    own = PackageLoader(NAME, "templates")
    environment: Environment = generator.env
    environment.loader = ChoiceLoader([generator.env.loader, own, PrefixLoader({"!casebook": own})])
    # Every build has environments of its own, so within one no template changes.
    environment.auto_reload = False
    hasten(environment)
    _remember(environment, Path(generator.settings["CACHE_PATH"]))


def escaping(environment: Environment) -> Environment:
    """Return an environment like the given one that escapes, which a plain Pelican site's does not."""
    if environment.autoescape:
        return environment
    ours = environment.overlay(autoescape=True)
    if isinstance(environment.bytecode_cache, CompiledTemplates):
        _remember(ours, Path(environment.bytecode_cache.directory).parent.parent)
    return ours


def has_template(environment: Environment, name: str) -> bool:
    """Tell whether a template is found, be it the theme's or ours."""
    try:
        environment.get_template(name)
    except TemplateNotFound:
        return False
    return True


def is_ours(environment: Environment, name: str) -> bool:
    """Tell whether it is our own template that is found by a name, for want of the theme's."""
    return Path(environment.get_template(name).filename or "").is_relative_to(TEMPLATES)


def _remember(environment: Environment, cache: Path) -> None:
    """Keep compiled templates, apart for environments that compile the same source in another way."""
    own = _own(environment)
    options = (
        version("jinja2"),
        *(kind.__name__ for kind in (environment.context_class, environment.template_class)),
        (environment.code_generator_class.__name__, FORM),
        environment.autoescape,
        environment.trim_blocks,
        environment.lstrip_blocks,
        environment.keep_trailing_newline,
        environment.newline_sequence,
        environment.optimized,
        environment.undefined.__name__,
        sorted(environment.extensions),
        sorted(environment.filters),
        sorted(environment.tests),
        # A template that asks `is plugin_enabled` has the answer in its compiled form.
        getattr(environment.tests.get("plugin_enabled"), "keywords", None),
        [said for _, said in own],
        (environment.block_start_string, environment.block_end_string),
        (environment.variable_start_string, environment.variable_end_string),
        (environment.comment_start_string, environment.comment_end_string),
        (environment.line_statement_prefix, environment.line_comment_prefix),
    )
    folder = templates_folder(cache) / hashlib.sha256(repr(options).encode()).hexdigest()[:16]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return  # no place to remember anything: every build compiles anew
    environment.bytecode_cache = CompiledTemplates(str(folder), [each for each, _ in own])


def _own(environment: Environment) -> list[tuple[Any, Any]]:
    """Return the functions of the site's own of which it is known what they are, each with that."""
    found = []
    for name, each in strange_to_jinja(environment):
        with suppress(Unknowable):
            found.append((each, (name, told(each))))
    return found
