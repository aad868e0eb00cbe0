"""A build speaks the language of whoever runs it."""

from __future__ import annotations

import pytest

from casebook.build.messages import words_for


@pytest.mark.parametrize(
    ("settings", "environment", "lang"),
    [
        ({}, {}, "en"),
        ({}, {"LANG": "sv_SE.UTF-8"}, "sv-SE"),
        ({}, {"LANG": "sv_SE.UTF-8", "LC_ALL": "da_DK"}, "da-DK"),
        ({}, {"LANG": "sv_SE.UTF-8", "LC_ALL": ""}, "sv-SE"),
        ({}, {"LANG": "C.UTF-8"}, "en"),
        ({}, {"LANG": "fr_FR.UTF-8"}, "en"),
        ({"DEFAULT_LANG": "da"}, {"LANG": "fr_FR.UTF-8"}, "da"),
        ({"CASEBOOK_MESSAGES": "sv"}, {"LANG": "da_DK.UTF-8"}, "sv"),
        ({"CASEBOOK_MESSAGES": ""}, {"LANG": "da_DK.UTF-8"}, "da-DK"),
    ],
)
def test_the_language_of_messages(settings: dict[str, str], environment: dict[str, str], lang: str) -> None:
    assert words_for({"DEFAULT_LANG": "en", **settings}, environment).lang == lang
