"""Pagefind itself, a program that comes with a Python package on most kinds of machine."""

from __future__ import annotations

import os
import subprocess
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = "pagefind-bin"


class Unable(Exception):
    """The program did not make an index; what it says is in the language of programs."""


def program() -> Path | None:
    """Return the program; None where it or what reads its files is not to be had, or not installed."""
    try:
        from pagefind_bin import get_executable

        return Path(get_executable()) if find_spec("cbor2") else None
    except (ImportError, FileNotFoundError, ValueError):
        return None


def version_of_program() -> str:
    """Return its version; nothing where there is none."""
    try:
        return version(_PACKAGE)
    except PackageNotFoundError:
        return ""


def index(pages: Path, output: Path) -> None:
    """Have a folder of pages indexed into another; raise Unable where that cannot be done."""
    found = program()
    if found is None:
        raise Unable(_PACKAGE)
    pages, output = pages.absolute(), output.absolute()
    command = [str(found), "--site", str(pages), "--output-path", str(output), "--silent"]
    # It would take orders from its surroundings: from variables, and from files where it is run.
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        ran = subprocess.run(command, cwd=pages, env=surroundings, capture_output=True, check=False)
    except OSError as error:
        raise Unable(error.strerror or str(error)) from error
    if ran.returncode:
        raise Unable(_last_words(ran.stderr) or f"exit {ran.returncode}")


def _last_words(said: bytes) -> str:
    lines = [line for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    return lines[-1].strip() if lines else ""
