"""Which messages the code and the templates use, read from the files themselves by Babel."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from babel.messages import Catalog
from babel.messages.extract import extract, extract_python
from jinja2 import Environment, nodes

PACKAGE = Path(__file__).parent.parent
PROJECT = PACKAGE.parent.parent
# What is read: the package wherever it lies, and the theme where the package stands in its own project.
SOURCES = (PACKAGE, PROJECT / "theme" / "templates")

KEYWORDS: Mapping[str, tuple[Any, ...] | None] = {
    "_": None,
    "N_": None,
    "P_": ((1, "c"), 2),
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}

Found = tuple[int, str, str | tuple[str | None, ...], list[str]]


def template_messages(
    file: IO[bytes], keywords: Collection[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """Yield a template's messages, those of methods (`words.ngettext`) too, which Jinja's own leaves out."""
    del comment_tags, options
    tree = Environment(autoescape=True).parse(file.read().decode("utf-8"))
    for call in tree.find_all(nodes.Call):
        name = _called(call.node)
        strings = tuple(_constant(argument) for argument in call.args)
        if name in keywords and strings and strings[0] is not None:
            yield call.lineno, name, strings if len(strings) > 1 else strings[0], []


METHODS: Mapping[str, Callable[..., Any]] = {".py": extract_python, ".html": template_messages}


def extracted() -> Catalog:
    """Return a catalogue of every message in use, with the files that use it."""
    template = Catalog(project="Casebook", fuzzy=False)
    for file in (file for folder in SOURCES for file in sorted(folder.rglob("*")) if file.suffix in METHODS):
        with file.open("rb") as source:
            for _line, message, _comments, context in extract(METHODS[file.suffix], source, KEYWORDS):
                location = (file.relative_to(PROJECT).as_posix(), 0)
                template.add(message, locations=[location], context=context)
    return template


def _called(node: nodes.Expr) -> str:
    if isinstance(node, nodes.Getattr):
        return node.attr
    return node.name if isinstance(node, nodes.Name) else ""


def _constant(node: nodes.Expr) -> str | None:
    value = node.value if isinstance(node, nodes.Const) else None
    return value if isinstance(value, str) else None
