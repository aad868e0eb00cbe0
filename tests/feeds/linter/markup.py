"""Rules for HTML: what a strict parser reads, with nothing that readers strip, every address absolute."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import html5lib

from .addresses import address
from .texts import signs

_TAGS: Final = """
applet area audio base bdo body button canvas dialog embed fieldset font form frame frameset head
html iframe input link map marquee math meta noscript object option param picture plaintext script
select slot source style svg template textarea title track video
"""
_ATTRIBUTES: Final = """
abbr alt cite colspan datetime dir height href hreflang lang reversed rowspan scope span src start title type
value width
"""
_BANNED: Final = frozenset(_TAGS.split())
_HARMLESS: Final = frozenset(_ATTRIBUTES.split())
_REFERENCES: Final = ("href", "src", "cite")
_BLOCK: Final = ("p", "div", "ul", "table")


def html(text: str | None, place: str, *, whole: bool = False) -> Iterator[str]:
    """Say what is wrong with HTML; that of a `whole` entry has elements, which one escaped twice has not."""
    yield from signs(text or "", place)
    elements = _elements(text or "")
    if isinstance(elements, str):
        yield f"{place}: {elements}"
        return
    if whole and not any(element.tag in _BLOCK for element in elements):
        yield f"{place}: no element in it; escaped twice?"
    for element in elements:
        if not isinstance(element.tag, str):
            yield f"{place}: a comment"
        else:
            yield from _element(element.tag, element.attrib, place)


@lru_cache(maxsize=1_000)
def _elements(text: str) -> tuple[Any, ...] | str:
    """Return the elements of HTML, or why it is none: most stands in several feeds, and in each format."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    try:
        tree = parser.parseFragment(text)
    except html5lib.html5parser.ParseError as error:
        return str(error)
    return tuple(element for element in tree.iter() if element.tag != "DOCUMENT_FRAGMENT")


def _element(tag: str, attributes: dict[str, str], place: str) -> Iterator[str]:
    if tag in _BANNED or "-" in tag:
        yield f"{place}: <{tag}>"
    for name, value in attributes.items():
        if name not in _HARMLESS:
            yield f"{place}: {name}={value!r}"
        if name in _REFERENCES:
            yield from address(value, f"{place} {name}")
