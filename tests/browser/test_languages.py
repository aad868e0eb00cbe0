"""Languages kept apart: each page in its own, other parts marked as such, translations linked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import urljoin

import pytest

from casebook.words.pofiles import read, strings

from .sites import Document, Site

SITES = ("sample", "states", "empty")
OTHERS = ("sv", "da")
# Attributes that a reader sees or hears.
SPOKEN = ("alt", "aria-label", "content", "data-overdue", "data-to-come", "data-today", "title")
_PLACE = re.compile(r"\\\{\w+\\\}")
_NAMED = re.compile(r"\{\w+\}")
_NUMBER = r"\d[\d\s]*\w*"


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(request.param)
    return found


def language(element: Any) -> str:
    """Return the language that an element is in: its own, or that of the nearest around it."""
    return str(next(e.get("lang") for e in (element, *element.iterancestors()) if e.get("lang")))


def alternates(site: Site, page: Document) -> dict[str, str]:
    """Return the addresses, below the root, of a page's versions by language."""
    found = page.tree.xpath("//link[@rel='alternate'][@hreflang]")
    assert all(link.get("href").startswith(site.url) for link in found)
    return {link.get("hreflang"): link.get("href").removeprefix(site.url) for link in found}


def is_code(element: Any) -> bool:
    """Tell whether an element says something to programs in words of theirs: "website", "summary"."""
    return (element.get("property") or element.get("name")) in ("og:type", "twitter:card")


def texts(page: Document, lang: str) -> Iterator[str]:
    """Yield what a page says in a language: pieces of text, and attributes that are shown or read out."""
    for element in page.tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style") or is_code(element):
            continue
        if language(element) == lang:
            yield from filter(None, [element.text, *(element.get(name) for name in SPOKEN)])
        if element.getparent() is not None and language(element.getparent()) == lang and element.tail:
            yield element.tail


@cache
def messages(lang: str) -> frozenset[str]:
    """Return everything that a catalogue can say."""
    return frozenset(form for message in read(lang) for form in strings(message.string) if form)


@cache
def english(lang: str) -> Mapping[str, tuple[str, re.Pattern[str]]]:
    """Return what finds each message that English has and the other language has not.

    Before it stands the longest piece of the message without a place, which is soon found to be missing.
    """
    return {
        form: (max(_NAMED.split(form), key=len), _finder(form)) for form in messages("en") - messages(lang)
    }


@cache
def own(lang: str) -> re.Pattern[str]:
    """Return the pattern of what a language says itself with a number, some of it like English ("1 post")."""
    return re.compile("|".join(_pattern(message, _NUMBER) for message in messages(lang)))


def _pattern(message: str, place: str) -> str:
    return _PLACE.sub(lambda _: place, re.escape(message))


def _finder(message: str) -> re.Pattern[str]:
    """Return what finds a message: one of few letters where it stands alone, others wherever they stand."""
    letters = sum(map(str.isalpha, _PLACE.sub("", re.escape(message))))
    if letters < 12:
        return re.compile(rf"\A{_pattern(message, _NUMBER)}\Z")
    return re.compile(rf"(?<!\w){_pattern(message, '.+?')}(?!\w)")


@cache
def english_in(text: str, lang: str) -> tuple[str, ...]:
    """Return what the English catalogue says in a text that ought to be in another language."""
    if own(lang).fullmatch(text):
        return ()
    return tuple(
        message for message, (piece, finder) in english(lang).items() if piece in text and finder.search(text)
    )


def said_in_english(page: Document, lang: str) -> Iterator[tuple[str, str]]:
    """Yield what the English catalogue says on a page in another language, each with the text around it."""
    for text in {piece.strip() for piece in texts(page, lang)}:
        if not text.startswith(("http://", "https://")):
            yield from ((message, text) for message in english_in(text, lang))


def test_a_page_says_which_language_it_is_in(site: Site) -> None:
    for path, page in site.documents.items():
        expected = {path[:2] if path[:3] in ("sv/", "da/") else "en"}
        assert {page.lang} == expected, path


def test_translations_name_each_other_themselves_and_the_default(site: Site) -> None:
    for path, page in site.documents.items():
        named = alternates(site, page)
        if not named:
            continue
        default = named.pop("x-default")
        assert named[page.lang] == path
        assert default == named.get("en", path)
        for lang, other in named.items():
            there = site.documents[other]
            assert there.lang == lang
            assert alternates(site, there) == {**named, "x-default": default}


def test_translations_can_be_chosen_on_the_page(site: Site) -> None:
    for path, page in site.documents.items():
        named = alternates(site, page)
        links = page.tree.xpath("//*[contains(@class, 'languages')][not(ancestor::footer)]//a[@hreflang]")
        chosen = {a.get("hreflang"): urljoin(site.url + path, a.get("href")) for a in links}
        others = {lang: site.url + other for lang, other in named.items()}
        assert chosen == {lang: url for lang, url in others.items() if lang not in ("x-default", page.lang)}
        assert all(a.get("lang") == a.get("hreflang") for a in links)


def test_translated_pages_of_the_sample_name_each_other(sample: Site) -> None:
    paths = ["", "cases/", "due/", "about/", "cases/iss-50000/", "follow-ups/iss-three-months-on/"]
    for path in paths:
        assert alternates(sample, sample.documents[path]) == {
            "en": path,
            "sv": f"sv/{path}",
            "da": f"da/{path}",
            "x-default": path,
        }


def test_every_page_says_its_one_address(site: Site) -> None:
    for path, page in site.documents.items():
        # The table of a case for other sites is a part of the case's page.
        address = site.url + path.removesuffix("embed/")
        assert page.tree.xpath("//link[@rel='canonical']/@href") == [address]


@pytest.mark.parametrize("lang", OTHERS)
def test_no_english_on_a_page_in_another_language(site: Site, lang: str) -> None:
    found = [
        f"{path}: {message!r} in {text!r}"
        for path, page in site.documents.items()
        for message, text in said_in_english(page, lang)
    ]
    assert found == []


@pytest.mark.parametrize("lang", OTHERS)
def test_english_would_be_seen(sample: Site, lang: str) -> None:
    """Of an English page read as one in another language, nearly all that the catalogue said is found."""
    page = sample.documents["cases/iss-50000/"]
    page = replace(page, tree=deepcopy(page.tree))
    page.tree.set("lang", lang)
    found = {message for message, _ in said_in_english(page, lang)}
    assert {"Before", "Found", "Was the goal met?", "Claims against evidence", "no comparison"} <= found
    assert {"missed by {days}", "{num} figures taken"} <= found


def test_a_link_to_another_language_says_so(site: Site) -> None:
    """The title of a page in another language is marked as being in that language, wherever it stands."""
    for path, page in site.documents.items():
        for link in page.tree.xpath("//main//a[@href]"):
            target = urljoin(site.url + path, link.get("href")).removeprefix(site.url).partition("#")[0]
            there = site.documents.get(target)
            if there is not None and link.xpath("string()") == there.tree.xpath("string(//h1)"):
                assert language(link) == there.lang, f"{path}: {target}"
