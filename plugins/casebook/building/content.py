"""The content of a site as Pelican's settings name it: where it is, what its files are called, what is in it.

What is read of it is another thing: the reader's `Ground`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ..errors import Problem
from ..reader import EXTENSIONS
from ..reader.source import SourceFile
from ..reader.walking import below
from ..settings import Settings
from .leftovers import is_leftover, named

_KIND = re.compile(rb"^kind:\s*['\"]?(case|follow-up)\b", re.MULTILINE | re.IGNORECASE)
_OF_CASES = re.compile(rb"^(metrics|claims|promises|follows):", re.MULTILINE)
"""What no front matter has but that of a case or a follow-up."""


@dataclass(frozen=True)
class Content:
    """A folder of content, and how it is called in messages."""

    path: Path
    shown: str = "content"
    meant: frozenset[str] = frozenset()

    @cached_property
    def root(self) -> Path:
        """The folder itself, past any link that leads to it."""
        return self.path.resolve()

    def called(self, path: Path) -> str:
        """Return a path as the author knows it."""
        inside = str(path).startswith(f"{self.path}{os.sep}") or path.is_relative_to(self.path)
        return f"{self.shown}/{below(path, self.path)}" if inside else path.as_posix()

    def problem(self, path: Path, key: str, **params: object) -> Problem:
        """Return a problem of a file or folder as a whole."""
        return Problem(self.called(path), 1, 1, "", key, params)

    def problem_of_field(self, shown: str, name: str, key: str, **params: object) -> Problem:
        """Return a problem of a field of a text, at its line where the text says it in one of its own.

        `shown` is what `called` says of the file.
        """
        path = self.path / shown.removeprefix(f"{self.shown}/")
        try:
            text = path.read_bytes().decode("utf-8-sig", "replace")
        except OSError:
            text = ""
        source = SourceFile(path, shown, text.replace("\r\n", "\n").replace("\r", "\n"))
        field = rf"^:?{re.escape(name)}:[ \t]*(?P<value>\S.*)?$"
        found = re.search(field, source.text, re.MULTILINE | re.IGNORECASE)
        if not found:
            return Problem(shown, 1, 1, name, key, params)
        where = "value" if found["value"] else 0
        line, column = source.place(found.start(where))
        length = len(found[where].rstrip())
        return source.problem(key, line=line, column=column, length=length, field=name, params=params)


def content_of(settings: Mapping[str, Any]) -> Content:
    """Return the content that Pelican's settings name."""
    path = Path(os.path.abspath(settings["PATH"]))  # noqa: PTH100  (a link stays a link)
    return Content(path, path.name, named(settings))


def wants_strictness(content: Content, settings: Settings) -> bool:
    """Say whether a site's builds are to be strict; one without a case is Pelican's, mistakes and all."""
    return settings.strict == "all" or has_cases(content)


def has_cases(content: Content) -> bool:
    """Say whether there is a case or a follow-up among the content, readable or not."""
    sources = (path for path in walk(content) if path.lower().endswith(EXTENSIONS) and os.path.isfile(path))  # noqa: PTH113
    return any(_is_of_a_case(_head(path)) for path in sources)


def _is_of_a_case(head: bytes) -> bool:
    """Tell whether a text is a case or a follow-up, or meant for one whose `kind` is missing or misspelt."""
    text = head.removeprefix(b"\xef\xbb\xbf")
    front = text.split(b"\n---", 1)[0] if text.startswith(b"---") else b""
    return bool(_KIND.search(head) or _OF_CASES.search(front))


def _head(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read(65536)
    except OSError:
        return b""


def walk(content: Content) -> Iterator[str]:
    """Yield every file and folder, links unfollowed: one that leads back up would never end.

    They are texts, since of tens of thousands it takes longer to make paths than to look at them.
    """
    root = str(content.root)
    for folder, folders, names in os.walk(root):
        within = folder[len(root) :].replace(os.sep, "/").strip("/")
        below = f"{within}/" if within else ""
        wanted = [name for name in (*folders, *names) if not is_leftover(f"{below}{name}", content.meant)]
        folders[:] = [name for name in folders if name in wanted]
        here = str(content.path / within)
        yield from (os.path.join(here, name) for name in wanted)  # noqa: PTH118
