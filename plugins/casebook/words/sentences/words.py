"""Codes of countries, currencies and languages, and words of a closed list."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "country-unknown": Sentence(
            N_("'{value}' is not the code of a country"),
            N_("Write the two letters of a country, as in SE, DK or GB."),
        ),
        "currency-unknown": Sentence(
            N_("'{value}' is not the code of a currency in use"),
            N_("Write the three letters of a currency, as in SEK, DKK or EUR."),
        ),
        "language-unknown": Sentence(
            N_("'{value}' is not the code of a language"),
            N_("Write the code of a language, as in sv, da or en, with a region where it matters: pt-BR."),
        ),
        "language-or-country": Sentence(
            N_("'{value}' is the code of Northern Sami"),
            N_("Leave it as it is where the text is in that language."),
        ),
        "flag-form": Sentence(
            N_("'{value}' is neither true nor false"),
            N_("Write true or false."),
        ),
        "word-unknown": Sentence(
            N_("'{value}' is not one of the words known here"),
            N_("Write one of these: {known}."),
        ),
    }
)
