"""Commands as somebody types them, and what a page says that they have made."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from tests.pelicans import pelican

Run = subprocess.CompletedProcess[str]
TODAY = {"SOURCE_DATE_EPOCH": "1798761600", "LC_ALL": "C.UTF-8"}  # 1 January 2027
PELICAN = Path(sys.executable).with_name("pelican")


def run(*command: str | Path, folder: Path, **variables: str) -> Run:
    """Run a command in a folder, on the first day of 2027 and in English; return how it ended."""
    environment = _environment(variables)
    return subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)


def build(*arguments: str, folder: Path) -> Run:
    """Run `pelican` as `run` would, without the second that a process of its own takes to start."""
    return pelican(*arguments, folder=folder, environment=_environment({}))


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    # As in a shell of one's own: under `make test`, make would say how deep it is and take over options.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return {**inherited, **TODAY, **more}


def text_of(page: Path) -> str:
    """Return the text of a page on one line, without its markup."""
    return str(Markup(page.read_text(encoding="utf-8")).striptags())
