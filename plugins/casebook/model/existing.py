"""What exists in the world today, after Unicode CLDR: countries, currencies, languages."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.core import get_global

_NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}
_OF_COUNTRIES = {"at": "de", "dk": "da", "gb": "en", "us": "en"}
"""What is often taken for the tag of a language and is a country; `se` is Northern Sami."""
OF_LANGUAGES = {"da": "DK", "en": "GB", "nb": "NO", "sv": "SE"}
"""What is often taken for the code of a country and is a language; `SV` is El Salvador."""
TONGUES = ("fi", "de", "nb", "da", "sv", "en")
"""The languages that Casebook speaks, which have a catalogue: names and dates in any of them are known."""
# Language, script, region, variants, extensions, private use. (RFC 5646, section 2.1.)
_TAG = re.compile(
    r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)


@cache
def _english() -> Locale:
    return Locale("en")


@cache
def countries() -> frozenset[str]:
    """Return the ISO 3166-1 alpha-2 codes in use."""
    codes = map(str, _english().territories)
    return frozenset(code for code in codes if re.fullmatch("[A-Z]{2}", code)) - _NOT_COUNTRIES


@cache
def currencies() -> frozenset[str]:
    """Return the ISO 4217 codes that are legal tender somewhere today."""
    spans = (span for territory in get_global("territory_currencies").values() for span in territory)
    return frozenset(code for code, _start, end, tender in spans if end is None and tender)


@cache
def _called() -> tuple[dict[str, str], dict[str, str]]:
    """Return countries and languages by their names, in lower case, in the languages that Casebook speaks."""
    countries_called: dict[str, str] = {}
    languages_called: dict[str, str] = {}
    for locale in map(Locale, TONGUES):
        countries_called |= {
            name.casefold(): code for code, name in locale.territories.items() if code in countries()
        }
        languages_called |= {
            name.casefold(): code for code, name in locale.languages.items() if is_language(code)
        }
    return countries_called, languages_called


def country_called(name: str) -> str:
    """Return the code of a country by its name in a language that Casebook speaks, or its language."""
    written = name.strip()
    return OF_LANGUAGES.get(written) or _called()[0].get(written.casefold(), "")


def language_called(name: str) -> str:
    """Return the tag of a language by its name, or by the country whose language it is, else nothing."""
    written = name.strip().casefold()
    return _OF_COUNTRIES.get(written) or _called()[1].get(written, "")


def is_language(tag: str) -> bool:
    """Tell whether a BCP 47 tag is well formed and its language, script and region exist."""
    match = _TAG.fullmatch(tag)
    if not match:
        return False
    language, script, region = match.groups()
    known = _english()
    return (
        language.lower() in known.languages
        and (script is None or script.title() in known.scripts)
        and (region is None or region.upper() in known.territories)
    )
