"""Problems of pictures: one without words is nothing to those who do not see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..errors import Problem, Severity
from .spots import FieldText, Text

_WORDLESS = re.compile(r'<img(?![^>]* alt="\s*[^"\s])')
_WRITTEN = re.compile(
    r"(?P<it>(?<!\\)!\[\s*\](?=[(\[])|<img\b(?![^>]*\balt\s*=)[^>]*>)",
    re.IGNORECASE,
)
"""As it is written: in Markdown with nothing between the brackets, or as HTML that does not say `alt`."""


def picture_problems(html: str, text: Text | FieldText) -> Iterator[Problem]:
    """Yield a warning for each picture without words; `alt=""` as HTML says that there is nothing to say."""
    if _WORDLESS.search(html):
        for span in text.spans(_WRITTEN):
            yield replace(text.problem(span, "picture-without-words"), severity=Severity.WARNING)


def may_be_wordless(written: str) -> bool:
    """Tell whether a text may have a picture without words; whoever is not sure says yes."""
    return ("![" in written and bool(re.search(r"!\[\s*\]", written))) or "<img" in written.casefold()
