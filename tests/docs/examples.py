"""The examples of the documentation: whole files, parts of a front matter, parts of a text, mistakes."""

from __future__ import annotations

import re
from pathlib import Path

from .pages import Block, Page

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "plugins/casebook/README.md")
BLOCKS = [block for path in PAGES for block in Page.of(path).blocks]
SHARED = "# content/sources.yaml\n"
MISTAKE = re.compile(r"<!-- a mistake: (.*?) → (.*?) -->\n```text\n(.*?)```", re.DOTALL)
SECTION = re.compile(r"^([a-z_]+):.*\n(?:[ -].*\n|\n)*", re.MULTILINE)


def is_whole(block: Block) -> bool:
    """Tell whether a block is a file, or the front matter of one."""
    return block.text.startswith("---\n") or "title" in sections(block.text)


def sections(front: str) -> dict[str, str]:
    """Return a front matter by its keys at the margin."""
    return {match[1]: match[0] for match in SECTION.finditer(front)}


def file_of(block: Block) -> str:
    """Return the file that a block is, or begins."""
    return block.text if block.text.startswith("---\n") else f"---\n{block.text}---\nText.\n"


WHOLE = [file_of(block) for block in BLOCKS if block.info in ("markdown", "yaml") and is_whole(block)]
(SOURCES,) = (block.text for block in BLOCKS if block.text.startswith(SHARED))
FRAGMENTS = [b for b in BLOCKS if b.info == "yaml" and not is_whole(b) and not b.text.startswith(SHARED)]
TEXTS = [block for block in BLOCKS if block.info == "markdown" and not is_whole(block)]
(CASE,) = (text for text in WHOLE if "slug: iss-50000\ndate:" in text)


def with_sections(front: str) -> str:
    """Return the whole case of the manual with the sections of an example in place of its own."""
    _, own, text = CASE.split("---\n", 2)
    merged = sections(own) | sections(front)
    return "---\n" + "".join(merged.values()) + "---\n" + text
