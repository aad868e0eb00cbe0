"""This machine: Python, what is installed, and what was set up for the site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from ...errors import Problem, Severity, Where
from ..libraries import OLDEST
from .found import Machine

PYTHON = (3, 11)


def python_too_old(machine: Machine) -> Iterator[Problem]:
    """Casebook is written for Python 3.11."""
    if machine.python < PYTHON:
        needed = _written(PYTHON)
        yield _wrong("Python", "python-too-old", version=_written(machine.python), needed=needed)


def library_missing(machine: Machine) -> Iterator[Problem]:
    """Every library has to be there."""
    for name, version in machine.libraries.items():
        if version is None:
            yield _wrong(name, "library-missing", python=machine.executable)


def library_too_old(machine: Machine) -> Iterator[Problem]:
    """An older library lacks what Casebook uses of it."""
    for name, version in machine.libraries.items():
        if version and _numbers(version) < OLDEST[name]:
            needed, python = _written(OLDEST[name]), machine.executable
            yield _wrong(name, "library-too-old", version=version, needed=needed, python=python)


def libyaml_missing(machine: Machine) -> Iterator[Problem]:
    """Front matter is read by the library in C, which tells where a mistake is."""
    if machine.libraries.get("pyyaml") and machine.libyaml is None:
        yield _wrong("pyyaml", "libyaml-missing", python=machine.executable)


def plugin_shadowed(machine: Machine) -> Iterator[Problem]:
    """An installed plugin goes before the folder of the same name."""
    other = machine.installed
    own = machine.folder / "plugins" / "casebook"
    beside = own if own.is_dir() else machine.loaded
    if other and other.resolve() != beside.resolve():
        yield _wrong(
            machine.called(beside),
            "plugin-shadowed",
            version=machine.installed_version or "",
            installed=other.as_posix(),
            folder=machine.called(beside),
            python=machine.executable,
        )


def environment_dead(machine: Machine) -> Iterator[Problem]:
    """An environment is as good as the Python that it was made with."""
    home = _home(machine.folder / ".venv" / "pyvenv.cfg")
    if home and not Path(home).is_dir():
        yield _wrong(".venv", "environment-dead", home=Path(home).as_posix())


def environment_unused(machine: Machine) -> Iterator[Problem]:
    """What is installed in `.venv` is of use to its own Python only."""
    own = machine.folder / ".venv"
    home = _home(own / "pyvenv.cfg")
    if home and Path(home).is_dir() and own.resolve() != machine.prefix.resolve():
        yield _wrong(".venv", "environment-unused", Severity.WARNING, python=machine.executable)


def names_not_utf_8(machine: Machine) -> Iterator[Problem]:
    """A name such as `blåbär.md` has to be the same for everybody."""
    if machine.names.lower().replace("-", "") != "utf8":
        yield _wrong("LANG", "names-not-utf8", encoding=machine.names)


def texts_not_utf_8(machine: Machine) -> Iterator[Problem]:
    """Where letters are missing, messages spell them out."""
    if machine.texts.lower().replace("-", "") not in ("utf8", "cp65001"):
        yield _wrong("LANG", "texts-not-utf8", Severity.WARNING, encoding=machine.texts)


def git_missing(machine: Machine) -> Iterator[Problem]:
    """Nothing of Casebook needs git; whoever changes a text twice does."""
    if machine.git is None:
        yield _wrong("git", "git-missing", Severity.WARNING)


CHECKS: tuple[Callable[[Machine], Iterator[Problem]], ...] = (
    python_too_old,
    library_missing,
    library_too_old,
    libyaml_missing,
    plugin_shadowed,
    environment_dead,
    environment_unused,
    names_not_utf_8,
    texts_not_utf_8,
    git_missing,
)


def _wrong(what: str, key: str, severity: Severity = Severity.ERROR, **params: object) -> Problem:
    return Problem(what, 0, 0, "", key, params, severity, where=Where.MACHINE)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version)[:3])


def _written(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _home(file: Path) -> str | None:
    """Return the folder of the Python that an environment was made with."""
    if not file.is_file():
        return None
    found = re.search(r"^home *= *(.+?) *$", file.read_text("utf-8", "replace"), re.MULTILINE)
    return found[1] if found else None
