"""A channel is called what a reader of each language calls it."""

from __future__ import annotations

import pytest

from casebook.views.channels import channel_name
from casebook.words import words_of


@pytest.mark.parametrize(
    ("channel", "en", "sv", "da"),
    [
        ("facebook", "Facebook", "Facebook", "Facebook"),
        ("YouTube", "YouTube", "YouTube", "YouTube"),
        ("website", "website", "webbplats", "hjemmeside"),
        ("press", "press", "press", "presse"),
        ("tv", "television", "tv", "tv"),
        ("email", "e-mail", "e-post", "e-mail"),
        ("job advertisement", "job advertisement", "platsannons", "jobannonce"),
        ("Job-advertisement", "job advertisement", "platsannons", "jobannonce"),
        ("newspaper", "newspaper", "dagstidning", "avis"),
        ("newsletter", "newsletter", "nyhetsbrev", "nyhedsbrev"),
        ("platsannons", "platsannons", "platsannons", "platsannons"),
        ("Anslagstavlan på jobbet",) * 4,
    ],
)
def test_a_channel_is_called_by_its_name(channel: str, en: str, sv: str, da: str) -> None:
    assert [channel_name(channel, {}, words_of(lang)) for lang in ("en", "sv", "da")] == [en, sv, da]


def test_the_word_of_the_author_comes_before_the_common_one() -> None:
    assert channel_name("website", {"website": "kampanjsajt"}, words_of("sv")) == "kampanjsajt"
