"""Names that outlive titles, addresses and domains: tag URIs after RFC 4151.

An authority is who mints the names: a domain name or an e-mail address that belonged to the site on some day
of the given year. It is fixed in the settings and never follows the address of the site; the year of an entry
is the one it was first published in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize
from urllib.parse import quote

from ..citing.hosts import punycode
from ..errors import CasebookError

_LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_DOMAIN = rf"{_LABEL}(?:\.{_LABEL})*"
_AUTHORITY = re.compile(rf"(?:[a-z0-9._-]+@)?{_DOMAIN}")


class FeedIdError(CasebookError, ValueError):
    """A name that no tag URI can be made of."""


@dataclass(frozen=True)
class Authority:
    """Who mints ids: `name` is a domain or e-mail address in small letters, else FeedIdError is raised."""

    name: str

    def __post_init__(self) -> None:
        if not _AUTHORITY.fullmatch(self.name):
            raise FeedIdError(
                f"{self.name!r} is no authority for ids: write a domain (example.org) or an e-mail address, "
                "in small letters of a to z, digits, points and hyphens"
            )

    @classmethod
    def of(cls, setting: str) -> Authority:
        """Return the authority a setting names, in capitals or another script too; raise FeedIdError."""
        mailbox, at, domain = setting.strip().lower().rpartition("@")
        return cls(f"{mailbox}{at}{punycode(domain)}")

    def case(self, year: int, case: str, lang: str | None = None) -> str:
        """Return `tag:AUTHORITY,YEAR:case/ID`; with a language, the id of that translation."""
        return self._tag(year, "case", case, *_translation(lang))

    def follow_up(self, year: int, follow_up: str, lang: str | None = None) -> str:
        """Return `tag:AUTHORITY,YEAR:follow-up/ID`, never the id of the case it follows."""
        return self._tag(year, "follow-up", follow_up, *_translation(lang))

    def post(self, year: int, post: str, lang: str | None = None) -> str:
        """Return `tag:AUTHORITY,YEAR:post/ID`."""
        return self._tag(year, "post", post, *_translation(lang))

    def event(self, year: int, case: str, event: str, lang: str | None = None) -> str:
        """Return `tag:AUTHORITY,YEAR:event/CASE/EVENT`, for a change written into the case itself."""
        return self._tag(year, "event", case, event, *_translation(lang))

    def feed(self, year: int, *place: str) -> str:
        """Return `tag:AUTHORITY,YEAR:feed/…`, as in `feed/organisations/iss`."""
        return self._tag(year, "feed", *place)

    def _tag(self, year: int, *names: str) -> str:
        if not 1000 <= year <= 9999:
            raise FeedIdError(f"{year} is no year of four digits, which an id needs")
        return f"tag:{self.name},{year}:{'/'.join(map(_name, names))}"


def feed_id(tag: str, *place: str) -> str:
    """Return the id of a feed; `tag` is what the ids of a site's feeds begin with."""
    return "/".join([tag, *map(_name, place)])


def _translation(lang: str | None) -> tuple[str, ...]:
    return () if lang is None else (lang,)


def _name(name: str) -> str:
    """Write a slug that is not ASCII as its canonical address: two spellings of one letter are one name."""
    if not name:
        raise FeedIdError("an empty name cannot stand in an id")
    return quote(normalize("NFC", name), safe="")
