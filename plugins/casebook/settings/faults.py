"""What a value of a setting has to be: of the right type, one of the words known, a whole address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any
from urllib.parse import urlsplit

from ..errors import Problem, nearest
from .choices import CITATION_STYLES, FEEDS, LISTS, NETWORKS, PARTS
from .places import misset
from .renamed import NAME as RENAMED
from .renamed import misrenamed
from .settings import PREFIX, Settings

_AUTHORITY = re.compile(r"|[^\s,]+(,\d{4})?")
_SIGN = r"[^\s@<>()\[\],;:\\\"/?#&=%.]"
_MAILBOX = re.compile(rf"{_SIGN}+(\.{_SIGN}+)*@{_SIGN}+(\.{_SIGN}+)+")
"""An address as people have it: what RFC 5321 allows beside that would need quotes."""
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "placement": ("content", "theme"),
    "sanitise": ("cases", "all"),
    "citation_style": CITATION_STYLES,
    "strict": ("cases", "all"),
    "search": ("small", "always"),
    "parts": PARTS,
    "lists": LISTS,
    "feeds": FEEDS,
    "share": NETWORKS,
}
_WHOLE_ADDRESSES = ("hub", "webmention")
_ADDRESSES = ("case_url", "case_save_as", "follow_up_url", "follow_up_save_as")
_DEFAULTS = {PREFIX + field.name.upper(): field.default for field in fields(Settings)}


def field_of(name: str) -> str:
    """Return the field of Settings that a name stands for."""
    return name.removeprefix(PREFIX).lower()


def faults(name: str, settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with a setting, the first thing only; of a list, what is wrong with each word."""
    value, default = settings[name], _DEFAULTS.get(name)
    if default is None:
        yield misset(settings, name, "setting-unknown", nearest=nearest(name, _DEFAULTS) or "")
    elif name == RENAMED:
        yield from misrenamed(settings)
    elif isinstance(default, tuple) and not _are_words(value):
        yield misset(settings, name, "setting-not-a-list", value=repr(value))
    elif not isinstance(default, tuple) and type(value) is not type(default):
        example = repr("…" if default == "" else default)
        yield misset(settings, name, "setting-type", value=repr(value), example=example)
    elif key := _fault(name, value):
        yield misset(settings, name, key, value=value, example=default)
    else:
        for word, known in _unknown_words(name, value):
            guess, listed = nearest(word, known) or "", ", ".join(known)
            yield misset(settings, name, "word-unknown", value=word, nearest=guess, known=listed)


def _are_words(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(word, str) for word in value)


def _fault(name: str, value: Any) -> str | None:
    """Return the key of what is wrong with a value of the right type."""
    field = field_of(name)
    if field == "per_page" and value < 1:
        return "setting-too-small"
    if field == "authority" and not _AUTHORITY.fullmatch(value):
        return "setting-authority"
    if field in _WHOLE_ADDRESSES and value and not _is_address(value):
        return "address-form"
    if field == "contact" and value and not (_MAILBOX.fullmatch(value) and value.isprintable()):
        return "setting-contact"
    return "setting-address" if field in _ADDRESSES and not _tells_slugs_apart(value) else None


def _is_address(text: str) -> bool:
    """Tell whether a text is the whole address of something on the web."""
    try:
        parts = urlsplit(text)
        whole = parts.hostname and parts.port != 0
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(whole) and text.isprintable() and " " not in text


def _tells_slugs_apart(address: str) -> bool:
    try:
        one, other = (address.format(slug=slug, lang="en") for slug in ("one", "other"))
    except (LookupError, ValueError, AttributeError):
        return False
    return one != other


def _unknown_words(name: str, value: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the words that are none of those known, each with these."""
    known = _CHOICES.get(field_of(name), ())
    words = value if isinstance(value, list | tuple) else [value]
    yield from ((word, known) for word in words if known and word not in known)
