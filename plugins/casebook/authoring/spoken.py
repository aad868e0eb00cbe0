"""What a command is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from ..words.language import Words
from .workplace import Workplace


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
