"""A citation as runs of text: some of it is set in italics, some of it is an address."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["plain", "title", "address"]
_STOPS = (".", "?", "!", "…", ".”", "?”", "!”", ".’", "?’", "!’", '."', '?"', '!"')


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a citation: a `title` is set in italics, an `address` is where it leads.

    `link` is what a list of sources makes a link of.
    """

    text: str
    kind: Kind = "plain"
    link: bool = False


def title(text: str) -> Run:
    """Return what is set in italics."""
    return Run(text, "title")


def address(text: str) -> Run:
    """Return what is a link."""
    return Run(text, "address")


def runs(*pieces: Run | str) -> tuple[Run, ...]:
    """Return a citation; what is no run yet is plain text, nothing is left out."""
    made: list[Run] = []
    for piece in pieces:
        run = piece if isinstance(piece, Run) else Run(piece)
        if made and run.kind == made[-1].kind == "plain" and not (run.link or made[-1].link):
            made[-1] = Run(made[-1].text + run.text)
        elif run.text:
            made.append(run)
    return tuple(made)


def sentences(*told: Sequence[Run | str]) -> list[Run | str]:
    """Return pieces of sentences, each with a stop where it lacks an end; what is empty is left out."""
    pieces: list[Run | str] = []
    for sentence in told:
        if written := runs(*sentence):
            pieces += [" "] if pieces else []
            pieces += [*written, stop_after(text_of(written))]
    return pieces


def joined(*parts: Sequence[Run | str]) -> list[Run | str]:
    """Return pieces with a space between every two parts that are there."""
    pieces: list[Run | str] = []
    for part in parts:
        pieces += [*([" "] if pieces and part else []), *part]
    return pieces


def text_of(pieces: Iterable[Run]) -> str:
    """Return a citation as plain text."""
    return "".join(run.text for run in pieces)


def stopped(text: str) -> str:
    """Return a text with a full stop at its end, unless it has an end of its own."""
    return f"{text}{stop_after(text)}"


def stop_after(text: str) -> str:
    """Return the full stop that a text lacks at its end; nothing where it has an end of its own."""
    return "" if has_end(text) or not text else "."


def has_end(text: str) -> bool:
    """Tell whether a text ends a sentence itself."""
    return text.endswith(_STOPS)
