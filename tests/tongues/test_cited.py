"""Citations in the languages that citeproc's are not compared in, as somebody has read them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from casebook.citing import Name, citation, name_of
from casebook.citing.styles import STYLES
from casebook.words import languages, words_of
from tests.citing.works import LANGUAGES, work

OTHERS = tuple(lang for lang in languages() if lang not in LANGUAGES)
TITLES = {
    "nb": "Hvem sa «gratis kaffe»?",
    "de": "Wer sagte „Gratiskaffee“?",
    "fi": "Kuka sanoi ”ilmaista kahvia”?",
}
KINDS = {
    "one, on a day": {"authors": (name_of("Åsa Maria Öberg"),), "written": "2010-08-03"},
    "two, in a month": {"authors": (Name("Berg", "Eva"), Name("Ek", "Bo")), "written": "2010-08?"},
    "four, about a year": {"authors": tuple(Name(name, "Eva") for name in "ABCD"), "written": "2010~"},
    "an organisation, no date": {"authors": (Name("Fjordkaffe"),), "written": None},
}


def test_there_is_a_title_in_each_of_them() -> None:
    assert TITLES.keys() == set(OTHERS)


@pytest.mark.parametrize("lang", OTHERS)
def test_citations_are_what_somebody_has_read(lang: str, golden: Callable[[str, str], None]) -> None:
    told = []
    for kind, given in KINDS.items():
        cited = work("en", title=TITLES[lang], words=words_of(lang), **given)  # type: ignore[arg-type]
        texts = ("".join(run.text for run in citation(style, cited)) for style in STYLES)
        told.append("\n".join([f"# {kind}", *texts, ""]))
    golden(f"tongues/citations.{lang}.txt", "\n".join(told))


@pytest.mark.parametrize(
    ("lang", "title", "told"),
    [
        ("de", "Das Wort „Kaffee“", "„Das Wort ‚Kaffee‘“."),
        ("de", "Das „Wort ‚Kaffee‘“", "„Das ‚Wort „Kaffee“‘“."),
        ("nb", "Ordet «kaffe»", "«Ordet ‘kaffe’»."),
        ("fi", "Sana ”kahvi”", "”Sana ’kahvi’”."),
        ("fi", 'Sana "kahvi"', "”Sana ’kahvi’”."),
    ],
)
def test_marks_inside_of_marks_are_those_of_the_language(lang: str, title: str, told: str) -> None:
    cited = work("en", title=title, words=words_of(lang))
    assert told in "".join(run.text for run in citation("chicago", cited))
