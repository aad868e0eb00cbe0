"""Warnings of pictures: of one without words, and of one that browsers would have to fetch from another site.

The first is nothing to those who do not see it. Of the second the other site would learn who reads what, and
may change it or take it away; pages do not show it (`casebook_policy`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from ...errors import Problem, Severity
from ..sanitise import leads_away
from .spots import FieldText, Spots, Text, without_code

_PICTURE = re.compile(r'<img(?: [^\s="<>]+="[^"<]*")*? src="(?P<address>[^"<]*)"')
_WORDLESS = re.compile(r'<img(?![^>]* alt="\s*[^"\s])')
_WRITTEN = re.compile(
    r"(?P<it>(?<!\\)!\[\s*\](?=[(\[])|<img\b(?![^>]*\balt\s*=)[^>]*>)",
    re.IGNORECASE,
)
"""As it is written: in Markdown with nothing between the brackets, or as HTML that does not say `alt`."""


def picture_problems(html: str, written: str, own: str, text: Text | FieldText) -> Iterator[Problem]:
    """Yield what is to be said of the pictures of a text, rendered from what is `written`.

    `own` is the address of the site.
    """
    if "<img" not in html:
        return
    yield from _wordless(html, written, text)
    spots = Spots(text)
    for picture in _PICTURE.finditer(html):
        address = unescape(picture["address"])
        if leads_away(address, own) and not address.lower().startswith("data:"):
            problem = text.problem(spots.next(address), "picture-elsewhere", value=address)
            yield replace(problem, severity=Severity.WARNING)


def _wordless(html: str, written: str, text: Text | FieldText) -> Iterator[Problem]:
    """Yield the pictures without words; `alt=""` as HTML says that there is nothing to say."""
    if _WORDLESS.search(html):
        # A text of the front matter is looked for to the end of its file, where others have pictures, too.
        for span, found in zip(text.spans(_WRITTEN), _WRITTEN.findall(without_code(written)), strict=False):
            key = "picture-without-words" if found.startswith("!") else "picture-without-alt"
            yield replace(text.problem(span, key), severity=Severity.WARNING)


def may_be_wordless(written: str) -> bool:
    """Tell whether a text may have a picture without words; whoever is not sure says yes."""
    return ("![" in written and bool(re.search(r"!\[\s*\]", written))) or "<img" in written.casefold()
