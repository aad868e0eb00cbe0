"""What a build makes and shows nobody yet: drafts, and posts whose day is still to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..content import Content
from .outcome import is_scheduled


@dataclass(frozen=True)
class Held:
    """A text held back: its page (`place` is the file, `path` the address), its source, and until when.

    `day` is the day on which a scheduled text comes out (ISO 8601), None of a draft.
    """

    title: str
    place: str
    path: str
    file: str
    lang: str
    day: str | None = None


def held_back(context: Mapping[str, Any], content: Content) -> Iterator[Held]:
    """Yield the texts that are held back, from the context that Pelican's generators share."""
    for original in (*context.get("drafts", ()), *context.get("draft_pages", ())):
        for text in (original, *original.translations):
            if text.save_as:
                yield _held(text, content)


def _held(text: Any, content: Content) -> Held:
    return Held(
        title=str(text.title),
        place=str(text.save_as),
        path=str(text.url),
        file=content.called(Path(text.source_path)),
        lang=str(text.lang),
        day=text.date.date().isoformat() if is_scheduled(text) else None,
    )
