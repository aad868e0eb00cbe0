"""Commands as somebody types them, and what a page says that they have made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from markupsafe import Markup

Run = subprocess.CompletedProcess[str]
TODAY = {"SOURCE_DATE_EPOCH": "1798761600", "LC_ALL": "C.UTF-8"}  # 1 January 2027
PELICAN = Path(sys.executable).with_name("pelican")


def run(*command: str | Path, folder: Path, **variables: str) -> Run:
    """Run a command in a folder, on the first day of 2027 and in English; return how it ended."""
    # As in a shell of one's own: under `make test`, make would say how deep it is and take over options.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    environment = {**inherited, **TODAY, **variables}
    return subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)


def text_of(page: Path) -> str:
    """Return the text of a page on one line, without its markup."""
    return str(Markup(page.read_text(encoding="utf-8")).striptags())
