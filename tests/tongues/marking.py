"""A site that is built with catalogues whose messages are marked: <sv¦nästa kontroll>."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casebook.words import languages
from casebook.words.language import DOMAIN
from casebook.words.pofiles import as_mo, read
from tests.pelicans import pelican

ROOT = Path(__file__).parents[2]
TODAY = "1795305600"  # 22 November 2026
BEGIN, END = "\u2039", "\u203a"  # which every font has: pictures leave out what theirs lack
_MARKING = """
from pathlib import Path
from casebook.words import language
language.CATALOGUES = Path({folder!r})
for each in vars(language).values():
    if hasattr(each, "cache_clear"):
        each.cache_clear()
"""
_PIECE = re.compile(rf"{BEGIN}([\w-]+)¦|{END}")


@dataclass(frozen=True)
class Piece:
    """A piece of what is said: from the catalogue of a language, or None for what was put in there."""

    text: str
    tongue: str | None


def write_catalogues(folder: Path) -> None:
    """Write the catalogue of every language, each message of it in marks that name the language."""
    for lang in languages():
        catalogue = read(lang)
        for message in catalogue:
            if message.id:
                marked = [f"{BEGIN}{lang}¦{text}{END}" for text in _forms(message.string)]
                message.string = tuple(marked) if message.pluralizable else marked[0]
        file = folder / lang / "LC_MESSAGES" / f"{DOMAIN}.mo"
        file.parent.mkdir(parents=True)
        file.write_bytes(as_mo(catalogue))


def build(content: Path, where: Path, **settings: str) -> Path:
    """Build a site as it goes on line, in marks; return the folder of its output."""
    write_catalogues(where / "catalogues")
    own = "".join(f"{name} = {value!r}\n" for name, value in settings.items())
    begin = f"import os, sys\nos.chdir({str(ROOT)!r})\nsys.path.insert(0, {str(ROOT)!r})\n"
    apart = {"PATH": content, "OUTPUT_PATH": where / "output", "CACHE_PATH": where / "cache"}
    begin += "from publishconf import *\nCASEBOOK_PUBLISHES = False\n"
    begin += "".join(f"{name} = {str(path)!r}\n" for name, path in apart.items())
    begin += f"THEME, PLUGIN_PATHS = {str(ROOT / 'theme')!r}, [{str(ROOT / 'plugins')!r}]\n"
    (where / "site.py").write_text(
        begin + own + _MARKING.format(folder=str(where / "catalogues")), encoding="utf-8"
    )
    known = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "TZ"))}
    environment = {**known, "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": TODAY}
    done = pelican("-s", str(where / "site.py"), folder=ROOT, environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return where / "output"


def pieces(text: str) -> Iterator[Piece]:
    """Yield a text by its marks: what stands in none has no tongue, what stands in several the innermost."""
    tongues: list[str] = []
    start = 0
    for mark in _PIECE.finditer(text):
        yield Piece(text[start : mark.start()], tongues[-1] if tongues else None)
        if mark[1]:
            tongues.append(mark[1])
        elif tongues:
            tongues.pop()
        start = mark.end()
    yield Piece(text[start:], tongues[-1] if tongues else None)


def _forms(string: str | tuple[str, ...]) -> tuple[str, ...]:
    return string if isinstance(string, tuple) else (string,)
