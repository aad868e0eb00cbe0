"""Three chapters of the manual are made from code: the default settings, the components, the views."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
import re
import textwrap
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import yaml
from markupsafe import Markup

import casebook
from casebook.settings import PREFIX, Settings, read_settings
from casebook.views import pages, parts
from casebook.words import Words

from .attributes import sentences_of
from .pages import Page

Made = Callable[[str, str], None]

WIDTH = 110
TEMPLATES = Path(casebook.__file__).parent / "templates" / "casebook"
PLAIN = {
    Any: "anything",
    str: "text",
    Markup: "HTML",
    int: "number",
    bool: "yes or no",
    Words: "the words of its language",
}
PAGES = ("page", "texts", "lists", "evidence", "feeds", "due", "data", "search", "embed", "submit", "moved")
PARTS = (
    "inline",
    "sources",
    "tables",
    "timeline",
    "accounts",
    "outcome",
    "comparisons",
    "campaign",
    "former",
    "page",
    "data",
    "search",
    "citing",
    "report",
    "picture",
    "vocabulary",
    "sharing",
)
"""The modules of the pages and of the parts, in the order of the manual."""
MODULES = tuple(
    importlib.import_module(f"{room.__name__}.{name}")
    for room, names in ((pages, PAGES), (parts, PARTS))
    for name in names
)
MACRO = re.compile(r"{% macro (?P<call>(?P<name>\w+)\(.*\)) %}")
ALWAYS = ("words", "SITEURL", "level")
"""What every component takes; the manual says once what it is."""


def test_the_settings_are_shown_with_their_defaults(made: Made) -> None:
    made("settings", f"```python\n{''.join(_settings())}```\n")


def test_the_settings_shown_are_the_settings(manual: Page) -> None:
    block = manual.made["settings"].removeprefix("```python\n").removesuffix("```\n")
    shown = {line.targets[0].id: ast.literal_eval(line.value) for line in ast.parse(block).body}  # type: ignore[attr-defined]
    assert read_settings(shown) == read_settings({})
    assert sorted(shown) == sorted(PREFIX + field.name.upper() for field in fields(Settings))


def test_every_setting_says_what_it_is_for() -> None:
    assert [field.name for field in fields(Settings) if field.name not in sentences_of(Settings)] == []


def test_every_component_is_shown(made: Made) -> None:
    folders = sorted(file.parent for file in TEMPLATES.glob("*/examples.yaml"))
    made("components", "\n".join(map(_component, folders)))


def test_every_module_of_views_is_in_the_manual() -> None:
    for room, names in ((pages, PAGES), (parts, PARTS)):
        assert sorted(names) == sorted(module.name for module in pkgutil.iter_modules(room.__path__))


def test_every_view_is_shown(made: Made) -> None:
    made("views", "\n".join(map(_view, _views())))


def _settings() -> Iterator[str]:
    about = sentences_of(Settings)
    for field in fields(Settings):
        yield from (f"# {line}\n" for line in textwrap.wrap(about[field.name], WIDTH - 2))
        yield f"{PREFIX}{field.name.upper()} = {_default(field.default)}\n"


def _default(value: Any) -> str:
    """Write a default as somebody would write it into pelicanconf.py."""
    if isinstance(value, tuple):
        words = json.dumps(list(value))
        return (
            "[\n" + "".join(f"    {json.dumps(word)},\n" for word in value) + "]"
            if len(words) > 60
            else words
        )
    return json.dumps(value) if isinstance(value, str) else repr(value)


def _component(folder: Path) -> str:
    sheet = yaml.safe_load((folder / "examples.yaml").read_text(encoding="utf-8"))
    macro = MACRO.search((folder / "macro.html").read_text(encoding="utf-8"))
    assert macro is not None
    own = (parameter for parameter in sheet["parameters"] if parameter["name"] not in ALWAYS)
    return (
        f"#### {macro['name']}\n\n{_wrapped(sheet['about'])}\n\n"
        f'```html\n{{% from "casebook/{folder.name}/macro.html" import {macro["name"]} %}}\n'
        f"{{{{ {macro['call']} }}}}\n```\n\n"
        + "".join(f"- `{each['name']}`, {_kind(each['type'])}: {each['about']}\n" for each in own)
    )


def _kind(written: str) -> str:
    """Return the type that a sheet of examples names, linked where it is a view."""
    names = {view.__name__ for view in _views()}
    return re.sub(r"\w+$", lambda name: _link(name[0]) if name[0] in names else name[0], written)


def _views() -> list[type]:
    return [view for module in MODULES for view in vars(module).values() if _is_view(view, module)]


def _is_view(view: Any, module: types.ModuleType) -> bool:
    return is_dataclass(view) and isinstance(view, type) and view.__module__ == module.__name__


def _view(view: type) -> str:
    base = view.__mro__[1]
    own = [field.name for field in fields(view) if field.name in view.__annotations__]
    hints, about = get_type_hints(view), sentences_of(view)
    inherits = f"It has all that {_link(base.__name__)} has, and:\n\n" if is_dataclass(base) else ""
    rows = (
        f"| `{name}` | {_holds(hints[name])} | {about.get(name, '')} |\n".replace("  |", " |") for name in own
    )
    table = f"| field | holds | |\n|---|---|---|\n{''.join(rows)}"
    return f"#### {view.__name__}\n\n{_said(view)}\n\n{inherits}{table}"


def _said(view: type) -> str:
    """Return a class's docstring, its paragraphs in lines of their own."""
    paragraphs = inspect.cleandoc(view.__doc__ or "").split("\n\n")
    return "\n\n".join(_wrapped(paragraph) for paragraph in paragraphs)


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.wrap(text, WIDTH, break_on_hyphens=False, break_long_words=False))


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def _holds(hint: Any) -> str:
    """Say what a field holds, in the words of those who make themes."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return " or ".join(_holds(each) if each is not types.NoneType else "nothing" for each in inner)
    if origin is Literal:
        return ", ".join(f"`{word}`" for word in inner)
    if origin is tuple:
        return _several(inner)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"{_holds(inner[1])} by {_holds(inner[0])}"
    if origin is frozenset:
        return f"set of {_holds(inner[0])}"
    return PLAIN.get(hint) or _link(hint.__name__)


def _several(inner: tuple[Any, ...]) -> str:
    if inner[-1] is Ellipsis:
        return f"list of {_holds(inner[0])}"
    return f"({', '.join(map(_holds, inner))})"
