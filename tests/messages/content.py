"""Front matter written as authors write it, and small content folders to read."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from casebook.reader import Ground, Library, Renderer, read_library

RENDERER = Renderer({"extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists"]})

WAYS = st.fixed_dictionaries({"in_braces": st.booleans(), "quoted": st.booleans()})
"""How a front matter may be written."""

_INSIDE = r"""[^\s:#,\[\]{}'"]| (?!#|$)|:(?=[^\s\[\]{},])"""
_PLAIN = re.compile(rf"""[^\W_](?:{_INSIDE})*[^\s:#,\[\]{{}}'"?]\??|[^\W_]""")
_NOTHING = ("null", "Null", "NULL")
_ODD_SPACE = re.compile(r"[^\S ]")


def written(front: Mapping[str, Any], *, in_braces: bool = False, quoted: bool = False) -> str:
    """Return a file with front matter: plain or quoted, in braces or in lines of its own."""
    lines = (line for key, value in front.items() for line in _lines(key, value, in_braces, quoted))
    return "---\n" + "".join(f"{line}\n" for line in lines) + "---\nText.\n"


def _lines(key: str, value: Any, in_braces: bool, quoted: bool) -> Iterator[str]:
    name = _scalar(key, quoted and key not in ("kind", "slug"))
    if not isinstance(value, dict | list):
        yield f"{name}: {_scalar(value, quoted)}"
    elif in_braces or not value:
        yield f"{name}: {_flow(value, quoted)}"
    else:
        yield f"{name}:"
        yield from (f"  {line}" for line in _block(value, quoted))


def _block(value: Any, quoted: bool) -> Iterator[str]:
    for key, inner in value.items() if isinstance(value, dict) else ():
        yield from _lines(key, inner, False, quoted)
    for item in value if isinstance(value, list) else ():
        is_scalar = not isinstance(item, dict | list) or not item
        lines = [_flow(item, quoted)] if is_scalar else list(_block(item, quoted))
        yield from (f"{'- ' if row == 0 else '  '}{line}" for row, line in enumerate(lines))


def _flow(value: Any, quoted: bool) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(k, quoted)}: {_flow(v, quoted)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item, quoted) for item in value) + "]"
    return _scalar(value, quoted)


def _scalar(text: str, quoted: bool) -> str:
    is_plain = _PLAIN.fullmatch(text) and text not in _NOTHING and not _ODD_SPACE.search(text)
    if is_plain and not quoted:
        return text
    return "'" + text.replace("'", "''") + "'" if "\\" in text else json.dumps(text, ensure_ascii=False)


def read(files: Mapping[str, str | bytes], **settings: Any) -> Library:
    """Read a content folder of these files."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        for name, text in files.items():
            path = content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_library(Ground(content, **settings), RENDERER)
