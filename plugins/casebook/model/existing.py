"""What exists in the world today, after Unicode CLDR: countries, currencies, languages."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.core import get_global

_NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}
_TAG = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*")


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
