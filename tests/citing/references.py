"""Sources to refer to: every kind, with whatever may be known of it, in three languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casebook.citing import Name, name_of
from casebook.citing.csl import csl_date, csl_name
from casebook.citing.sources import Reference
from casebook.model import PartialDate
from casebook.words import words_of

_FULL: Mapping[str, Any] = {
    "title": "Tips som lönar sig",
    "authors": (Name("Öberg", "Åsa Maria"),),
    "issued": PartialDate.parse("2009-11-20"),
    "publisher": "Göteborgs-Posten",
    "address": "https://example.org/tips",
    "accessed": PartialDate.parse("2011-03-03"),
}
KNOWN: Mapping[str, Mapping[str, Any]] = {
    "everything": {},
    "no author": {"authors": ()},
    "no publisher": {"publisher": None},
    "no author, no publisher": {"authors": (), "publisher": None},
    "no date": {"issued": None},
    "not seen": {"accessed": None},
    "no date, not seen": {"issued": None, "accessed": None},
    "no address": {"address": None, "accessed": None},
    "no title": {"title": None},
    "a month": {"issued": PartialDate.parse("2009-11")},
    "a year": {"issued": PartialDate.parse("2009")},
    "the title alone": dict.fromkeys(set(_FULL) - {"title", "authors"}) | {"authors": ()},
    "the address alone": dict.fromkeys(set(_FULL) - {"address", "authors"}) | {"authors": ()},
}
"""What is known of a source of each kind."""
MORE: Mapping[str, Mapping[str, Any]] = {
    "two authors": {"authors": (Name("Berg", "Eva"), Name("Ek", "Nils"))},
    "four authors": {"authors": tuple(Name(f"Berg{sign}", "Eva") for sign in "abcd")},
    "an organisation": {"authors": (name_of("Text 100"),)},
    "an uncertain date": {"issued": PartialDate.parse("2009-11?")},
    "an approximate date": {"issued": PartialDate.parse("2009~")},
    "a title that asks": {"title": "Vem tipsade?"},
    "quotes within": {"title": "She said “no” to it"},
    "a title in capitals": {"title": "the work of ISS: a long look"},
}
"""What else may be known of one."""
SOURCES = ("web", "print", "video", "audio", "interview", "image", "dataset")
NAMES = (
    *((kind, known) for kind in SOURCES for known in KNOWN),
    *((kind, known) for kind in ("web", "print", "video") for known in MORE),
)
_CSL = {
    "web": ("webpage", "container-title"),
    "print": ("article-newspaper", "container-title"),
    "interview": ("interview", "container-title"),
    "image": ("graphic", "publisher"),
    "dataset": ("dataset", "publisher"),
}
_FILMS = {
    "apa": {"video": ("motion_picture", "publisher"), "audio": ("song", "publisher")},
    "chicago": dict.fromkeys(("video", "audio"), ("song", "publisher")),
    "mla": dict.fromkeys(("video", "audio"), ("broadcast", "container-title")),
    "harvard": {"video": ("motion_picture", "publisher"), "audio": ("song", "publisher")},
}
"""What has, in each style, the form of something on the web to look at or to listen to, and its day.

A `motion_picture` is in Chicago and MLA one of the cinema, of a year."""


def reference_to(kind: str, known: str, lang: str) -> Reference:
    """Return a source of a kind, of which so much is known."""
    other = KNOWN.get(known, {}) or MORE.get(known, {})
    return Reference(words=words_of(lang), kind=kind, **{**_FULL, **other})


def item_of(style: str, told: Reference) -> dict[str, Any]:
    """Return a source as citeproc-js takes it."""
    type_, publisher = {**_CSL, **_FILMS[style]}[told.kind]
    item = {
        "type": type_,
        "title": told.title,
        "author": [csl_name(name) for name in told.authors],
        "issued": csl_date(told.issued) if told.issued else None,
        "accessed": csl_date(told.accessed) if told.accessed else None,
        publisher: told.publisher,
        "URL": told.address,
        # A title in another language keeps its letters, and in which language one is nobody has said.
        "language": "zxx",
    }
    return {name: value for name, value in item.items() if value}
