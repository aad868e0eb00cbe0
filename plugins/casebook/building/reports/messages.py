"""What a build says to whoever runs it, in their language."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import Any

from pelican.log import LimitFilter, console
from rich.console import ConsoleRenderable, RenderHook

from ...errors import Problem
from ...words.explain import report
from ...words.language import Words, tongue, words_of


def words_for(settings: Mapping[str, Any], environment: Mapping[str, str] = os.environ) -> Words:
    """Return the words of messages: those of `CASEBOOK_MESSAGES`, else the machine's, else the site's."""
    machine = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    said = settings.get("CASEBOOK_MESSAGES") or next(filter(None, machine), "")
    lang = str(said).partition(".")[0].replace("_", "-")
    return words_of(lang if is_spoken(lang) else str(settings["DEFAULT_LANG"]))


def is_spoken(lang: str) -> bool:
    """Tell whether there is a catalogue for a language, or for the one that it is a variety of."""
    return tongue(lang) is not None


def say(problems: Sequence[Problem], words: Words) -> None:
    """Write problems where errors are expected."""
    if problems:
        say_now(report(problems, words))


def say_now(sentence: str) -> None:
    """Write a line where errors are expected, as long as somebody waits for something else."""
    with unheard(sys.stderr):
        print(sentence, file=sys.stderr or StringIO(), flush=True)


@contextmanager
def unheard(stream: Any) -> Iterator[None]:
    """Go on where nobody hears what is said: a log on a full disk is no reason to have no site.

    From then on the stream leads nowhere, or Python would fail at its very end.
    """
    try:
        yield
    except OSError:
        with suppress(OSError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def end_spinner() -> None:
    """Take away the sign by which Pelican shows, in English, that it is at work: we have one of our own."""
    if isinstance(console.file, TextIOWrapper):  # a terminal may lack the very sign
        console.file.reconfigure(errors="backslashreplace")
    for live in (*getattr(console, "_live_stack", ()), getattr(console, "_live", None)):
        if live:
            with unheard(console.file):
                live.stop()


_EMPTY_ALT = "Empty alt attribute for image %s in %s"


class _OneCount(RenderHook):
    """Leaves out the line in which Pelican counts, in English and by kinds of file, what it has made."""

    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        """Return what is to be printed."""
        return [each for each in renderables if not str(each).startswith("Done: Processed ")]


class _OneLook(logging.Filter):
    """Leaves out what Pelican finds in texts that have been looked at already, in the author's language."""

    def __init__(self, is_ours: Callable[[Path], bool]) -> None:
        super().__init__()
        self._is_ours = is_ours

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether it is to be said: not that a picture lacks words, which our warning has said."""
        if record.msg != _EMPTY_ALT or not isinstance(record.args, tuple):
            return True
        return not self._is_ours(Path(str(record.args[-1])))


@contextmanager
def said_once(is_ours: Callable[[Path], bool]) -> Iterator[None]:
    """Have Pelican not say what is said in the author's language, of whole sites or of texts of ours."""
    look, logger = _OneLook(is_ours), logging.getLogger("pelican.readers")
    console.push_render_hook(_OneCount())
    logger.filters.insert(0, look)  # before Pelican's own, which counts what is said
    try:
        yield
    finally:
        logger.removeFilter(look)
        console.pop_render_hook()


_UNLABELLED = ("nb",)
"""The languages of the catalogues that docutils does not speak."""
_NO_LABELS = "Docutils has no localization for '%s'. Using 'en' instead."


def mind_only_what_is_read(settings: Mapping[str, Any]) -> None:
    """Have Pelican not warn, in each build, of labels in reStructuredText where no text is written in it."""
    if tongue(str(settings["DEFAULT_LANG"])) in _UNLABELLED and not any(
        Path(settings["PATH"]).rglob("*.rst")
    ):
        LimitFilter._ignore.add((logging.WARNING, _NO_LABELS))


def say_last(sentence: str) -> None:
    """Write a line of its own where Pelican writes what it has done."""
    encoding = getattr(console.file, "encoding", None) or "utf-8"
    # A terminal or a file that lacks a letter is no reason to fail: the site has been built.
    sentence = sentence.encode(encoding, "backslashreplace").decode(encoding)
    with unheard(console.file):
        console.print(sentence, soft_wrap=True, markup=False, highlight=False)
