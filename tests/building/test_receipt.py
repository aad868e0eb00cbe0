"""The last line of a build says what became of the pages, and how long it took."""

from __future__ import annotations

import re
from typing import Any

import pytest

from casebook.building.reports.outcome import receipt_said
from casebook.disk.receipt import Receipt
from casebook.words import words_of


@pytest.mark.parametrize(
    ("receipt", "seconds", "lang", "said"),
    [
        (Receipt(1234, 1, 0), 12.34, "en", "Pages: 1,234 made, 1 kept and 0 removed in 12.3 s."),
        (
            Receipt(1234, 1, 1),
            12.34,
            "sv",
            "Sidor: 1\xa0234 nya eller ändrade, 1 oförändrad och 1 borttagen på 12,3 s.",
        ),
        (Receipt(1, 2, 3), 0.04, "sv", "Sidor: 1 ny eller ändrad, 2 oförändrade och 3 borttagna på 0,0 s."),
        (Receipt(1, 1, 1), 1.0, "da", "Sider: 1 ny eller ændret, 1 uændret og 1 fjernet på 1,0 s."),
        (
            Receipt(5000, 2, 2),
            3600,
            "da",
            "Sider: 5.000 nye eller ændrede, 2 uændrede og 2 fjernede på 3.600,0 s.",
        ),
    ],
)
def test_it_is_said_with_plurals_and_the_decimal_sign(
    receipt: Receipt, seconds: float, lang: str, said: str
) -> None:
    assert receipt_said(receipt, seconds, words_of(lang)) == said


def test_only_what_a_browser_shows_as_a_page_counts() -> None:
    receipt = Receipt()
    for name in ("a/index.html", "b.htm", "feeds/all.atom.xml", "metrics.csv", "theme/main.css", "html"):
        receipt.take(name, anew=True)
        receipt.take(name, anew=False)
        receipt.drop(name)
    assert receipt == Receipt(2, 2, 2)


def last_line(site: Any, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    site.build()
    line = capsys.readouterr().out.splitlines()[-1]
    return re.sub(r"\d+\.\d s", "0.0 s", line)


@pytest.mark.parametrize("staged", [True, False])
@pytest.mark.parametrize("alone", [True, False])
def test_a_page_whose_bytes_did_not_change_is_kept(
    site: Any, staged: bool, alone: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    site.settings.update(CASEBOOK_STAGED=staged, DELETE_OUTPUT_DIRECTORY=alone)
    for slug in ("one", "two", "three"):
        site.post(slug)
    assert last_line(site, capsys) == "Pages: 19 made, 0 kept and 0 removed in 0.0 s."
    before = site.times()
    assert last_line(site, capsys) == "Pages: 0 made, 19 kept and 0 removed in 0.0 s."
    assert site.times() == before
    site.post("one", "Another text")
    (site.content / "two.md").unlink()
    said = last_line(site, capsys)
    changed = {name for name, written in site.times().items() if before.get(name) != written}
    made = sum(name.endswith(".html") for name in changed)
    assert "one.html" in changed
    assert "three.html" not in changed
    assert said == f"Pages: {made} made, {18 - made} kept and 1 removed in 0.0 s."


def test_a_page_that_somebody_else_put_there_does_not_count(
    site: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    site.post("one")
    site.build()
    site.write("output/mine.html", "by hand")
    assert last_line(site, capsys) == "Pages: 0 made, 17 kept and 0 removed in 0.0 s."
