"""An answer of several names is parted at its commas, and the name of a company is not."""

from __future__ import annotations

import pytest

from casebook.authoring.writing.questions import divided


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("", ()),
        ("ISS", ("ISS",)),
        ("ISS, NO ,", ("ISS", "NO")),
        ("Google, Inc.", ("Google, Inc.",)),
        ("ISS, Google, Inc., Acme, A/S", ("ISS", "Google, Inc.", "Acme, A/S")),
        ("Acme, S.A.", ("Acme, S.A.",)),
        ("AB, Oy", ("AB, Oy",)),
        ("Inc, Magazine", ("Inc", "Magazine")),
    ],
)
def test_the_names_of_an_answer(answer: str, names: tuple[str, ...]) -> None:
    assert divided(answer) == names
