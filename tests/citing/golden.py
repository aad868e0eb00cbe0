"""What citeproc-js makes of the works: `CITEPROC=FOLDER python -m tests.citing.golden` asks it anew.

The folder holds what `citeproc.js` names; nothing of it is part of the project, only what it has said.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from casebook.citing.csl import csl_item

from .deviations import STYLES
from .works import KINDS, LANGUAGES, example

GOLDEN = Path(__file__).parents[1] / "expected" / "citing" / "citeproc.json"
_ASKS = Path(__file__).with_name("citeproc.js")
_STYLES = {
    "apa": "apa",
    "chicago": "chicago-author-date",
    "mla": "modern-language-association",
    "harvard": "harvard-cite-them-right",
}
_LOCALES = {"sv": "sv-SE", "da": "da-DK"}
NAMES = [(style, lang, kind) for style in STYLES for lang in LANGUAGES for kind in KINDS]


def golden() -> Mapping[str, str]:
    """Return every citation by its name, `style/language/kind`."""
    known: dict[str, str] = json.loads(GOLDEN.read_text("utf-8"))
    return known


def asked(folder: str) -> Mapping[str, str]:
    """Return what citeproc-js says now."""
    items = [
        {"style": _STYLES[style], "locale": _locale(style, lang), "item": csl_item(example(kind, lang))}
        for style, lang, kind in NAMES
    ]
    command = ["node", str(_ASKS), folder]
    done = subprocess.run(command, input=json.dumps(items), capture_output=True, text=True, check=True)
    said = (text.replace("&#38;", "&amp;") for text in json.loads(done.stdout))
    return {"/".join(name): text for name, text in zip(NAMES, said, strict=True)}


def _locale(style: str, lang: str) -> str:
    # Cite Them Right is a British guide, the others are American.
    return _LOCALES.get(lang, "en-GB" if style == "harvard" else "en-US")


if __name__ == "__main__":
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    told = json.dumps(asked(os.environ["CITEPROC"]), ensure_ascii=False, indent=1)
    GOLDEN.write_text(f"{told}\n", "utf-8")
