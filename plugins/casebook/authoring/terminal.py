"""Where a command speaks and listens: in colour on a terminal, plainly elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import TextIO

from rich.console import Console
from rich.text import Text

from ..errors import Problem, Severity
from ..words.explain import reported
from ..words.language import Words

# What a line says is the author's own or a file's name: nothing in it is markup, no width breaks it.
_plain = partial(Console, markup=False, highlight=False, emoji=False, soft_wrap=True)


def forgive(*streams: TextIO) -> None:
    """Have a stream spell out what its encoding lacks, such as − in a Windows file, and not stop there."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


@dataclass(frozen=True)
class Terminal:
    """Two streams as `rich` writes them, which knows what is a terminal and heeds NO_COLOR."""

    out: Console = field(default_factory=_plain)
    err: Console = field(default_factory=partial(_plain, stderr=True))

    def say(self, text: str, style: str = "") -> None:
        """Write a line of what was asked for."""
        self.out.print(Text(text, style))

    def complain(self, text: str, style: str = "") -> None:
        """Write a line where errors are expected."""
        self.err.print(Text(text, style))

    def report(self, problems: Iterable[Problem], words: Words) -> None:
        """Write problems, each with its place, its line and its remedy."""
        for problem in problems:
            self.err.print(coloured(problem, words))

    def ask(self, question: str, default: str = "") -> str:
        """Ask a question and return the answer, the default where it is empty; raise EOFError at the end."""
        shown = f"{question} [{default}]: " if default else f"{question}: "
        return self.out.input(Text(shown, "bold")).strip() or default


def coloured(problem: Problem, words: Words) -> Text:
    """Return the report of a problem; colour sets off what the words already say."""
    said, colour = reported(problem, words), "red" if problem.severity is Severity.ERROR else "yellow"
    text = Text.assemble((said.place, "bold"), (said.warning + said.wrong, colour))
    for line, style in zip(said.excerpt, ("dim", "red"), strict=False):
        text.append(f"\n{line}", style)
    return text.append(f"\n{said.remedy}")
