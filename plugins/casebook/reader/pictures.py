"""Warnings of pictures that readers' browsers would have to fetch from another site.

That site would learn who reads what, and may change the picture or take it away; pages do not show it
(`casebook_policy`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from ..errors import Problem, Severity
from .sanitise import leads_away
from .spots import FieldText, Spots, Text

_PICTURE = re.compile(r'<img(?: [^\s="<>]+="[^"<]*")*? src="(?P<address>[^"<]*)"')


def picture_problems(html: str, own: str, text: Text | FieldText) -> Iterator[Problem]:
    """Yield the pictures of a rendered text that stand elsewhere; `own` is the address of the site."""
    if "<img" not in html:
        return
    spots = Spots(text)
    for picture in _PICTURE.finditer(html):
        address = unescape(picture["address"])
        if leads_away(address, own) and not address.lower().startswith("data:"):
            problem = text.problem(spots.next(address), "picture-elsewhere", value=address)
            yield replace(problem, severity=Severity.WARNING)
