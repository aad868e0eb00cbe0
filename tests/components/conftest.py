"""The examples that stand beside each component: the tests' input, and what the manual shows."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

import casebook
from casebook.views import pages, parts
from casebook.words import Words, words_of

TEMPLATES = Path(casebook.__file__).parent / "templates"
COMPONENTS = sorted(file.parent for file in TEMPLATES.glob("casebook/*/examples.yaml"))


@dataclass(frozen=True)
class Example:
    """One named example of a component, its arguments as the views a theme would hand over."""

    component: str
    name: str
    arguments: Mapping[str, Any]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for `component` or `example` with every one there is."""
    if "component" in metafunc.fixturenames:
        metafunc.parametrize("component", COMPONENTS, ids=lambda folder: folder.name)
    if "example" in metafunc.fixturenames:
        examples = [example for folder in COMPONENTS for example in _examples(folder)]
        metafunc.parametrize("example", examples, ids=lambda example: f"{example.component}/{example.name}")


@pytest.fixture(scope="session", params=[True, False], ids=["escaping", "not-escaping"])
def templates(request: pytest.FixtureRequest) -> Environment:
    """Return Jinja as Pelican sets it up: our site has autoescape on, other sites mostly off."""
    loader = FileSystemLoader(TEMPLATES)
    return Environment(loader=loader, trim_blocks=True, lstrip_blocks=True, autoescape=request.param)


def _case(**more: Any) -> pages.CaseView:
    least = {
        "lang": "en",
        "path": "cases/iss-50000/",
        "title": "Fifty thousand kronor for a tip",
        "id": "iss-50000",
        "updated": {"text": "10 November 2026", "iso": "2026-11-10"},
        "strength": {"design": "no figures", "measured_by": "nobody", "kept": "no sources"},
        "follow_ups_text": "no follow-ups",
        "next_check_late": False,
    }
    return replace(_view(pages.CaseView, least, words_of("en")), **more)


def _shown(component: str, name: str) -> Any:
    """Return what the first example of a component shows: its argument of that name."""
    return _examples(TEMPLATES / "casebook" / component)[0].arguments[name]


@pytest.fixture(scope="session")
def bare_case() -> pages.CaseView:
    """Return a case of which nothing but the organisation and the text is known."""
    return _case()


@pytest.fixture(scope="session")
def full_case() -> pages.CaseView:
    """Return a case that has every part there is: the first example of each component."""
    table = _shown("comparison-table", "table")
    return _case(
        **{name: _shown("ledger", name) for name in ("said", "outcome", "strength", "replies")},
        **{name: _shown(name, name) for name in ("campaign", "claims", "promises", "requests", "timeline")},
        **{name: _shown(name, name) for name in ("sources", "comparisons")},
        table=replace(table, rows=table.rows[:2]),
        disclosure="The author has applied for a job there.",
    )


@pytest.fixture(scope="session")
def post() -> pages.PostView:
    """Return an ordinary post with sources and a table by hand."""
    return pages.PostView(
        lang="en",
        words=words_of("en"),
        path="posts/voices/",
        title="One company, two voices",
        **{name: _shown(name, name) for name in ("sources", "comparisons")},
    )


@pytest.fixture(scope="session")
def follow_up() -> pages.FollowUpView:
    """Return a follow-up that brings figures and verdicts."""
    least = {
        "lang": "en",
        "path": "follow-ups/iss-three-months-on/",
        "title": "Three months on",
        "id": "iss-three-months-on",
        "type": "check",
        "type_text": "Check",
    }
    view = _view(pages.FollowUpView, least, words_of("en"))
    return replace(view, table=_shown("comparison-table", "table"), claims=_shown("claims", "claims"))


@cache
def _examples(folder: Path) -> tuple[Example, ...]:
    """Return the examples of a component, frozen as all views are: every test may have the same."""
    return tuple(_read(folder))


def _read(folder: Path) -> Iterator[Example]:
    sheet = yaml.safe_load((folder / "examples.yaml").read_text(encoding="utf-8"))
    kinds = {parameter["name"]: parameter["type"] for parameter in sheet["parameters"]}
    for example in sheet["examples"]:
        words = words_of(example.get("lang", "en"))
        given = {name: _view(_type(kinds[name]), data, words) for name, data in example["arguments"].items()}
        always = {"words": words, "SITEURL": "https://casebook.example"}
        always = {name: value for name, value in always.items() if name in kinds}
        yield Example(folder.name, example["name"], given | always)


def _type(name: str) -> Any:
    """Return the type that a sheet of examples names: a view, a list of views, a number."""
    if name.startswith("list of "):
        return tuple[_type(name.removeprefix("list of ")), ...]  # type: ignore[misc]
    plain = {
        "Markup": Markup,
        "number": int,
        "text": str,
        "Place": tuple[str, parts.SourceRef, str],
        "bool": bool,
    }
    return plain.get(name) or getattr(parts, name, None) or getattr(pages, name)


def _view(wanted: Any, data: Any, words: Words) -> Any:
    """Make of plain data the view it stands for. What an example leaves out is None or empty."""
    origin = get_origin(wanted)
    if data is None:
        return () if origin is tuple else None
    if origin in (Union, types.UnionType):
        return _view(_fitting(get_args(wanted), data), data, words)
    if origin is tuple:
        return _several(get_args(wanted), data, words)
    if is_dataclass(wanted):
        return _filled(wanted, data, words)
    if origin is Literal:
        assert data in get_args(wanted), f"{data!r} is none of {get_args(wanted)}"
        return data
    return Markup(data) if wanted is Markup else frozenset(data) if origin is frozenset else wanted(data)


def _several(kinds: Sequence[Any], data: Sequence[Any], words: Words) -> tuple[Any, ...]:
    if kinds[-1] is Ellipsis:
        return tuple(_view(kinds[0], each, words) for each in data)
    return tuple(_view(kind, each, words) for kind, each in zip(kinds, data, strict=True))


def _filled(wanted: Any, data: Mapping[str, Any], words: Words) -> Any:
    hints = get_type_hints(wanted)
    assert set(data) <= set(hints), f"{wanted.__name__} has no {set(data) - set(hints)}"
    given = {name: _view(hints[name], value, words) for name, value in data.items()}
    for field in fields(wanted):
        if field.name not in given and field.default is MISSING and field.default_factory is MISSING:
            given[field.name] = words if field.name == "words" else _view(hints[field.name], None, words)
    return wanted(**given)


def _fitting(kinds: Sequence[Any], data: Any) -> Any:
    """Return the kind of a union that has all the fields given, or the one that is not None."""
    views = [kind for kind in kinds if is_dataclass(kind)]
    if views and isinstance(data, Mapping):
        return next(kind for kind in views if set(data) <= set(get_type_hints(kind)))
    return next(kind for kind in kinds if kind is not type(None))
