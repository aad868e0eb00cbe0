"""Front matter in YAML for Pelican, in as few lines as it takes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown
from pelican import signals
from pelican.readers import MarkdownReader

_FOR_PELICAN = ("title", "slug", "date", "category", "tags", "summary", "lang", "translation")


class YamlReader(MarkdownReader):  # type: ignore[misc]  # Pelican ships no types
    """Reads Markdown below front matter in YAML."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and the metadata of a file."""
        _, front, body = Path(source_path).read_text("utf-8").split("---\n", 2)
        known = yaml.load(front, Loader=yaml.CSafeLoader)
        own = {
            name: self.process_metadata(name, known[name] if name == "tags" else str(known[name]))
            for name in _FOR_PELICAN
            if name in known
        }
        return Markdown(**self.settings["MARKDOWN"]).convert(body), {**known, **own}


def add_reader(readers: Any) -> None:
    """Read every Markdown file that way."""
    readers.reader_classes["md"] = YamlReader


def register() -> None:
    """Connect the handler, as Pelican asks every plugin to do."""
    signals.readers_init.connect(add_reader)
