"""A build speaks the language of whoever runs it."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from pelican.log import console
from pelican.readers import find_empty_alt

from casebook.building.reports.messages import said_once, say_last, words_for


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


def test_what_was_made_is_counted_once_in_the_language_of_messages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for _ in range(2):
        with said_once(lambda _: True):
            console.print("Something else.")
            console.print("Done: Processed 1 article, 0 drafts and 0 pages in 0.10 seconds.")
    say_last("Klart: 1 fall.")
    assert capsys.readouterr().out == "Something else.\n" * 2 + "Klart: 1 fall.\n"
    console.print("Done: Processed 1 article.")
    assert capsys.readouterr().out == "Done: Processed 1 article.\n"


def test_a_picture_without_words_is_told_by_pelican_only_where_it_is_not_by_us(
    caplog: pytest.LogCaptureFixture,
) -> None:
    picture, warned = '<img alt="" src="a.png">', "Empty alt attribute for image a.png in content/theirs.md"
    with said_once(lambda path: path == Path("content/ours.md")):
        find_empty_alt(picture, "content/ours.md")
        find_empty_alt(picture, "content/theirs.md")
        logging.getLogger("pelican.readers").warning("Something else")
    assert caplog.messages == [warned, "Something else"]
    find_empty_alt(picture, "content/ours.md")
    assert caplog.messages[2:] == ["Empty alt attribute for image a.png in content/ours.md"]
