"""What brings words to their stems in a browser, as Pagefind does: the Snowball project's own scripts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "static" / "stemmers"
LICENCE = FOLDER / "LICENSE"
STEMMERS = {
    "da": "danish",
    "de": "german",
    "en": "english",
    "fi": "finnish",
    "nb": "norwegian",
    "nn": "norwegian",
    "no": "norwegian",
    "sv": "swedish",
}
"""The files of the languages that have one; each defines what its name begins with: `SwedishStemmer`."""


def stemmers(languages: Iterable[str]) -> bytes:
    """Return a module that knows the stems of some languages: by each one's tag, what finds them."""
    known = {lang: name for lang in languages if (name := STEMMERS.get(lang.partition("-")[0]))}
    files = ["base", *sorted(set(known.values()))]
    parts = ["let BaseStemmer;", *((FOLDER / f"{name}-stemmer.js").read_text("utf-8") for name in files)]
    offered = ", ".join(f'"{lang}": {name.capitalize()}Stemmer' for lang, name in sorted(known.items()))
    return "\n".join([*parts, f"export default {{ {offered} }};", ""]).encode()
