"""Checks of what every document has: title, slug, addresses of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from ...errors import Problem, Severity
from ...model import Document, Post
from ...model.fields import slug_of
from .scope import Scope

TITLE_LIMIT = 300
SLUG_LIMIT = 120
FIRST_YEAR = 1000

_TELLING = {"follows": "follow-up"} | dict.fromkeys(("metrics", "claims", "promises", "organisation"), "case")
"""Fields by which a kind is known that somebody forgot to write."""

_TAKEN_FOR_COUNTRIES = {"se": "sv"}
"""Codes of languages that are those of countries, too, with the language that is spoken there."""

_SLUG = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?")


def is_slug(written: str) -> bool:
    """Tell whether a text can be part of an address."""
    return _SLUG.fullmatch(written) is not None and ".." not in written


def check_title_has_words(scope: Scope[Document]) -> Iterator[Problem]:
    """A title of nothing but signs gives no slug, no feed entry and nothing to say in a list."""
    if not any(sign.isalnum() for sign in scope.document.title):
        yield scope.at(("title",), "title-without-words", value=scope.document.title)


def check_title_length(scope: Scope[Document]) -> Iterator[Problem]:
    """A title is a line, not a paragraph."""
    title = scope.document.title
    if len(title) > TITLE_LIMIT:
        yield scope.at(("title",), "title-too-long", limit=TITLE_LIMIT, length=len(title))
    elif "\n" in title.strip():
        yield scope.at(("title",), "title-of-lines")


def check_slug(scope: Scope[Document]) -> Iterator[Problem]:
    """A slug is one part of an address, and a file name everywhere."""
    slug = scope.document.slug
    if slug is None:
        return
    if not is_slug(slug):
        yield scope.at(("slug",), "slug-form", value=slug, nearest=slug_of(slug))
    elif len(slug.encode()) > SLUG_LIMIT:
        yield scope.at(("slug",), "slug-too-long", value=slug, limit=SLUG_LIMIT)


def check_language_is_not_a_country(scope: Scope[Document]) -> Iterator[Problem]:
    """`se` is Northern Sami, and mostly Swedish is meant; a site of its own in it knows better."""
    lang = (scope.document.lang or "").partition("-")[0]
    meant = _TAKEN_FOR_COUNTRIES.get(lang)
    if meant and scope.own_lang.lower().partition("-")[0] != lang:
        yield scope.at(("lang",), "language-or-country", Severity.WARNING, value=lang, nearest=meant)


def check_own_address(scope: Scope[Document]) -> Iterator[Problem]:
    """`save_as` and `url` stay inside the site."""
    for name in ("save_as", "url"):
        address = getattr(scope.document, name)
        if address is not None and not is_inside(address):
            yield scope.at((name,), "address-outside", value=address)


def is_inside(address: str) -> bool:
    """Tell whether a path leads to a place of the site, wherever that is."""
    path = PurePosixPath(address.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in address


def check_post_has_a_date(scope: Scope[Document]) -> Iterator[Problem]:
    """A post without a date would be left out of the site without a word."""
    if isinstance(scope.document, Post) and scope.document.date is None and not scope.entry.page:
        yield scope.lacks((), "date", "post-without-date")


def check_dates_of_publication(scope: Scope[Document]) -> Iterator[Problem]:
    """An id of a feed entry has the year of its publication, in four digits (RFC 4151)."""
    for name in ("date", "modified"):
        moment = getattr(scope.document, name)
        if moment is not None and moment.day.year < FIRST_YEAR and scope.entry.sure.get(name):
            yield scope.at((name,), "published-too-early", value=str(moment))


def check_kind_is_not_forgotten(scope: Scope[Document]) -> Iterator[Problem]:
    """Nobody measures or follows in an ordinary post; but the key may be another plugin's, so only warn."""
    if isinstance(scope.document, Post):
        named = scope.document.model_extra or {}
        telling = [(name, kind) for name, kind in _TELLING.items() if name in named]
        yield from (scope.hint(name, "kind-missing", name=name, kind=kind) for name, kind in telling[:1])
