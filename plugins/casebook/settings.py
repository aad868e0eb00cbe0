"""Every CASEBOOK_* setting, read and checked once, into one frozen object.

The manual shows each with its default; a test holds the two together.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit

from .errors import CasebookError, nearest

PREFIX = "CASEBOOK_"
PARTS = (
    "comparison-table",
    "timeline",
    "claims",
    "promises",
    "requests",
    "outcome",
    "sources",
    "comparisons",
    "charts",
    "feeds",
    "data",
    "lists",
)
LISTS = (
    "cases",
    "follow-ups",
    "due",
    "organisations",
    "channels",
    "countries",
    "tags",
    "authors",
    "archive",
    "index",
    "404",
)


class SettingError(CasebookError):
    """A setting does not hold; the text says which, why and what to write."""

    exitcode = 1


@dataclass(frozen=True)
class Settings:
    """The settings of a site. Each field is a setting: `placement` is CASEBOOK_PLACEMENT."""

    parts: tuple[str, ...] = PARTS
    """Which parts are on; leave one out to switch it off."""
    placement: str = "content"
    """Where the parts of a case stand: `content`, after its text; `theme`, where the theme puts them."""
    lists: tuple[str, ...] = ("cases", "follow-ups", "due", "organisations", "channels", "countries")
    """Which lists are made."""
    per_page: int = 50
    """How many entries a page of a list has, at least 1."""
    languages: tuple[str, ...] = ()
    """Languages with lists of their own under `/sv/`; empty for all that some published text has."""
    sanitise: str = "cases"
    """Whose HTML is cleaned: `cases`, of cases and follow-ups; `all`, of everything."""
    authority: str = ""
    """The name in feed ids (RFC 4151), a domain of yours and a year in which it was yours, as in
    `example.org,2026`; never change it. Empty: the domain of SITEURL."""
    messages: str = ""
    """The language of messages; empty for the machine's (LANG), else DEFAULT_LANG."""
    case_url: str = "cases/{slug}/"
    """Address of a case."""
    case_save_as: str = "cases/{slug}/index.html"
    """File of a case."""
    follow_up_url: str = "follow-ups/{slug}/"
    """Address of a follow-up."""
    follow_up_save_as: str = "follow-ups/{slug}/index.html"
    """File of a follow-up."""
    licence: str = "CC BY 4.0"
    """Name of the licence of the text and the figures, for feeds and pages."""
    licence_url: str = "https://creativecommons.org/licenses/by/4.0/"
    """Address of that licence."""
    static_kinds: tuple[str, ...] = ()
    """Endings of static files to publish besides the usual ones."""
    strict: str = "cases"
    """Where any error stops the build and leaves the old site whole: `cases`, on sites with one; `all`."""
    staged: bool = False
    """Build the whole site beside the old one and change over in one step, as `make publish` does."""

    def has(self, part: str) -> bool:
        """Tell whether a part is switched on."""
        return part in self.parts


_AUTHORITY = re.compile(r"|[^\s,]+(,\d{4})?")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "placement": ("content", "theme"),
    "sanitise": ("cases", "all"),
    "strict": ("cases", "all"),
}
_LISTED: Mapping[str, tuple[str, ...]] = {"parts": PARTS, "lists": LISTS}


def read_settings(settings: Mapping[str, Any]) -> Settings:
    """Return the CASEBOOK_* settings among Pelican's; raise SettingError for one that does not hold."""
    known = {PREFIX + field.name.upper(): field for field in fields(Settings)}
    given: dict[str, Any] = {}
    for name, value in settings.items():
        if not name.startswith(PREFIX):
            continue
        if name not in known:
            raise SettingError(_unknown(name, known))
        field = known[name]
        given[field.name] = _checked(name, field.name, value, field.default)
    given.setdefault("authority", "")
    if not _AUTHORITY.fullmatch(given["authority"]):
        raise SettingError(
            f"CASEBOOK_AUTHORITY is {given['authority']!r}; write a domain and a year: 'example.org,2026'."
        )
    if not given["authority"]:
        given["authority"] = urlsplit(settings.get("SITEURL") or "").hostname or "localhost"
    return Settings(**given)


def _unknown(name: str, known: Mapping[str, Any]) -> str:
    guess = nearest(name, known)
    hint = f" Did you mean {guess}?" if guess else ""
    return f"{name} is not a setting of Casebook.{hint}"


def _checked(name: str, field: str, value: Any, default: Any) -> Any:
    if isinstance(default, tuple):
        return _listed(name, field, value)
    if type(value) is not type(default):
        raise SettingError(f"{name} is {value!r}; write a value such as {default!r}.")
    if field in _CHOICES and value not in _CHOICES[field]:
        raise SettingError(f"{name} is {value!r}; write one of {', '.join(_CHOICES[field])}.")
    if field == "per_page" and value < 1:
        raise SettingError(f"{name} is {value!r}; write 1 or more.")
    return value


def _listed(name: str, field: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str) or not all(isinstance(item, str) for item in value):
        raise SettingError(f"{name} is {value!r}; write a list of words.")
    for item in value:
        if field in _LISTED and item not in _LISTED[field]:
            raise SettingError(f"{name} has {item!r}; known are {', '.join(_LISTED[field])}.")
    return tuple(value)


def today(environment: Mapping[str, str] = os.environ) -> date:
    """Return the day that counts as today: of SOURCE_DATE_EPOCH (seconds, UTC) where set, else now's."""
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise SettingError(
            f"SOURCE_DATE_EPOCH is {epoch!r}; write seconds since 1970, as `date +%s` prints."
        ) from None
