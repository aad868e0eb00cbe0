"""The call for cases: its blank is that of `casebook new`, and its letter is short enough to be sent."""

from __future__ import annotations

from datetime import date
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casebook.views.blanks import Sketch
from casebook.views.mail import LONGEST
from casebook.views.submit import letter, submit_view
from casebook.words import words_of
from casebook.words.language import languages

from .library import MakeDesk, case

FILES = {"a.md": case(), "a.sv.md": case("lang: sv\ntranslation: true")}
CONTACT = "editors@example.org"


def test_a_page_in_every_language(desk_of: MakeDesk) -> None:
    desk = desk_of(FILES, contact=CONTACT, lists=("submit",))
    one, other = (submit_view(desk, lang) for lang in desk.languages)
    assert [(view.path, view.title) for view in (one, other)] == [
        ("submit/", "Send in a case"),
        ("sv/submit/", "Skicka in ett fall"),
    ]
    assert [(each.lang, each.path) for each in one.translations] == [("sv", "sv/submit/")]
    assert one.happens[-1] == "Text and figures are published under CC BY 4.0."
    assert (one.contact, one.blank.splitlines()[1]) == (CONTACT, "kind: case")
    assert "\nlang: sv\n" in other.blank
    assert "\nlang:" not in one.blank


def test_without_a_contact_there_is_a_blank_and_no_letter(desk_of: MakeDesk) -> None:
    view = submit_view(desk_of(FILES, licence=""), "en")
    assert (view.contact, view.letter) == (None, None)
    assert view.blank
    assert not any("published under" in each for each in view.happens)


@pytest.mark.parametrize("lang", languages())
def test_the_blank_is_what_casebook_new_writes(desk_of: MakeDesk, lang: str) -> None:
    """Line by line, but for the title and what others see to."""
    words = words_of(lang)
    new = Sketch("case", "T", date(2026, 11, 27), "t", ("O",), ("c",), lang).written(words).splitlines()
    blank = Sketch("case", "", lang=lang).written(words).splitlines()
    own = ("title:", "slug:", "date:", "organisation:", "channels:")
    assert [line for line in blank if not line.startswith(own)] == [
        line for line in new if not line.startswith(own)
    ]
    shown = submit_view(desk_of(FILES, languages=(lang,)), lang).blank
    assert without_lang(shown) == without_lang("\n".join(blank))


def without_lang(text: str) -> list[str]:
    """Return the lines of a text but for the one that names its language; the site's own needs none."""
    return [line for line in text.rstrip().splitlines() if not line.startswith("lang:")]


@pytest.mark.parametrize("lang", languages())
def test_the_letter_has_every_field_and_example_of_the_blank(lang: str) -> None:
    words, sketch = words_of(lang), Sketch("case", "", lang=lang)
    href = letter(CONTACT, "Casebook", sketch, words)
    body = unquote(href.partition("&body=")[2]).split("\r\n")
    assert len(href) <= LONGEST
    assert body[0] == body[-1] == "---"
    keys = [line.partition("  # ")[0] for line in sketch.written(words).splitlines()]
    assert body == [key for key in keys if key and (not key.startswith("# ") or key.startswith("#  "))]


@example("東" * 400)
@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=400))
def test_no_name_makes_the_letter_too_long(site: str) -> None:
    href = letter(CONTACT, site, Sketch("case", "", lang="sv"), words_of("sv"))
    assert len(href) <= LONGEST
