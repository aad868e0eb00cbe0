"""Every CASEBOOK_* setting, read and checked once, into one frozen object.

The manual shows each with its default; a test holds the two together.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, tzinfo
from typing import Any
from urllib.parse import urlsplit

from .errors import Problem, ProblemsFound, nearest

PREFIX = "CASEBOOK_"
FILE = "pelicanconf.py"
"""What problems of settings are called after: which file a site is built with, Pelican does not tell."""
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
    "citing",
    "report",
    "pictures",
    "sitemap",
    "sharing",
    "embedding",
    "lists",
    "search",
)
LISTS = (
    "cases",
    "follow-ups",
    "evidence",
    "due",
    "organisations",
    "channels",
    "countries",
    "tags",
    "authors",
    "archive",
    "feeds",
    "submit",
    "index",
    "404",
)
CITATION_STYLES = ("apa", "chicago", "mla", "harvard")
NETWORKS = ("mastodon", "bluesky", "linkedin", "facebook", "x", "email", "copy")
FEEDS = ("all", "follow-ups", "languages", "cases", "organisations", "channels", "tags")


@dataclass(frozen=True)
class Settings:
    """The settings of a site. Each field is a setting: `placement` is CASEBOOK_PLACEMENT."""

    parts: tuple[str, ...] = PARTS
    """Which parts are on; leave one out to switch it off."""
    placement: str = "content"
    """Where the parts of a case stand: `content`, after its text; `theme`, where the theme puts them."""
    lists: tuple[str, ...] = (
        *("cases", "follow-ups", "evidence", "due"),
        *("organisations", "channels", "countries", "feeds"),
    )
    """Which lists are made."""
    feeds: tuple[str, ...] = FEEDS
    """Which feeds are made."""
    per_page: int = 50
    """How many entries a page of a list has, at least 1."""
    languages: tuple[str, ...] = ()
    """Languages with lists of their own under `/sv/`; empty for all that some published text has."""
    sanitise: str = "cases"
    """Whose HTML is cleaned: `cases`, of cases and follow-ups; `all`, of everything."""
    authority: str = ""
    """The name in feed ids (RFC 4151), a domain of yours and a year in which it was yours, as in
    `example.org,2026`; never change it. Empty: the domain of SITEURL."""
    hub: str = ""
    """Address of the hub (WebSub) that tells feed readers at once what is new; empty for none."""
    contact: str = ""
    """E-mail address to which readers report errors and send cases; empty for none."""
    publisher: str = ""
    """Name of whoever answers for the site by law (*ansvarig utgivare*, *ansvarshavende redaktør*)."""
    webmention: str = ""
    """Address at which the site is told by others that they link to it (Webmention); empty for none."""
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
    search: str = "small"
    """When a build makes the index that is searched: `small`, of up to 200 texts; `always`, as `make publish`
    does."""
    spreadsheet: bool = False
    """Make `data/casebook.xlsx` too, all figures as one spreadsheet; 1,000 cases take some seconds."""
    share: tuple[str, ...] = NETWORKS
    """Where a page offers to be shared, in this order; nobody is contacted before a reader clicks."""
    share_pictures: bool = False
    """Draw the pictures that social networks show beside a link; one takes about 20 milliseconds, once."""
    collectives: tuple[str, ...] = ()
    """Authors of several words that are no person, such as `Text Hundred`, for citations."""
    citation_style: str = "apa"
    """The style of lists of sources, and of the citation that stands first and on paper: `apa`, `chicago`,
    `mla` or `harvard`."""
    static_kinds: tuple[str, ...] = ()
    """Endings of static files to publish besides the usual ones."""
    strict: str = "cases"
    """Where any error stops the build and leaves the old site whole: `cases`, on sites with one; `all`."""
    staged: bool = False
    """Build the whole site beside the old one and change over in one step, as `make publish` does."""
    publishes: bool = False
    """Write into `content/ledger/` what is published and when, as `make publish` does."""
    headers: bool = False
    """Make the file `_headers`, by which Netlify and Cloudflare Pages serve everything as it should be, and
    `_links.nginx.conf` and `_links.caddy`, by which nginx and Caddy send the links of each page."""

    def has(self, part: str) -> bool:
        """Tell whether a part is switched on."""
        return part in self.parts

    def makes(self, kind: str) -> bool:
        """Tell whether a list is made."""
        return self.has("lists") and kind in self.lists

    def tells(self, kind: str) -> bool:
        """Tell whether a feed is made, or those of a kind."""
        return self.has("feeds") and kind in self.feeds


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


def read_settings(settings: Mapping[str, Any]) -> Settings:
    """Return the CASEBOOK_* settings among Pelican's; raise ProblemsFound with all that do not hold."""
    given = {name: value for name, value in settings.items() if name.startswith(PREFIX)}
    problems = [problem for name, value in given.items() for problem in _problems(name, value)]
    if problems:
        raise ProblemsFound(problems)
    read = Settings(**{_field(name): _meant(name, value) for name, value in given.items()})
    return read if read.authority else replace(read, authority=_domain(settings))


