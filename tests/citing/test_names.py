"""Names as citations take them apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.citing import Name, name_of
from casebook.citing.names import initials, names_of


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Åsa Öberg", Name("Öberg", "Åsa")),
        ("Öberg, Åsa", Name("Öberg", "Åsa")),
        ("Jesper Munch Toldam", Name("Toldam", "Jesper Munch")),
        ("Munch Toldam, Jesper", Name("Munch Toldam", "Jesper")),
        ("Ludwig van der Beethoven", Name("Beethoven", "Ludwig", "van der")),
        ("van Beethoven, Ludwig", Name("Beethoven", "Ludwig", "van")),
        ("Carl af Ugglas", Name("Ugglas", "Carl", "af")),
        ("bell hooks", Name("hooks", "bell")),
        ("Martin Luther King Jr.", Name("King", "Martin Luther", "", "Jr.")),
        ("King, Martin Luther, Jr.", Name("King", "Martin Luther", "", "Jr.")),
        ("  Åsa \n Öberg ", Name("Öberg", "Åsa")),
        ("Casebook", Name("Casebook")),
        ("Casebook Team", Name("Casebook Team")),
        ("Text 100", Name("Text 100")),
        ("ISS Facility Services", Name("ISS Facility Services")),
        ("Acme, Inc.", Name("Acme, Inc.")),
        ("von Trier", Name("von Trier")),
        ("Text Hundred", Name("Text Hundred")),
        ("山田太郎", Name("山田太郎")),
    ],
)
def test_a_name_is_taken_apart(written: str, name: Name) -> None:
    assert name_of(written, ("Text Hundred",)) == name


@pytest.mark.parametrize(
    ("name", "sorted_by", "whole"),
    [
        (Name("Beethoven", "Ludwig", "van"), "van Beethoven, Ludwig", "Ludwig van Beethoven"),
        (Name("King", "Martin", "", "Jr."), "King, Martin, Jr.", "Martin King Jr."),
        (Name("Casebook Team"), "Casebook Team", "Casebook Team"),
    ],
)
def test_a_name_is_put_together(name: Name, sorted_by: str, whole: str) -> None:
    assert (name.inverted, name.whole) == (sorted_by, whole)


@pytest.mark.parametrize(
    ("given", "short"),
    [
        ("Åsa Maria", "Å. M."),
        ("Jean-Luc", "J.-L."),
        ("J.R.R.", "J. R. R."),
        ("J. R. R.", "J. R. R."),
        ("", ""),
    ],
)
def test_given_names_as_initials(given: str, short: str) -> None:
    assert initials(given, " ") == short


@given(st.text(min_size=1).filter(lambda text: "," not in text and text.strip()))
def test_nothing_of_a_name_is_lost(written: str) -> None:
    assert name_of(written).whole.split() == written.split()


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Åsa Öberg", ["Öberg, Åsa"]),
        ("Öberg, Åsa; Eva Berg", ["Öberg, Åsa", "Berg, Eva"]),
        ("Åsa Öberg och Eva Berg", ["Öberg, Åsa", "Berg, Eva"]),
        ("Åsa Öberg and Eva Berg & Nils Ek", ["Öberg, Åsa", "Berg, Eva", "Ek, Nils"]),
        ("Anna Berg und Carl Müller", ["Berg, Anna", "Müller, Carl"]),
        ("Aino Aalto ja Eero Laine", ["Aalto, Aino", "Laine, Eero"]),
        ("Ernst & Young", ["Ernst & Young"]),
        ("Bang og Olufsen", ["Bang og Olufsen"]),
        ("SVT", ["SVT"]),
    ],
)
def test_one_line_names_one_or_several(written: str, names: list[str]) -> None:
    assert [name.inverted for name in names_of(written)] == names


@pytest.mark.parametrize("written", ["Anna Berg & Eva Ek", "Anna Berg and Eva Ek"])
def test_what_the_site_calls_a_collective_is_one(written: str) -> None:
    line = f"Nils Ek; {written}"
    assert names_of(line, (written,)) == (Name("Ek", "Nils"), Name(written))


@given(st.text(min_size=1).filter(str.strip))
def test_a_line_of_names_names_somebody_unless_it_has_but_semicolons(written: str) -> None:
    assert bool(names_of(written)) == bool(written.replace(";", " ").strip())
