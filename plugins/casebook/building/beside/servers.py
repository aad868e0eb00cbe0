"""What is written into the settings of web servers."""

from __future__ import annotations


def in_quotes(text: str) -> str:
    """Return a word as nginx and Caddy read it between quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
