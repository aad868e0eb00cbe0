"""Which extensions of Markdown are known well enough to tell what a text becomes without rendering it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_OWN = (
    "abbr admonition attr_list codehilite def_list extra fenced_code footnotes md_in_html meta nl2br"
    " sane_lists smarty tables toc"
)
_EXTENSIONS = frozenset(f"{prefix}{name}" for prefix in ("", "markdown.extensions.") for name in _OWN.split())
"""Extensions of Markdown that bring no citation, part or link to a file into a text by themselves."""


def is_plain_markdown(settings: Mapping[str, Any]) -> bool:
    """Tell whether settings of Markdown name nothing whose effect on a text is unknown here."""
    named = [*(settings.get("extensions") or ()), *(settings.get("extension_configs") or ())]
    if set(settings) - {"extensions", "extension_configs", "output_format"}:
        return False
    return all(isinstance(e, str) and e in _EXTENSIONS for e in named)
