"""No drawing is published that runs something."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.pictures.drawings import is_active

HARMLESS = {
    "paths": '<path d="M0 0" fill="currentColor"/>',
    "a style": "<style>path { fill: red }</style>",
    "a link": '<a href="https://a.example/"><text>x</text></a>',
    "a use": '<use href="#a" xlink:href="#a"/>',
    "a picture": '<image href="photo.jpg"/><image xlink:href="data:image/png;base64,AA=="/>',
    "a movement": '<animate attributeName="opacity" values="0;1"/>',
}
ACTIVE = {
    "a script": "<script>alert(1)</script>",
    "a script of another name space": '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    "a page within": "<foreignObject><p/></foreignObject>",
    "an event": '<path onclick="alert(1)"/>',
    "an event in capitals": '<path ONLOAD="alert(1)"/>',
    "a link that runs": '<a href="javascript:alert(1)"><text>x</text></a>',
    "a link that runs after a tab": '<a xlink:href=" java&#9;script:alert(1)"><text>x</text></a>',
    "a page as data": '<a href="data:text/html,x"><text>x</text></a>',
    "a drawing as data": '<use href="data:image/svg+xml,x#a"/>',
    "a link that is changed": '<set attributeName="href" to="javascript:alert(1)"/>',
    "a link of another kind that is changed": '<animate attributeName="xlink:href" values="javascript:1"/>',
}
OPENING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def drawing(tmp_path: Path, inside: str) -> Path:
    path = tmp_path / "a.svg"
    path.write_text(f"{OPENING}{inside}</svg>", "utf-8")
    return path


@pytest.mark.parametrize("inside", HARMLESS.values(), ids=HARMLESS)
def test_a_drawing_is_harmless(tmp_path: Path, inside: str) -> None:
    assert not is_active(drawing(tmp_path, inside))


@pytest.mark.parametrize("inside", ACTIVE.values(), ids=ACTIVE)
def test_a_drawing_runs_something(tmp_path: Path, inside: str) -> None:
    assert is_active(drawing(tmp_path, inside))


@pytest.mark.parametrize(
    "raw",
    [
        b"<svg",
        b"",
        b"<html/><svg>",
        b"<!DOCTYPE svg [<!ENTITY a 'x'>]><svg>&a;</svg>",
        b"<?xml-stylesheet href='a.xsl' type='text/xsl'?><svg/>",
        "<svg><script>alert(1)</script></svg>".encode("utf-16"),
        b'<?xml version="1.0" encoding="none-such"?><svg/>',
    ],
)
def test_a_drawing_that_cannot_be_judged_counts_as_active(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.svg").write_bytes(raw)
    assert is_active(tmp_path / "a.svg")


def test_only_drawings_are_looked_into(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("<svg><script/></svg>")
    assert not is_active(tmp_path / "a.txt")
