"""Words that stand in no person's name, in the languages of the catalogues."""

from __future__ import annotations

import re

_WORDS = """
    ab aps a/s asa as oy gmbh ag bv inc inc. ltd ltd. llc plc co co. corp corp. & team redaktion redaktionen
    redaktør redaktørerne editors editorial staff newsroom group gruppen koncernen foundation fonden
    stiftelsen förening föreningen forening foreningen förbundet forbundet union university universitet
    universitetet institute institutet instituttet agency byrån bureauet news nyheter nyheder magazine blog
    bloggen company kommun kommune myndigheten ministry press redaksjonen forbund stiftelsen direktoratet
    departementet kg mbh verlag verein stiftung universität hochschule verband gewerkschaft ministerium ry
    oyj toimitus yliopisto säätiö liitto yhdistys kunta kaupunki ministeriö virasto uutiset
"""
_BODIES = frozenset(_WORDS.split())
_ACRONYM = re.compile(r"[^\W\d_a-z]{3,}")


def is_body(name: str) -> bool:
    """Tell whether a name is that of an organisation, or of somebody known by one word."""
    words = name.split()
    return len(words) < 2 or any(map(is_of_a_body, words))


def is_of_a_body(word: str) -> bool:
    """Tell whether a word stands in no person's name."""
    return word.lower() in _BODIES or any(sign.isdigit() for sign in word) or bool(_ACRONYM.fullmatch(word))
