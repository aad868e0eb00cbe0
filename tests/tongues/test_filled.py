"""Every message of every catalogue can be filled in, and is typography of its language."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

import pytest
from babel.messages import Message
from hypothesis import given
from hypothesis import strategies as st

from casebook.words import Words, languages, words_of
from casebook.words.faults import placeholders
from casebook.words.pofiles import read, strings

MESSAGES = {lang: [message for message in read(lang) if message.id] for lang in languages()}
COUNTS = (0, 1, 2, 5, 1000)
PERCENT = re.compile(r"%\((\w+)\)[sr]|%[sr]")
PUT_IN = st.text(alphabet=[*string.ascii_letters, *"{}%«» åöß"], min_size=1, max_size=8)

DOUBLED = re.compile(r"'\w+''[\w ]+'")
"""A text in YAML with a quote in it, as messages show it: `'it''s'`."""
MARKS = {
    "en": r"[„»«]|''",
    "sv": r"[„“»«‘]",
    "da": r"''",
    "nb": r"[„“”]",
    "de": r"[”»«]|\bdaß\b",
    "fi": r"[„“»«‘]",
}
"""Quotation marks that a language has not; what the front matter needs, straight ones, is another thing."""
ALL = r"\.\.\.(?!\s*$)| ,| \.(?!\w|\.)|  "
"""What is wrong everywhere: three points for one sign, a space before a comma or a full stop, two spaces."""


def said(words: Words, message: Message, count: int) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield a message as it is said for a number, and what has to be put in."""
    one, *many = strings(message.id)
    names = {name for text in strings(message.id) for name in placeholders(text)}
    params = {name: f"⟨{name}⟩" for name in names}
    if many and message.context:
        yield words.npgettext(message.context, one, many[0], count, **params), params
    elif many:
        yield words.ngettext(one, many[0], count, **params), params
    elif message.context:
        yield words.pgettext(message.context, one, **params), params
    elif not PERCENT.search(one):
        yield words.gettext(one, **params), params


@pytest.mark.parametrize("lang", languages())
def test_every_message_can_be_filled_in(lang: str) -> None:
    words = words_of(lang)
    for message in MESSAGES[lang]:
        for count in COUNTS if message.pluralizable else (1,):
            for text, params in said(words, message, count):
                lost = [name for name, value in params.items() if value not in text]
                assert not lost or (lost == ["num"] and count == 1), message.id


@pytest.mark.parametrize("lang", languages())
def test_what_argparse_fills_in_is_what_it_fills_in_english(lang: str) -> None:
    for message in MESSAGES[lang]:
        for text in strings(message.string):
            assert sorted(PERCENT.findall(text)) == sorted(PERCENT.findall(strings(message.id)[0])), text


@given(st.sampled_from(languages()), PUT_IN)
def test_whatever_is_put_in_comes_out_as_it_is(lang: str, value: str) -> None:
    words = words_of(lang)
    assert value in words.gettext("In the case: {title}", title=value)
    assert value in words.pgettext("title", "“{title}”", title=value)
    assert value in words.ngettext("{num} day", "{num} days", 2, num=value)


@pytest.mark.parametrize("lang", languages())
def test_a_language_has_its_own_quotation_marks(lang: str) -> None:
    found = [
        text
        for message in MESSAGES[lang]
        for text in strings(message.string)
        if re.search(MARKS[lang], DOUBLED.sub("", text))
    ]
    assert found == []


@pytest.mark.parametrize("lang", languages())
def test_no_message_has_what_is_wrong_in_every_language(lang: str) -> None:
    found = [t for m in MESSAGES[lang] for t in strings(m.string) if re.search(ALL, t)]
    assert found == []


@pytest.mark.parametrize("lang", languages())
def test_a_sentence_ends_as_the_english_one_does(lang: str) -> None:
    """A full stop, a question mark, a colon: where one has it, the other has it."""
    ends = (".", "?", ":", "!")
    found = []
    for message in MESSAGES[lang]:
        ids, written = strings(message.id), strings(message.string)
        english, own = ids[-1][-1:], written[-1][-1:]
        if (english in ends or own in ends) and english != own and len(ids[-1]) > 12:
            found.append(written[-1])
    assert found == []


def test_no_sentence_is_left_in_english() -> None:
    """One or two words may be the same in two languages, a sentence is not."""
    left = {
        own
        for lang in languages()
        if lang != "en"
        for message in MESSAGES[lang]
        for english, own in zip(strings(message.id), strings(message.string), strict=True)
        if own == english and len(re.findall(r"[^\W\d_]{2,}", re.sub(r"\{.*?\}", "", own))) > 2
    }
    assert left == {"Harvard, Cite Them Right 12"}
