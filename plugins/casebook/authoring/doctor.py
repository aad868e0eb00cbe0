"""`casebook doctor`: what is installed, how the site is set up, and what is wrong with either."""

from __future__ import annotations

import platform
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from ..errors import Problem, ProblemsFound, Severity
from ..settings import PREFIX, Settings
from ..words.explain import reported
from ..words.language import Words
from ..words.marks import N_
from .building import publishing
from .checkup import Machine, Site, examine
from .findings import Findings, as_json
from .terminal import Terminal
from .workplace import Command, Workplace

PELICANS = (
    "PATH",
    "OUTPUT_PATH",
    "CACHE_PATH",
    "THEME",
    "PLUGINS",
    "SITEURL",
    "DEFAULT_LANG",
    "TIMEZONE",
    "RELATIVE_URLS",
    "WITH_FUTURE_DATES",
    "JINJA_ENVIRONMENT",
    "DELETE_OUTPUT_DIRECTORY",
)
"""Those of Pelican's settings that matter here."""

Facts = Mapping[str, Any]
_NOTHING = object()
_HEADINGS = (
    (Severity.ERROR, N_("To be mended"), "bold red"),
    (Severity.WARNING, N_("Worth knowing"), "bold yellow"),
)


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--json", action="store_true", help=words.gettext("print it as JSON, for programs"))


def _run(options: Namespace, place: Workplace) -> int:
    """Look at everything; return 1 where something is to be mended."""
    machine = Machine.here(place.settings.absolute().parent)
    sites, problems = _sites(place)
    found = [*problems, *examine(machine, sites)]
    settings = {site.file: _settings(site, machine) for site in sites}
    if options.json:
        findings = Findings(tuple(found), root=str(machine.folder))
        told = {"installed": _installed(machine), "settings": settings}
        place.terminal.say(as_json(findings, place.words, told))
    else:
        _tell_facts(_installed(machine), settings, place)
        _tell_problems(found, place.terminal, place.words)
    return int(any(problem.severity is Severity.ERROR for problem in found))


def _sites(place: Workplace) -> tuple[tuple[Site, ...], tuple[Problem, ...]]:
    """Read the settings to write with and those to publish with; return what is wrong with the files, too."""
    files = [place.settings]
    if publishing(place.settings) != place.settings and publishing(place.settings).is_file():
        files.append(publishing(place.settings))
    sites, problems = [], list[Problem]()
    for file in files:
        try:
            settings = place.read(file)
        except ProblemsFound as found:
            problems += [problem for problem in found.problems if problem not in problems]
        else:
            sites.append(Site(file.name, settings, public=file == files[-1]))
    return tuple(sites), tuple(problems)


def _installed(machine: Machine) -> dict[str, str]:
    python = ".".join(map(str, machine.python))
    found = {
        **machine.libraries,
        "libyaml": machine.libyaml,
        "git": machine.git,
        "chromium": machine.chromium,
    }
    return {
        "casebook": f"{machine.casebook or '?'} ({machine.loaded.as_posix()})",
        "python": f"{python} ({machine.executable})",
        **{name: version or "–" for name, version in found.items()},
        "system": platform.platform(),
    }


def _settings(site: Site, machine: Machine) -> dict[str, Any]:
    """Return the settings of Casebook that are not the default, and those of Pelican that matter."""
    defaults = {PREFIX + field.name.upper(): field.default for field in fields(Settings)}
    ours = {name: value for name, value in site.settings.items() if name.startswith(PREFIX)}
    changed = {name: value for name, value in ours.items() if not _same(value, defaults.get(name))}
    pelicans = {name: site.settings.get(name) for name in PELICANS}
    return {name: _near(value, machine) for name, value in {**pelicans, **changed}.items()}


def _same(value: Any, default: Any) -> bool:
    return bool((tuple(value) if isinstance(value, list) else value) == default)


def _near(value: Any, machine: Machine) -> Any:
    """Return a value, of a path what comes below the site's folder."""
    is_path = isinstance(value, str) and Path(value).is_absolute()
    return machine.called(Path(value)) if is_path else value


def _tell_facts(installed: Facts, settings: Mapping[str, Facts], place: Workplace) -> None:
    """Tell what is installed and set; of the settings for readers, those that the usual ones have not."""
    _tell_group(place.words.gettext("Installed"), installed, place.terminal)
    known: Facts = {}
    for file, values in settings.items():
        own = {name: repr(value) for name, value in values.items() if known.get(name, _NOTHING) != value}
        _tell_group(file, own, place.terminal)
        known = values


def _tell_group(heading: str, facts: Facts, terminal: Terminal) -> None:
    terminal.say(heading, "bold")
    width = max(map(len, facts), default=0)
    terminal.say("".join(f"  {name:<{width}}  {value}\n" for name, value in facts.items()))


def _tell_problems(problems: Sequence[Problem], terminal: Terminal, words: Words) -> None:
    for severity, heading, style in _HEADINGS:
        found = [problem for problem in problems if problem.severity is severity]
        if found:
            terminal.say(words.gettext(heading), style)
            terminal.say("\n".join(line for problem in found for line in _lines(problem, words)) + "\n")
    if not any(problem.severity is Severity.ERROR for problem in problems):
        terminal.say(words.gettext("Nothing is wrong."))


def _lines(problem: Problem, words: Words) -> Iterator[str]:
    said = reported(problem, words)
    yield f"  {said.place}{said.wrong}"
    yield said.remedy


COMMAND = Command(
    "doctor",
    N_("tell what is installed, how the site is set up, and what is wrong with either"),
    _add_arguments,
    _run,
)