def _meant(name: str, value: Any) -> Any:
    """Return a value as it is kept: a list cannot be changed, a language is written small."""
    kept = tuple(value) if isinstance(value, list) else value
    return tuple(lang.lower() for lang in kept) if _field(name) == "languages" else kept


def _domain(settings: Mapping[str, Any]) -> str:
    return urlsplit(str(settings.get("SITEURL") or "")).hostname or "localhost"


def _field(name: str) -> str:
    return name.removeprefix(PREFIX).lower()


def _problems(name: str, value: Any) -> Iterator[Problem]:
    """Yield what is wrong with a setting, the first thing only; of a list, what is wrong with each word."""
    default = _DEFAULTS.get(name)
    if default is None:
        yield _wrong(name, "setting-unknown", nearest=nearest(name, _DEFAULTS) or "")
    elif isinstance(default, tuple) and not _are_words(value):
        yield _wrong(name, "setting-not-a-list", value=repr(value))
    elif not isinstance(default, tuple) and type(value) is not type(default):
        yield _wrong(name, "setting-type", value=repr(value), example=repr(default))
    elif key := _fault(name, value):
        yield _wrong(name, key, value=value)
    else:
        yield from _unknown_words(name, value)


def _are_words(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(word, str) for word in value)


def _fault(name: str, value: Any) -> str | None:
    """Return the key of what is wrong with a value of the right type."""
    field = _field(name)
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


def _unknown_words(name: str, value: Any) -> Iterator[Problem]:
    known = _CHOICES.get(_field(name))
    for word in (value if isinstance(value, list | tuple) else [value]) if known else ():
        if known and word not in known:
            guess = nearest(word, known) or ""
            yield _wrong(name, "word-unknown", value=word, nearest=guess, known=", ".join(known))


def _wrong(name: str, key: str, **params: object) -> Problem:
    return Problem(FILE, 1, 1, name, key, params)


@dataclass(frozen=True)
class Today:
    """The `date` that counts as today, and the moment `now` (aware) at which the build began.

    The moment is the machine's own: Pelican holds posts back by it. `epoch` is that of SOURCE_DATE_EPOCH.
    """

    date: date
    now: datetime
    epoch: datetime | None = None

    @property
    def moment(self) -> datetime:
        """The moment that counts as now."""
        return self.epoch or self.now


def today(zone: tzinfo = UTC, environment: Mapping[str, str] = os.environ) -> Today:
    """Return the day that counts as today: that of SOURCE_DATE_EPOCH (seconds, UTC) where set, else now's.

    It is now's in the zone of the site, for which its authors write their dates. Raise ProblemsFound where
    SOURCE_DATE_EPOCH is no number of seconds.
    """
    now, epoch = datetime.now(UTC), environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return Today(now.astimezone(zone).date(), now)
    try:
        meant = datetime.fromtimestamp(int(epoch), UTC)
        return Today(meant.date(), now, meant)
    except (ValueError, OverflowError, OSError):
        wrong = Problem("environment", 1, 1, "SOURCE_DATE_EPOCH", "epoch-form", {"value": epoch})
        raise ProblemsFound([wrong]) from None
