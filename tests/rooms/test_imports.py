"""The rooms of the house stand in one direction: what stands left never imports what stands right."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "plugins" / "casebook"
FILES = sorted(PACKAGE.rglob("*.py"))

DIRECTION = (
    {"errors", "work"},
    {"settings"},
    {"model"},
    {"figures"},
    {"reader", "words", "ledger", "pictures"},
    {"citing", "disk"},
    {"views", "templating"},
    {"feeds", "data", "crawlers", "search", "sharing"},
    {"building"},
    {"authoring", "plugin"},
    {"__init__", "__main__"},
)
"""As it is drawn; rooms of one set do not import each other."""

WITHIN = {
    "reader": ({"front"}, {"text"}, {"checks", "lazy"}),
    "views": ({"parts", "blanks"}, {"pages", "case"}, {"lists"}, {"evidence"}),
    "building": ({"reports", "pages", "published", "surveying"}, {"beside", "checking"}, {"incremental"}),
}
"""The rooms of divided rooms, likewise; their other modules belong to none of these."""

DRAWN = ("../../CONTRIBUTING.md", "README.md", "__init__.py")

MAY_IMPORT_PELICAN = ("building/", "plugin.py", "reader/markdown.py", "reader/unwritten.py")
NO_HTML = (
    "errors.py",
    "settings/",
    "model/",
    "figures/",
    "words/",
    "citing/",
    "views/",
    "data/",
    "search/",
    "sharing/",
    "plugin.py",
)
TAG = re.compile(r"</?[a-z][a-z0-9]*[\s/>]")


def name(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def room(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def rank(room: str) -> int:
    (found,) = [place for place, rooms in enumerate(DIRECTION) if room in rooms]
    return found


def part(file: Path) -> tuple[str, ...]:
    """Return a divided room and the room in it that a file is in, or nothing."""
    parts = file.relative_to(PACKAGE).parts[:-1]
    return parts if len(parts) == 2 and parts[0] in WITHIN else ()


@cache
def lines_with_imports(file: Path) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """Return every import of a file, also those for types alone, or within a function."""
    nodes = ast.walk(ast.parse(file.read_text("utf-8")))
    return tuple(node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom))


def imports(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the module of every import, relative ones as paths inside the package."""
    within = file.relative_to(PACKAGE).with_suffix("").parts
    for node in lines_with_imports(file):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif not node.level:
            yield node.lineno, node.module or ""
        else:
            above = within[: len(within) - node.level]
            modules = [node.module] if node.module else [alias.name for alias in node.names]
            yield from ((node.lineno, "/".join([".", *above, *module.split(".")])) for module in modules)


def inside(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the room of every import from the package."""
    for line, module in imports(file):
        if module.startswith("./"):
            yield line, module.split("/")[1]


def test_every_file_is_in_a_room() -> None:
    assert len(FILES) > 100
    known = set().union(*DIRECTION)
    assert sorted({room(file) for file in FILES} - known) == []


@pytest.mark.parametrize("file", DRAWN)
def test_the_direction_is_drawn_as_it_is(file: str) -> None:
    (drawn,) = re.findall(r"^    (\{errors, work\} → .*)$", (PACKAGE / file).read_text("utf-8"), re.MULTILINE)
    rooms = tuple(set(re.findall(r"\w+", place)) for place in drawn.split(" → "))
    assert rooms == DIRECTION[:-1]


@pytest.mark.parametrize("file", FILES, ids=name)
def test_nothing_imports_what_stands_to_its_right(file: Path) -> None:
    own = room(file)
    wrong = [
        f"{name(file)}:{line} imports {other}"
        for line, other in inside(file)
        if other != own and rank(other) >= rank(own)
    ]
    assert wrong == []


@pytest.mark.parametrize("file", FILES, ids=name)
def test_the_package_has_no_name_of_its_own_inside(file: Path) -> None:
    absolute = [
        f"{name(file)}:{line}" for line, module in imports(file) if module.split(".")[0] == "casebook"
    ]
    assert absolute == []


def test_only_the_rooms_at_the_door_know_pelican() -> None:
    knowing = {
        name(file)
        for file in FILES
        for _, module in imports(file)
        if module.split(".")[0] == "pelican" and not name(file).startswith(MAY_IMPORT_PELICAN)
    }
    assert knowing == set()
    assert any(module.startswith("pelican") for _, module in imports(PACKAGE / "plugin.py"))


@pytest.mark.parametrize("divided", WITHIN)
def test_the_rooms_of_a_divided_room_are_drawn_as_they_are(divided: str) -> None:
    text = (PACKAGE / "../../CONTRIBUTING.md").read_text("utf-8")
    (drawn,) = re.findall(rf"^    {divided}: +(.*)$", text, re.MULTILINE)
    assert tuple(set(re.findall(r"\w+", place)) for place in drawn.split(" → ")) == WITHIN[divided]
    rooms = {file.parent.name for file in (PACKAGE / divided).glob("*/__init__.py")}
    assert set().union(*WITHIN[divided]) == rooms


@pytest.mark.parametrize("file", [file for file in FILES if part(file)], ids=name)
def test_nothing_in_a_divided_room_imports_what_stands_to_its_right(file: Path) -> None:
    divided, own = part(file)
    places = {each: place for place, rooms in enumerate(WITHIN[divided]) for each in rooms}
    wrong = [
        f"{name(file)}:{line} imports {module}"
        for line, module in imports(file)
        if (found := re.match(rf"\./{divided}/(\w+)/", module))
        and found[1] != own
        and places[found[1]] >= places[own]
    ]
    assert wrong == []


def imported(file: Path) -> set[Path]:
    """Return the files of ours that a file imports."""
    found = set()
    for node in lines_with_imports(file):
        if isinstance(node, ast.ImportFrom) and node.level:
            folder = file.parents[node.level - 1].joinpath(*(node.module or "").split("."))
            own = folder.with_suffix(".py")
            found |= {
                next(
                    (path for path in (folder / f"{alias.name}.py", own) if path.is_file()),
                    folder / "__init__.py",
                )
                for alias in node.names
            }
    return found


def circle(files: list[Path]) -> list[Path]:
    """Return files of which each imports the one before it, and the first the last."""
    try:
        TopologicalSorter({file: imported(file) for file in files}).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_imports_one_that_imports_it() -> None:
    assert [name(file) for file in circle(FILES)] == []


def test_a_circle_would_be_found(tmp_path: Path) -> None:
    for own, other in ("ab", "bc", "ca"):
        (tmp_path / f"{own}.py").write_text(f"def f():\n    from .{other} import f\n", "utf-8")
    assert {file.stem for file in circle(sorted(tmp_path.glob("*.py")))} == {"a", "b", "c"}


def literals(file: Path) -> Iterator[tuple[int, str]]:
    """Yield every text in the code that is no docstring."""
    tree = ast.parse(file.read_text("utf-8"))
    described = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            yield node.lineno, node.value


@pytest.mark.parametrize("file", [file for file in FILES if name(file).startswith(NO_HTML)], ids=name)
def test_html_stands_in_templates_alone(file: Path) -> None:
    assert [f"{name(file)}:{line} {text}" for line, text in literals(file) if TAG.search(text)] == []


def test_a_tag_would_be_found(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(
        '"""<p>."""\nX = f"<p class={1}>" + "a < b > c" + "</em>" + "<int>" * 2\n', encoding="utf-8"
    )
    assert {text for _, text in literals(file) if TAG.search(text)} == {"<p class=", "</em>", "<int>"}
