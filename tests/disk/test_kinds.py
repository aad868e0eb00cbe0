"""Only known kinds of file are published."""

from __future__ import annotations

import pytest

from casebook.disk.kinds import is_known


@pytest.mark.parametrize("path", ["a.png", "a/b.PNG", "a.b.jpeg", "film.webm", "figures.csv", "report.pdf"])
def test_a_known_kind(path: str) -> None:
    assert is_known(path)


@pytest.mark.parametrize(
    "path", ["a", "a.html", "a.js", "a.php", "a.png.exe", "png", ".png", "a.xhtml", "a.sqlite"]
)
def test_an_unknown_kind(path: str) -> None:
    assert not is_known(path)


def test_the_settings_may_add_kinds() -> None:
    assert is_known("a.GPX", ("gpx",))
    assert is_known("a.gpx", (".GPX",))
