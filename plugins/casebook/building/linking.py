"""Links from text to text, which Pelican resolves once it knows where each of them stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup
from pelican.settings import DEFAULT_CONFIG

from ..reader.sanitise import clean_again
from .site import own_address

_PELICANS_FORM = DEFAULT_CONFIG["INTRASITE_LINK_REGEX"]


def linked(text: Any, siteurl: str) -> Markup:
    """Return a text's clean HTML with the links to other texts resolved, its placeholders still in it."""
    written = text._content
    html = text._update_content(written, siteurl) if may_lead(written, text.settings) else written
    return clean_again(written, html, own_address(text.settings))


def may_lead(html: str, pelican: Mapping[str, Any]) -> bool:
    """Tell whether HTML may hold an address in Pelican's form, `{filename}…`: its pattern takes its time."""
    return "{" in html or "|" in html or pelican["INTRASITE_LINK_REGEX"] != _PELICANS_FORM
