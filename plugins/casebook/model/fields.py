"""The kinds of value a field can have, each a pydantic type that reads text and refuses it with a Mistake.

Every scalar of the front matter arrives as it was written; what it means is decided here, by the field.
"""

from __future__ import annotations

import re
from operator import methodcaller
from typing import Annotated
from unicodedata import combining, normalize
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from .dates import Moment, PartialDate
from .existing import OF_LANGUAGES, countries, country_called, currencies, is_language, language_called
from .glossary import code_meant, word_meant
from .lists import Item, comma_listed, listed, one_by_one, some
from .mistakes import Mistake, Read, remembering
from .not_dates import why_not_a_date, why_not_a_moment
from .values import Value, parse_value
from .vocabulary import (
    ATTRIBUTIONS,
    BETTER,
    EVENT_TYPES,
    GOALS,
    KINDS,
    LEVELS,
    MAINTENANCE,
    METRIC_TYPES,
    OBSERVERS,
    PHASES,
    PROMISE_STATUSES,
    REVISIONS,
    SHAPES,
    SOURCE_STATES,
    SOURCE_TYPES,
    STATUSES,
    VERDICTS,
)

SCHEMES = ("http", "https", "mailto")
ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?")
REFERENCE = re.compile(r"(?:[^\s/]+/)?[^\s/]+")
_PLAIN_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?:[/?#][!-~]*)?")
"""What is an address at a glance."""
_HOST_FIRST = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[/?#:]\S*)?|//\S+")
_SPELT_OUT = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ð": "d", "þ": "th"})
TIME_CODE = re.compile(r"(?:\d{1,3}:)?(\d{1,3}):(\d{2})", re.ASCII)


class Part(BaseModel):
    """What every piece of the front matter is: frozen, and without a key that nobody knows."""

    # Deferred: only whole documents are ever validated, so their parts need no validators of their own.
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)


def _id(written: str) -> str:
    if not ID.fullmatch(written):
        raise Mistake("id-form", value=written, nearest=slug_of(written))
    return written


def slug_of(written: str) -> str:
    """Return the id that a text such as `Fans på Facebook` would be, nothing where there is none."""
    spelt = written.casefold().translate(_SPELT_OUT)
    bare = "".join(sign for sign in normalize("NFD", spelt) if not combining(sign))
    return "-".join(re.findall("[a-z0-9]+", bare))


def _reference(written: str) -> str:
    # A follow-up of several cases writes `case-slug/id`, and a slug may have letters that an id may not.
    if not REFERENCE.fullmatch(written):
        raise Mistake("id-form", value=written, nearest="")
    return written


def _date(written: str) -> PartialDate:
    try:
        return PartialDate.parse(written)
    except Mistake as mistake:
        raise why_not_a_date(written) if mistake.key == "date-form" else mistake from None


def _moment(written: str) -> Moment:
    try:
        return Moment.parse(written)
    except Mistake as mistake:
        raise why_not_a_moment(written, mistake) from None


def time_code(written: str) -> str:
    """Return a time code such as `1:38` or `1:02:03` as it is; raise Mistake for anything else."""
    match = TIME_CODE.fullmatch(written)
    if not match:
        with_colons = written.replace(".", ":")
        raise Mistake(
            "time-code-form", value=written, nearest=with_colons * bool(TIME_CODE.fullmatch(with_colons))
        )
    if int(match[1]) > 59 or int(match[2]) > 59:
        raise Mistake("time-code-range", value=written)
    return written


def _address(written: str) -> str:
    address = written.strip()
    if _PLAIN_ADDRESS.fullmatch(address):
        return address
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        raise Mistake("address-form", value=written) from None
    if parts.scheme.lower() not in SCHEMES:
        raise Mistake("address-scheme", value=written, nearest=_whole_address(address))
    if any(ord(sign) <= 32 for sign in address) or (parts.scheme.lower() != "mailto" and not host):
        raise Mistake("address-form", value=written)
    return address


def _whole_address(written: str) -> str:
    """Return an address that lacks its beginning with the one that it most likely has."""
    bare = re.fullmatch(r"<(\S+)>|\[[^\]]*\]\((\S+)\)", written)
    if bare:
        return str(bare[1] or bare[2])
    return f"https://{written.lstrip('/')}" if _HOST_FIRST.fullmatch(written) else ""


def _country(written: str) -> str:
    if written.upper() not in countries() or written in OF_LANGUAGES:
        nearest = country_called(written) or code_meant(written, countries())
        raise Mistake("country-unknown", value=written, nearest=nearest)
    return written.upper()


def currency(written: str) -> str:
    """Return the code of a currency in use, in capitals; raise Mistake for anything else."""
    if written.upper() not in currencies():
        raise Mistake("currency-unknown", value=written, nearest=code_meant(written, currencies()))
    return written.upper()


def _language(written: str) -> str:
    if not is_language(written):
        raise Mistake("language-unknown", value=written, nearest=language_called(written))
    return written.lower()


def _flag(written: str) -> bool:
    if written.lower() not in ("true", "false"):
        raise Mistake("flag-form", value=written, nearest=word_meant(written, ("true", "false")))
    return written.lower() == "true"


def word_of(known: tuple[str, ...], *, in_any_case: bool = False) -> Read:
    """Return the reader of a closed list of words; a wrong one is told the nearest and all."""
    words = {word: word for word in known}

    def parse(written: str) -> str:
        word = words.get(written.lower() if in_any_case else written)
        if word:
            return word
        guess = word_meant(written, known)
        raise Mistake("word-unknown", value=written, nearest=guess, known=", ".join(known))

    return Read(remembering(parse))


Text = Annotated[str, Read(methodcaller("strip"))]
Id = Annotated[str, Read(remembering(_id))]
Reference = Annotated[str, Read(remembering(_reference))]
Date = Annotated[PartialDate, Read(remembering(_date))]
Published = Annotated[Moment, Read(remembering(_moment))]
Written = Annotated[Value, Read(remembering(parse_value))]
TimeCode = Annotated[str, Read(remembering(time_code))]
Address = Annotated[str, Read(remembering(_address))]
Country = Annotated[str, Read(remembering(_country))]
Currency = Annotated[str, Read(remembering(currency))]
Language = Annotated[str, Read(remembering(_language))]
Flag = Annotated[bool, Read(remembering(_flag))]

Kind = Annotated[str, word_of(KINDS)]
Status = Annotated[str, word_of(STATUSES, in_any_case=True)]
"""Pelican takes `Draft` for `draft`, so it stays."""
MetricType = Annotated[str, word_of(METRIC_TYPES)]
Level = Annotated[str, word_of(LEVELS)]
Better = Annotated[str, word_of(BETTER)]
Observer = Annotated[str, word_of(OBSERVERS)]
Phase = Annotated[str, word_of(PHASES)]
Verdict = Annotated[str, word_of(VERDICTS)]
PromiseStatus = Annotated[str, word_of(PROMISE_STATUSES)]
GoalReached = Annotated[str, word_of(GOALS)]
Attribution = Annotated[str, word_of(ATTRIBUTIONS)]
EventType = Annotated[str, word_of(EVENT_TYPES)]
SourceType = Annotated[str, word_of(SOURCE_TYPES)]
SourceState = Annotated[str, word_of(SOURCE_STATES)]
Shape = Annotated[str, word_of(SHAPES)]
Maintained = Annotated[str, word_of(MAINTENANCE)]
RevisionKind = Annotated[str, word_of(REVISIONS)]

OneOrMany = Annotated[tuple[Item, ...], BeforeValidator(listed)]
"""A value, or a list of them."""
Some = Annotated[tuple[Item, ...], AfterValidator(some)]
"""A list with something in it."""
Names = Annotated[tuple[Item, ...], BeforeValidator(one_by_one)]
"""A name such as an id or a code, or a list of them."""
OneOrMoreNames = Annotated[tuple[Item, ...], BeforeValidator(one_by_one), AfterValidator(some)]
"""A name, or a list of at least one."""
OneOrMore = Annotated[tuple[Item, ...], BeforeValidator(listed), AfterValidator(some)]
"""A value, or a list of at least one."""
CommaSeparated = Annotated[tuple[Item, ...], BeforeValidator(comma_listed)]
"""A list, or one text with commas (or semicolons) as Pelican takes it."""
