"""The languages of the catalogues are known wherever that matters: a seventh is told what it lacks."""

from __future__ import annotations

import gettext
import re
from datetime import date as calendar_day
from decimal import Decimal
from pathlib import Path

import pytest
from babel import Locale
from babel.dates import format_date

from casebook.building.reports.messages import words_for
from casebook.citing.bibtex import bibtex
from casebook.citing.wikipedia import wikipedia
from casebook.model import PartialDate
from casebook.model.existing import OF_LANGUAGES, TONGUES, country_called, is_language, language_called
from casebook.model.mistakes import Mistake
from casebook.model.not_dates import why_not_a_date
from casebook.model.not_values import why_not_a_value
from casebook.model.values import parse_value
from casebook.words import bare_date, languages, own_name, percentage, value, words_of
from casebook.words.arguments import speak
from casebook.words.language import CATALOGUES, tongue
from tests.citing.works import work

from .sites import TEXTS

README = Path(__file__).parents[2] / "README.md"
LANGUAGES = pytest.mark.parametrize("lang", languages())


def test_the_model_knows_the_languages_that_have_a_catalogue() -> None:
    assert sorted(TONGUES) == list(languages())


@LANGUAGES
def test_a_catalogue_is_written_and_compiled(lang: str) -> None:
    folder = CATALOGUES / lang / "LC_MESSAGES"
    assert sorted(file.name for file in folder.iterdir()) == ["casebook.mo", "casebook.po"]


@LANGUAGES
def test_a_text_may_be_in_it_and_its_name_is_no_code_of_a_country(lang: str) -> None:
    assert is_language(lang)
    assert language_called(str(Locale(lang).languages[lang])) == lang
    country = OF_LANGUAGES.get(lang, lang.upper())
    assert country_called(lang) == (country if lang in OF_LANGUAGES else "")
    assert country_called(str(words_of(lang).locale.territories[country])) == country


@LANGUAGES
def test_a_date_in_its_words_is_known_for_what_it_is(lang: str) -> None:
    for month in range(1, 13):
        written = bare_date(PartialDate.parse(f"2009-{month:02}-10"), words_of(lang))
        alone = bare_date(PartialDate.parse(f"2009-{month:02}"), words_of(lang))
        assert meant(written) == f"2009-{month:02}-10"
        assert meant(alone) == f"2009-{month:02}"
    about = words_of(lang).gettext("about {figure}", figure="2009")
    assert meant(about) == "2009~"
    whole = format_date(
        calendar_day(2009, 11, 10), "full", locale=Locale.parse(words_of(lang).locale.language)
    )
    assert meant(whole) == "2009-11-10"


@LANGUAGES
def test_a_figure_in_its_words_is_known_for_what_it_is(lang: str) -> None:
    words = words_of(lang)
    for form in ("~150", "150+", "<=150", "100..200"):
        written = value(parse_value(form), words)
        assert why_not_a_value(written).params["meant"] == form, written
    percent = why_not_a_value(percentage(Decimal(29), words))
    assert (percent.key, percent.params["number"]) == ("value-percent", "29")
    missing = value(parse_value("not measured"), words)
    assert why_not_a_value(missing).params["nearest"] == "not measured"


def meant(written: str) -> str:
    """Return the date that an author is told to write instead."""
    mistake = why_not_a_date(written)
    assert isinstance(mistake, Mistake)
    return str(mistake.params.get("meant", ""))


@LANGUAGES
def test_the_machine_s_language_is_that_of_messages(lang: str) -> None:
    region = OF_LANGUAGES.get(lang, lang.upper())
    for spoken in (lang, f"{lang}_{region}.UTF-8"):
        assert tongue(words_for({"DEFAULT_LANG": "tlh"}, {"LANG": spoken}).lang) == lang


def test_norwegian_is_spoken_by_any_of_its_names() -> None:
    for spoken in ("nb_NO.UTF-8", "no_NO.UTF-8", "nn_NO"):
        assert words_for({"DEFAULT_LANG": "en"}, {"LANG": spoken}).gettext("removed") == "fjernet"


@LANGUAGES
def test_the_command_line_speaks_it(lang: str) -> None:
    with speak(lang):
        assert gettext.gettext("options") == words_of(lang).gettext("options")


@LANGUAGES
def test_a_citation_names_it_and_has_the_template_of_its_wikipedia(lang: str) -> None:
    cited = work(lang if lang in ("en", "sv", "da") else "en", words=words_of(lang))
    template = "".join(run.text for run in wikipedia(cited))
    names = re.findall(r"\|([^=|]+)=", template)
    own_template = lang == "en" or not template.startswith("{{cite web ")
    assert own_template, template
    assert len(names) == len(set(names)) >= 6
    assert re.search(r"langid = \{[a-z]+\}", bibtex(cited).decode())


@LANGUAGES
def test_the_tests_have_a_text_in_it_and_the_readme_names_it(lang: str) -> None:
    assert lang in TEXTS
    english = str(words_of("en").locale.languages[lang]).casefold()
    assert english in " ".join(README.read_text("utf-8").split()).casefold()
    assert own_name(lang)
