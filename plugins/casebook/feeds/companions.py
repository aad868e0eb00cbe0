"""What stands beside the feeds of a site: a list of them for feed readers, and style sheets for people."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from ..words import Words
from .story import FeedSite

_STYLE = re.compile(rb'(\A[^\n]*\n<\?xml-stylesheet [^>]*href=")([^"]*)("\?>)')


def style_path(lang: str) -> str:
    """Return the path of the style sheet of feeds in a language."""
    return f"feeds/style/{lang}.css"


def relative(path: str, start: str) -> str:
    """Return the address of a path of the site as seen from the file at another."""
    return posixpath.relpath(path, posixpath.dirname(start) or ".")


def seen_from(raw: bytes, place: str, now: str) -> bytes:
    """Return the feed at `now` as it is to stand at another place: it names its style sheet from there."""

    def named(found: re.Match[bytes]) -> bytes:
        sheet = posixpath.normpath(posixpath.join(posixpath.dirname(now), found[2].decode()))
        return found[1] + relative(sheet, place).encode() + found[3]

    return _STYLE.sub(named, raw, count=1)


def note(words: Words) -> str:
    """Return what a feed is, for people who look at its file."""
    return words.gettext(
        "This is a feed. Copy its address into a feed reader, and the reader shows what is new here."
    )


def style_sheet(words: Words, site: FeedSite) -> bytes:
    """Return the style sheet by which a browser shows a feed as a page, in the words of a language."""
    css = site.environment.overlay(autoescape=False)
    template = css.get_template("casebook/feed/style.css")
    said = {name: _quoted(text) for name, text in _said(words)}
    return template.render(said).encode()


def _said(words: Words) -> Iterator[tuple[str, str]]:
    _ = words.gettext
    yield "what", note(words)
    yield "address", _("Its address")
    yield "published", _("Published")
    yield "updated", _("Updated")
    yield "page", _("On the site")


def _quoted(text: str) -> str:
    """Return text as a string of CSS."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return f'"{escaped}"'
