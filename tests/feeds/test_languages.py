"""A feed names no language that its validators do not know."""

from __future__ import annotations

import pytest
from lxml import etree

from casebook.feeds.languages import told

from .samples import entry, feed
from .whole import atom, rss

NAMED = ["sv", "pt-BR", "zh-Hant-TW", "SMJ", "smj", "gsw-CH", "en-x-me"]


@pytest.mark.parametrize("lang", NAMED)
def test_a_language_of_iso_639_is_named(lang: str) -> None:
    assert told(lang) == lang
    made = feed(entry(lang=lang), lang=lang)
    assert rss(made).decode().count(f"language>{lang}<") == 2
    assert atom(made).decode().count(f'lang="{lang}"') == 3


@pytest.mark.parametrize("lang", ["fit", "ckb", "ckb-IQ", "yue-Hant"])
def test_one_that_is_too_small_for_that_is_left_out(lang: str) -> None:
    made = feed(entry(lang=lang), lang=lang)
    for written in (rss(made), atom(made)):
        assert etree.fromstring(written) is not None
        assert b"lang" not in written
        assert lang.encode() not in written
