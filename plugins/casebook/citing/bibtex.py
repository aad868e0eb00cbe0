"""BibTeX, in the form of BibLaTeX: `cite.bib`.

`date` may be partial and uncertain (ISO 8601-2); `year` is there for BibTeX itself, which reads no `date`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .names import Name
from .work import Work, uri

_SIGNS = {
    # Braces are counted even behind a backslash, so none may stand alone.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "%#&$_"},
}
_SIGN = re.compile("|".join(map(re.escape, _SIGNS)))
_LANGUAGES = {
    "en": "english",
    "sv": "swedish",
    "da": "danish",
    "nb": "norsk",
    "nn": "nynorsk",
    "fi": "finnish",
}
_MORE_LANGUAGES = {"de": "german", "fr": "french", "es": "spanish", "nl": "dutch", "is": "icelandic"}


def bibtex(work: Work) -> bytes:
    """Return the file of a work."""
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(work) if value)
    return f"@online{{{work.key},\n{fields}}}\n".encode()


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    yield "author", " and ".join(map(_name, work.authors))
    # In braces of its own, so that no style changes its capitals.
    yield "title", f"{{{escaped(work.title)}}}"
    yield "organization", escaped(work.site)
    yield "date", work.issued.edtf if work.issued else ""
    yield "year", str(work.issued.year) if work.issued else ""
    yield "url", _address(work.address)
    language = work.lang.partition("-")[0].lower()
    yield "langid", (_LANGUAGES | _MORE_LANGUAGES).get(language, "")
    yield "language", work.lang
    yield "abstract", escaped(work.summary or "")


def escaped(text: str) -> str:
    """Return a text on one line in which nothing is a command."""
    return _SIGN.sub(lambda sign: _SIGNS[sign[0]], " ".join(text.split()))


def _name(name: Name) -> str:
    if not name.given:
        # In braces, so that neither a comma nor "and" takes it apart.
        return f"{{{escaped(name.family)}}}"
    return ", ".join(escaped(part) for part in (name.sorted_by, name.suffix, name.given) if part)


def _address(address: str) -> str:
    """Return an address, which is read as it is: nothing but a brace or a backslash could harm there."""
    return uri(address)
