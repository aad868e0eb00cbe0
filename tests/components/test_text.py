"""A text in another language than its page says so."""

from __future__ import annotations

import pytest
from jinja2 import Environment

from casebook.model.spoken import Spoken
from casebook.words import words_of


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (Spoken("Fans & <b>", "en"), '<span lang="en">Fans &amp; &lt;b&gt;</span>'),
        (Spoken("Fans & <b>", "sv"), "Fans &amp; &lt;b&gt;"),
        (Spoken("Fans", "SV"), "Fans"),
        ("Fans & <b>", "Fans &amp; &lt;b&gt;"),
    ],
)
def test_a_text_says_its_language_where_that_is_not_the_page_s(
    templates: Environment, text: str, shown: str
) -> None:
    module = templates.get_template("casebook/inline/macro.html").module
    assert module.casebook_text(text, words_of("sv")) == shown  # type: ignore[attr-defined]
