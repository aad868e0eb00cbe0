"""What Pagefind reads of a record."""

from __future__ import annotations

import pytest

from casebook.search.sheets import sheet_of, stemmed_as

from .samples import record


def test_a_sheet_has_the_language_the_title_and_the_pieces() -> None:
    sheet = sheet_of(record(0, "sv", "Ett & annat", "<b>Nej</b>", title='"Titel" <i>'))
    assert sheet.decode() == (
        '<html lang="sv"><body data-pagefind-body="">'
        '<h1 data-pagefind-meta="title" data-pagefind-ignore="">"Titel" &lt;i&gt;</h1>'
        "<p>Ett &amp; annat</p><p>&lt;b&gt;Nej&lt;/b&gt;</p></body></html>"
    )


@pytest.mark.parametrize(
    ("lang", "tag"),
    [("sv", "sv"), ("nb", "nb"), ("pt-br", "zxx-pt-br"), ("de-at", "de-at"), ("fr", "zxx-fr")],
)
def test_a_language_has_the_stems_that_a_browser_has(lang: str, tag: str) -> None:
    assert stemmed_as(lang) == tag


def test_half_a_character_does_not_keep_a_text_from_being_found() -> None:
    assert b"<p>One ? two</p>" in sheet_of(record(0, "en", "One \ud800 two"))


def test_a_text_of_nothing_but_its_title_is_one_all_the_same() -> None:
    assert b"<p>Case 0</p>" in sheet_of(record(0))
