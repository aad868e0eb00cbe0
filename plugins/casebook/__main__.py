"""The command where nothing is installed: `python plugins/casebook …`, or there `python -m casebook …`."""

from __future__ import annotations

import sys

if not __package__:
    # Run as a folder, which Python then searches first: `data` and `words` would be modules of their own.
    sys.path.pop(0)

import runpy
from gettext import translation
from pathlib import Path

FOLDER = Path(__file__).absolute().parent
NEEDED = (3, 11)


def start() -> int:
    """Run the command; where this Python lacks what it takes, say so, since nothing else could."""
    _ = translation("casebook", FOLDER / "locale", fallback=True).gettext
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < NEEDED:
        needs = _("Casebook needs Python {needed} or newer, and this is {version} ({python}).")
        return say(needs.format(needed="3.11", version=version, python=sys.executable))
    try:
        from .authoring.command import main
    except ModuleNotFoundError as missing:
        name = (missing.name or "").partition(".")[0]
        if name in ("", str(__package__).partition(".")[0]):
            raise
        lacks = _("Casebook needs {name}, which this Python does not have ({python}). Install what it needs:")
        return say(
            lacks.format(name=name, python=sys.executable), f"    {sys.executable} -m pip install {wanted()}"
        )
    return main()


def wanted() -> str:
    """Return what to install: what is pinned where the folder lies in its repository, else the libraries."""
    from .authoring import libraries

    pins = FOLDER.parent.parent / "requirements.txt"
    return f'-r "{pins}"' if pins.is_file() else libraries.wanted()


def say(*lines: str) -> int:
    """Write lines where errors are expected; return the exit status of what could not be done."""
    sys.stderr.writelines(f"{line}\n" for line in lines)
    return 1


if __package__:
    sys.exit(start())
else:
    sys.path.insert(0, str(FOLDER.parent))
    runpy.run_module(FOLDER.name, run_name="__main__", alter_sys=True)
