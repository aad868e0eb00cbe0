"""Which words an article gets: its own language's, or the next best."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment

from casebook.words import Words, languages, words_of
from casebook.words.language import tongue

PLUGINS = Path(__file__).parents[2] / "plugins"


def test_the_languages_of_the_catalogues() -> None:
    assert languages() == ("da", "de", "en", "fi", "nb", "sv")


@pytest.mark.parametrize(
    ("lang", "default", "expected"),
    [
        ("sv", "en", "inte mätt"),
        ("sv-FI", "en", "inte mätt"),
        ("SV-fi", "en", "inte mätt"),
        ("da", "sv", "ikke målt"),
        ("nb", "de", "ikke målt"),
        ("no", "de", "ikke målt"),
        ("nn-NO", "sv", "ikke målt"),
        ("de-CH", "en", "nicht gemessen"),
        ("fi", "sv", "ei mitattu"),
        ("is", "da-DK", "ikke målt"),
        ("is", "et", "not measured"),
        ("tlh", "en", "not measured"),
        ("en", "sv", "not measured"),
    ],
)
def test_a_text_falls_back_to_the_base_then_the_default_then_english(
    lang: str, default: str, expected: str
) -> None:
    assert Words(lang, default).gettext("not measured") == expected


@pytest.mark.parametrize(
    ("lang", "default", "locale"),
    [
        ("en", "sv", "en_001"),
        ("en-US", "sv", "en_US"),
        ("sv-FI", "en", "sv_FI"),
        ("sv-US", "en", "sv"),
        ("nb", "da", "nb"),
        ("no", "da", "no"),
        ("nn", "da", "nn"),
        ("de-AT", "en", "de_AT"),
        ("tlh", "da", "da"),
        ("tlh", "xx", "en_001"),
    ],
)
def test_figures_and_dates_follow_the_tag_itself(lang: str, default: str, locale: str) -> None:
    assert str(Words(lang, default).locale) == locale


def test_which_catalogue_a_language_is_spoken_by() -> None:
    tags = ("nb", "no", "nn-NO", "sv-FI", "DE-ch", "is", "")
    assert [tongue(tag) for tag in tags] == ["nb", "nb", "nb", "sv", "de", None, None]


def test_the_same_words_for_every_article_of_a_language() -> None:
    assert words_of("sv") is words_of("sv")
    assert words_of("sv") == Words("sv")


def test_words_travel_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(words_of("sv"))).gettext("removed") == "borttaget"


def test_a_number_of_things_is_written_as_the_language_writes_it() -> None:
    assert [words_of("sv").ngettext("{num} day", "{num} days", n) for n in (1, 2, 1000)] == [
        "1 dag",
        "2 dagar",
        "1\u00a0000 dagar",
    ]


def test_a_message_means_something_else_in_another_context() -> None:
    assert words_of("sv").pgettext("entry", "reply") == "svar"
    assert words_of("sv").npgettext("nowhere", "{num} thing", "{num} things", 2) == "2 things"


def test_a_brace_that_is_meant_is_doubled() -> None:
    assert words_of("en").gettext("{{{value}}}", value=3) == "{3}"


def test_a_param_that_is_missing_is_a_bug() -> None:
    with pytest.raises(KeyError, match="date"):
        words_of("en").gettext("Last checked {date}")


def test_markup_stays_markup_and_everything_else_is_escaped() -> None:
    template = Environment(autoescape=True).from_string(
        "{% macro time() %}<time>2009</time>{% endmacro %}"
        '{{ words.gettext("<{name}> & {date}", name=name, date=time()) }}'
    )
    rendered = template.render(words=words_of("en"), name="<b>")
    assert rendered == "&lt;&lt;b&gt;&gt; &amp; <time>2009</time>"


_SAY = """
from decimal import Decimal
from casebook.model import PartialDate
from casebook.words import date, number, own_name, relative, words_of
for lang in ("en", "sv", "da"):
    words = words_of(lang)
    said = (date(PartialDate.parse("2009-11-10?"), words), number(Decimal("-1234.5"), words),
            relative(Decimal("29.508"), words), words.gettext("not measured"), own_name(lang))
    print(*(ascii(text) for text in said))
"""


def _said_under(**environment: str) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    told = subprocess.run(
        [sys.executable, "-c", _SAY],
        env={**kept, "PYTHONPATH": str(PLUGINS), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout


def test_the_machine_s_locale_has_no_say() -> None:
    plain = _said_under(LC_ALL="C")
    assert "'10 November 2009 (uncertain)' '-1,234.5' '+29.5%' 'not measured' 'English'" in plain
    assert _said_under(LC_ALL="de_DE.UTF-8", LANG="de_DE", LANGUAGE="de:fr", TZ="Pacific/Kiritimati") == plain
    assert _said_under(LANGUAGE="sv") == plain
