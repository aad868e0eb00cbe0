"""The names of countries and languages, and lists of anything, after Unicode CLDR."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from babel.lists import format_list

from .language import Words, words_of


def country(code: str, words: Words) -> str:
    """Return the name of a country (ISO 3166-1 alpha-2): "SE" → "Sweden"; the code where it has no name."""
    return str(words.locale.territories.get(code.upper(), code))


def language_name(tag: str, words: Words) -> str:
    """Return the name of a language (BCP 47): "sv" → "Swedish", "pt-BR" → "Portuguese (Brazil)"."""
    code, *subtags = tag.split("-")
    if code.lower() not in words.locale.languages:
        return tag
    name = str(words.locale.languages[code.lower()])
    details = ", ".join(filter(None, (_subtag(part, words) for part in subtags)))
    return f"{name} ({details})" if details else name


def _subtag(part: str, words: Words) -> str:
    """Return the name of a region or a script, nothing for any other part of a tag."""
    return str(words.locale.territories.get(part.upper()) or words.locale.scripts.get(part.title(), ""))


@lru_cache(64)  # every page names the languages of the site
def own_name(tag: str) -> str:
    """Return the name of a language in that language: "sv" → "svenska"."""
    return language_name(tag, words_of(tag))


def listed(items: Iterable[str], words: Words) -> str:
    """Return items as a sentence lists them: "a, b and c"."""
    return _listed(tuple(items), words)


@lru_cache(4096)  # Babel takes its time, and a site has few organisations, and fewer kinds of observers
def _listed(items: tuple[str, ...], words: Words) -> str:
    return str(format_list(items, locale=words.locale))


def between(count: int, words: Words) -> tuple[str, ...]:
    """Return what stands behind each of some items in a sentence: ", ", " and " and nothing."""
    text = listed([_ITEM] * count, words)
    return tuple(text.split(_ITEM)[1:])


_ITEM = "\ufdd0"
"""Stands for anything in a list; no text has such a sign."""


def either(items: Iterable[str], words: Words) -> str:
    """Return items as a choice: "a, b or c"."""
    return str(format_list(tuple(items), style="or", locale=words.locale))
