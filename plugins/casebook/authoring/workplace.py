"""Where an author works (a site's folder, its settings, a terminal and a language), and what a command is."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from ..building.configuration import read_configuration
from ..building.content import content_of
from ..building.reports.messages import words_for
from ..errors import ProblemsFound
from ..words.language import Words
from .terminal import Terminal

SETTINGS = "pelicanconf.py"
_NOTHING_KNOWN = {"DEFAULT_LANG": "en"}
_TARGETS = {"serve": "devserver", "build": "html"}


@dataclass(frozen=True)
class Workplace:
    """What every command needs; nothing of the site is read before it is asked for."""

    settings: Path
    content: Path | None = None
    terminal: Terminal = field(default_factory=Terminal)

    @cached_property
    def configuration(self) -> dict[str, Any]:
        """Pelican's settings of the site; raise ProblemsFound where they cannot be read."""
        return self.read(self.settings)

    @property
    def changed(self) -> dict[str, Any]:
        """Which of Pelican's settings the command line changes, whatever the command: where the texts are."""
        return {"PATH": str(self.content.absolute())} if self.content else {}

    def read(self, settings: Path) -> dict[str, Any]:
        """Return what a file of settings says of this site; raise ProblemsFound where it cannot be read."""
        return read_configuration(settings, self.changed)

    @cached_property
    def folder(self) -> Path | None:
        """The folder with the texts; None where the settings cannot be read."""
        try:
            return content_of(self.configuration).path
        except ProblemsFound:
            return None

    @cached_property
    def words(self) -> Words:
        """The author's language, also where the settings cannot be read: somebody has to say so."""
        try:
            return words_for(self.configuration)
        except ProblemsFound:
            return words_for(_NOTHING_KNOWN)

    def call(self, command: str, argument: str = "") -> str:
        """Return how its author runs a command here: by make where it was make that ran this one."""
        if "MAKELEVEL" not in os.environ:
            return " ".join(filter(None, ("casebook", command, argument)))
        target = _TARGETS.get(command, command)
        return " ".join(filter(None, ("make", target, argument and f"CASE={argument}")))


@dataclass(frozen=True)
class Command:
    """One thing that `casebook` can do.

    `about` is a message in English that the catalogues translate. `add_arguments` gives the parser what the
    command understands, in the words of its author; `run` does it and returns the exit status, or raises
    ProblemsFound.
    """

    name: str
    about: str
    add_arguments: Callable[[ArgumentParser, Words], None]
    run: Callable[[Namespace, Workplace], int]
