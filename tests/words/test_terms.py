"""One thing has one name in a language: what else it might be called is in no sentence."""

from __future__ import annotations

import re

import pytest

from casebook.words.pofiles import read, strings

OTHER_NAMES = {
    "sv": {
        "webbplats": r"sajt(en|er|erna)?",
        "tillägg": r"plugin(et|s|en)?|insticksprogram\w*",
        "redigeringsprogram": r"editor(n|er)?",
        "bedömning": r"omdömen?|omdömet|utlåtande\w*",
        "webbläsare": r"browser\w*",
        "uteblivna kontroller": r"missad(e|t)?",
    },
    "da": {
        "case": r"sag(s|en|ens|er|erne)?",
        "tjek": r"kontrol(len|ler\w*)?",
        "plugin": r"udvidelse\w*",
        "kladde": r"udkast\w*",
        "redigeringsprogram": r"editor(en|er)?",
        "vurdering": r"bedømmelser|dom(men)?",
        "websted": r"websider\w*|(?<!{)site(t|s)?",
    },
    "nb": {
        "case": r"sak(en|er|ene)?|kasus\w*",
        "nøkkeltall": r"måltall\w*|metrikk\w*",
        "tillegg": r"plugin\w*|utvidelse\w*",
        "utkast": r"kladd\w*",
        "redigeringsprogram": r"editor\w*",
        "vurdering": r"bedømmelse\w*|dom(men)?",
        "nettsted": r"webside\w*|websted\w*|hjemmeside\w*|(?<!{)site(t|s)?",
    },
    "de": {
        "Website": r"Homepage\w*|Internetseite\w*|Webpräsenz\w*|(?<!{)site",
        "Folgebeitrag": r"Folgeartikel\w*|Nachbericht\w*",
        "Kennzahl": r"Metrik\w*|Messgröße\w*",
        "Plugin": r"Erweiterung\w*|Zusatzmodul\w*",
        "Bewertung": r"Urteil\w*",
        "Fall": r"Fallstudie\w*",
    },
    "fi": {
        "sivusto": r"saitti\w*|saitin|verkkopalvelu\w*",
        "syöte": r"feedi\w*|fiidi\w*",
        "mittari": r"metriik\w*",
        "lisäosa": r"plugin\w*|liitännäi\w*|laajennu\w*",
        "muokkain": r"editor\w*|tekstinkäsit\w*",
        "arvio": r"tuomio\w*",
        "sivupohja": r"templaat\w*|mallin(e|ee)\w*",
    },
}
"""What a thing is called, and what it is not called, as a regular expression for whole words."""


@pytest.mark.parametrize(
    ("lang", "name"), [(lang, name) for lang, names in OTHER_NAMES.items() for name in names]
)
def test_a_thing_has_one_name(lang: str, name: str) -> None:
    other = re.compile(rf"\b({OTHER_NAMES[lang][name]})\b", re.IGNORECASE)
    said = [each for message in read(lang) if message.id for each in strings(message.string)]
    assert [each for each in said if other.search(each)] == []
