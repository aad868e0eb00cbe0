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
        "plugin": r"udvidelse\w*",
        "kladde": r"udkast\w*",
        "redigeringsprogram": r"editor(en|er)?",
        "vurdering": r"bedømmelser|dom(men)?",
        "websted": r"websider\w*|(?<!{)site(t|s)?",
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
