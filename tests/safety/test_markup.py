"""Only one function may call HTML safe: everything else is escaped, or has come through it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "plugins" / "casebook"
TEMPLATES = [PACKAGE / "templates", ROOT / "theme" / "templates"]

UNSAFE_IN_TEMPLATES = re.compile(r"\|\s*safe\b|autoescape\s+(?!true\b)\w|__html__|\bMarkup\b")
DATA = r' type="application/ld\+json">\{\{ [\w.]+\|tojson \}\}</script>'
INLINE = re.compile(
    rf"<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:|<script(?![^>]*\bsrc=)(?!{DATA})",
    re.IGNORECASE,
)
"""What stands in a page itself; a block of data is no script where `tojson` has written all of it."""


MARKUP = ("Markup", "Settled")
"""What nothing escapes; the second is what cleaning has made of a text."""


def calls_markup(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield every place that makes Markup or could: a call, a subclass, another name for it, a `__html__`."""
    for node in ast.walk(tree):
        named = [getattr(node, "func", None), *getattr(node, "bases", ())]
        if any(isinstance(name, ast.Name | ast.Attribute) and _last(name) in MARKUP for name in named):
            yield node
        if isinstance(node, ast.alias) and node.name in MARKUP and node.asname:
            yield node
        if isinstance(node, ast.FunctionDef) and node.name == "__html__":
            yield node
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and node.value.id in MARKUP:
            yield node


def _last(name: ast.Name | ast.Attribute) -> str:
    return name.id if isinstance(name, ast.Name) else name.attr


def test_one_function_makes_markup() -> None:
    found = [
        (path.relative_to(PACKAGE).as_posix(), ast.unparse(node))
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in calls_markup(ast.parse(path.read_text("utf-8")))
    ]
    (settled,) = [code for _, code in found if code.startswith("class")]
    assert settled.startswith("class Settled(Markup):")
    assert [(file, code) for file, code in found if code != settled] == [
        # What one process has cleaned and another takes over, in between as plain data.
        ("reader/lazy/spelling.py", "Markup(plain[1])"),
        ("reader/lazy/spelling.py", "Settled(plain[1])"),
        ("reader/sanitise.py", "Markup(_FINISHED.sub(partial(_finish, own), _CLEANER.clean(html)))"),
        ("reader/sanitise.py", "Settled(cleaned)"),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "x = Markup('<b>')",
        "x = markupsafe.Markup(y)",
        "class Mine(Markup): pass",
        "x = Settled('<b>')",
        "from markupsafe import Markup as M",
        "M = Markup",
        "class A:\n    def __html__(self): return ''",
    ],
)
def test_markup_is_found_however_it_is_made(code: str) -> None:
    assert list(calls_markup(ast.parse(code)))


def templates() -> list[Path]:
    return sorted(path for folder in TEMPLATES for path in folder.rglob("*.html"))


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_template_calls_anything_safe_or_has_styles_and_scripts_of_its_own(path: Path) -> None:
    text = path.read_text("utf-8")
    assert [*UNSAFE_IN_TEMPLATES.findall(text), *INLINE.findall(text)] == []


@pytest.mark.parametrize(
    "text", ["{{ x|safe }}", "{{ x | safe}}", "{% autoescape false %}", "{% autoescape x %}"]
)
def test_what_is_called_safe_in_a_template_is_found(text: str) -> None:
    assert UNSAFE_IN_TEMPLATES.search(text)


@pytest.mark.parametrize(
    "text", ["{% autoescape true %}", "{{ unsafe }}", "{{ safe }}", "safe | sound", "{{ x|forceescape }}"]
)
def test_what_is_not_is_not(text: str) -> None:
    assert not UNSAFE_IN_TEMPLATES.search(text)


@pytest.mark.parametrize(
    "text", ['<p style="x">', "<script>x</script>", '<a onclick="x">', "<a href='javascript:x'>", "<style>"]
)
def test_what_runs_or_styles_inside_a_page_is_found(text: str) -> None:
    assert INLINE.search(text)


OWN = "casebook/preview/"
"""Where the templates are that only the preview shows; its own environment escapes."""
TRUSTED = re.compile(r"casebook_\w+|super|caller")
"""What has been escaped where it was written."""


def unescaped(source: str) -> list[str]:
    """Return what a template writes as it is where the site's theme escapes nothing.

    Jinja hands what escapes neither on to an included template nor to a macro.
    """
    return list(_unescaped(Environment().parse(source), escapes=False))


def _unescaped(node: nodes.Node, *, escapes: bool) -> Iterator[str]:
    if isinstance(node, nodes.ScopedEvalContextModifier):
        escapes = escapes or _is_escaping(node)
    if isinstance(node, nodes.Output) and not escapes:
        yield from (str(said) for said in node.nodes if not _is_settled(said))
    for each in node.iter_child_nodes():
        yield from _unescaped(each, escapes=escapes)


def _is_escaping(node: nodes.ScopedEvalContextModifier) -> bool:
    return any(each.key == "autoescape" and each.value == nodes.Const(True) for each in node.options)


def _is_settled(said: nodes.Node) -> bool:
    if isinstance(said, nodes.Filter):
        return said.name in {"e", "escape", "forceescape"}
    named = said.node if isinstance(said, nodes.Call) else None
    is_known = isinstance(named, nodes.Name) and TRUSTED.fullmatch(named.name)
    return isinstance(said, nodes.TemplateData) or bool(is_known)


def plugin_templates() -> list[str]:
    names = (path.relative_to(TEMPLATES[0]).as_posix() for path in TEMPLATES[0].rglob("*.html"))
    return sorted(name for name in names if not name.startswith(OWN))


@pytest.mark.parametrize("name", plugin_templates())
def test_every_template_of_the_plugin_escapes_in_whatever_theme(name: str) -> None:
    assert unescaped((TEMPLATES[0] / name).read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("{{ x }}", 1),
        ("{% for x in y %}<b>{{ x }}{{ x.y }}</b>{% endfor %}", 2),
        ("{% macro m(x) %}{{ x }}{% endmacro %}{% autoescape true %}{{ m(1) }}{% endautoescape %}", 1),
        ("{% autoescape true %}{% endautoescape %}{{ _('x') }}", 1),
        ("{% autoescape false %}{{ x }}{% endautoescape %}", 1),
        ("{% autoescape true %}{% if x %}{{ x }}{% endif %}{% endautoescape %}", 0),
        ("{% block b %}{{ super() }}{{ x|e }}{{ casebook_link(x, y) }}{% endblock %}", 0),
    ],
)
def test_what_is_written_as_it_is_is_found(text: str, number: int) -> None:
    assert len(unescaped(text)) == number
