"""What is wrong with examples: they are read as the files of a site are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from casebook.reader import Ground, Renderer, read_library
from casebook.words import Words, words_of
from casebook.words.explain import report

from .examples import SOURCES

MARKDOWN = {"extensions": ["markdown.extensions.extra", "markdown.extensions.toc"]}


def problems(content: Path, files: Iterable[tuple[str, str]], words: Words | None = None) -> str:
    """Return what is reported of files under a content folder, in English unless other words are given."""
    for name, text in (*files, ("sources.yaml", SOURCES)):
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return report(read_library(Ground(content), Renderer(MARKDOWN)).problems, words or words_of("en"))
