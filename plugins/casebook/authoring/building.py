"""`casebook build` and `casebook publish`: what `make html` and `make publish` do, where there is no make."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..errors import Problem, ProblemsFound
from ..settings import PREFIX
from ..words.language import Words
from ..words.marks import N_
from .workplace import SETTINGS, Command, Workplace

PUBLISHING = "publishconf.py"
"""The settings of the site as readers find it, beside those that it is written with."""

_OF_PUBLISHING = (f"{PREFIX}STAGED", f"{PREFIX}PUBLISHES")
"""What publishing means, unless the settings have it otherwise: in one step, and written into the ledger."""


def publishing(settings: Path) -> Path:
    """Return the settings to publish with: those beside the usual ones; of another name, the file itself."""
    return settings.with_name(PUBLISHING) if settings.name == SETTINGS else settings


def _add_arguments(parser: ArgumentParser, words: Words) -> None:
    _ = words.gettext
    about = _("the folder to build into, if not the one in the settings")
    parser.add_argument("-o", "--output", metavar=_("FOLDER"), help=about)
    about = _("link pages relatively, to open them without a server")
    parser.add_argument("--relative-urls", action="store_true", help=about)
    parser.add_argument("-v", "--verbose", action="store_true", help=_("say what is being done"))
    parser.add_argument("-D", "--debug", action="store_true", help=_("say everything that is being done"))
    parser.add_argument("--ignore-cache", action="store_true", help=_("take nothing from Pelican's cache"))


def _build(options: Namespace, place: Workplace) -> int:
    """Build the site with its usual settings; return Pelican's exit status."""
    place.read(place.settings)  # a mistake in the settings is said as one, and Pelican is not asked
    return _run_pelican(place.settings, options, place)


def _publish(options: Namespace, place: Workplace) -> int:
    """Build the site with the settings for readers; return Pelican's exit status."""
    settings = publishing(place.settings)
    if not settings.is_file():
        raise ProblemsFound([Problem(settings.as_posix(), 1, 1, "", "publishing-missing")])
    chosen = place.read(settings)
    unsaid = [f"{name}=true" for name in _OF_PUBLISHING if name not in chosen]
    return _run_pelican(settings, options, place, *(("--extra-settings", *unsaid) if unsaid else ()))


def _run_pelican(settings: Path, options: Namespace, place: Workplace, *more: str) -> int:
    """Run Pelican in a process of its own and in the site's folder, as `make` does; it says what it does."""
    command = [sys.executable, "-P", "-m", "pelican", *_arguments(settings, options, place), *more]
    done = subprocess.run(command, cwd=settings.parent, env=_environment(os.environ), check=False)
    # What a signal has ended has a negative status, which shells write as one over 128.
    return done.returncode if done.returncode >= 0 else 128 - done.returncode


def _arguments(settings: Path, options: Namespace, place: Workplace) -> Iterator[str]:
    if place.content:
        yield str(place.content.absolute())
    yield from ("--settings", settings.name)
    if options.output:
        yield from ("--output", str(Path(options.output).expanduser().absolute()))
    for name in ("relative_urls", "verbose", "debug", "ignore_cache"):
        if getattr(options, name):
            yield f"--{name.replace('_', '-')}"


def _environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a Pelican that no sign stops which the place it writes to does not have."""
    encoding, _, errors = variables.get("PYTHONIOENCODING", "").partition(":")
    return {**variables, "PYTHONIOENCODING": f"{encoding}:{errors or 'backslashreplace'}"}


BUILD = Command("build", N_("build the site, as `make html` does"), _add_arguments, _build)
PUBLISH = Command(
    "publish", N_("build the site as it goes on line, as `make publish` does"), _add_arguments, _publish
)
