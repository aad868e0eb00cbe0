"""Pictures that stand on other sites: who reads a page is no business of theirs."""

from __future__ import annotations

import pytest

from casebook.errors import Severity
from casebook.reader.sanitise import clean
from casebook.reader.text.pictures import picture_problems
from casebook.reader.text.spots import Text

from .samples import case, read

OWN = "https://casebook.example"


def found(written: str, html: str) -> list[tuple[str, Severity, object, int]]:
    text = Text(read({"a.md": case(body=f"{written}\n")}).entries[0])
    problems = picture_problems(clean(html, OWN), written, OWN, text)
    return [(p.key, p.severity, p.params["value"], p.column) for p in problems]


@pytest.mark.parametrize(
    "address", ["https://a.example/b.png", "//a.example/b.png", "HTTP://a.example/å.png"]
)
def test_a_picture_from_elsewhere_is_told_where_it_is_written(address: str) -> None:
    said = found(f"See ![it]({address}).", f'<p>See <img alt="it > that" src="{address}">.</p>')
    assert said == [("picture-elsewhere", Severity.WARNING, address, 11)]


@pytest.mark.parametrize(
    "html",
    [
        '<img alt="" src="/images/b.png">',
        '<img alt="" src="{static}/images/b.png">',
        f'<img alt="" src="{OWN}/images/b.png">',
        '<img alt="" src="data:image/png;base64,AAAA">',
        '<a href="https://a.example/b.png">It</a>',
        "<p>Nothing</p>",
    ],
)
def test_what_is_of_the_site_is_nobodys_mistake(html: str) -> None:
    assert found("Text.", html) == []
