"""Plain text in feeds, and the characters that no feed can carry."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from casebook.feeds.faults import FeedTextError, entry_faults, unfit
from casebook.feeds.text import WORD_JOINER, as_html, one_line, unmistakable

from .linter.texts import plain
from .samples import entry, feed

KEPT = ["R&D", "AT&T & co", "a < b > c", "1 <3 2", "&nosuch;", "50\u00a0000 kronor", "😀 עברית"]
GUARDED = ["<b>bold</b>", "</p>", "<!-- x", "<?xml", "&amp;", "&copy 2026", "&#65;", "1&2", "&apos;"]


@pytest.mark.parametrize("text", KEPT)
def test_text_that_nobody_takes_for_markup_stays_as_it_is(text: str) -> None:
    assert unmistakable(text) == text


@pytest.mark.parametrize("text", GUARDED)
def test_text_that_looks_like_markup_is_kept_a_text_by_signs_that_show_nothing(text: str) -> None:
    guarded = unmistakable(text)
    assert guarded.replace(WORD_JOINER, "") == text
    assert unescape(guarded) == guarded
    assert unmistakable(guarded) == guarded


@given(st.text(st.sampled_from("<>&;#!?/ab1 ltampx\u00a0\n\ufffd"), max_size=30))
def test_whatever_it_returns_reads_the_same_as_text_and_as_html(text: str) -> None:
    assert unescape(unmistakable(text)) == unmistakable(text)
    assert not unmistakable(text) or list(plain(unmistakable(text), "title")) == []


def test_text_is_one_line_cut_behind_a_word() -> None:
    assert one_line(" a\n b\t\x85c\u00a0d \ufffd") == "a b c\u00a0d □"
    assert one_line("ord på ord", longest=9) == "ord på…"
    assert one_line("å" * 12, longest=9) == "å" * 8 + "…"


def test_a_summary_becomes_html() -> None:
    assert as_html('R&D <b> "x"') == 'R&amp;D &lt;b&gt; "x"'


UNFIT = ["\x00", "\x08", "\x0b", "\x1f", "\x7f", "\x84", "\ud800", "\udfff", "\ufdd0", "\ufffe", "\U0010ffff"]


@pytest.mark.parametrize("sign", UNFIT)
def test_characters_that_xml_or_html_forbids_are_found(sign: str) -> None:
    assert unfit(f"å{sign}b") == sign


@given(st.text(st.characters(exclude_categories=())))
def test_the_first_sign_that_is_unfit_is_told(text: str) -> None:
    assert unfit(text) == next((sign for sign in text if unfit(sign)), None)


@given(st.text())
def test_whatever_is_fit_can_stand_in_xml(text: str) -> None:
    if not unfit(text):
        etree.Element("a").text = text


def test_all_that_is_unfit_is_said_at_once() -> None:
    bad = feed(
        entry("a", title="x\x08"), entry("b", summary="\udc80", authors=("\x00",)), entry("c", title=" ")
    )
    expected = (
        "tag:casebook.example,2010:case/c: title is empty\n"
        "tag:casebook.example,2010:case/b: summary has the character U+DC80, which no feed can carry\n"
        "tag:casebook.example,2010:case/b: author has the character U+0000, which no feed can carry\n"
        "tag:casebook.example,2010:case/a: title has the character U+0008, which no feed can carry"
    )
    faults = (fault for each in bad.entries for fault in entry_faults(each))
    assert str(FeedTextError(tuple(faults))) == expected
