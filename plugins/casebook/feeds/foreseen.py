"""What the cleaner would make of HTML, foreseen where that is plain: as templates and Markdown write it.

Only tags that are written in the cleaner's own way are put right here, and signs that it writes in another.
Whether the guess was right, the cleaner has to say: then it finds nothing to do. For that to be enough, a
guess must read to any parser as the HTML does, but for the attributes that feeds do not carry.
"""

from __future__ import annotations

import re
from collections.abc import Container

from .addresses import absolute
from .allowed import ADDRESSES, ATTRIBUTES, TAGS

_PLAIN_TAG = re.compile(r'<([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")+)>')
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_ANY_TAG_OR_QUOTE = re.compile(r"<[^<>]*>|&#34;")
_KEPT = {tag: ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()) for tag in TAGS}

_SIGN = r"[A-Za-z0-9/:@!$'()*+,=~._-]|%[0-9A-Fa-f]{2}|&amp;"
_ANCHOR = re.compile(rf"#(?:{_SIGN}|\?)+")
_WHOLE = re.compile(rf"https?://[a-z0-9.-]+(?:/(?:{_SIGN})*)?(?:\?(?:{_SIGN}|\?)+)?(?:{_ANCHOR.pattern})?")
"""A whole address in which nothing has to be encoded, and of which nothing goes."""
_RIGHT = rf'(?:a href="{_WHOLE.pattern}"|time datetime="[^"<>]*"|th scope="[^"<>]*")>'
_WITH_ATTRIBUTES = re.compile(rf"<(?!{_RIGHT})[a-z][a-z0-9]* [^<>]*>")
"""A tag that may have to be put right: not one of those that templates write most, as they are to be."""


def foreseen(html: str, page: str) -> str:
    """Return what the cleaner makes of plain HTML on the page `page`; of any other what it does not leave."""
    tags = _Tags(page)
    led = html.replace('<a href="#', f'<a href="{tags.home}#')
    led = _WITH_ATTRIBUTES.sub(lambda tag: tags[tag[0]], led)
    if "&#34;" in led:
        led = _ANY_TAG_OR_QUOTE.sub(lambda found: '"' if found[0] == "&#34;" else found[0], led)
    return led.replace("&#39;", "'").replace("\u00a0", "&nbsp;")


class _Tags(dict[str, str]):
    """Tags put right for a page, by what they were: many are the same."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.home = (absolute("#-", page) or "").removesuffix("#-")

    def __missing__(self, tag: str) -> str:
        plain = _PLAIN_TAG.fullmatch(tag)
        kept = _KEPT.get(plain[1]) if plain else None
        self[tag] = self._put_right(plain, kept) if plain and kept else tag
        return self[tag]

    def _put_right(self, tag: re.Match[str], kept: Container[str]) -> str:
        told = (self._told(*each) for each in _ATTRIBUTE.findall(tag[2]) if each[0] in kept)
        return f"<{tag[1]}{''.join(told)}>"

    def _told(self, attribute: str, value: str) -> str:
        if attribute not in ADDRESSES or _WHOLE.fullmatch(value):
            return f' {attribute}="{value}"'
        if _ANCHOR.fullmatch(value):
            return f' {attribute}="{self.home}{value}"'
        return f' {attribute.upper()}="{value}"'  # the cleaner leaves no capitals: it is to do this itself
