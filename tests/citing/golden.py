"""What citeproc-js makes of the works: `CITEPROC=FOLDER python -m tests.citing.golden` asks it anew.

The folder holds what `citeproc.js` names; nothing of it is part of the project, only what it has said.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from casebook.citing.csl import csl_item

from . import references
from .deviations import STYLES
from .works import KINDS, LANGUAGES, example

_EXPECTED = Path(__file__).parents[1] / "expected" / "citing"
GOLDEN, SOURCES = _EXPECTED / "citeproc.json", _EXPECTED / "sources.json"
_ASKS = Path(__file__).with_name("citeproc.js")
_STYLES = {
    "apa": "apa",
    "chicago": "chicago-author-date",
    "mla": "modern-language-association",
    "harvard": "harvard-cite-them-right",
}
_LOCALES = {"sv": "sv-SE", "da": "da-DK"}
NAMES = [(style, lang, kind) for style in STYLES for lang in LANGUAGES for kind in KINDS]
OF_SOURCES = [(style, lang, *source) for style in STYLES for lang in LANGUAGES for source in references.NAMES]


def golden(file: Path = GOLDEN) -> Mapping[str, str]:
    """Return every citation by its name, `style/language/kind`, of a source with what is known of it."""
    known: dict[str, str] = json.loads(file.read_text("utf-8"))
    return known


def works(folder: str) -> Mapping[str, str]:
    """Return what citeproc-js says of the works now."""
    items = [(style, lang, csl_item(example(kind, lang))) for style, lang, kind in NAMES]
    return {"/".join(name): text for name, text in zip(NAMES, _asked(folder, items), strict=True)}


def sources(folder: str) -> Mapping[str, str]:
    """Return what citeproc-js says of the sources now."""
    items = [
        (style, lang, references.item_of(style, references.reference_to(kind, known, lang)))
        for style, lang, kind, known in OF_SOURCES
    ]
    return {"/".join(name): text for name, text in zip(OF_SOURCES, _asked(folder, items), strict=True)}


def _asked(folder: str, items: Iterable[tuple[str, str, Mapping[str, Any]]]) -> Iterator[str]:
    told = [
        {"style": _STYLES[style], "locale": _locale(style, lang), "item": item} for style, lang, item in items
    ]
    command = ["node", str(_ASKS), folder]
    done = subprocess.run(command, input=json.dumps(told), capture_output=True, text=True, check=True)
    yield from (text.replace("&#38;", "&amp;") for text in json.loads(done.stdout))


def _locale(style: str, lang: str) -> str:
    # Cite Them Right is a British guide, the others are American.
    return _LOCALES.get(lang, "en-GB" if style == "harvard" else "en-US")


if __name__ == "__main__":
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    for file, asked in ((GOLDEN, works), (SOURCES, sources)):
        told = json.dumps(asked(os.environ["CITEPROC"]), ensure_ascii=False, indent=1)
        file.write_text(f"{told}\n", "utf-8")
